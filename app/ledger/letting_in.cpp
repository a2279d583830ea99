// The ways back in. Ledger::recover: two halves open the ledger once, to give a person a new slot. And where everybody
// who may unlock is locked (R-PW-4): five wrong passwords for each are soon typed, and lock all. Two persons who know
// theirs let each other in again, together; who guesses waits longer after each failure.
#include "app/domain/password_policy.h"
#include "app/keys/tries.h"
#include "app/ledger/ledger.h"
#include "app/ledger/people/who_is_who.h"
#include "app/ledger/session/both_halves.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/opening.h"
#include "app/ledger/session/writing.h"

namespace jcic::ledger {
namespace {

/// Before a try is counted: no password opens a damaged slot.
Result<Slot> whole_slot(const std::filesystem::path& folder, const Origin& origin, const domain::PersonId& person) {
    JCIC_TRY(auto slot, read_slot(folder, person));
    JCIC_CHECK(slot.whole(origin));
    return slot;
}

Result<Unlocked> with_password(const SlotPlace& place, Slot slot, const Secret& password) {
    if (slot.ended) return fail(FaultCode::person_ended, "ledger.unlock", {{"person", slot.code.text()}});
    return open_slot(place, std::move(slot), password);
}

bool is_wrong(const Result<Unlocked>& one) {
    return !one && (one.error().code == FaultCode::person_password || one.error().code == FaultCode::person_ended);
}

/// Whoever can unlock alone is to be asked first.
Result<void> nobody_is_left(const OpenLedger& opened, const Roster& roster) {
    for (const auto& [code, member] : roster.all()) {
        if (!domain::administers(roster.duties_of(code, opened.today())) || member.locked) continue;
        JCIC_TRY(const int failures, Tries(tries_path(opened.folder(), code)).failures());
        if (failures >= domain::password_failures_allowed) continue;
        return fail(FaultCode::person_duty, "ledger.unlock", {{"reason", "unlocker-left"}, {"person", code.text()}});
    }
    return {};
}

struct Pair {
    domain::PersonId one;
    const SigningKey& one_key;
    domain::PersonId other;
    const SigningKey& other_key;
};

Result<domain::Entry> unlocking_of(OpenLedger& opened, const Roster& roster, const domain::PersonId& person,
                                   const domain::PersonId& with, const Pair& pair) {
    auto out = event_of(opened.dependencies().random, action::person_unlocked_together, subject_of(person));
    JCIC_TRY(const auto* member, roster.in_force(person));
    JCIC_CHECK(rest_on_last_change(opened, *member, out));
    out.plain(field::with, with.text());
    out.to_be_signed(pair.one, domain::purpose::roster).to_be_signed(pair.other, domain::purpose::roster);
    JCIC_TRY(const auto occasion, opened.occasion_as("-"));
    JCIC_CHECK(sign_entry(out, occasion, pair.one, domain::purpose::roster, pair.one_key));
    JCIC_CHECK(sign_entry(out, occasion, pair.other, domain::purpose::roster, pair.other_key));
    return out;
}

/// Nobody is signed in: both sign for both. What each follows is asked inside.
Result<void> write_unlocking(OpenLedger& opened, const Pair& pair) {
    JCIC_TRY(auto transaction, Transaction::begin(opened.database()));
    JCIC_TRY(const auto roster, opened.roster());
    JCIC_TRY(const auto first, unlocking_of(opened, roster, pair.one, pair.other, pair));
    JCIC_TRY(const auto second, unlocking_of(opened, roster, pair.other, pair.one, pair));
    JCIC_CHECK(append_own(opened, first, opened.author_as("-")));
    JCIC_CHECK(append_own(opened, second, opened.author_as("-")));
    JCIC_CHECK(commit_events(opened, transaction));
    for (const auto& written : {first, second}) seal_what_a_leaver_signed(opened, written);
    return {};
}

}  // namespace

Result<void> Ledger::let_in(const domain::PersonId& person, const Secret& one_half, const Secret& other_half,
                            const Secret& new_password, bool as_head) {
    JCIC_TRY(const auto halves, both_halves(folder_, origin_, one_half, other_half));
    JCIC_TRY(const auto held, hold_slots(folder_));
    JCIC_TRY(const auto opened, open_by_halves(folder_, origin_, dependencies_, person, halves));
    JCIC_TRY(const auto who, who_is_who(opened->events()));
    JCIC_CHECK(who.roster.in_force(person, opened->today()));
    JCIC_CHECK(take_up(*opened));
    JCIC_CHECK(import_outer_journal(*opened, outer_));
    JCIC_CHECK(finish_deletions(*opened));
    return give_new_keys(*opened, person, new_password, halves, as_head);
}

Result<void> Ledger::recover(const domain::PersonId& person, const Secret& one_half, const Secret& other_half,
                             const Secret& new_password, bool as_head) {
    auto done = let_in(person, one_half, other_half, new_password, as_head);
    if (!done) JCIC_CHECK(note_failed(outer_, person, done.error()));
    return done;
}

Result<void> Ledger::unlock_together(const domain::PersonId& one, const Secret& one_password,
                                     const domain::PersonId& other, const Secret& other_password) {
    if (one == other) return fail(FaultCode::person_duty, "ledger.unlock", {{"reason", "one-person"}});
    for (const auto* password : {&one_password, &other_password}) JCIC_CHECK(domain::typed(*password));
    JCIC_TRY(const auto held, hold_slots(folder_));
    JCIC_TRY(auto one_slot, whole_slot(folder_, origin_, one));
    JCIC_TRY(auto other_slot, whole_slot(folder_, origin_, other));
    const SlotPlace place{folder_, origin_, dependencies_};
    JCIC_TRY(const auto one_typed, typed_for(place, one_slot, one_password));
    JCIC_TRY(const auto other_typed, typed_for(place, other_slot, other_password));
    PairTries tries(folder_ / "slots" / "together.tries");
    JCIC_CHECK(tries.count_try(dependencies_.clock.now()));
    // Both are tried, and which of them was wrong is not told.
    auto first = with_password(place, std::move(one_slot), one_typed);
    auto second = with_password(place, std::move(other_slot), other_typed);
    if (is_wrong(first) || is_wrong(second)) {
        JCIC_CHECK(outer_.append("unlock-failed", one.text(), {{"with", other.text()}}));
        return fail(FaultCode::person_password, "ledger.unlock");
    }
    for (const auto* tried : {&first, &second}) {
        if (*tried) continue;
        JCIC_CHECK(tries.take_back());  // too little memory, say: nobody's wrong password
        return tl::unexpected<Fault>(tried->error());
    }
    JCIC_TRY(const auto opened, open_with(std::move(*first)));
    JCIC_CHECK(take_up(*opened));
    JCIC_CHECK(import_outer_journal(*opened, outer_));
    JCIC_TRY(const auto who, who_is_who(opened->events()));
    const auto& roster = who.roster;
    JCIC_CHECK(roster.holder_of(second->slot, opened->today()));
    for (const auto* person : {&one, &other}) JCIC_CHECK(who.may_sign(*person, opened->today()));
    JCIC_CHECK(domain::may_unlock_together(one, roster.duties_of(one, opened->today()), other,
                                           roster.duties_of(other, opened->today())));
    JCIC_CHECK(nobody_is_left(*opened, roster));
    JCIC_CHECK(write_unlocking(*opened, {one, opened->keys().signing, other, second->keys.signing}));
    JCIC_CHECK(Tries(tries_path(folder_, one)).reset());
    JCIC_CHECK(Tries(tries_path(folder_, other)).reset());
    return tries.reset();
}

}  // namespace jcic::ledger
