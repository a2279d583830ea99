// JCIC moves its host, or renews its authority: what two of the branch entered is believed beside the one in use, and
// once it was used, in its place.
#include <QtTest>
#include <algorithm>
#include <cctype>
#include <fstream>
#include <functional>

#include "app/desk/profile/settings.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/registers/hosts.h"
#include "app/files/files.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/writing.h"
#include "app/practice/ca.h"
#include "app/words/words.h"
#include "scenario/officer.h"
#include "scenario/profile.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using scenario::code;
using scenario::Officer;

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

JCIC_TEST(TestMovedHost)
#include "test_moved_host.moc"
