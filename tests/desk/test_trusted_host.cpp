// Passwords go only where they may: to the host that the founding fixed, and never as they are typed.
#include <QtTest>
#include <fstream>

#include "app/desk/profile/settings.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/password_policy.h"
#include "app/files/files.h"
#include "app/ledger/session/session.h"
#include "app/practice/ca.h"
#include "app/rehearsal/running_world.h"
#include "app/words/words.h"
#include "app/workstation/host_account.h"
#include "scenario/officer.h"
#include "scenario/profile.h"
#include "support/changing_file.h"
#include "support/listener.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using scenario::code;
using scenario::Officer;

namespace {

practice::Issued certificate_of_practice(const std::filesystem::path& profile) {
    const auto ca = files::read_text(profile / "practice" / "ca.pem").value();
    const auto key = files::read_secret(profile / "practice" / "ca.key").value();
    const auto authority = practice::CertificateAuthority::load(ca, key);
    return authority->issue_server("localhost", "127.0.0.1", SystemClock().now()).value();
}

/// In the practice host's place, under the practice world's own authority: whoever holds the file serves the host.
class SpyHost {
public:
    explicit SpyHost(const std::filesystem::path& profile) : SpyHost(profile, certificate_of_practice(profile)) {}
    [[nodiscard]] QByteArray heard() { return listener_.heard(); }
    [[nodiscard]] int visits() { return listener_.visits(); }

private:
    SpyHost(const std::filesystem::path& profile, const practice::Issued& issued)
        : listener_(issued.certificate_pem, issued.key_pem),
          hold_(rehearsal::Hold::take(profile / "practice" / "host.hold")) {
        std::ofstream(profile / "practice" / "host.port") << listener_.port();
    }
    test::Listener listener_;
    std::optional<rehearsal::Hold> hold_;
};

/// As it is, and in the ways in which text is carried.
bool carries(const QByteArray& sent, const std::string& password) {
    const auto plain = QByteArray::fromStdString(password);
    QByteArray wide;
    for (const char c : plain) wide.append(c).append('\0');
    auto base64 = plain.toBase64(QByteArray::OmitTrailingEquals);
    base64.chop(1);  // the last letter also depends on what follows
    const auto reversed = QByteArray::fromStdString(std::string(password.rbegin(), password.rend()));
    for (const QByteArray& form :
         QList<QByteArray>{plain, wide, base64, plain.toHex(), plain.toPercentEncoding(), reversed})
        if (sent.toLower().contains(form.toLower())) return true;
    return false;
}

}  // namespace

class TestTrustedHost : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { profile_ = profiles_.fresh(); }
    void the_desks_password_never_leaves_the_machine_data() {
        QTest::addColumn<bool>("apart");
        QTest::newRow("derived") << false;
        QTest::newRow("apart") << true;
    }

    void the_desks_password_never_leaves_the_machine() {
        QFETCH(bool, apart);
        set([&](desk::Settings& settings) { settings.host_account_apart = apart; });
        SpyHost spy(profile_);
        const auto desk = scenario::open(profile_);
        Officer officer(*desk);
        const auto person = officer.with(domain::Duty::query_officer);
        const auto signed_in = officer.sign_in();
        QVERIFY(signed_in);
        QCOMPARE(signed_in->host.has_value(), !apart);
        // By mistake, too, it is not sent; what is meant for the account is.
        QCOMPARE(code(desk->seat().open_account(Officer::secret(person.password))), QString("host.password"));
        if (apart) {
            QCOMPARE(spy.visits(), 0);
            QCOMPARE(code(desk->seat().open_account(Officer::secret("Other-1234-Words"))), QString("host.password"));
            QVERIFY(carries(spy.heard(), "Other-1234-Words"));  // the spy hears what is sent
        }
        static_cast<void>(
            desk->seat().change_password(Officer::secret(person.password), Officer::secret("Fresh-1234-Words")));
        QVERIFY(spy.heard().contains(person.person.text().c_str()));
        QVERIFY(!carries(spy.heard(), person.password));
        QVERIFY(!carries(spy.heard(), "Fresh-1234-Words"));
    }

    void another_host_or_authority_in_the_settings_is_refused_before_any_connection_data() {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("host") << QByteArray("host");
        QTest::newRow("authority") << QByteArray("authority");
    }

    void another_host_or_authority_in_the_settings_is_refused_before_any_connection() {
        QFETCH(QByteArray, key);
        SpyHost spy(profile_);
        const auto port = files::read_text(profile_ / "practice" / "host.port").value();
        if (key == "host")
            set([&](desk::Settings& settings) { settings.host = "https://127.0.0.1:" + port; });
        else  // the same certificates, and one more authority beside them
            std::ofstream(profile_ / "practice" / "ca.pem", std::ios::app)
                << practice::make_ca("stranger", SystemClock().now())->certificate_pem();
        const auto desk = scenario::open(profile_);
        Officer officer(*desk);
        static_cast<void>(desk->round({}));
        const auto refused = officer.sign_in();
        QCOMPARE(code(refused), QString("host.untrusted"));
        QCOMPARE(QByteArray::fromStdString(std::string(refused.error().detail("reason"))), "founded-" + key);
        const auto cause = words::words_for(refused.error()).cause;
        const auto place = QStringLiteral("%1 第 ").arg(QString::fromStdString((profile_ / "settings.conf").string()));
        QVERIFY2(cause.contains(QStringLiteral("封存")) && cause.contains(place), qPrintable(cause));
        QVERIFY(!desk->parts().seating.seat());
        static_cast<void>(desk->round({}));
        QCOMPARE(spy.visits(), 0);
    }

    void where_a_policy_file_says_another_one_its_line_is_told_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("fault");
        QTest::newRow("host") << QByteArray("host = https://127.0.0.1:1") << QString("host.untrusted");
        QTest::newRow("host_ca") << QByteArray("host_ca = stranger.pem") << QString("host.untrusted");
        QTest::newRow("institution") << QByteArray("institution = 0129998") << QString("profile.kind");
    }

    void where_a_policy_file_says_another_one_its_line_is_told() {
        QFETCH(QByteArray, line);
        QFETCH(QString, fault);
        std::ofstream(profile_ / "stranger.pem")
            << practice::make_ca("stranger", SystemClock().now())->certificate_pem();
        std::ofstream(profile_ / "practice" / "policy.conf") << "# of the bank\n" << line.toStdString() << "\n";
        const auto refused = [&]() -> Result<void> {
            JCIC_TRY(const auto desk, desk::Workplace::open(scenario::practice_opening(profile_)));
            JCIC_CHECK(Officer(*desk).sign_in());
            return {};
        }();
        QCOMPARE(code(refused), fault);
        const auto cause = words::words_for(refused.error()).cause;
        QVERIFY2(cause.contains("policy.conf") && cause.contains("第 2 行"), qPrintable(cause));
    }

    /// What the founding is compared with is what the connection is judged by: the file is read once.
    void an_authority_exchanged_after_it_was_proved_is_not_believed() {
        const auto founded = files::read_text(profile_ / "practice" / "ca.pem").value();
        const test::FileChangedOnceRead changing(profile_ / "changing.pem", founded,
                                                 practice::make_ca("stranger", SystemClock().now())->certificate_pem());
        set([](desk::Settings& settings) { settings.host_ca = "changing.pem"; });
        const auto desk = scenario::open(profile_);
        Officer officer(*desk);
        const auto signed_in = officer.sign_in();
        QCOMPARE(code(signed_in), QString());
        QVERIFY(desk->parts().host_line.trusted());
        QVERIFY2(!signed_in->host, "the host of the founding is reached, by the authority that was read");
        QVERIFY(desk->parts().seating.seat()->jcic().is_begun());
    }

    void another_kind_in_the_settings_opens_nothing() {
        SpyHost spy(profile_);
        set([](desk::Settings& settings) { settings.kind = domain::WorldKind::real; });
        desk::OpenOptions opening;
        opening.profile = profile_;
        QCOMPARE(code(desk::Workplace::open(opening)), QString("profile.kind"));
        QCOMPARE(spy.visits(), 0);
    }

    void a_host_is_asked_nothing_before_somebody_signs_in() {
        SpyHost spy(profile_);
        const auto desk = scenario::open(profile_);
        static_cast<void>(desk->round({}));
        QCOMPARE(spy.visits(), 0);
        QVERIFY(Officer(*desk).sign_in(domain::Duty::auditor));
        static_cast<void>(desk->round({}));
        QVERIFY(spy.visits() > 0);
    }

    void where_the_two_are_apart_the_account_has_its_own_password() {
        set([](desk::Settings& settings) { settings.host_account_apart = true; });
        const auto desk = scenario::open(profile_);
        Officer officer(*desk);
        const auto person = officer.with(domain::Duty::query_officer);
        QVERIFY(officer.sign_in());
        QVERIFY(!desk->parts().seating.seat()->jcic().is_begun());
        const auto given = account_password(person.person);
        QCOMPARE(code(desk->seat().open_account(Officer::secret(given))), QString());
        QVERIFY(desk->parts().seating.seat()->jcic().is_begun());
        // Each changes by itself.
        QCOMPARE(code(desk->seat().change_account_password(Officer::secret(given), Officer::secret(person.password))),
                 QString("host.password"));
        QCOMPARE(
            code(desk->seat().change_account_password(Officer::secret(given), Officer::secret("Fresh-1234-Words"))),
            QString());
        QCOMPARE(
            code(desk->seat().change_password(Officer::secret(person.password), Officer::secret("Desks-1234-Own"))),
            QString());
        QVERIFY(desk->seat().sign_in(person.person, Officer::secret("Desks-1234-Own")));
        QCOMPARE(code(desk->seat().open_account(Officer::secret(given))), QString("host.password"));
        QCOMPARE(code(desk->seat().open_account(Officer::secret("Fresh-1234-Words"))), QString());
    }

    void guesses_of_the_accounts_password_are_bounded_at_the_seat() {
        set([](desk::Settings& settings) { settings.host_account_apart = true; });
        SpyHost spy(profile_);
        const auto desk = scenario::open(profile_);
        Officer officer(*desk);
        const auto person = officer.with(domain::Duty::query_officer);
        QVERIFY(officer.sign_in());
        for (int i = 0; i < domain::password_failures_allowed; ++i)
            QCOMPARE(code(desk->seat().open_account(Officer::secret("Guess-1234-Word"))), QString("host.password"));
        QCOMPARE(code(desk->seat().open_account(Officer::secret(person.password))), QString("session.paused"));
    }

    void an_account_that_JCIC_opened_takes_what_is_derived() {
        const auto accounts = profile_ / "practice" / "accounts";
        const auto desk_password = [&](const std::string& code_of) {
            std::ifstream lines(profile_ / "practice" / "credentials");
            for (std::string line; std::getline(lines, line);)
                if (line.starts_with(code_of + " = ")) return line.substr(code_of.size() + 3);
            return std::string();
        };
        // JCIC's letter: an account under a password that JCIC made.
        std::string text = files::read_text(accounts).value();
        const auto derived = account_password(domain::PersonId::parse("L03").value());
        text.replace(text.find(derived), derived.size(), "Jcic-1234-Made");
        QVERIFY(files::replace(accounts, text));
        const auto desk = scenario::open(profile_);
        Officer officer(*desk);
        const auto person = officer.with(domain::Duty::query_officer);
        QCOMPARE(person.person.text(), std::string("L03"));
        const auto first = officer.sign_in();
        QVERIFY(first && first->host && first->host->code == FaultCode::host_password);
        QCOMPARE(code(desk->seat().change_account_password(Officer::secret("Jcic-1234-Made"),
                                                           Officer::secret("Wrong-1234-Wrong"))),
                 QString("person.password"));
        QCOMPARE(code(desk->seat().change_account_password(Officer::secret("Jcic-1234-Made"),
                                                           Officer::secret(desk_password("L03")))),
                 QString());
        const auto again = officer.sign_in();
        QVERIFY(again && !again->host);
    }

    void what_is_derived_differs_by_person_and_password() {
        const auto desk = scenario::open(profile_);
        QVERIFY(Officer(*desk).sign_in(domain::Duty::supervisor));
        auto& session = desk->parts().seating.seat()->session();
        const auto told = [&](const char* person, const char* password) {
            return to_text(
                ledger::host_password(session, domain::PersonId::parse(person).value(), Officer::secret(password))
                    .value()
                    .view());
        };
        const auto one = told("L03", "Kdwp-4729-Tmra");
        QCOMPARE(told("L03", "Kdwp-4729-Tmra"), one);
        QVERIFY(told("L02", "Kdwp-4729-Tmra") != one);
        QVERIFY(told("L03", "Kdwp-4729-Tmrb") != one);
        QVERIFY(domain::strong_enough(Officer::secret(one)));
    }

private:
    void set(const std::function<void(desk::Settings&)>& change) const {
        auto settings = desk::read_settings(profile_).value();
        change(settings);
        QVERIFY(desk::write_settings(profile_, settings));
    }
    /// The password of a practice account at the host, which nobody types.
    [[nodiscard]] std::string account_password(const domain::PersonId& person) const {
        return scenario::values_in(profile_ / "practice" / "accounts")[person.text()];
    }
    scenario::Profiles profiles_;
    std::filesystem::path profile_;
};

JCIC_TEST(TestTrustedHost)
#include "test_trusted_host.moc"
