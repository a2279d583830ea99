// A machine without a profile, and a practice profile told to use the machine's own readers: card commands through the
// real PC/SC daemon, with a PIV card that no profile's authority issued.
#include <QJsonArray>
#include <QTest>

#include "app/desk/profile/settings.h"
#include "app/files/files.h"
#include "app/practice/card/card_vpcd.h"
#include "cli/terminal.h"
#include "scenario/profile.h"
#include "support/pcscd.h"
#include "support/piv_chip.h"
#include "support/test_authority.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;

class TestBareMachine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QVERIFY2(daemon_->start(), "pcscd did not start, or another one is running");
        test::PivContent content;
        content.key = test::ec_key();
        content.certificate = test::TestAuthority().issue(content.key.get());
        chip_ = std::make_shared<test::PivChip>(std::move(content));
        slot_ = std::make_unique<practice::VpcdCard>(chip_);
        QVERIFY(QTest::qWaitFor([this] { return slot_->insert().has_value(); }));
        QTRY_COMPARE_WITH_TIMEOUT(bare({"card", "list", "--json"}).json()["readers"][0]["state"].toString(), "card",
                                  30'000);
    }

    void a_card_is_listed_by_the_profile_that_ships() {
        const auto ended = bare({"card", "list", "--json"});
        QCOMPARE(ended.status, 0);
        const auto reader = ended.json()["readers"][0];
        QCOMPARE(reader["name"].toString(), QString("Virtual PCD 00 00"));
        QCOMPARE(reader["profile"].toString(), QString("piv"));
        QVERIFY(!reader["number"].toString().isEmpty());
    }

    void info_tells_what_the_card_says_and_that_nobody_here_trusts_it() {
        const auto ended = bare({"card", "info", "--json"});
        QCOMPARE(ended.status, 4);
        const auto json = ended.json();
        QCOMPARE(json["profile"].toString(), QString("piv"));
        QCOMPARE(json["tries_left"].toInt(), 3);
        QCOMPARE(json["certificate"].toObject()["algorithm"].toString(), QString("EC P-256"));
        QCOMPARE(json["certificate"].toObject()["valid"], QJsonValue(false));
        QCOMPARE(chip_->content.pin.tries, 3);
    }

    void the_self_check_passes_over_what_only_a_profile_knows() {
        const auto ended = bare({"self-check", "--json"});
        QCOMPARE(ended.status, 0);
        QStringList states;
        for (const auto& stage : ended.json()["stages"].toArray()) states += stage.toObject()["state"].toString();
        QCOMPARE(states, (QStringList{"ok", "skipped", "skipped", "ok", "ok", "ok", "ok", "skipped", "skipped",
                                      "skipped", "skipped", "skipped", "skipped"}));
    }

    void a_token_of_ones_own_stands_in_for_the_practice_card() {
        scenario::Profiles profiles;
        const auto profile = profiles.fresh();
        auto settings = desk::read_settings(profile).value();
        settings.card_profile = "piv";
        settings.system_readers = true;
        QVERIFY(desk::write_settings(profile, settings));
        const auto in_profile = [&](const QStringList& line, const QByteArray& input = {}) {
            return test::jcic_desk_cli(
                line + QStringList{"--json", "--profile", QString::fromStdString(profile.string())}, input);
        };
        auto ended = in_profile({"card", "info"});
        QCOMPARE(ended.status, 4);
        QCOMPARE(ended.json()["certificate"].toObject()["valid"],
                 QJsonValue(false));  // the practice authority did not issue it

        const auto folder = profile / "practice";
        const test::TestAuthority authority(files::read_text(folder / "ca.pem").value(),
                                            files::read_secret(folder / "ca.key").value());
        test::CertificateWish wish;
        wish.subject = settings.institution.text() + "-09";
        wish.policy = std::string(card::practice_policy);
        chip_->content.certificate = authority.issue(chip_->content.key.get(), wish);
        ended = in_profile({"card", "info"});
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.json()["certificate"].toObject()["valid"], QJsonValue(true));
        const auto number = ended.json()["number"].toString();

        const auto secrets = test::practice_secrets(profile);
        const auto receive = [&](const char* user) {
            return in_profile({"card", "receive", "--custodian", "L05", "--user", user, "--password-fd", "0"},
                              secrets.at(user) + '\n');
        };
        QCOMPARE(receive("L03").json()["fault"].toString(), QString("person.duty"));
        ended = receive("L01");
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.json()["number"].toString(), number);
        QCOMPARE(receive("L01").json()["fault"].toString(), QString("register.state"));
    }

    /// It would be given the card's password.
    void the_environment_names_no_other_card_service() {
        const auto ended = bare({"card", "list", "--json"}, home_.filePath("another.comm"));
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.json()["readers"][0]["name"].toString(), QString("Virtual PCD 00 00"));
    }

    void without_the_daemon_it_says_so() {
        slot_.reset();
        daemon_.reset();
        const auto ended = bare({"card", "list", "--json"});
        QCOMPARE(ended.status, 3);
        QCOMPARE(ended.json()["fault"].toString(), QString("service.stopped"));
    }

private:
    /// Nobody's home: no profile is there.
    Ended bare(const QStringList& line, const QString& card_service = {}) {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("XDG_DATA_HOME", home_.path());
        if (!card_service.isEmpty()) environment.insert("PCSCLITE_CSOCK_NAME", card_service);
        return test::jcic_desk_cli(line, {}, environment);
    }
    QTemporaryDir home_;
    std::unique_ptr<test::Pcscd> daemon_ = std::make_unique<test::Pcscd>();
    std::shared_ptr<test::PivChip> chip_;
    std::unique_ptr<practice::VpcdCard> slot_;
};

JCIC_TEST(TestBareMachine)
#include "test_bare_machine.moc"
