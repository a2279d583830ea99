// What the machine's administrators fix: it goes before settings.conf, and nothing in it is passed over.

#include <QTemporaryDir>
#include <QtTest>
#include <array>
#include <fstream>

#include "app/base/clock.h"
#include "app/desk/profile/machine_settings.h"
#include "app/desk/profile/policy_file.h"
#include "app/desk/profile/settings.h"
#include "app/desk/setup/setup_answers.h"
#include "app/words/words.h"
#include "desk/settings_text.h"
#include "support/places.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;

namespace {

/// What no setting of that kind may be.
std::vector<std::string> wrong_values_of(const domain::Setting& setting) {
    std::vector<std::string> out{"a\x01z"};
    if (setting.needed) out.emplace_back();
    if (setting.kind == domain::SettingKind::number)
        for (const int beyond : {setting.least - 1, setting.most + 1}) out.push_back(std::to_string(beyond));
    if (setting.kind == domain::SettingKind::number) out.emplace_back("many");
    if (setting.kind == domain::SettingKind::choice) out.emplace_back("no-such-choice");
    if (setting.kind == domain::SettingKind::code) out.emplace_back("12345");
    if (setting.kind == domain::SettingKind::address) out.emplace_back("http://jcic.example:443");
    return out;
}

}  // namespace

class TestPolicyFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        directory_ = std::make_unique<QTemporaryDir>();
        std::filesystem::create_directory(folder() / "practice");
        std::ofstream(folder() / "settings.conf") << test::needed_settings << "clock_limit = 60\n";
    }

    void where_there_is_none_nothing_is_fixed() {
        const auto read = desk::read_settings_whole(folder());
        VERIFY_OK(read);
        QVERIFY(read->fixed.empty());
        QCOMPARE(read->settings.clock_limit, std::chrono::seconds{60});
        QCOMPARE(read->lines.at("clock_limit").line, std::size_t{11});
    }

    void a_real_profile_reads_the_systems_alone() {
        const auto file = desk::policy_file_of(domain::WorldKind::real, folder());
        QCOMPARE(file.path.string(), std::string("/etc/jcic-desk/policy.conf"));
        QCOMPARE(file.name, file.path.string());
    }

    void what_is_fixed_goes_before_the_files_own_line() {
        fix("# of the whole bank\n\nclock_limit = 30\nretention_years = 7\nprint_sides = one-sided\n");
        const auto read = desk::read_settings_whole(folder());
        VERIFY_OK(read);
        QCOMPARE(read->settings.clock_limit, std::chrono::seconds{30});
        QCOMPARE(read->settings.printing.options.sides, std::string("one-sided"));
        QCOMPARE(read->fixed.at("clock_limit").line, std::size_t{3});
        QCOMPARE(read->fixed.at("clock_limit").file, std::string("practice/policy.conf"));
        QCOMPARE(read->fixed.at("retention_years").value, std::string("7"));
        // As an editor of Windows leaves it.
        fix("\xEF\xBB\xBF"
            "clock_limit = 40\r\nidle_minutes = 5\r\n");
        const auto from_windows = desk::read_settings_whole(folder());
        VERIFY_OK(from_windows);
        QCOMPARE(from_windows->settings.clock_limit, std::chrono::seconds{40});
        QCOMPARE(from_windows->fixed.at("idle_minutes").value, std::string("5"));
        std::string wide = "\xFF\xFE";  // "Unicode", as the same editor calls UTF-16
        for (const char letter : std::string("clock_limit = 41\r\n")) {
            wide += letter;
            wide += '\0';
        }
        fix(wide);
        const auto in_utf16 = desk::read_settings_whole(folder());
        VERIFY_OK(in_utf16);
        QCOMPARE(in_utf16->settings.clock_limit, std::chrono::seconds{41});
    }

    void what_the_file_leaves_out_may_be_fixed() {
        auto shorter = std::string(test::needed_settings);
        shorter.erase(shorter.find("card_ca"));
        std::ofstream(folder() / "settings.conf") << shorter;
        QVERIFY(!desk::read_settings(folder()));
        fix("card_ca = /usr/share/bank/ca.pem\n");
        const auto read = desk::read_settings(folder());
        VERIFY_OK(read);
        QCOMPARE(read->card_ca, std::string("/usr/share/bank/ca.pem"));
    }

    void a_wrong_line_is_named_with_its_file_data() {
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("line");
        const auto row = [](const char* policy, const char* reason, const char* key, const char* line) {
            QTest::newRow(policy) << QByteArray(policy) << QByteArray(reason) << QByteArray(key) << QByteArray(line);
        };
        row("retention_years = 4\n", "value", "retention_years", "1");  // less than the law's
        row("idle_minutes = 16\n", "value", "idle_minutes", "1");
        row("\nsample_percent = 1\n", "value", "sample_percent", "2");
        row("retention = 7\n", "unknown", "retention", "1");
        row("kind = real\n", "not-fixable", "kind", "1");
        row("institution = 12345\n", "value", "institution", "1");
        row("host = http://jcic.example\n", "value", "host", "1");
        row("host = https://\n", "value", "host", "1");
        row("host = https://jcic.example\n", "value", "host", "1");
        row("host = https://jcic.example:0\n", "value", "host", "1");
        row("host = https://jcic.example:443/gateway\n", "value", "host", "1");
        row("password_held_by = nobody\n", "value", "password_held_by", "1");
        row("clock_limit = 030\n", "value", "clock_limit", "1");
        row("idle_minutes = 3\nidle_minutes = 3\n", "twice", "idle_minutes", "2");
        row("idle_minutes 3\n", "key = value", "", "1");
        row("branch = \xFF\n", "characters", "branch", "1");                // no UTF-8
        row("branch = \u5fe0\u202e\u5b5d\n", "characters", "branch", "1");  // turned round, as paper would show it
        row(("branch = " + std::string(65, 'x') + "\n").c_str(), "length", "branch", "1");
    }

    void a_wrong_line_is_named_with_its_file() {
        QFETCH(QByteArray, policy);
        QFETCH(QByteArray, reason);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, line);
        fix(policy.toStdString());
        const auto refused = desk::read_settings(folder());
        COMPARE_FAULT(refused, file_form);
        const auto detail = [&](const char* name) {
            return QByteArray::fromStdString(std::string(refused.error().detail(name)));
        };
        QCOMPARE(detail("reason"), reason);
        QCOMPARE(detail("key"), key);
        QCOMPARE(detail("line"), line);
        QVERIFY(detail("file") == "practice/policy.conf");
        const auto cause = words::words_for(refused.error()).cause;
        QVERIFY2(cause.contains(line) && cause.contains(key) && cause.contains("policy.conf"), qPrintable(cause));
    }

    void one_that_cannot_be_read_is_named_and_does_not_count_as_none() {
        std::filesystem::create_directory(folder() / "practice" / "policy.conf");  // root reads whatever its mode is
        const auto refused = desk::read_settings(folder());
        COMPARE_FAULT(refused, file_read);
        const auto cause = words::words_for(refused.error()).cause;
        QVERIFY2(cause.contains("practice/policy.conf"), qPrintable(cause));
        // A fleet's file on a share that is not mounted.
        std::filesystem::remove(folder() / "practice" / "policy.conf");
        std::filesystem::create_symlink(folder() / "none" / "policy.conf", folder() / "practice" / "policy.conf");
        COMPARE_FAULT(desk::read_settings(folder()), file_missing);
    }

    void all_wrong_lines_are_named_each_with_its_file_and_line() {
        fix("retention_years = 4\nclock_limit = 30\nno line\nclock_limit = 60\n\nidle_minutes = 16\nkind = real\nx = "
            "1\n");
        const auto refused = desk::read_settings(folder());
        COMPARE_FAULT(refused, file_form);
        QCOMPARE(refused.error().detail("line"), std::string_view("1"));  // the first as it was alone
        const auto lines = words::words_for(refused.error()).cause.split(QLatin1Char('\n'));
        const std::array<std::pair<QString, QString>, 6> wrong{{{"1", "retention_years"},
                                                                {"3", ""},
                                                                {"4", "clock_limit"},
                                                                {"6", "idle_minutes"},
                                                                {"7", "kind"},
                                                                {"8", "x"}}};
        QCOMPARE(lines.size(), static_cast<qsizetype>(wrong.size()));
        for (std::size_t i = 0; i < wrong.size(); ++i) {
            const auto& said = lines[static_cast<qsizetype>(i)];
            QVERIFY2(said.contains("practice/policy.conf"), qPrintable(said));
            QVERIFY2(said.contains("第 " + wrong.at(i).first + " 行"), qPrintable(said));
            QVERIFY2(said.contains(wrong.at(i).second), qPrintable(said));
        }
        QVERIFY2(lines[2].contains("重複") && lines[3].contains("15"), qPrintable(lines[3]));
        // What is right among them fixes nothing either.
        fix("clock_limit = 30\n");
        QCOMPARE(desk::read_settings(folder())->clock_limit, std::chrono::seconds{30});
    }

    void every_setting_set_wrong_is_named_with_its_line() {
        for (const auto* one : desk::all_settings()) {
            if (!one->fixable) continue;
            for (const auto& value : wrong_values_of(*one)) {
                const auto line = std::string(one->name) + " = " + value;
                fix("\n" + line + "\n");
                const auto refused = desk::read_settings(folder());
                QVERIFY2(!refused && refused.error().code == FaultCode::file_form, line.c_str());
                QCOMPARE(refused.error().detail("key"), one->name);
                QCOMPARE(refused.error().detail("line"), std::string_view("2"));
                QCOMPARE(refused.error().detail("file"), std::string_view("practice/policy.conf"));
            }
        }
    }

    void one_line_is_written_and_the_others_stay() {
        std::ofstream(folder() / "settings.conf") << "# ours\n" << test::needed_settings << "clock_limit = 60";
        VERIFY_OK(desk::write_setting(folder(), "clock_limit", "90"));
        QCOMPARE(text(), "# ours\n" + std::string(test::needed_settings) + "clock_limit = 90\n");
        VERIFY_OK(desk::write_setting(folder(), "printer", "branch"));
        VERIFY_OK(desk::write_setting(folder(), "branch", "信義分行"));
        QCOMPARE(desk::read_settings(folder())->branch, std::string("信義分行"));
        QVERIFY(text().ends_with("clock_limit = 90\nprinter = branch\n") && text().starts_with("# ours\n"));
        // Nothing is written that could not be read again.
        const auto before = text();
        COMPARE_FAULT(desk::write_setting(folder(), "clock_limit", "0"), file_form);
        COMPARE_FAULT(desk::write_setting(folder(), "clock", "1"), file_form);
        QCOMPARE(text(), before);
    }

    void the_packages_example_names_every_setting_and_holds() {
        std::ifstream example(test::in_source("installer/policy.conf"));
        std::string whole;
        for (std::string line; std::getline(example, line);) {
            QVERIFY2(line.empty() || line.starts_with("#"), line.c_str());  // as it comes it fixes nothing
            // "#name = value" is a setting that was left out, "# words" are words.
            if (line.find(" = ") != std::string::npos && line[1] != ' ') line.erase(0, 1);
            whole += line + "\n";
        }
        fix(whole);
        const auto read = desk::read_settings_whole(folder());
        VERIFY_OK(read);
        std::size_t fixable = 0;
        for (const auto* setting : desk::all_settings()) {
            if (!setting->fixable) continue;
            ++fixable;
            const std::string name(setting->name);
            const auto found = read->fixed.find(name);
            QVERIFY2(found != read->fixed.end(), name.c_str());
            if (!setting->initial.empty()) QCOMPARE(found->second.value, std::string(setting->initial));
        }
        QCOMPARE(read->fixed.size(), fixable);
    }

private:
    [[nodiscard]] std::filesystem::path folder() const { return directory_->path().toStdString(); }
    void fix(const std::string& text) const { std::ofstream(folder() / "practice" / "policy.conf") << text; }
    [[nodiscard]] std::string text() const {
        std::ifstream file(folder() / "settings.conf");
        return {std::istreambuf_iterator<char>(file), {}};
    }
    std::unique_ptr<QTemporaryDir> directory_;
};

// A file of answers for set-up: each line that is wrong is said in words, a register's step is held to its rule, and
// the request goes over nobody's file.

class TestAnswerLines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_file_of_answers_says_in_words_what_is_wrong_with_a_line() {
        const auto read = desk::read_answers(
            "no line\nbranch = a\nbranch = b\nbranche = c\npassword = x\nhead_code = 陳\nhead_also = boss\n"
            "password-held.password_held_by = nobody\npassword-held.why = x\n",
            folder(), today_);
        const std::array<const char*, 7> expected{"名稱 = 值",      "重複",       "branche",  "--password-fd",
                                                  "1 到 16 個英文", "supervisor", "custodian"};
        QCOMPARE(read.wrong.size(), expected.size());
        for (std::size_t at = 0; at < expected.size(); ++at) {
            const auto said = told(read.wrong[at]);
            QVERIFY2(said.contains(QString::fromUtf8(expected.at(at))), qPrintable(said));
            QVERIFY2(!said.contains("內容的格式不符"), qPrintable(said));
        }
    }

    /// Named before anything is founded, and not by the register afterwards.
    void a_step_of_the_answers_is_judged_by_its_rule_R_AU_7() {
        const auto test_of = [&](const domain::RocDate& called_back) {
            return desk::read_answers(
                       "head_code = L01\nauthorisation-test.sent = " + today_.text() +
                           "\nauthorisation-test.reply = 0000\nauthorisation-test.called = " + today_.text() +
                           "\nauthorisation-test.called-back = " + called_back.text() + "\n",
                       folder(), today_)
                .wrong;
        };
        QVERIFY(test_of(today_).empty());
        const auto wrong = test_of(domain::RocDate::parse("1100101").value());
        QCOMPARE(wrong.size(), std::size_t{1});
        QCOMPARE(wrong.front().code, FaultCode::input_form);
        QCOMPARE(std::string(wrong.front().detail("line")), std::string("5"));
        // A decision's first day may be over when the same file serves again.
        QVERIFY(
            desk::read_answers("head_code = L01\npassword-held.password_held_by = custodian\npassword-held.why = x\n"
                               "password-held.from = 1100101\n",
                               folder(), today_)
                .wrong.empty());
    }

    void a_request_goes_over_nothing_but_an_earlier_one() {
        write("ca.key", "precious");
        write("w1.csr", "-----BEGIN CERTIFICATE REQUEST-----\n");
        std::filesystem::create_symlink("nowhere", folder() / "link");
        const auto wrong = [&](const std::string& name) {
            return desk::read_answers("request = " + name + "\n", folder(), today_).wrong;
        };
        for (const auto* taken : {"ca.key", "link"}) {
            QCOMPARE(wrong(taken).size(), std::size_t{1});
            QCOMPARE(std::string(wrong(taken).front().detail("reason")), std::string("exists"));
        }
        QVERIFY(wrong("w1.csr").empty());
        QVERIFY(wrong("new.csr").empty());
    }

    void a_decisions_day_may_be_left_out() {
        const auto read = desk::read_answers(
            "\npassword-held.password_held_by = custodian\npassword-held.why = x\n"
            "deletion-procedure.title = x\n",
            folder(), today_);
        QStringList missing;
        for (const auto& fault : read.wrong) missing << QString::fromStdString(std::string(fault.detail("field")));
        QVERIFY2(!missing.contains("password-held.from"), qPrintable(missing.join(' ')));
        QVERIFY(missing.contains("deletion-procedure.from"));
        const auto& info = domain::setup_info(domain::SetupStep::password_held);
        QCOMPARE(read.line_of(info, "why"), std::size_t{3});
        QCOMPARE(read.line_of(info, "from"), std::size_t{2});  // of the step, where the field stands nowhere
    }

    /// It is asked then, or was kept before: a file that answers a register's step takes nothing away.
    void who_founds_may_be_left_out() {
        const auto read =
            desk::read_answers("authorisation-test.sent = " + today_.text() + "\nauthorisation-test.reply = 0000\n" +
                                   "authorisation-test.called = " + today_.text() +
                                   "\nauthorisation-test.called-back = " + today_.text() + "\n",
                               folder(), today_);
        QVERIFY(read.wrong.empty());
        QVERIFY(read.machine.empty());
        auto setup = desk::Setup::open(folder() / "branch", {folder() / "policy.conf", "policy.conf"}).value();
        VERIFY_OK(setup.take_answer(*domain::find_setup_question("head_code"), "L01"));
        VERIFY_OK(setup.take_answers(read.machine));
        QCOMPARE(setup.answer("head_code"), std::string("L01"));
    }

private:
    [[nodiscard]] std::filesystem::path folder() const { return directory_.path().toStdString(); }
    void write(const char* name, const std::string& text) const { std::ofstream(folder() / name) << text; }
    static QString told(const Fault& fault) {
        const auto words = words::words_for(fault);
        return words.title + words.cause + words.advice;
    }
    const domain::RocDate today_ = domain::roc_date_at(SystemClock().now());
    QTemporaryDir directory_;
};

JCIC_TEST(TestPolicyFile)
JCIC_TEST(TestAnswerLines)
#include "test_policy_file.moc"
