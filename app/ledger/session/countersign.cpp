// A second person's signature at a seat that is somebody else's.
#include "app/domain/password_policy.h"
#include "app/ledger/people/who_is_who.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/opening.h"
#include "app/ledger/session/session.h"
#include "app/ledger/session/writing.h"

namespace jcic::ledger {
namespace {

constexpr int failures_before_pause = 3;
constexpr Millis pause{60'000};

Tries seat_tries(const OpenLedger& opened) {
    return Tries(opened.folder() / "slots" / "seat.failures");
}

Result<void> seat_is_free(OpenLedger& opened) {
    const auto now = opened.dependencies().clock.since_boot();
    if (now >= opened.owner().paused_until) return {};
    const auto left = std::chrono::ceil<std::chrono::seconds>(opened.owner().paused_until - now).count();
    return fail(FaultCode::session_paused, "ledger.countersign", {{"seconds", std::to_string(left)}});
}

Result<Slot> slot_in_force(OpenLedger& opened, const domain::PersonId& person) {
    JCIC_TRY(const auto who, who_is_who(opened.events()));
    JCIC_TRY(const auto* member, who.may_sign(person, opened.today()));
    if (member->locked) return fail(FaultCode::person_locked, "ledger.countersign", {{"person", person.text()}});
    JCIC_TRY(auto slot, read_slot(opened.folder(), person));
    if (member->signing != slot.signing || slot.generation < member->generation || !member->card_fits(slot))
        return fail(FaultCode::ledger_rolled_back, "ledger.slot", {{"person", person.text()}});
    JCIC_CHECK(slot.whole(opened.origin()));
    // At their own seat it proves who is to change it.
    if (person == opened.person()) return slot;
    JCIC_CHECK(may_act_by_password(*member, slot, opened.dependencies().clock));
    if (opened.dependencies().card_required && !slot.card)
        return fail(FaultCode::person_card, "ledger.countersign", {{"reason", "to-bind"}, {"person", person.text()}});
    return slot;
}

/// What a wrong password at this seat came to.
struct Failed {
    int at_seat = 0;
    int of_account = 0;
};

Result<void> write_failure(OpenLedger& opened, const domain::PersonId& person, const Failed& failed) {
    auto failure = event_of(opened.dependencies().random, action::countersign_failed, subject_of(person));
    std::vector<domain::Entry> events{failure.plain(field::failures_at_seat, std::to_string(failed.at_seat))};
    if (failed.of_account >= domain::password_failures_allowed)
        events.push_back(event_of(opened.dependencies().random, action::person_locked, subject_of(person)));
    return write_own(opened, events);
}

}  // namespace

Result<PersonKeys> unlock_at_seat(OpenLedger& opened, const domain::PersonId& person, const Secret& password) {
    JCIC_CHECK(seat_is_free(opened));
    JCIC_TRY(auto slot, slot_in_force(opened, person));
    const auto* held = person == opened.person() ? opened.held_card() : nullptr;
    JCIC_TRY(const auto whole, typed_for(opened.place(), slot, password, held));
    Tries account(tries_path(opened.folder(), person));
    JCIC_TRY(const int failed_before, account.failures());
    if (failed_before >= domain::password_failures_allowed)
        return fail(FaultCode::person_locked, "ledger.countersign", {{"person", person.text()}});
    auto seat = seat_tries(opened);
    Failed failed;
    JCIC_TRY(failed.of_account, account.count_try(domain::password_failures_allowed));
    JCIC_TRY(failed.at_seat, seat.count_try(0));
    auto unlocked = open_slot(opened.place(), std::move(slot), whole, held);
    if (!unlocked && unlocked.error().code != FaultCode::person_password) {
        JCIC_CHECK(account.take_back());
        JCIC_CHECK(seat.take_back());
        return tl::unexpected<Fault>(std::move(unlocked).error());
    }
    if (!unlocked) {
        pause_if_failed_before(opened);
        JCIC_CHECK(write_failure(opened, person, failed));
        return fail(unlocked.error().code, "ledger.countersign");
    }
    JCIC_CHECK(account.reset());
    // Who sits here and guesses at others' passwords does not win three more tries with their own.
    if (person == opened.person()) {
        JCIC_CHECK(seat.set(failed.at_seat - 1));
        return std::move(unlocked->keys);
    }
    JCIC_CHECK(seat.reset());
    return std::move(unlocked->keys);
}

void pause_if_failed_before(OpenLedger& opened) {
    // A count that cannot be read pauses nobody: the next try meets the fault itself.
    if (seat_tries(opened).failures().value_or(0) >= failures_before_pause)
        opened.owner().paused_until = opened.dependencies().clock.since_boot() + pause;
}

Result<void> Session::prove(const domain::PersonId& person, const Secret& password) {
    const std::lock_guard guard(opened_->mutex());
    JCIC_CHECK(unlock_at_seat(*opened_, person, password));
    return {};
}

Result<void> Session::countersign(const domain::PersonId& person, const Secret& password, std::string_view purpose,
                                  std::span<domain::Entry> entries) {
    const std::lock_guard guard(opened_->mutex());
    JCIC_TRY(const auto occasion, opened_->occasion());
    JCIC_TRY(const auto keys, unlock_at_seat(*opened_, person, password));
    for (auto& entry : entries) JCIC_CHECK(sign_entry(entry, occasion, person, purpose, keys.signing));
    return {};
}

}  // namespace jcic::ledger
