// A real branch whose workstation's key is in a TPM: founded, lived in, put onto another machine and restored there;
// and what people are told where the TPM is not there, is gone, or is another.

#include <QJsonArray>

#include "app/desk/rooms/host_plug.h"
#include "app/desk/view.h"
#include "app/ledger/session/workstation_key.h"
#include "app/paper/pdf/document_signer.h"
#include "app/words/words.h"
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
    void initTestCase();
    void a_machine_without_a_tpm_says_so_before_anything_is_made();
    void nobody_turns_to_a_tpm_in_software_alone();
    void the_key_moves_out_of_the_file_into_the_tpm();
    void the_host_takes_its_certificate();
    void one_query_goes_to_JCIC_and_back();
    void documents_are_signed_by_it();
    void a_tpm_that_is_gone_is_told_and_mends_itself();
    void nobody_goes_back_to_a_file_alone();
    void another_machine_says_what_to_do_and_works();
    void a_backup_restored_with_another_tpm_works();

private:
    [[nodiscard]] test::Ended as(const char* person, const char* password, const QStringList& command) const {
        const test::SecretPipe typed(password);
        return test::jcic_desk_cli(command + branch_.in_profile() +
                                   QStringList{"--user", person, "--password-fd", typed.number()});
    }
    [[nodiscard]] test::Ended set(const char* name, const std::string& value) const {
        return as("L08", NewBranch::administrator_password, {"settings", "set", name, QString::fromStdString(value)});
    }
    /// As who administers the machine writes it: another TPM than this machine's own.
    void write_tpm(const test::SoftwareTpm& chip) const {
        const auto file = branch_.profile() / "settings.conf";
        std::string text;
        std::istringstream lines(files::read_text(file).value());
        for (std::string line; std::getline(lines, line);)
            if (!line.starts_with("tpm_device")) text += line + "\n";
        QVERIFY(files::replace(file, text + "tpm_device = " + chip.place() + "\n"));
    }
    [[nodiscard]] QString reach_host() { return code(desk_->seat().open_account(secret("Account-2026-Jcic"))); }
    [[nodiscard]] static QString reason(const Fault& fault) {
        return QString::fromStdString(std::string(fault.text()) + " " + std::string(fault.detail("reason")));
    }
    /// A new key, its certificate, and the host reached with it by who signs in next.
    void certify_a_new_key() {
        const auto asked = branch_.set_up({"--new-key"});
        QVERIFY2(!asked.json()["request"].toString().isEmpty(), qPrintable(asked.out + asked.error));
        branch_.certify();
        const auto taken = branch_.set_up();
        QVERIFY2(taken.status == 0, qPrintable(taken.out + taken.error));
    }

    test::SoftwareTpm chip_tpm_;
    test::SoftwareTpm other_tpm_;
};

void TestTpmBranch::initTestCase() {
    QVERIFY2(chip_tpm_.start() && other_tpm_.start(), "no swtpm");
    begin();
}

void TestTpmBranch::a_machine_without_a_tpm_says_so_before_anything_is_made() {
    if (std::filesystem::exists("/dev/tpmrm0")) QSKIP("this machine has one");
    branch_.answer("key_in", "tpm");
    const auto refused = branch_.set_up();
    QVERIFY2(refused.out.contains("key.tpm") || refused.error.contains("TPM"), qPrintable(refused.out + refused.error));
    QVERIFY(refused.status != 0);
    QVERIFY(!std::filesystem::exists(branch_.profile() / "ledger"));
    branch_.forget("key_in");
    const auto founded = branch_.set_up();
    QVERIFY2(std::filesystem::exists(branch_.profile() / "ledger"), qPrintable(founded.out + founded.error));
    const auto set_there = set("key_in", "tpm");
    QCOMPARE(set_there.json()["fault"].toString(), QString("key.tpm"));
    QCOMPARE(set_there.status, 3);
    QVERIFY2(set_there.json()["cause"].toString().contains("/dev/tpmrm0"), qPrintable(set_there.out));
    QVERIFY2(set_there.json()["advice"].toString().contains("key_in = file"), qPrintable(set_there.out));
}

void TestTpmBranch::nobody_turns_to_a_tpm_in_software_alone() {
    const auto refused = set("tpm_device", chip_tpm_.place());
    QCOMPARE(refused.json()["fault"].toString(), QString("setting.fixed"));
    QCOMPARE(set("tpm_device", "/dev/sda").json()["fault"].toString(), QString("input.form"));
    write_tpm(chip_tpm_);
    const auto done = set("key_in", "tpm");
    QVERIFY2(done.status == 0, qPrintable(done.out + done.error));
}

/// What was made before, in a file, is given up by a new key; the machine's settings say where that is made.
void TestTpmBranch::the_key_moves_out_of_the_file_into_the_tpm() {
    branch_.certify();
    QCOMPARE(branch_.set_up().status, 0);
    const auto in_file = files::read(branch_.profile() / "workstation.key").value();
    certify_a_new_key();
    QVERIFY(files::read(branch_.profile() / "workstation.key").value() != in_file);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(branch_.profile()))
        if (entry.is_regular_file())
            QVERIFY2(!QByteArray::fromStdString(files::read_text(entry.path()).value()).contains("PRIVATE KEY"),
                     entry.path().c_str());
}

void TestTpmBranch::the_host_takes_its_certificate() {
    QTRY_VERIFY_WITH_TIMEOUT(branch_.set_up().json()["self_check"].toObject()["ok"].toBool(), 60'000);
    designate_all();
    take_card_and_forms();
}

void TestTpmBranch::one_query_goes_to_JCIC_and_back() {
    query_to_JCIC_and_back();
}

void TestTpmBranch::documents_are_signed_by_it() {
    auto* session = &desk_->parts().seating.seat()->session();
    const auto& machine = desk_->parts().machine;
    const auto key = ledger::WorkstationKey::read(*session, machine.profile() / machine.settings().key, machine.tpm());
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
void TestTpmBranch::a_tpm_that_is_gone_is_told_and_mends_itself() {
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

void TestTpmBranch::nobody_goes_back_to_a_file_alone() {
    const auto refused = set("key_in", "file");
    QCOMPARE(refused.json()["fault"].toString(), QString("setting.fixed"));
}

void TestTpmBranch::another_machine_says_what_to_do_and_works() {
    write_tpm(other_tpm_);
    open();
    QCOMPARE(sign_in("L03", "L03-2026-Pass"), QString());
    const auto refused = desk_->seat().open_account(secret("Account-2026-Jcic"));
    QVERIFY(!refused);
    QCOMPARE(reason(refused.error()), QString("key.tpm other"));
    QVERIFY(words::words_for(refused.error()).advice.contains("setup --new-key"));
    QCOMPARE(code(desk_->seat().sign_out("asked", std::nullopt)), QString());
    desk_.reset();
    certify_a_new_key();
    open();
    QCOMPARE(sign_in("L03", "L03-2026-Pass"), QString());
    QCOMPARE(reach_host(), QString());
    QCOMPARE(code(desk_->seat().sign_out("asked", std::nullopt)), QString());
    desk_.reset();
}

void TestTpmBranch::a_backup_restored_with_another_tpm_works() {
    const auto backup = QString::fromStdString((branch_.folder() / "branch.backup").string());
    const auto saved = as("L01", NewBranch::head_password, {"ledger", "backup", backup});
    QVERIFY2(saved.status == 0, qPrintable(saved.out + saved.error));
    std::filesystem::rename(branch_.profile(), branch_.folder() / "old-machine");
    std::filesystem::remove(branch_.folder() / "workstation.pem");
    const auto answers = QString::fromStdString((branch_.folder() / "answers.conf").string());
    const auto restored = as("L01", NewBranch::head_password, {"ledger", "restore", "--answers", answers, backup});
    QVERIFY2(restored.status == 0, qPrintable(restored.out + restored.error));
    QVERIFY(!std::filesystem::exists(branch_.profile() / "workstation.key"));
    write_tpm(chip_tpm_);
    const auto there = set("key_in", "tpm");
    QVERIFY2(there.status == 0, qPrintable(there.out + there.error));
    const auto asked = branch_.set_up();
    QVERIFY2(!asked.json()["request"].toString().isEmpty(), qPrintable(asked.out + asked.error));
    branch_.certify();
    const auto taken = branch_.set_up();
    QVERIFY2(taken.status == 0, qPrintable(taken.out + taken.error));
    open();
    QCOMPARE(sign_in("L03", "L03-2026-Pass"), QString());
    QCOMPARE(reach_host(), QString());
    desk_.reset();
}

JCIC_TEST(TestTpmBranch)
#include "test_tpm_branch.moc"
