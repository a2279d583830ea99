// settings.conf: what may be left out, and what is refused with its line, key and reason.

#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <fstream>

#include "app/desk/profile/desk_clock.h"
#include "app/desk/profile/machine_settings.h"
#include "app/desk/profile/settings.h"
#include "app/desk/setup/setup.h"
#include "app/files/files.h"
#include "app/words/words.h"
#include "desk/settings_text.h"
#include "support/result.h"
#include "support/test_authority.h"
#include "support/test_program.h"

using namespace jcic;

class TestSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cards_are_shared_unless_it_is_said_otherwise() {
        const std::string text = test::needed_settings;
        QCOMPARE(read(text)->card_access, pcsc::Share::shared);
        QVERIFY(!read(text)->system_readers);
        QVERIFY(read(text)->host_account_apart);
        QVERIFY(!read(text + "card_readers = practice\n")->system_readers);
        QCOMPARE(read(text + "card_access = shared\n")->card_access, pcsc::Share::shared);
        QCOMPARE(read(text + "card_access = exclusive\n")->card_access, pcsc::Share::exclusive);
    }

    void what_is_written_is_read_again() {
        auto settings =
            read(std::string(test::needed_settings) +
                 "card_access = exclusive\ncard_crl = list.crl\ncard_readers = system\nclock_limit = 7\n"
                 "printer = branch\nprint_sides = one-sided\nprint_tray = tray-2\nprint_media = iso_a4_210x297mm\n"
                 "host_account = derived\nprint_server = prints.example\n"
                 "password_memory = 128\npassword_passes = 4\ninstitution_name = 範例商業銀行\nlogo = "
                 "logo.png\nown_font = "
                 "eudc.tte\n")
                .value();
        QVERIFY(desk::write_settings(folder(), settings));
        const auto again = desk::read_settings(folder());
        QVERIFY(again);
        QCOMPARE(again->card_access, pcsc::Share::exclusive);
        QVERIFY(again->system_readers);
        QCOMPARE(again->card_crl, std::string("list.crl"));
        QCOMPARE(again->clock_limit, std::chrono::seconds{7});
        QCOMPARE(again->branch, settings.branch);
        QVERIFY((again->printing == desk::PrintChoice{"branch", {"one-sided", "tray-2", "iso_a4_210x297mm"}}));
        QVERIFY(!again->host_account_apart);
        QCOMPARE(again->print_server, std::string("prints.example"));
        QCOMPARE(again->password_memory_mib, std::uint32_t{128});
        QCOMPARE(again->password_passes, std::uint32_t{4});
        QCOMPARE(again->institution_name, std::string("範例商業銀行"));
        QCOMPARE(again->logo, std::string("logo.png"));
        QCOMPARE(again->own_font, std::string("eudc.tte"));
    }

    void settings_behind_a_link_are_written_where_they_are() {
        const QTemporaryDir beside;
        const auto real = std::filesystem::path(beside.path().toStdString()) / "branch.conf";
        const auto link = folder() / "settings.conf";
        QVERIFY(read(test::needed_settings));
        std::filesystem::copy_file(link, real);
        std::filesystem::remove(link);
        std::filesystem::create_symlink(real, link);
        VERIFY_OK(desk::write_setting(folder(), "card_access", "exclusive"));
        QVERIFY(std::filesystem::is_symlink(link));
        QVERIFY(files::read_text(real)->find("card_access = exclusive\n") != std::string::npos);
        VERIFY_OK(desk::write_settings(folder(), desk::read_settings(folder()).value()));
        QVERIFY(std::filesystem::is_symlink(link));
        QCOMPARE(desk::read_settings(folder())->card_access, pcsc::Share::exclusive);
        std::filesystem::remove(link);
    }

    void lines_that_end_as_an_old_editor_ends_them_are_read() {
        auto text = std::string(test::needed_settings) + "card_access = exclusive\n";
        std::ranges::replace(text, '\n', '\r');
        QCOMPARE(read(text)->card_access, pcsc::Share::exclusive);
    }

    void the_banks_name_may_be_left_out_R_PA_1() {
        const std::string text = test::needed_settings;
        auto settings = read(text);
        QVERIFY(settings);
        QCOMPARE(settings->institution_name, std::string());
        QVERIFY(desk::write_settings(folder(), *settings));
        QCOMPARE(desk::read_settings(folder())->institution_name, std::string());
        QCOMPARE(read(text + "institution_name = 範例商業銀行\n")->institution_name, std::string("範例商業銀行"));
    }

    /// A branch whose name was taken once goes on: whoever sets one anew is told how long it may be.
    void a_longer_name_of_before_is_read_and_none_is_set() {
        const std::string longer(65, 'x');
        const auto settings = read(test::needed_settings + ("institution_name = " + longer + "\n"));
        VERIFY_OK(settings);
        QCOMPARE(settings->institution_name, longer);
        VERIFY_OK(desk::write_setting(folder(), "card_access", "exclusive"));
        const auto refused = domain::setting_value(*desk::find_setting("institution_name"), longer);
        COMPARE_FAULT(refused, input_form);
        QCOMPARE(refused.error().detail("reason"), std::string_view("length"));
    }

    void a_wrong_line_is_named_data() {
        QTest::addColumn<QByteArray>("added");
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("line");
        const auto row = [](const char* added, const char* reason, const char* key, const char* line) {
            QTest::newRow(added) << QByteArray(added) << QByteArray(reason) << QByteArray(key) << QByteArray(line);
        };
        row("retention_years = 7\n", "unknown", "retention_years", "11");  // decided by the branch: a register
        row("card_access = Exclusive\n", "value", "card_access", "11");
        row("# remark\n\ncard_access =\n", "value", "card_access", "13");
        row("clock_limit = 0\n", "value", "clock_limit", "11");
        row("case_numbers = LN{yyy}\n", "value", "case_numbers", "11");
        row("password_memory = 63\n", "value", "password_memory", "11");
        row("password_memory = 1025\n", "value", "password_memory", "11");
        row("password_passes = 2\n", "value", "password_passes", "11");
        row("password_passes = 25\n", "value", "password_passes", "11");
        row("host_account = same\n", "value", "host_account", "11");
        row("card_acess = shared\n", "unknown", "card_acess", "11");
        row("card_readers = System\n", "value", "card_readers", "11");
        row("card_access = shared\ncard_access = shared\n", "twice", "card_access", "12");
        row("print_sides = both\n", "value", "print_sides", "11");
        row("card_access shared\n", "key = value", "", "11");
    }

    void a_wrong_line_is_named() {
        QFETCH(QByteArray, added);
        QFETCH(QByteArray, reason);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, line);
        const auto refused = read(test::needed_settings + added.toStdString());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, FaultCode::file_form);
        QCOMPARE(QByteArray::fromStdString(std::string(refused.error().detail("reason"))), reason);
        QCOMPARE(QByteArray::fromStdString(std::string(refused.error().detail("key"))), key);
        QCOMPARE(QByteArray::fromStdString(std::string(refused.error().detail("line"))), line);
        const auto cause = words::words_for(refused.error()).cause;
        QVERIFY2(cause.contains(line) && cause.contains(key), qPrintable(cause));
        const auto path = QString::fromStdString((folder() / "settings.conf").string());
        QVERIFY2(cause.contains(path), qPrintable(cause));  // of several profiles, which
    }

    void all_that_is_wrong_is_named_in_both_files_and_what_is_missing_last() {
        std::filesystem::create_directories(folder() / "practice");
        std::ofstream(folder() / "practice" / "policy.conf") << "\nidle_minutes = 16\n";
        std::string text = test::needed_settings;
        text.erase(text.find("card_ca"));
        const auto refused = read(text + "no line\nclock_limit = 0\nclok_limit = 7\n");
        std::filesystem::remove_all(folder() / "practice");
        COMPARE_FAULT(refused, file_form);
        QCOMPARE(each_in(refused.error()).size(), std::size_t{5});
        const auto words = words::words_for(refused.error());
        const auto lines = words.cause.split(QLatin1Char('\n'));
        const QStringList said{"第 10 行", "clock_limit", "clok_limit", "card_ca", "idle_minutes"};
        QCOMPARE(lines.size(), said.size());
        for (qsizetype at = 0; at < said.size(); ++at) {
            QVERIFY2(lines[at].contains(said[at]), qPrintable(words.cause));
            QVERIFY2(lines[at].contains(at == 4 ? "practice/policy.conf" : "settings.conf"), qPrintable(words.cause));
        }
        QVERIFY2(words.advice.contains(QStringLiteral("所列各行")), qPrintable(words.advice));
    }

    void a_real_branch_has_no_practice_host() {
        auto text = std::string(test::needed_settings);
        text.replace(text.find("practice"), 8, "real");
        const auto judged = [&] {
            std::ofstream(folder() / "settings.conf") << text;
            return desk::hold_host_to_its_world(desk::read_settings_whole(folder()).value());
        };
        const auto refused = judged();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, FaultCode::file_form);
        QCOMPARE(std::string(refused.error().detail("key")), std::string("host"));
        QCOMPARE(std::string(refused.error().detail("line")), std::string("5"));
        text.replace(text.find("in-process"), 10, "https://jcic.example:443");
        QVERIFY(judged());
    }

private:
    Result<desk::Settings> read(const std::string& text) const {
        std::ofstream(folder() / "settings.conf") << text;
        return desk::read_settings(folder());
    }
    [[nodiscard]] std::filesystem::path folder() const { return directory_.path().toStdString(); }
    QTemporaryDir directory_;
};

// What of set-up stands in the answers, as the first window shows it: read, and nothing made or mended.
using domain::SetupStep;

class TestSetUpSoFar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        std::ofstream(root() / "ca.pem") << test::TestAuthority::pem_of(test::TestAuthority().certificate().der());
    }
    void a_step_is_answered_once_all_that_it_asks_is() {
        QVERIFY(!so_far().kept && so_far().answered.empty() && !std::filesystem::exists(profile()));
        auto setup = opened();
        for (const auto& [key, value] : {std::pair{"institution", "0129999"}, {"branch", "忠孝分行"}})
            VERIFY_OK(setup.take_answer(*domain::find_setup_question(key), value));
        QVERIFY(so_far().kept && so_far().answered.empty());  // the workstation's name is missing
        VERIFY_OK(setup.take_answer(*domain::find_setup_question("workstation"), "0129999-W1"));
        QVERIFY(so_far().answered == std::set{SetupStep::branch});
        QVERIFY(so_far().kept->time_since_epoch().count() != 0);
    }

    void what_a_policy_file_says_is_answered_before_anybody_begins() {
        std::ofstream(policy().path) << "host = https://jcic.bank.example:8443\nhost_ca = "
                                     << (root() / "ca.pem").string() << "\ninstitution = 0129999\n";
        QVERIFY(!so_far().kept);
        QVERIFY(so_far().answered == std::set{SetupStep::host});
        auto setup = opened();
        for (const auto& [key, value] : {std::pair{"branch", "忠孝分行"}, {"workstation", "0129999-W1"}})
            VERIFY_OK(setup.take_answer(*domain::find_setup_question(key), value));
        QVERIFY(so_far().answered == (std::set{SetupStep::branch, SetupStep::host}));
        std::filesystem::remove(root() / "ca.pem");
        QVERIFY(so_far().answered == std::set{SetupStep::branch});
    }

    void a_certificate_that_is_gone_is_asked_for_again() {
        auto setup = opened();
        VERIFY_OK(setup.take_answer(*domain::find_setup_question("host"), "https://jcic.bank.example:8443"));
        VERIFY_OK(setup.take_answer(*domain::find_setup_question("host_ca"), (root() / "ca.pem").string()));
        QVERIFY(so_far().answered == std::set{SetupStep::host});
        std::filesystem::remove(profile() / setup.answer("host_ca"));
        QVERIFY(so_far().answered.empty());
        QVERIFY(!setup.answered(SetupStep::host));
    }

private:
    [[nodiscard]] std::filesystem::path root() const { return folder_->path().toStdString(); }
    [[nodiscard]] std::filesystem::path profile() const { return root() / "branch"; }
    [[nodiscard]] desk::PolicyFile policy() const { return {root() / "policy.conf", "policy.conf"}; }
    [[nodiscard]] desk::Setup opened() const { return desk::Setup::open(profile(), policy()).value(); }
    [[nodiscard]] desk::Setup::SoFar so_far() const { return desk::Setup::so_far(profile(), policy()); }
    std::unique_ptr<QTemporaryDir> folder_;
};

// The desk's time in practice: so far from the system's as a file says.
using namespace jcic::desk;

class TestDeskClock : public QObject {
    Q_OBJECT

private:
    void write(const QByteArray& text) const {
        QFile file(QString::fromStdString(file_.string()));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    QTemporaryDir folder_;
    const std::filesystem::path file_ = std::filesystem::path(folder_.path().toStdString()) / "clock";

private slots:
    void only_in_practice_it_is_hurried() {
        DeskClock real;
        COMPARE_FAULT(real.hurry(std::chrono::minutes{1}), profile_kind);
    }

    void hurrying_adds_up() {
        DeskClock clock(file_);
        const auto before = clock.now();
        VERIFY_OK(clock.hurry(std::chrono::minutes{30}));
        VERIFY_OK(clock.hurry(std::chrono::minutes{40}));
        QVERIFY(clock.now() - before >= std::chrono::minutes{70});
        QVERIFY(clock.now() - before < std::chrono::minutes{71});
    }

    void it_may_be_behind() {
        write("-60");
        QVERIFY(DeskClock(file_).now() < SystemClock().now() - std::chrono::minutes{59});
    }

    void seconds_count_where_they_are_said() {
        write("-1:45");
        DeskClock clock(file_);
        QVERIFY(clock.now() > SystemClock().now() - std::chrono::seconds{16});
        VERIFY_OK(clock.hurry(std::chrono::minutes{2}));
        QVERIFY(clock.now() >= SystemClock().now() + std::chrono::seconds{105} - std::chrono::seconds{1});
        QVERIFY(clock.now() < SystemClock().now() + std::chrono::seconds{106});
    }

    // Taken for none, time would go back by as much as the practice world was ahead.
    void what_is_no_number_is_not_counted_on() {
        for (const auto* text :
             {"", "x", "60x", "+60", " 60", "60 minutes", "99999999999", "60:", "60:60", ":5", "60:-5"}) {
            write(text);
            DeskClock clock(file_);
            COMPARE_FAULT(clock.hurry(std::chrono::minutes{30}), file_form);
            QFile file(QString::fromStdString(file_.string()));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), QByteArray(text));
        }
    }
};

JCIC_TEST(TestSettings)
JCIC_TEST(TestSetUpSoFar)
JCIC_TEST(TestDeskClock)
#include "test_settings.moc"
