// account host-password: the password of a person's own account at JCIC, where it is not the desk's (R-DU-12).

#include "app/desk/profile/settings.h"
#include "cli/terminal.h"
#include "scenario/profile.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;
using test::is_fault;

class TestHostPassword : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        profile_ = profiles_.fresh();
        secrets_ = test::practice_secrets(profile_);
        auto settings = desk::read_settings(profile_).value();
        settings.host_account_apart = true;
        QVERIFY(desk::write_settings(profile_, settings));
    }

    void it_becomes_another_and_the_desks_stays_as_it_is() {
        const auto before = given();
        const auto changed = change("L03", before, "Only-There-2468");
        QCOMPARE(changed.status, 0);
        QCOMPARE(changed.json()["changed"].toBool(), true);
        // Signed in with the desk's own each time; what was the account's is not any more.
        QVERIFY(is_fault(change("L03", before, "Another-Word-1357"), "host.password"));
        QCOMPARE(change("L03", "Only-There-2468", "Another-Word-1357").status, 0);
    }

    void the_desks_own_is_not_sent_there_R_PW_1() {
        const auto before = given();
        QVERIFY(is_fault(change("L03", before, secrets_.at("L03")), "host.password"));
        QVERIFY(is_fault(change("L03", secrets_.at("L03"), "Only-There-2468"), "host.password"));
        QVERIFY(is_fault(change("L03", before, "weak"), "rule.R-PW-1"));
        QCOMPARE(change("L03", before, "Only-There-2468").status, 0);  // until then nothing had changed
    }

    void who_has_no_account_there_changes_none() {
        QVERIFY(is_fault(change("L02", given(), "Only-There-2468"), "person.duty"));
    }

private:
    /// The account's, as JCIC opened it.
    [[nodiscard]] QByteArray given() const {
        return QByteArray::fromStdString(scenario::values_in(profile_ / "practice" / "accounts")["L03"]);
    }
    Ended change(const QString& person, const QByteArray& now, const QByteArray& next) const {
        const test::SecretPipe account(now);
        const test::SecretPipe fresh(next);
        return test::jcic_desk_cli({"account", "host-password", "--json", "--profile",
                                    QString::fromStdString(profile_.string()), "--user", person, "--password-fd", "0",
                                    "--host-password-fd", account.number(), "--new-host-password-fd", fresh.number()},
                                   secrets_.at(person) + '\n');
    }

    scenario::Profiles profiles_;
    std::filesystem::path profile_;
    std::map<QString, QByteArray> secrets_;
};

JCIC_TEST(TestHostPassword)
#include "test_host_password.moc"
