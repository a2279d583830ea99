// A real branch whose workstation's key is in a TPM: founded, lived in, put onto another machine and restored there;
// and what people are told where the TPM is not there, is gone, or is another.

#include <QJsonArray>

#include "app/desk/rooms/host_plug.h"
#include "app/desk/setup/setup.h"
#include "app/desk/setup/setup_answers.h"
#include "app/desk/upkeep/backup_desk.h"
#include "app/desk/view.h"
#include "app/paper/pdf/document_signer.h"
#include "app/words/words.h"
#include "app/workstation/workstation_key.h"
#include "at_a_real_branch.h"
#include "support/result.h"
#include "support/software_tpm.h"
#include "support/test_program.h"

using namespace jcic;
using scenario::code;
using test::NewBranch;

class TestTpmBranch : public QObject, scenario::AtARealBranch {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QVERIFY2(chip_tpm_.start() && other_tpm_.start(), "no swtpm");
        begin();
    }

    void a_machine_without_a_tpm_says_so_before_anything_is_made() {
        if (std::filesystem::exists("/dev/tpmrm0")) QSKIP("this machine has one");
        branch_.answer("key_in", "tpm");
        const auto refused = branch_.set_up();
        branch_.forget("key_in");
        QVERIFY2(refused.out.contains("key.tpm") || refused.error.contains("TPM"),
                 qPrintable(refused.out + refused.error));
        QVERIFY(refused.status != 0);
        QVERIFY(!std::filesystem::exists(branch_.profile() / "ledger"));
    }

    void a_policy_file_founds_the_branch_with_its_key_in_the_tpm() {
        auto setup = set_up_by_policy(chip_tpm_);
        QCOMPARE(setup.fixed("key_in")->line, std::size_t{1});
        QCOMPARE(code(setup.found(secret(NewBranch::head_password), secret(NewBranch::administrator_password))),
                 QString());
        QVERIFY(files::read_text(branch_.profile() / "settings.conf")->find("key_in = tpm\n") != std::string::npos);
        write_tpm(chip_tpm_);
        const auto asked = branch_.set_up();
        QVERIFY2(!asked.json()["request"].toString().isEmpty(), qPrintable(asked.out + asked.error));
        QVERIFY(is_in_tpm());
        certify();
        QVERIFY(!next_waits());
    }

    void the_host_takes_its_certificate() {
        QTRY_VERIFY_WITH_TIMEOUT(branch_.set_up().json()["self_check"].toObject()["ok"].toBool(), 60'000);
        designate_all();
        take_card_and_forms();
    }

    void one_query_goes_to_JCIC_and_back() { query_to_JCIC_and_back(); }

    void documents_are_signed_by_it() {
        auto* session = &desk_->parts().seating.seat()->session();
        const auto& machine = desk_->parts().machine;
        const auto key =
            ledger::WorkstationKey::read(*session, machine.profile() / machine.settings().key, machine.tpm());
        QVERIFY(key && key->in_tpm());
        auto signer = desk::workstation_signer(desk_->parts().machine, *session);
        VERIFY_OK(signer);
        VERIFY_OK(signer->sign(view("a document")));
        chip_tpm_.stop();
        QCOMPARE(reason(signer->sign(view("a document")).error()), QString("key.tpm gone"));
        QVERIFY(chip_tpm_.start());
        VERIFY_OK(signer->sign(view("a document")));
    }

    /// Nothing was sent: it is no doubt of what JCIC did, and nobody signs in anew.
    void a_tpm_that_is_gone_is_told_and_mends_itself() {
        QCOMPARE(sign_in("L03", "L03-2026-Pass"), QString());
        chip_tpm_.stop();
        const auto refused = desk_->seat().open_account(secret("Account-2026-Jcic"));
        QVERIFY(!refused);
        QCOMPARE(reason(refused.error()), QString("key.tpm gone"));
        QVERIFY(chip_tpm_.start());
        QCOMPARE(reach_host(), QString());
        QCOMPARE(code(desk_->seat().sign_out("asked", std::nullopt)), QString());
        desk_.reset();
    }

    void nobody_goes_back_to_a_file_alone() {
        const auto refused = set("key_in", "file");
        QCOMPARE(refused.json()["fault"].toString(), QString("setting.fixed"));
    }

    void another_machine_says_what_to_do_and_works() {
        write_tpm(other_tpm_);
        open();
        QCOMPARE(sign_in("L03", "L03-2026-Pass"), QString());
        const auto refused = desk_->seat().open_account(secret("Account-2026-Jcic"));
        QVERIFY(!refused);
        QCOMPARE(reason(refused.error()), QString("key.tpm other"));
        QVERIFY(words::words_for(refused.error()).advice.contains("setup --new-key"));
        QCOMPARE(code(desk_->seat().sign_out("asked", std::nullopt)), QString());
        desk_.reset();
        const auto of_first = key_file();
        ask_for_a_new_key();
        certify();
        QVERIFY(is_in_tpm() && key_file() != of_first && !next_waits());
        reach_host_once();
    }

    void a_backup_restored_with_another_tpm_works() {
        const auto backup = QString::fromStdString((branch_.folder() / "branch.backup").string());
        const auto saved = as("L01", NewBranch::head_password, {"ledger", "backup", backup});
        QVERIFY2(saved.status == 0, qPrintable(saved.out + saved.error));
        std::filesystem::rename(branch_.profile(), branch_.folder() / "old-machine");
        std::filesystem::remove(branch_.folder() / "workstation.pem");
        auto setup = set_up_by_policy(chip_tpm_);
        desk::RestoreOrder order{{}, branch_.folder() / "branch.backup", person("L01")};
        const auto restored = setup.restore(order, secret(NewBranch::head_password), {});
        QVERIFY2(restored, qPrintable(code(restored)));
        QVERIFY(!std::filesystem::exists(branch_.profile() / "workstation.key"));
        write_tpm(chip_tpm_);
        const auto asked = branch_.set_up();
        QVERIFY2(!asked.json()["request"].toString().isEmpty(), qPrintable(asked.out + asked.error));
        QVERIFY(is_in_tpm());
        certify();
        QVERIFY(!next_waits());
        reach_host_once();
    }

    /// The key of the open epoch is in no backup (docs/trust/ledger-format.md, "Starting anew"): one password stands
    /// for no seal that was made after it, so this stays a finding.
    void of_a_ledger_restored_without_its_old_folder_the_seals_begin_anew_and_all_else_holds() {
        const auto verified = as("L01", NewBranch::head_password, {"ledger", "verify"});
        QCOMPARE(verified.status, 4);
        const auto faults = verified.json()["faults"].toArray();
        QVERIFY2(faults.size() == 1, qPrintable(verified.out));
        QCOMPARE(faults.first()["reason"], QJsonValue("seal-restarted"));
    }

    void a_machine_without_a_tpm_refuses_the_setting() {
        write_settings({{"key_in", "file"}, {"tpm_device", ""}});
        if (std::filesystem::exists("/dev/tpmrm0")) QSKIP("this machine has one");
        const auto set_there = set("key_in", "tpm");
        QCOMPARE(set_there.json()["fault"].toString(), QString("key.tpm"));
        QCOMPARE(set_there.status, 3);
        QVERIFY2(set_there.json()["cause"].toString().contains("/dev/tpmrm0"), qPrintable(set_there.out));
        QVERIFY2(set_there.json()["advice"].toString().contains("key_in = file"), qPrintable(set_there.out));
    }

    void nobody_turns_to_a_tpm_in_software_alone() {
        const auto refused = set("tpm_device", chip_tpm_.place());
        QCOMPARE(refused.json()["fault"].toString(), QString("setting.fixed"));
        QCOMPARE(set("tpm_device", "/dev/sda").json()["fault"].toString(), QString("input.form"));
        ask_for_a_new_key();
        certify();
        QVERIFY(!is_in_tpm());
        write_tpm(chip_tpm_);
        const auto done = set("key_in", "tpm");
        QVERIFY2(done.status == 0, qPrintable(done.out + done.error));
        // It serves, and is not where the settings want it.
        QVERIFY(branch_.set_up().json()["missing"].toArray().contains("certificate"));
        reach_host_once();
    }

    /// Cleared between the request and its certificate, which may be days: the key in use goes on.
    void a_key_that_the_tpm_forgot_displaces_none() {
        const auto in_file = key_file();
        const auto certificate = files::read(branch_.profile() / "workstation.pem");
        ask_for_a_new_key();
        QVERIFY(chip_tpm_.clear());
        branch_.certify();
        const auto refused = branch_.set_up();
        QStringList steps;
        for (const auto& one : refused.json()["failed"].toArray()) {
            steps << one.toObject()["step"].toString();
            QCOMPARE(one.toObject()["fault"].toString(), QString("key.tpm"));
            QVERIFY2(one.toObject()["cause"].toString().contains("新金鑰"), qPrintable(refused.out));
            QVERIFY2(one.toObject()["advice"].toString().contains("setup --new-key"), qPrintable(refused.out));
        }
        QCOMPARE(steps, (QStringList{"request", "certificate"}));
        QCOMPARE(key_file(), in_file);
        QVERIFY(files::read(branch_.profile() / "workstation.pem") == certificate);
        QVERIFY(next_waits() && is_in_tpm("workstation.key.next"));
        reach_host_once();
    }

    /// What was made before, in a file, is given up by a new key; the machine's settings say where that is made.
    void the_key_moves_out_of_the_file_into_the_tpm() {
        const auto in_file = key_file();
        ask_for_a_new_key();
        certify();
        QVERIFY(is_in_tpm() && !next_waits());
        QVERIFY(!branch_.set_up().json()["missing"].toArray().contains("certificate"));
        for (const auto& entry : std::filesystem::recursive_directory_iterator(branch_.profile()))
            if (entry.is_regular_file()) QVERIFY2(files::read(entry.path()) != in_file, entry.path().c_str());
        reach_host_once();
    }

private:
    [[nodiscard]] test::Ended as(const char* person, const char* password, const QStringList& command) const {
        const test::SecretPipe typed(password);
        return test::jcic_desk_cli(command + branch_.in_profile() +
                                   QStringList{"--user", person, "--password-fd", typed.number()});
    }
    [[nodiscard]] test::Ended set(const char* name, const std::string& value) const {
        return as("L08", NewBranch::administrator_password, {"settings", "set", name, QString::fromStdString(value)});
    }
    /// As /etc/jcic-desk/policy.conf has it, which no test writes; given to this program instead.
    [[nodiscard]] desk::Setup set_up_by_policy(const test::SoftwareTpm& chip) const {
        branch_.write("policy.conf", "key_in = tpm\ntpm_device = " + chip.place() + "\n");
        const desk::PolicyFile policy{branch_.folder() / "policy.conf", "policy.conf"};
        branch_.write_answers();
        const auto answers = desk::read_answers(branch_.read("answers.conf"), branch_.folder(), today_,
                                                desk::fixed_answers(branch_.profile(), policy).value());
        if (!answers.wrong.empty()) qFatal("%s", qPrintable(reason(answers.wrong.front())));
        auto setup = desk::Setup::open(branch_.profile(), policy).value();
        if (const auto taken = setup.take_answers(answers.machine); !taken) qFatal("%s", qPrintable(code(taken)));
        return setup;
    }
    /// As who administers the machine writes them: for programs of their own, which read this machine's policy file.
    void write_settings(const std::map<std::string, std::string>& wanted) const {
        const auto file = branch_.profile() / "settings.conf";
        std::string text;
        std::istringstream lines(files::read_text(file).value());
        for (std::string line; std::getline(lines, line);)
            if (!wanted.contains(line.substr(0, line.find(' ')))) text += line + "\n";
        for (const auto& [name, value] : wanted)
            if (!value.empty()) text.append(name).append(" = ").append(value).append("\n");
        QVERIFY(files::replace(file, text));
    }
    /// Another TPM than this machine's own.
    void write_tpm(const test::SoftwareTpm& chip) const { write_settings({{"tpm_device", chip.place()}}); }
    [[nodiscard]] Bytes key_file(const char* name = "workstation.key") const {
        return files::read(branch_.profile() / name).value();
    }
    /// What such a file begins with, whatever is sealed in it.
    [[nodiscard]] bool is_in_tpm(const char* name = "workstation.key") const {
        const auto bytes = key_file(name);
        const QByteArray text(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
        const bool tpm = text.contains("jcic-desk workstation key in a TPM v1");
        if (tpm == text.contains("jcic-desk workstation key v2")) qFatal("no key's file");
        return tpm;
    }
    [[nodiscard]] bool next_waits() const {
        return std::filesystem::exists(branch_.profile() / "workstation.key.next");
    }
    [[nodiscard]] QString reach_host() { return code(desk_->seat().open_account(secret("Account-2026-Jcic"))); }
    [[nodiscard]] static QString reason(const Fault& fault) {
        return QString::fromStdString(std::string(fault.text()) + " " + std::string(fault.detail("reason")));
    }
    void ask_for_a_new_key() const {
        const auto asked = branch_.set_up({"--new-key"});
        QVERIFY2(!asked.json()["request"].toString().isEmpty(), qPrintable(asked.out + asked.error));
    }
    /// What the authority makes of the last request, read in.
    void certify() const {
        branch_.certify();
        const auto taken = branch_.set_up();
        QVERIFY2(taken.status == 0, qPrintable(taken.out + taken.error));
    }
    void reach_host_once() {
        open();
        QCOMPARE(sign_in("L03", "L03-2026-Pass"), QString());
        QCOMPARE(reach_host(), QString());
        QCOMPARE(code(desk_->seat().sign_out("asked", std::nullopt)), QString());
        desk_.reset();
    }

    test::SoftwareTpm chip_tpm_;
    test::SoftwareTpm other_tpm_;
};

JCIC_TEST(TestTpmBranch)
#include "test_tpm_branch.moc"
