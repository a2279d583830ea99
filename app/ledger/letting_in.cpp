// Ledger::recover: two halves open the ledger once, to give a person a new slot.
#include "app/domain/password_policy.h"
#include "app/ledger/keys/crypto.h"
#include "app/ledger/ledger.h"
#include "app/ledger/people/roster_change.h"
#include "app/ledger/session/both_halves.h"
#include "app/ledger/session/erasing.h"
#include "app/ledger/session/standing.h"

namespace jcic::ledger {
namespace {

/// The slot opened, but the trail knows better: whether its keys still count, and who may lend a half.
Result<void> may_lend(const WhoIsWho& who, const Slot& unit_head, const Clock& clock) {
    const auto today = domain::roc_date_at(clock.now());
    JCIC_TRY(const auto* member, who.roster.holder_of(unit_head, today));
    JCIC_CHECK(may_act_by_password(*member, unit_head, clock));
    if (member->locked) return fail(FaultCode::person_locked, "ledger.recovery", {{"person", unit_head.code.text()}});
    JCIC_CHECK(who.may_sign(unit_head.code, today));
    if (domain::heads_the_unit(member->duties_on(today))) return {};
    return fail(FaultCode::person_duty, "ledger.recovery",
                {{"duty", std::string(domain::name_of(domain::Duty::unit_head))}});
}

}  // namespace

Result<void> Ledger::let_in(const domain::PersonId& person, const Secret& one_half, const Secret& other_half,
                            const Secret& new_password, const Slot* unit_head) {
    JCIC_TRY(const auto halves, both_halves(folder_, origin_, one_half, other_half));
    JCIC_TRY(const auto held, hold_slots(folder_));
    JCIC_TRY(const auto opened, open_by_halves(folder_, origin_, dependencies_, person, halves));
    JCIC_TRY(const auto who, who_is_who(opened->events));
    if (unit_head != nullptr) JCIC_CHECK(may_lend(who, *unit_head, dependencies_.clock));
    JCIC_CHECK(who.roster.in_force(person, opened->today()));
    JCIC_CHECK(take_up(*opened));
    JCIC_CHECK(take_in(*opened, outer_));
    JCIC_CHECK(finish_deletions(*opened));
    return give_new_keys(*opened, person, new_password, halves);
}

Result<void> Ledger::note_recovery(const domain::PersonId& person, Result<void> done) {
    if (!done) JCIC_CHECK(note_failed(outer_, person, done.error()));
    return done;
}

Result<void> Ledger::recover(const domain::PersonId& person, const Secret& one_half, const Secret& other_half,
                             const Secret& new_password) {
    return note_recovery(person, let_in(person, one_half, other_half, new_password, nullptr));
}

Result<domain::PersonId> Ledger::recovery_unit_head() const {
    JCIC_TRY(const auto box, read_recovery_box(folder_, RecoveryWay::head_office));
    if (!box.unit_head) return fail(FaultCode::ledger_corrupt, "ledger.recovery");
    return *box.unit_head;
}

Result<void> Ledger::recover_with_unit_head(const domain::PersonId& person, const Secret& half,
                                            const Secret& unit_head_password, const Secret& new_password) {
    JCIC_TRY(const auto unit_head, recovery_unit_head());
    JCIC_TRY(const auto box, read_recovery_box(folder_, RecoveryWay::head_office));
    JCIC_TRY(const auto unlocked, unlock(unit_head, unit_head_password));
    const auto text =
        unseal_with(unlocked.keys.exchange, recovery_context(origin_, "recovery-unit-head", box), box.second_half);
    if (!text)
        return note_recovery(person, fail(FaultCode::recovery_half, "ledger.recovery", {{"reason", "unit-head"}}));
    return note_recovery(person, let_in(person, half, *text, new_password, &unlocked.slot));
}

}  // namespace jcic::ledger
