// Passwords go only where they may: to the host that the founding fixed, and never as they are typed.

#include <QtTest>
#include <algorithm>
#include <cctype>
#include <fstream>
#include <functional>

#include "app/desk/profile/settings.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/password_policy.h"
#include "app/domain/registers/hosts.h"
#include "app/files/files.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/session.h"
#include "app/ledger/session/writing.h"
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

// JCIC moves its host, or renews its authority: what two of the branch entered is believed beside the one in use, and
// once it was used, in its place.

class TestMovedHost : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The founding's authority, the same one renewed (other bytes), and another's.
    void init() {
        profile_ = profiles_.fresh();
        founded_ = files::read_text(profile_ / "practice" / "ca.pem").value();
        renewed_ = founded_ + "\n";
        std::ofstream(profile_ / "renewed.pem") << renewed_;
        std::ofstream(profile_ / "stranger.pem")
            << practice::make_ca("stranger", SystemClock().now())->certificate_pem();
    }

    /// What JCIC sent is entered by two, under the settings of before; then the settings change.
    void another_authority_is_believed_once_two_entered_it_and_until_they_withdraw_it() {
        QCOMPARE(signs_in_with("renewed.pem"), QString("host.untrusted"));
        const auto row = announce("practice/ca.pem", digest_of(renewed_));
        VERIFY_OK(row);
        QCOMPARE(signs_in_with("practice/ca.pem"), QString());  // until the branch moves
        QCOMPARE(signs_in_with("stranger.pem"), QString("host.untrusted"));
        QCOMPARE(signs_in_with("renewed.pem"), QString());
        VERIFY_OK(withdraw("renewed.pem", *row));
        QCOMPARE(signs_in_with("renewed.pem"), QString("host.untrusted"));
        QCOMPARE(signs_in_with("practice/ca.pem"), QString());
    }

    void once_another_was_used_the_one_before_is_not_believed_again() {
        VERIFY_OK(announce("practice/ca.pem", digest_of(renewed_)));
        QCOMPARE(signs_in_with("renewed.pem"), QString());
        QCOMPARE(signs_in_with("renewed.pem"), QString());
        {
            set_authority("practice/ca.pem");
            const auto desk = scenario::open(profile_);
            const auto refused = Officer(*desk).sign_in();
            QCOMPARE(code(refused), QString("host.untrusted"));
            QCOMPARE(refused.error().detail("reason"), std::string_view("announced-authority"));
            QVERIFY(words::words_for(refused.error()).cause.contains(QStringLiteral("登記")));
        }
        {
            set_authority("renewed.pem");
            const auto desk = scenario::open(profile_);
            VERIFY_OK(Officer(*desk).sign_in());
            ledger::EventQuery moves;
            moves.action = "settings.host-moved";
            const auto moved = desk->parts().seating.seat()->session().events(moves);
            VERIFY_OK(moved);
            QCOMPARE(moved->size(), std::size_t{1});  // once, however often somebody signs in
            QCOMPARE(std::string(moved->front().entry.value("host")), desk->parts().machine.settings().host);
            QCOMPARE(std::string(moved->front().entry.value("host-ca")), digest_of(renewed_));
        }
        // Where JCIC goes back to it, that is entered like any other.
        VERIFY_OK(announce("renewed.pem", digest_of(founded_)));
        QCOMPARE(signs_in_with("practice/ca.pem"), QString());
        QCOMPARE(signs_in_with("renewed.pem"), QString("host.untrusted"));
    }

    void an_entry_that_was_mistyped_locks_nobody_out() {
        auto digest = digest_of(renewed_);
        digest.front() = digest.front() == '0' ? '1' : '0';
        const auto row = announce("practice/ca.pem", digest);
        VERIFY_OK(row);
        QCOMPARE(signs_in_with("renewed.pem"), QString("host.untrusted"));
        QCOMPARE(signs_in_with("practice/ca.pem"), QString());
        VERIFY_OK(withdraw("practice/ca.pem", *row));
    }

    void a_row_that_no_signatures_bear_out_keeps_nobody_out_and_connects_nothing() {
        const auto stranger = digest_of(files::read_text(profile_ / "stranger.pem").value());
        forge("practice/ca.pem", [&](ledger::Session&) {
            domain::Entry entry;
            entry.action = "jcic-host.announced";
            entry.subject = "jcic-host:1";
            entry.plain("address", desk::read_settings(profile_)->host)
                .plain("authority", stranger)
                .plain("letter", "金徵字第 1 號");
            return entry;
        });
        const auto told = [](desk::Workplace& desk) {
            const auto snapshot = desk.snapshot();
            return std::ranges::any_of(snapshot->warnings, [](const Fault& one) {
                return one.code == FaultCode::ledger_corrupt && one.detail("reason") == "jcic-host";
            });
        };
        set_authority("practice/ca.pem");  // of the founding, which stands
        for (const auto duty : {domain::Duty::query_officer, domain::Duty::unit_head, domain::Duty::auditor}) {
            const auto desk = scenario::open(profile_);
            const auto signed_in = Officer(*desk).sign_in(duty);
            VERIFY_OK(signed_in);
            QVERIFY(!signed_in->host);
            QVERIFY(desk->parts().host_line.trusted());
            QVERIFY(told(*desk));
        }
        set_authority("stranger.pem");
        const auto desk = scenario::open(profile_);
        const auto signed_in = Officer(*desk).sign_in();
        VERIFY_OK(signed_in);
        QVERIFY(signed_in->host);
        QCOMPARE(signed_in->host->code, FaultCode::ledger_corrupt);
        QVERIFY(words::words_for(*signed_in->host).advice.contains(QStringLiteral("登記簿")));
        static_cast<void>(desk->round({}));
        QVERIFY(!desk->parts().host_line.trusted());
        QVERIFY(!desk->parts().host_line.asked_at());
        QVERIFY(!desk->parts().seating.seat()->jcic().is_begun());
        QVERIFY(told(*desk));
    }

    /// A step is forged to the row in use: the founding's host, whose key may be anybody's by now, stays given up.
    void what_was_used_before_a_damaged_row_is_not_believed_again() {
        const auto row = announce("practice/ca.pem", digest_of(renewed_));
        VERIFY_OK(row);
        QVERIFY(connects_under("renewed.pem"));
        forge("renewed.pem", [&](ledger::Session& session) {
            ledger::EventQuery announced;
            announced.action = "jcic-host.announced";
            domain::Entry entry;
            entry.action = "jcic-host.withdrawn";
            entry.subject = "jcic-host:" + *row;
            entry.plain("until", "1151231");
            entry.rests_on(session.events(announced).value().front().earlier());
            return entry;
        });
        QVERIFY(!connects_under("practice/ca.pem"));
        QVERIFY(!connects_under("renewed.pem"));
        VERIFY_OK(announce("renewed.pem", digest_of(renewed_)));  // the way back
        QVERIFY(connects_under("renewed.pem"));
        QVERIFY(!connects_under("practice/ca.pem"));
    }

private:
    void set_authority(const char* file) const {
        auto settings = desk::read_settings(profile_).value();
        settings.host_ca = file;
        QVERIFY(desk::write_settings(profile_, settings));
    }
    [[nodiscard]] static std::string digest_of(const std::string& text) {
        return to_hex(desk::sha256_of(view(std::string_view(text))));
    }
    [[nodiscard]] QString signs_in_with(const char* authority) const {
        set_authority(authority);
        const auto desk = scenario::open(profile_);
        return code(Officer(*desk).sign_in());
    }

    /// By unit head and administrator, under that authority.
    [[nodiscard]] Result<std::string> take(const char* under, const char* action, const std::string& row,
                                           domain::registers::Values typed) const {
        set_authority(under);
        const auto desk = scenario::open(profile_);
        Officer officer(*desk);
        JCIC_CHECK(officer.sign_in(domain::Duty::unit_head));
        const auto second = officer.with(domain::Duty::administrator);
        if (row.empty())
            typed["address"] = desk->parts().machine.settings().host;
        else
            typed["until"] = desk->parts().machine.today().text();
        const auto& book = domain::registers::hosts;
        const domain::registers::StepRequest wanted{&book, book.step(action), row, std::move(typed), second.person};
        JCIC_TRY(const auto page, desk->registers().page(wanted));
        return desk->registers().take_step(wanted, page, Officer::secret(second.password));
    }

    [[nodiscard]] Result<std::string> announce(const char* under, const std::string& digest) const {
        std::string typed;  // as people read a digest to one another
        for (const char c : digest) {
            typed += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
            if (typed.size() % 9 == 8) typed += ' ';
        }
        return take(under, "jcic-host.announced", "", {{"authority", typed}, {"letter", "金徵字第 1 號"}});
    }

    [[nodiscard]] Result<std::string> withdraw(const char* under, const std::string& row) const {
        return take(under, "jcic-host.withdrawn", row, {});
    }

    /// Somebody signs in under that authority; whether JCIC may then be asked anything.
    [[nodiscard]] bool connects_under(const char* authority) const {
        set_authority(authority);
        const auto desk = scenario::open(profile_);
        const auto signed_in = Officer(*desk).sign_in();
        if (!signed_in) qFatal("sign-in: %s", std::string(signed_in.error().text()).c_str());
        return desk->parts().host_line.trusted() && desk->parts().seating.seat()->jcic().is_begun() && !signed_in->host;
    }

    /// By somebody who holds the ledger's key and asks no program: as the unit head, with signatures over nothing.
    void forge(const char* under, const std::function<domain::Entry(ledger::Session&)>& entry) const {
        set_authority(under);
        const auto desk = scenario::open(profile_);
        Officer officer(*desk);
        VERIFY_OK(officer.sign_in(domain::Duty::unit_head));
        auto& session = desk->parts().seating.seat()->session();
        auto& opened = session.opened();
        auto forged = entry(session);
        const auto beside = officer.with(domain::Duty::administrator).person;
        forged.id = opened.dependencies().random.bytes<16>();
        forged.plain("beside", beside.text()).personal("page", "頁面", forged.subject);
        for (const auto& person : {session.person(), beside}) {
            forged.to_be_signed(person, domain::purpose::consent);
            forged.signatures.back().value.fill(7);
        }
        auto transaction = ledger::Transaction::begin(opened.database());
        VERIFY_OK(transaction);
        VERIFY_OK(opened.events().append(ledger::prepared(std::move(forged), opened.dependencies().random),
                                         opened.author_as(session.person().text())));
        VERIFY_OK(ledger::commit_events(opened, *transaction));
    }

    scenario::Profiles profiles_;
    std::filesystem::path profile_;
    std::string founded_;
    std::string renewed_;
};

JCIC_TEST(TestTrustedHost)
JCIC_TEST(TestMovedHost)
#include "test_trusted_host.moc"
