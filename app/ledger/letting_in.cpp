// Ledger::recover: two halves open the ledger once, to give a person a new slot.
#include "app/ledger/session/recovery_use.h"

#include "app/domain/password_policy.h"
#include "app/ledger/keys/crypto.h"
#include "app/ledger/ledger.h"
#include "app/ledger/people/roster_change.h"
#include "app/ledger/session/enrolment.h"
#include "app/ledger/session/erasing.h"
#include "app/ledger/session/roster_writing.h"
#include "app/ledger/session/standing.h"
#include "app/ledger/store/in_use.h"
#include "app/ledger/store/traceless.h"

namespace jcic::ledger {
namespace {

/// Opens the ledger with what the halves open, as the person who is to be let in, with fresh keys.
Result<std::unique_ptr<OpenLedger>> open_recovered(const std::filesystem::path& folder, const Origin& origin,
                                                   const Dependencies& dependencies, const domain::PersonId& person,
                                                   const RecoveryBox& box, const RecoveryKeys& keys) {
    JCIC_TRY(auto in_use, share_folder(folder));
    JCIC_TRY(auto ledger_key,
             unseal_with(keys.exchange, recovery_context(origin, "recovery-ledger-key", box), box.ledger_key));
    std::optional<Secret> records_key;
    if (!box.records_key.empty()) {
        JCIC_TRY(records_key,
                 unseal_with(keys.exchange, recovery_context(origin, "recovery-records-key", box), box.records_key));
    }
    JCIC_TRY(auto database, open_database(folder, origin, ledger_key));
    PersonKeys fresh{SigningKey::generate(dependencies.random), ExchangeKey::generate(dependencies.random), {}};
    auto opened = std::make_unique<OpenLedger>(folder, origin, dependencies, person, std::move(fresh),
                                               std::move(ledger_key), std::move(records_key), std::move(database));
    opened->in_use.emplace(std::move(in_use));
    JCIC_CHECK(check_origin(*opened));
    JCIC_CHECK(overwrite_left_journal(*opened->database));
    JCIC_TRY(const auto known, recovery_register(*opened));
    JCIC_CHECK(is_in_force(known, box));
    return opened;
}

/// The password's age is none: it must be changed before anything else is done (R-PW-2).
Result<Slot> new_slot(const OpenLedger& opened, const Member& member, const Secret& password) {
    const auto& dependencies = opened.dependencies;
    Slot slot{member.person.code, member.person.name};
    slot.generation = member.generation + 1;
    slot.signing = opened.keys.signing.public_half();
    slot.exchange = opened.keys.exchange.public_half();
    JCIC_TRY(slot.cost, calibrate(dependencies.cost, dependencies.clock));
    JCIC_CHECK(slot.wrap(opened.origin, opened.keys, password, dependencies.random));
    JCIC_CHECK(seal_ledger_key(slot, opened.origin, opened.ledger_key, dependencies.random));
    if (domain::reads_records(member.person.duties.ever()) && opened.records_key)
        JCIC_CHECK(seal_records_key(slot, opened.origin, *opened.records_key, dependencies.random));
    return slot;
}

/// Nobody is signed in: the person signs for the new keys, as a founder does, and the recovery key for the person.
Result<void> write_recovered(OpenLedger& opened, const Member& member, const Slot& slot, const RecoveryBox& box,
                             const RecoveryKeys& keys) {
    const auto subject = subject_of(slot.code);
    auto event = event_of(opened.dependencies.random, action::person_recovered, subject);
    JCIC_CHECK(rest_on_last_change(opened, member, event));
    add_keys(event, slot);
    event.plain(field::way, std::string(name_of(box.way))).plain(field::recovery, std::to_string(box.generation));
    event.plain(field::proof, to_hex(keys.signing.sign(recovery_proof_bytes(opened.origin, subject, name_of(box.way),
                                                                            slot.signing, slot.exchange))));
    event.to_be_signed(slot.code, domain::purpose::roster);
    JCIC_TRY(const auto occasion, opened.occasion_as("-"));
    JCIC_CHECK(sign_entry(event, occasion, slot.code, domain::purpose::roster, opened.keys.signing));
    JCIC_TRY(auto transaction, Transaction::begin(*opened.database));
    JCIC_CHECK(append_own(opened, event, opened.author_as("-")));
    return commit_events(opened, transaction);
}

/// The slot opened, but the trail knows better: whether its keys still count, and who may lend a half.
Result<void> may_lend(const Roster& roster, const RecoveryRegister& recovery, const Slot& unit_head, UtcTime now) {
    const auto today = domain::roc_date_at(now);
    JCIC_TRY(const auto* member, roster.holder_of(unit_head, today));
    JCIC_CHECK(domain::still_valid(unit_head.password_changed, now));
    if (member->locked) return fail(FaultCode::person_locked, "ledger.recovery", {{"person", unit_head.code.text()}});
    JCIC_CHECK(may_sign(roster, recovery, unit_head.code, today));
    if (domain::heads_the_unit(member->duties_on(today))) return {};
    return fail(FaultCode::person_duty, "ledger.recovery",
                {{"duty", std::string(domain::name_of(domain::Duty::unit_head))}});
}

}  // namespace

Result<void> Ledger::let_in(const domain::PersonId& person, const RecoveryHalf& one, const RecoveryHalf& other,
                            const Secret& new_password, const Slot* unit_head) {
    JCIC_TRY(const auto box, read_recovery_box(folder_, one.way));
    JCIC_TRY(const auto keys, box.open_with(origin_, one, other));
    JCIC_TRY(const auto held, hold_slots(folder_));
    JCIC_TRY(const auto opened, open_recovered(folder_, origin_, dependencies_, person, box, keys));
    JCIC_TRY(const auto roster, opened->roster());
    JCIC_TRY(const auto known, recovery_register(*opened));
    if (unit_head != nullptr) JCIC_CHECK(may_lend(roster, known, *unit_head, dependencies_.clock.now()));
    JCIC_TRY(const auto* member, roster.in_force(person, opened->today()));
    JCIC_CHECK(take_up(*opened));
    JCIC_CHECK(take_in(*opened, outer_));
    JCIC_CHECK(finish_deletions(*opened));
    JCIC_TRY(const auto slot, new_slot(*opened, *member, new_password));
    JCIC_CHECK(write_recovered(*opened, *member, slot, box, keys));
    JCIC_CHECK(write_slot(folder_, slot));
    return Tries(tries_path(folder_, person)).reset();
}

Result<void> Ledger::note_recovery(const domain::PersonId& person, Result<void> done) {
    if (done) return done;
    const auto& fault = done.error();
    JCIC_CHECK(
        outer_.append("recovery-failed", person.text(),
                      {{"problem", std::string(fault.text())}, {"reason", std::string(fault.detail("reason"))}}));
    return done;
}

Result<void> Ledger::recover(const domain::PersonId& person, const Secret& one_half, const Secret& other_half,
                             const Secret& new_password) {
    return recover_by(person, one_half, other_half, new_password, nullptr);
}

Result<void> Ledger::recover_by(const domain::PersonId& person, const Secret& one_half, const Secret& other_half,
                                const Secret& new_password, const Slot* unit_head) {
    const auto one = RecoveryHalf::parse(origin_, one_half);
    if (!one) return note_recovery(person, tl::unexpected<Fault>(one.error()));
    const auto other = RecoveryHalf::parse(origin_, other_half);
    if (!other) return note_recovery(person, tl::unexpected<Fault>(other.error()));
    return note_recovery(person, let_in(person, *one, *other, new_password, unit_head));
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
    return recover_by(person, half, *text, new_password, &unlocked.slot);
}

}  // namespace jcic::ledger
