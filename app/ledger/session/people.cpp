#include "app/ledger/session/people.h"

#include "app/domain/password_policy.h"
#include "app/ledger/people/who_is_who.h"
#include "app/ledger/session/binding.h"
#include "app/ledger/session/both_halves.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/opening.h"
#include "app/ledger/session/renewal.h"
#include "app/ledger/session/writing.h"

namespace jcic::ledger {
namespace {

using domain::Entry;
constexpr std::size_t formers_kept = domain::password_history - 1;  // with the one in use

Entry event_about(OpenLedger& opened, std::string_view action, const domain::PersonId& person) {
    return event_of(opened.dependencies().random, action, subject_of(person));
}

/// Durably, and signed where it changes the roster: before the effect on any slot.
Result<void> write(OpenLedger& opened, const Entry& entry) {
    if (changes_roster(entry.action)) return write_roster_change(opened, entry);
    JCIC_CHECK(write_event(opened, entry, anybody));
    return {};
}

Result<Member> member_in_force(OpenLedger& opened, const domain::PersonId& person) {
    JCIC_TRY(const auto roster, opened.roster());
    JCIC_TRY(const auto* member, roster.in_force(person));
    return *member;
}

/// `replaced`: the one in use.
Result<void> not_one_of_the_last(const PersonKeys& keys, const PersonKeys::Former& replaced, const Secret& password) {
    JCIC_TRY(bool known, is_former(replaced, password));
    for (const auto& former : keys.former) {
        if (known) break;
        JCIC_TRY(known, is_former(former, password));
    }
    if (known) return fail(FaultCode::rule_pw_3, "ledger.password");
    return {};
}

/// After a step that may have ended somebody's reading. Where it cannot be done here and now, whoever holds the key
/// does it before anything more is sealed.
void renew_if_owed(OpenLedger& opened) {
    [[maybe_unused]] const auto renewed = renew_records_key(opened);
}

/// Whether they were not given the key in force: they did not read when that was made.
bool was_left_out(OpenLedger& opened, const domain::PersonId& person) {
    const auto who = opened.who_now();
    return who && (*who)->records.lacks(person);
}

/// "person.records", then the slot. Faults as records_key_to_give.
Result<void> give_records(OpenLedger& opened, const domain::PersonId& person, Slot slot) {
    JCIC_TRY(const auto member, member_in_force(opened, person));
    if (!domain::reads_records(member.person.duties.ever()))
        return fail(FaultCode::person_duty, "ledger.people", {{"person", person.text()}});
    JCIC_CHECK(records_key_to_give(opened));
    JCIC_CHECK(write(opened, event_about(opened, action::person_records, person)));
    // After the event: one that was made meanwhile was not made for them.
    JCIC_TRY(const auto given, records_key_to_give(opened));
    // Sealed to the key in the events: a slot with somebody else's key in it gains nothing.
    slot.exchange = member.exchange;
    JCIC_CHECK(seal_records_key(slot, opened.origin(), given, opened.dependencies().random));
    return write_slot(opened.folder(), slot);
}

/// None where this session does not hold the one in force: what is older would not do.
std::optional<NumberedKey> to_give(OpenLedger& opened) {
    auto out = records_key_to_give(opened);
    return out ? std::optional(std::move(*out)) : std::nullopt;
}

/// Signed by both, and written; gives what the second person's slot opens of the records, for whoever the event makes a
/// reader of them.
Result<std::optional<NumberedKey>> write_together(OpenLedger& opened, Entry entry, const BesideAtSeat& beside) {
    entry.to_be_signed(opened.person(), domain::purpose::roster).to_be_signed(beside.person, domain::purpose::roster);
    JCIC_TRY(const auto occasion, opened.occasion());
    JCIC_TRY(const auto keys, unlock_at_seat(opened, beside.person, beside.password));
    JCIC_CHECK(sign_entry(entry, occasion, beside.person, domain::purpose::roster, keys.signing));
    JCIC_CHECK(write_roster_change(opened, std::move(entry)));
    if (opened.records_key()) return to_give(opened);
    JCIC_TRY(const auto slot, read_slot(opened.folder(), beside.person));
    if (slot.records_key.empty()) return std::optional<NumberedKey>();
    JCIC_TRY(auto given, open_records_key(slot, opened.origin(), keys));
    // Held for as long as it takes to find the one in force: this session reads no records.
    opened.records_key().hold(std::move(given));
    take_in_records_keys(opened, beside.person.text(), keys.exchange);
    auto out = to_give(opened);
    opened.records_key().forget_all();
    return out;
}

/// To everybody who may have it again and was left out: somebody whose last day was put off, say. Who is let in by a
/// recovery key is confirmed first.
Result<void> give_to_all_who_lack(OpenLedger& opened) {
    if (!opened.records_key()) return {};
    JCIC_TRY(const auto* known, opened.who_now());
    const auto who = *known;
    for (const auto& person : who.records.lacking(opened.today(), who.roster)) {
        if (person == opened.person() || who.recovery.waits(person) != nullptr) continue;
        auto slot = read_slot(opened.folder(), person);
        if (!slot || slot->ended) continue;  // told where it is looked at
        JCIC_CHECK(give_records(opened, person, std::move(*slot)));
    }
    return {};
}

/// After a step that stands. Where it cannot be done here and now, the next sign-in of whoever holds it does it.
void give_where_lacking(OpenLedger& opened) {
    [[maybe_unused]] const auto given = give_to_all_who_lack(opened);
}

/// Somebody new, whose code is theirs for good: asked before anything is signed.
Result<Enrolled> enrol_new(OpenLedger& opened, const NewPerson& person) {
    JCIC_TRY(const auto roster, opened.roster());
    if (roster.find(person.code) != nullptr)
        return fail(FaultCode::input_form, "ledger.people", {{"person", person.code.text()}});
    const auto& dependencies = opened.dependencies();
    JCIC_TRY(const auto cost, calibrate(dependencies.cost, dependencies.clock));
    JCIC_TRY(auto made, enrol(person, opened.origin(), cost, dependencies));
    JCIC_CHECK(seal_ledger_key(made.slot, opened.origin(), opened.ledger_key(), dependencies.random));
    return made;
}

/// Who may not unlock is told so first. A count that is full keeps somebody out as well (keys/tries.h): it is written
/// down as the lock that it is, before it is taken off. Fault register.state where nothing is locked.
Result<void> is_locked_for_unlocking(OpenLedger& opened, const domain::PersonId& person) {
    JCIC_TRY(const auto who, who_is_who(opened.events()));
    const auto subject = subject_of(person);
    JCIC_CHECK(may_change(who, {opened.person(), action::person_unlocked, subject, opened.today()}));
    JCIC_TRY(const auto* member, who.roster.in_force(person));
    if (member->locked) return {};
    JCIC_TRY(const int failed, Tries(tries_path(opened.folder(), person)).failures());
    if (failed >= domain::password_failures_allowed)
        return write_own(opened, {event_of(opened.dependencies().random, action::person_locked, subject)});
    return fail(FaultCode::register_state, "ledger.unlock", {{"person", person.text()}, {"reason", "other-state"}});
}

}  // namespace

Result<void> give_records_key_where_lacking(OpenLedger& opened) {
    JCIC_TRY(const auto held, hold_slots(opened.folder()));
    return give_to_all_who_lack(opened);
}

Result<void> People::name_head(const domain::PersonId& person, const domain::DutyTerms& duties,
                               const std::vector<domain::EntryField>& remarks, const BesideAtSeat& beside) {
    const std::lock_guard guard(opened_.mutex());
    JCIC_TRY(const auto held, hold_slots(opened_.folder()));
    JCIC_TRY(const auto member, member_in_force(opened_, person));
    JCIC_TRY(auto slot, read_slot(opened_.folder(), person));
    auto event = event_about(opened_, action::person_head_named, person);
    JCIC_CHECK(rest_on_last_change(opened_, member, event));
    event.plain(field::duties, duties.text());
    event.fields.insert(event.fields.end(), remarks.begin(), remarks.end());
    JCIC_TRY(const auto records, write_together(opened_, std::move(event), beside));
    if (!records || !(slot.records_key.empty() || was_left_out(opened_, person))) return {};
    slot.exchange = member.exchange;
    JCIC_CHECK(seal_records_key(slot, opened_.origin(), *records, opened_.dependencies().random));
    return write_slot(opened_.folder(), slot);
}

Result<void> People::designate_head(const NewPerson& person, const BesideAtSeat& beside) {
    const std::lock_guard guard(opened_.mutex());
    JCIC_TRY(const auto held, hold_slots(opened_.folder()));
    JCIC_TRY(auto made, enrol_new(opened_, person));
    auto event = designation(person, made.slot, opened_.dependencies().random, action::person_head_designated);
    JCIC_TRY(const auto records, write_together(opened_, std::move(event), beside));
    if (records) JCIC_CHECK(seal_records_key(made.slot, opened_.origin(), *records, opened_.dependencies().random));
    return write_slot(opened_.folder(), made.slot);
}

Result<void> People::add(const NewPerson& person) {
    const std::lock_guard guard(opened_.mutex());
    JCIC_TRY(const auto held, hold_slots(opened_.folder()));
    JCIC_TRY(auto made, enrol_new(opened_, person));
    renew_if_owed(opened_);
    const bool gives = opened_.records_key() && domain::reads_records(person.duties.ever());
    if (gives) JCIC_CHECK(records_key_to_give(opened_));
    JCIC_CHECK(write(opened_, designation(person, made.slot, opened_.dependencies().random)));
    // After the event: one that was made before it was not made for them.
    if (const auto given = gives ? to_give(opened_) : std::nullopt)
        JCIC_CHECK(seal_records_key(made.slot, opened_.origin(), *given, opened_.dependencies().random));
    return write_slot(opened_.folder(), made.slot);
}

Result<void> People::change_duties(const domain::PersonId& person, const domain::DutyTerms& duties,
                                   const std::vector<domain::EntryField>& remarks) {
    const std::lock_guard guard(opened_.mutex());
    JCIC_TRY(const auto held, hold_slots(opened_.folder()));
    JCIC_CHECK(member_in_force(opened_, person));
    JCIC_TRY(auto slot, read_slot(opened_.folder(), person));
    auto event = event_about(opened_, action::person_duties, person);
    event.plain(field::duties, duties.text());
    event.fields.insert(event.fields.end(), remarks.begin(), remarks.end());
    JCIC_CHECK(write(opened_, event));
    renew_if_owed(opened_);
    const bool reads = domain::reads_records(duties.ever());
    if (reads != slot.records_key.empty() && !(reads && was_left_out(opened_, person))) return {};
    if (reads && !opened_.records_key()) return {};  // somebody who holds it is to give it (grant_records)
    if (reads) return give_records(opened_, person, std::move(slot));
    slot.records_key.clear();
    return write_slot(opened_.folder(), slot);
}

Result<void> People::set_last_day(const domain::PersonId& person, domain::RocDate last_day,
                                  const std::vector<domain::EntryField>& remarks) {
    const std::lock_guard guard(opened_.mutex());
    JCIC_TRY(const auto held, hold_slots(opened_.folder()));
    JCIC_CHECK(member_in_force(opened_, person));
    auto event = event_about(opened_, action::person_last_day, person);
    event.plain(field::until, last_day.text());
    event.fields.insert(event.fields.end(), remarks.begin(), remarks.end());
    JCIC_CHECK(write(opened_, event));
    give_where_lacking(opened_);
    return {};
}

Result<void> People::grant_records(const domain::PersonId& person) {
    const std::lock_guard guard(opened_.mutex());
    JCIC_TRY(const auto held, hold_slots(opened_.folder()));
    renew_if_owed(opened_);
    JCIC_CHECK(records_key_to_give(opened_));
    JCIC_TRY(auto slot, read_slot(opened_.folder(), person));
    return give_records(opened_, person, std::move(slot));
}

Result<void> People::end(const domain::PersonId& person) {
    const std::lock_guard guard(opened_.mutex());
    JCIC_TRY(const auto held, hold_slots(opened_.folder()));
    JCIC_CHECK(member_in_force(opened_, person));
    auto slot = read_slot(opened_.folder(), person);
    const bool none = !slot && slot.error().code == FaultCode::person_unknown;  // a stop came between event and slot
    if (!slot && !none) return tl::unexpected<Fault>(std::move(slot).error());
    JCIC_CHECK(write(opened_, event_about(opened_, action::person_ended, person)));
    renew_if_owed(opened_);
    if (none) return {};
    slot->end();
    return write_slot(opened_.folder(), *slot);
}

Result<void> People::change_password(const Secret& old_password, const Secret& new_password) {
    const std::lock_guard guard(opened_.mutex());
    JCIC_TRY(const auto held, hold_slots(opened_.folder()));
    JCIC_TRY(auto slot, read_slot(opened_.folder(), opened_.person()));
    int failures = 0;
    JCIC_TRY(auto unlocked, try_slot(opened_.place(), slot, old_password, failures, opened_.held_card()));
    auto& keys = unlocked.keys;
    JCIC_TRY(const auto replaced, slot.as_former(domain::password_in(old_password)));
    JCIC_CHECK(not_one_of_the_last(keys, replaced, new_password));
    keys.former.push_back(replaced);
    if (keys.former.size() > formers_kept) keys.former.erase(keys.former.begin());

    const auto generation = std::to_string(slot.generation + 1);
    auto begun = event_about(opened_, action::password_changing, opened_.person());
    JCIC_CHECK(write(opened_, begun.plain(field::generation, generation)));
    slot.generation += 1;
    slot.password_changed = opened_.dependencies().clock.now();
    JCIC_TRY(slot.cost, calibrate(opened_.dependencies().cost, opened_.dependencies().clock));
    JCIC_CHECK(slot.wrap(opened_.origin(), keys, new_password, opened_.dependencies().random,
                         unlocked.card ? &unlocked.card->half : nullptr));
    JCIC_CHECK(write_slot(opened_.folder(), slot));
    opened_.owner().password_changed = slot.password_changed;
    auto done = event_about(opened_, action::password_changed, opened_.person());
    return write(opened_, done.plain(field::generation, generation));
}

Result<void> People::may_change_password(const Secret& old_password, const Secret& new_password) {
    const std::lock_guard guard(opened_.mutex());
    JCIC_TRY(const auto slot, read_slot(opened_.folder(), opened_.person()));
    JCIC_TRY(const auto unlocked, open_slot(opened_.place(), slot, old_password, opened_.held_card()));
    JCIC_TRY(const auto replaced, slot.as_former(domain::password_in(old_password)));
    return not_one_of_the_last(unlocked.keys, replaced, new_password);
}

Result<void> People::bind_card(const Secret& typed) {
    const std::lock_guard guard(opened_.mutex());
    JCIC_TRY(auto slot, read_slot(opened_.folder(), opened_.person()));
    int failures = 0;
    JCIC_CHECK(try_slot(opened_.place(), std::move(slot), typed, failures, opened_.held_card()));
    JCIC_TRY(const auto whole, typed_whole(opened_.place(), opened_.person(), typed));
    JCIC_TRY(auto card, lock_to_free_card(opened_, domain::pin_in(whole)));
    return bind(opened_, std::move(card), typed);
}

Result<void> People::release_card(const Secret& password) {
    const std::lock_guard guard(opened_.mutex());
    if (opened_.dependencies().card_required)
        return fail(FaultCode::person_card, "ledger.card",
                    {{"reason", "required"}, {"person", opened_.person().text()}});
    return release(opened_, password);
}

UtcTime People::password_changed() const {
    const std::lock_guard guard(opened_.mutex());
    return opened_.owner().password_changed;
}

Result<void> People::unlock(const domain::PersonId& person) {
    const std::lock_guard guard(opened_.mutex());
    JCIC_CHECK(member_in_force(opened_, person));
    // The lock may still wait in the outer journal: taken in after the unlocking it would lock anew.
    const auto& dependencies = opened_.dependencies();
    JCIC_CHECK(import_outer_journal(opened_, {opened_.folder(), opened_.origin(), dependencies.workstation,
                                              dependencies.clock, dependencies.random}));
    JCIC_CHECK(is_locked_for_unlocking(opened_, person));
    JCIC_CHECK(write(opened_, event_about(opened_, action::person_unlocked, person)));
    return Tries(tries_path(opened_.folder(), person)).reset();
}

}  // namespace jcic::ledger
