// What set-up takes for an answer: beside what the machine's administrators fixed, of two persons, out of a file.
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <fstream>
#include <set>

#include "app/desk/profile/settings.h"
#include "app/desk/setup/setup_answers.h"
#include "app/files/files.h"
#include "app/words/words.h"
#include "support/changing_file.h"
#include "support/places.h"
#include "support/result.h"
#include "support/small_files.h"
#include "support/test_authority.h"
#include "support/test_program.h"

using namespace jcic;

class TestSetupAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        directory_ = std::make_unique<QTemporaryDir>();
        write("ca.pem", ours_);
        write("other.pem", theirs_);
    }
    void what_is_fixed_is_the_answer_and_not_asked() {
        write("policy.conf", "# of the bank\ninstitution = 0129999\nhost = https://jcic.bank.example:8443\nhost_ca = " +
                                 in_folder("ca.pem") + "\n");
        auto setup = opened();
        QCOMPARE(setup.answer("host"), std::string("https://jcic.bank.example:8443"));
        QVERIFY(setup.fixed("host") != nullptr && setup.fixed("host")->line == 3);
        QVERIFY(setup.fixed("branch") == nullptr);
        QVERIFY(setup.answered(domain::SetupStep::host));
        QVERIFY(setup.next() != nullptr);
        QCOMPARE(std::string(setup.next()->key), std::string("branch"));
    }

    void another_answer_than_what_is_fixed_is_refused_with_its_line() {
        write("policy.conf", "host = https://jcic.bank.example:8443\nhost_ca = " + in_folder("ca.pem") + "\n");
        auto setup = opened();
        const auto refused = setup.take_answer(*domain::find_setup_question("host"), "https://other.example:443");
        COMPARE_FAULT(refused, setting_fixed);
        QCOMPARE(std::string(refused.error().detail("file")), std::string("policy.conf"));
        QCOMPARE(std::string(refused.error().detail("line")), std::string("1"));
        VERIFY_OK(setup.take_answer(*domain::find_setup_question("host"), "https://jcic.bank.example:8443"));
        COMPARE_FAULT(setup.take_answer(*domain::find_setup_question("host_ca"), in_folder("other.pem")),
                      setting_fixed);
        write("same.pem", ours_);
        VERIFY_OK(setup.take_answer(*domain::find_setup_question("host_ca"), in_folder("same.pem")));
        QCOMPARE(setup.answer("host_ca"), in_folder("ca.pem"));
    }

    void a_wrong_policy_file_stops_set_up_before_anything_is_made_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("fault");
        const auto row = [](const char* text, const char* fault) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(fault);
        };
        row("colour = blue\n", "file.form");
        row("institution = 12\n", "file.form");
        row("host = https://jcic.bank.example\n", "file.form");
        row("\nhost = in-process\n", "input.form");  // a practice branch's
        row("card_profile = jcic-practice\n", "input.form");
        row("host_ca = /nowhere/ca.pem\n", "file.missing");
        row("card_ca = /etc/passwd\n", "card.certificate");
        // What no answer of set-up's names: the first start would have stopped at it, once the ledger was founded.
        row("\ncard_crl = /nowhere/cards.crl\n", "file.missing");
        row("card_crl = /etc/passwd\n", "input.form");
        row("logo = /etc/passwd\n", "input.form");
        row("\nsubject_ca = /etc/passwd\n", "card.certificate");
        row("package_certificate = /etc/passwd\n", "card.certificate");
        row("form_layout = /etc/passwd\n", "file.form");
    }

    void a_wrong_policy_file_stops_set_up_before_anything_is_made() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, fault);
        write("policy.conf", text.toStdString());
        const auto refused = desk::Setup::open(profile(), policy());
        QVERIFY(!refused);
        QCOMPARE(QByteArray::fromStdString(std::string(refused.error().text())), fault);
        const auto line = QString::number(text.startsWith('\n') ? 2 : 1);
        QVERIFY2(told(refused.error()).contains("policy.conf") && told(refused.error()).contains(line),
                 qPrintable(told(refused.error())));
        QVERIFY2(!told(refused.error()).contains("本卡"), "a file is not a card that somebody should give back");
        QVERIFY(!std::filesystem::exists(profile()));
    }

    void files_that_a_policy_file_names_and_that_serve_are_taken() {
        const test::TestAuthority cards;
        const test::TestAuthority another;
        write("cards.pem", test::TestAuthority::pem_of(cards.certificate().der()));
        write("cards.crl", to_text(cards.revocation_list({})));
        write("another.crl", to_text(another.revocation_list({})));
        write("cards.der", to_text(cards.certificate().der()));
        const auto fixes = [&](const char* list) {
            write("policy.conf", "card_ca = " + in_folder("cards.pem") + "\ncard_crl = " + in_folder(list) +
                                     "\nsubject_ca = " + in_folder("ca.pem") +
                                     "\npackage_certificate = " + in_folder("cards.der") +
                                     "\ncertificate = workstation.pem\nkey = workstation.key\n");
            return desk::fixed_answers(profile(), policy());
        };
        VERIFY_OK(fixes("cards.crl"));  // certificate and key are made later
        const auto refused = fixes("another.crl");
        COMPARE_FAULT(refused, input_form);
        QCOMPARE(refused.error().detail("reason"), std::string_view("list-issuer"));
        write("old.crl", to_text(cards.revocation_list({}, -9, -2)));
        QCOMPARE(refused.error().detail("set-line"), std::string_view("2"));
        const auto expired = fixes("old.crl");
        QCOMPARE(expired.error().detail("reason"), std::string_view("crl-expired"));
    }

    void it_is_founded_with_what_is_fixed() {
        write("policy.conf", "host = https://jcic.bank.example:8443\nhost_ca = " + in_folder("other.pem") +
                                 "\nhost_account = apart\n");
        auto setup = opened();
        answer_all(setup);
        COMPARE_FAULT(setup.take_answer(*domain::find_setup_question("host_account"), "derived"), setting_fixed);
        QVERIFY(setup.next() == nullptr);
        VERIFY_OK(setup.found(Secret::from(view("Head-2026-Right")), Secret::from(view("Admin-2026-Right"))));
        const auto settings = desk::read_settings(profile());
        VERIFY_OK(settings);
        QCOMPARE(settings->host, std::string("https://jcic.bank.example:8443"));
        QCOMPARE(settings->host_ca, in_folder("other.pem"));
        QVERIFY(settings->host_account_apart);
        QCOMPARE(settings->case_numbers, std::string("LN{yyy}-{000000}"));
    }

    // From the current folder on, as somebody types it at a terminal: what is fixed lies in the profile's folder, not
    // in one of the same name within.
    void a_profile_may_be_named_from_the_current_folder_on() {
        std::filesystem::create_directory(profile());
        write("branch/bank-ca.pem", theirs_);
        write("policy.conf", "host = https://jcic.bank.example:8443\nhost_ca = bank-ca.pem\n");
        const auto here = std::filesystem::current_path();
        std::filesystem::current_path(folder());
        auto setup = desk::Setup::open("branch", policy());
        std::filesystem::current_path(here);
        VERIFY_OK(setup);
        answer_all(*setup);
        QVERIFY(setup->next() == nullptr);
        QVERIFY(std::filesystem::path(setup->answer("host_ca")).is_absolute());
        QVERIFY(std::filesystem::equivalent(setup->answer("host_ca"), profile() / "bank-ca.pem"));
        QVERIFY(std::filesystem::exists(profile() / "card-ca.pem"));
    }

    void a_file_that_is_fixed_and_gone_is_a_fault_and_not_a_question() {
        write("policy.conf", "host = https://jcic.bank.example:8443\nhost_ca = " + in_folder("other.pem") +
                                 "\nhost_account = apart\n");
        auto setup = opened();
        answer_all(setup);
        QVERIFY(setup.next() == nullptr);
        std::filesystem::remove(folder() / "other.pem");
        const auto* missing = setup.next();
        QVERIFY(missing != nullptr);
        const auto refused = setup.may_be_asked(*missing);
        COMPARE_FAULT(refused, file_missing);
        QVERIFY2(told(refused.error()).contains("policy.conf"), qPrintable(told(refused.error())));
        COMPARE_FAULT(setup.found(Secret::from(view("Head-2026-Right")), Secret::from(view("Admin-2026-Right"))),
                      file_missing);
        VERIFY_OK(setup.may_be_asked(*domain::find_setup_question("branch")));
    }

    void the_file_that_is_kept_is_the_one_that_was_judged() {
        const test::ChangingFile changing(folder() / "changing.pem", ours_, "no certificate at all");
        auto setup = opened();
        VERIFY_OK(setup.take_answer(*domain::find_setup_question("host_ca"), in_folder("changing.pem")));
        QCOMPARE(files::read_text(profile() / setup.answer("host_ca")).value(), ours_);
    }

    void a_card_by_its_vendors_module_is_not_taken_without_the_module() {
        std::filesystem::create_directories(folder() / "cards");
        write("cards/by-module.json", R"({ "name": "by-module", "title": "廠商模組之卡片", "commands": "pkcs11",
  "token": { "label": "JCIC" }, "key": { "id": "01" }, "certificate": { "id": "01" },
  "algorithms": [ "ecdsa-p256-sha256" ],
  "pin": { "shortest": 6, "longest": 8, "characters": "letters-and-digits", "flags": "believed", "tries": 3, "new": [] },
  "limits": { "certificate": 8192 } })");
        auto setup = opened();
        const auto& question = *domain::find_setup_question("card_profile");
        const auto refused = setup.take_answer(question, "by-module");
        COMPARE_FAULT(refused, card_module);
        QCOMPARE(refused.error().detail("reason"), std::string_view("not-set"));
        QVERIFY2(told(refused.error()).contains(QStringLiteral("card_module")), qPrintable(told(refused.error())));
        QVERIFY(setup.is_open(question));

        write("policy.conf", "card_profile = by-module\n");
        const auto fixed = desk::Setup::open(profile(), policy());
        COMPARE_FAULT(fixed, card_module);
        QCOMPARE(fixed.error().detail("set-line"), std::string_view("1"));

        // Root's, as the setting asks; nobody loads it yet.
        write("policy.conf", "card_module = /usr/bin/env\n");
        auto with_module = opened();
        VERIFY_OK(with_module.take_answer(question, "by-module"));
        // Answered, and then the line went: it is told before anything is founded.
        answer_all(with_module);
        VERIFY_OK(with_module.take_answer(question, "by-module"));
        write("policy.conf", "host = https://jcic.bank.example:8443\nhost_ca = " + in_folder("ca.pem") + "\n");
        COMPARE_FAULT(opened().all_answered(), card_module);
    }

    void two_persons_have_two_codes_R_DU_4() {
        auto setup = opened();
        VERIFY_OK(setup.take_answer(*domain::find_setup_question("head_code"), "L01"));
        const auto refused = setup.take_answer(*domain::find_setup_question("administrator_code"), "L01");
        COMPARE_FAULT(refused, input_form);
        QCOMPARE(std::string(refused.error().detail("reason")), std::string("same"));
        QVERIFY2(told(refused.error()).contains("不同人員"), qPrintable(told(refused.error())));
        VERIFY_OK(setup.take_answer(*domain::find_setup_question("administrator_code"), "L08"));
        COMPARE_FAULT(setup.take_answer(*domain::find_setup_question("head_code"), "L08"), input_form);
        // Exchanged with each other they are two again.
        VERIFY_OK(setup.take_answers({{"administrator_code", "L01"}, {"head_code", "L08"}}));
        QCOMPARE(setup.answer("head_code"), std::string("L08"));
    }

    void what_the_head_does_beside_has_no_term() {
        const auto& question = *domain::find_setup_question("head_also");
        VERIFY_OK(desk::judged(question, "supervisor"));
        const auto refused = desk::judged(question, "supervisor:1151123-1151231");
        COMPARE_FAULT(refused, input_form);
        QVERIFY2(told(refused.error()).contains("起迄日"), qPrintable(told(refused.error())));
    }

    void a_wrong_answer_is_told_in_words() {
        const auto said = [](const char* key, const std::string& typed) {
            const auto refused = desk::judged(*domain::find_setup_question(key), typed);
            return refused ? QString() : told(refused.error());
        };
        QVERIFY2(said("host", "https://jcic.example").contains("https://名稱:埠"), qPrintable(said("host", "x")));
        QVERIFY(said("branch", "忠孝\u202e分行").contains("字元"));
        QVERIFY(said("branch", std::string(65, 'a')).contains("64"));
        QVERIFY(said("card_profile", "nothing-like-it").contains("piv"));
        QVERIFY2(said("head_title", "").contains("單位主管的職稱"), qPrintable(said("head_title", "")));
    }

    void a_file_of_answers_is_held_to_what_is_fixed() {
        write("policy.conf", "host = https://jcic.bank.example:8443\npassword_held_by = custodian\n");
        const auto fixed = desk::fixed_answers(profile(), policy());
        VERIFY_OK(fixed);
        const auto agrees = desk::read_answers(
            "host = https://jcic.bank.example:8443\npassword-held.password_held_by = custodian\npassword-held.why = "
            "x\n",
            folder(), today_, *fixed);
        QVERIFY(agrees.wrong.empty());
        const auto differs = desk::read_answers(
            "host = https://other.example:443\n\npassword-held.password_held_by = querier\npassword-held.why = x\n",
            folder(), today_, *fixed);
        QCOMPARE(differs.wrong.size(), std::size_t{2});
        for (const auto& fault : differs.wrong) QCOMPARE(std::string(fault.text()), std::string("setting.fixed"));
        QCOMPARE(std::string(differs.wrong[0].detail("line")), std::string("1"));
        QCOMPARE(std::string(differs.wrong[1].detail("line")), std::string("3"));
        QCOMPARE(std::string(differs.wrong[0].detail("set-in")), std::string("policy.conf"));
    }

    void a_file_of_answers_names_one_person_twice_and_files_of_no_use() {
        write("letter.txt", "no form");
        const auto read = desk::read_answers(
            "head_code = L01\n"
            "administrator_code = L01\n"
            "calendar = nowhere.csv\n"
            "calendar = ca.pem\n"
            "request = no-such-folder/w1.csr\n"
            "certificate = not-back-yet.pem\n"
            "head_also = supervisor:1151123-1151231\n"
            "head_since = 1999\n"
            "administrator_since = 1990101\n",
            folder(), today_);
        QStringList found;
        for (const auto& fault : read.wrong)
            found << QStringLiteral("%1 %2 %3")
                         .arg(QString::fromStdString(std::string(fault.detail("line"))),
                              QString::fromStdString(std::string(fault.detail("field"))),
                              QString::fromStdString(std::string(fault.text())));
        QCOMPARE(found, (QStringList{"3 calendar file.missing", "4 calendar file.form", "5 request file.write",
                                     "7 head_also input.form", "8 head_since rule.ROC-DATE",
                                     "9 administrator_since input.form", "2 administrator_code input.form"}));
        const auto calendar = desk::read_answers("calendar = ca.pem\n", folder(), today_);
        QCOMPARE(calendar.wrong.size(), std::size_t{1});
        const auto there = desk::read_answers("certificate = letter.txt\n", folder(), today_);
        QCOMPARE(there.wrong.size(), std::size_t{1});  // what is there is one
    }

    /// As where it is attached: before set-up has done anything else.
    void a_file_to_be_attached_is_looked_at_with_its_line_R_AU_3() {
        write("whole.pdf", test::small_pdf());
        write("damaged.pdf", test::small_pdf().substr(0, 90));
        const auto read = desk::read_answers(
            "deletion-procedure.title = 資料刪除作業程序\ndeletion-procedure.text = whole.pdf\n"
            "t52-procedure.title = 納稅資料作業程序\nt52-procedure.text = damaged.pdf\n",
            folder(), today_);
        const auto refused = std::ranges::find(read.wrong, FaultCode::file_form, &Fault::code);
        QVERIFY(refused != read.wrong.end());
        QCOMPARE(std::ranges::count(read.wrong, FaultCode::file_form, &Fault::code), 1);
        const auto& fault = *refused;
        QCOMPARE(fault.detail("reason"), std::string_view("damaged"));
        QVERIFY2(told(fault).contains(QStringLiteral("第 4 行：「damaged.pdf」：")), qPrintable(told(fault)));
    }

    void what_a_file_leaves_out_is_named_beside_what_is_fixed() {
        const auto answers =
            desk::read_answers("institution = 0129999\nbranch = 忠孝分行\nhost = nonsense\n", folder(), today_);
        const domain::FixedValues fixed{{"host_ca", {"ca.pem", "policy.conf", 1}},
                                        {"password_held_by", {"custodian", "policy.conf", 2}}};
        const auto left = desk::unsaid_in(answers, fixed);
        const auto asks = [&](std::string_view key) {
            return std::ranges::any_of(left.questions, [&](const auto* one) { return one->key == key; });
        };
        QVERIFY(asks("workstation") && asks("head_name"));
        QVERIFY(!asks("branch") && !asks("host_ca") && !asks("printer"));
        QVERIFY(!asks("host"));  // wrong, and named as that
        const auto of_step = [&](domain::SetupStep step) { return std::ranges::count(left.steps, step); };
        QCOMPARE(of_step(domain::SetupStep::password_held), 0);
        QCOMPARE(of_step(domain::SetupStep::password_changed), 1);
        QCOMPARE(of_step(domain::SetupStep::querier), 0);  // a person, who is designated one by one
    }

    void the_packages_example_names_everything_that_may_be_answered() {
        std::ifstream example(test::in_source("installer/answers.conf"));
        std::string whole;
        for (std::string line; std::getline(example, line);) {
            // "#name = value" may be left out, "# words" are words.
            if (line.size() > 1 && line[0] == '#' && line[1] != ' ') line.erase(0, 1);
            whole += line + "\n";
        }
        const auto read = desk::read_answers(whole, folder(), today_);
        for (const auto& fault : read.wrong) {
            const auto said = std::string(fault.detail("line")) + " " + std::string(fault.text());
            QVERIFY2(fault.code == FaultCode::file_missing, said.c_str());  // named, and not there
        }
        std::set<std::string> wanted{"request", "certificate", "calendar"};
        for (const auto& question : domain::setup_questions()) wanted.emplace(question.key);
        for (const auto& info : domain::setup_steps())
            for (const auto* field : desk::asked_by(info))
                wanted.insert(std::string(info.name) + "." + std::string(field->name));
        std::set<std::string> named;
        for (const auto& [key, line] : read.lines) named.insert(key);
        for (const auto& key : wanted) QVERIFY2(named.contains(key), key.c_str());
        QCOMPARE(named.size(), wanted.size());
    }

private:
    [[nodiscard]] std::filesystem::path folder() const { return directory_->path().toStdString(); }
    [[nodiscard]] std::filesystem::path profile() const { return folder() / "branch"; }
    [[nodiscard]] desk::PolicyFile policy() const { return {folder() / "policy.conf", "policy.conf"}; }
    void write(const char* name, const std::string& text) const { std::ofstream(folder() / name) << text; }
    [[nodiscard]] std::string in_folder(const char* name) const { return (folder() / name).string(); }
    [[nodiscard]] desk::Setup opened() const { return desk::Setup::open(profile(), policy()).value(); }
    static QString told(const Fault& fault) {
        const auto words = words::words_for(fault);
        return words.title + words.cause + words.advice;
    }
    void answer_all(desk::Setup& setup) const {
        const std::map<std::string, std::string, std::less<>> answers{
            {"institution", "0129999"},    {"branch", "忠孝分行"},           {"workstation", "0129999-W1"},
            {"card_profile", "piv"},       {"card_ca", in_folder("ca.pem")}, {"host_account", "apart"},
            {"head_code", "L01"},          {"head_name", "陳主管"},          {"head_title", "經理"},
            {"administrator_code", "L08"}, {"administrator_name", "吳管理"}, {"administrator_title", "作業主任"}};
        VERIFY_OK(setup.take_answers(answers));
        const auto& numbers = *domain::find_setup_question("case_numbers");
        COMPARE_FAULT(setup.take_answer(numbers, "LN{year}"), input_form);
        VERIFY_OK(setup.take_answer(numbers, "LN{yyy}-{000000}"));
    }

    std::string ours_ = test::TestAuthority::pem_of(test::TestAuthority().certificate().der());
    std::string theirs_ = test::TestAuthority::pem_of(test::TestAuthority().certificate().der());
    const domain::RocDate today_ = domain::roc_date_at(SystemClock().now());
    std::unique_ptr<QTemporaryDir> directory_;
};

JCIC_TEST(TestSetupAnswers)
#include "test_setup_answers.moc"
