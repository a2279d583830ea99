#pragma once
// A little of everything that a ledger may hold, as golden files keep it: two years, a restore in
// between, a card's line under a seal, two persons' signatures under one event, an erasure, a listing made
// anew.

#include "app/backup/export.h"
#include "app/search/look_up.h"
#include "ledger/backed_up.h"
#include "ledger/signing_card.h"

namespace jcic::test {

using ledger::Session;

inline UtcTime start_of_year(int year) {
    return UtcTime(std::chrono::sys_days(std::chrono::year(year) / 1 / 1)) - std::chrono::hours{8};  // in Taiwan
}

class GoldenLedger {
public:
    /// Makes folder/ledger, folder/note.txt (anchor and fingerprint, a line each), and three files for auditors:
    /// folder/export, folder/export-values, folder/proof.
    explicit GoldenLedger(fs::path folder) : folder_(std::move(folder)) {}

    Result<void> write() {
        world_.clock = TestClock{start_of_year(2026) - std::chrono::hours{24 * 30}};  // nothing was written later
        JCIC_TRY(ledger_, ledger::Ledger::create(folder_ / "ledger", ledger::ProfileKind::practice, institution(),
                                                 all_by_the_head(), world_.dependencies));
        JCIC_CHECK(first_year());
        world_.clock.set(start_of_year(2026) + std::chrono::hours{24 * 30});
        JCIC_CHECK(put_back());
        {
            JCIC_TRY(const auto session, sign_in("H01"));
            JCIC_CHECK(hand_over(*session));
        }
        world_.clock.set(start_of_year(2032));  // the term of what was obtained is over
        JCIC_TRY(const auto session, sign_in("H01"));
        JCIC_CHECK(world_.erase(*session, "record:1:T50"));
        JCIC_CHECK(session->list_anew());
        JCIC_CHECK(ledger::advance_index(*session, 1000));
        JCIC_CHECK(session->append(world_.entry("session.signed-out", "person:H01")));
        JCIC_CHECK(session->close_epoch(Closing::sign_out));
        return note(*session);
    }

private:
    /// In a small branch the unit head queries, too.
    static std::vector<ledger::NewPerson> all_by_the_head() {
        using domain::Duty;
        auto out = founders();
        out.front().duties = {Duty::unit_head, Duty::card_custodian, Duty::query_officer};
        return out;
    }
    Result<std::unique_ptr<Session>> sign_in(std::string_view person) {
        return ledger_->sign_in(code(person), password_of(person));
    }

    Result<void> first_year() {
        JCIC_TRY(const auto session, sign_in("H01"));
        auto query = world_.entry("query.submitted", "query:1");
        query.plain("item", "T50").personal("subject-id", "A123456789", "query:1").apart("page", "核准頁", "query:1");
        JCIC_TRY(const auto asked, session->append(query.plain("items", "T50")));
        auto decision = world_.entry("query.decided", "query:1").rests_on(asked.earlier());
        decision.plain("approved", "T50").personal("page", "核准頁", "query:1");
        JCIC_CHECK(session->append(signed_by(*session, decision, "approval", "S01")));
        JCIC_CHECK(session->append(world_.entry("query.requesting", "query:1").plain("items", "T50")));
        JCIC_CHECK(session->append(world_.entry("query.serial", "query:1").plain("item", "T50")));
        auto record = world_.entry("record.retrieved", "query:1").plain("item", "T50");
        JCIC_CHECK(session->append(record.apart("record", "內容", "record:1:T50")));
        const auto ended = world_.entry("query.relation-ended", "query:1").plain("relation", "ended");
        JCIC_CHECK(session->append(domain::Entry(ended).plain("on", "1141130")));
        return session->close_epoch(Closing::sign_out);
    }

    /// A backup, a day that it does not know, and the backup put back over it.
    Result<void> put_back() {
        const auto file = folder_ / "backup";
        {
            JCIC_TRY(const auto session, sign_in("H01"));
            JCIC_CHECK(ledger::back_up(*session, file, {}));
            JCIC_CHECK(session->append(world_.entry("serial.shown", "query:1")));
            JCIC_CHECK(session->close_epoch(Closing::sign_out));
        }
        ledger_.reset();
        {
            JCIC_TRY(const auto restore,
                     Restore::begin({folder_ / "ledger", ProfileKind::practice, institution(), file, {}, {}},
                                    world_.dependencies, code("H01"), password_of("H01")));
            JCIC_TRY(const auto report, restore->finish());
            fs::remove_all(report.set_aside);
        }
        fs::remove(file);
        JCIC_TRY(ledger_, Ledger::open(folder_ / "ledger", ProfileKind::practice, world_.dependencies));
        return {};
    }

    Result<void> hand_over(Session& session) {
        JCIC_CHECK(world_.receive_card(session, "card:0129999-03"));
        auto handed = world_.entry("card.handed-out", "card:0129999-03");
        handed.personal("page", "交接頁", "card:0129999-03");
        JCIC_CHECK(session.append(signed_by(session, handed, "hand-over", "Q01")));
        return session.close_epoch(Closing::hand_over, [this](ByteView message) { return card_.sign(message); });
    }

    Result<void> note(Session& session) {
        JCIC_TRY(const auto standing, session.standing());
        put_contents(folder_ / "note.txt", view(standing.anchor + "\n" + standing.fingerprint + "\n"));
        JCIC_CHECK(ledger::export_ledger(session, folder_ / "export", {}));
        JCIC_CHECK(ledger::prove_event(session, 7, folder_ / "proof"));
        const auto password = secret("Golden-2026-Export");
        const auto consent = consent_to_values(session);
        JCIC_CHECK(ledger::export_ledger(session, folder_ / "export-values", {&password, &consent, {}, {}}));
        return {};
    }

    /// With keys in force, however old a password.
    domain::Entry consent_to_values(Session& session) const {
        auto& opened = session.opened();
        auto out = ledger::values_statement(session, code("S01"), "年度稽核調閱").value().event;
        for (const auto* who : {"H01", "S01"}) {
            const auto keys =
                ledger::read_slot(opened.folder(), code(who)).value().unwrap(opened.origin(), password_of(who));
            static_cast<void>(ledger::sign_entry(out, opened.occasion_as("H01").value(), code(who),
                                                 domain::purpose::consent, keys.value().signing));
        }
        return out;
    }

    fs::path folder_;
    LedgerWorld world_;
    SigningCard card_;
    std::unique_ptr<Ledger> ledger_;
};

}  // namespace jcic::test
