#include "app/ledger/session/recovery.h"

#include "app/domain/recovery_rules.h"
#include "app/keys/crypto.h"
#include "app/ledger/people/who_is_who.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/people.h"
#include "app/ledger/session/renewal.h"
#include "app/ledger/session/writing.h"

namespace jcic::ledger {
namespace {

domain::Entry making_of(const OpenLedger& opened, const Making& making) {
    const auto& box = making.box;
    auto out = event_of(opened.dependencies().random, action::recovery_made, std::string(recovery_subject));
    out.plain(field::generation, std::to_string(box.generation)).plain(field::exchange_key, to_hex(box.exchange));
    out.plain(field::signing_key, to_hex(box.signing)).plain(field::half_1, to_hex(box.commitments[0]));
    out.plain(field::half_2, to_hex(box.commitments[1])).plain(field::records, box.records_key.empty() ? "no" : "yes");
    out.plain(field::keeper_1, making.keepers.first.text()).plain(field::keeper_2, making.keepers.second.text());
    out.plain(field::digest, to_hex(digest_of(box)));
    for (const int number : {1, 2}) out.to_be_signed(making.keeper(number), domain::purpose::recovery_half);
    return out.to_be_signed(opened.person(), domain::purpose::roster);
}

/// The number of the next making.
std::uint32_t next_generation(const WhoIsWho& who) {
    const auto* before = who.recovery.in_force();
    return before == nullptr ? 1 : before->generation + 1;
}

/// What the halves open, and nothing of the halves.
Result<RecoveryBox> box_of(OpenLedger& opened, const Making& making) {
    auto& random = opened.dependencies().random;
    JCIC_TRY(const auto keys, joined(opened.origin(), making.first, making.second));
    RecoveryBox box;
    box.generation = making.first.generation;
    box.exchange = keys.exchange.public_half();
    box.signing = keys.signing.public_half();
    box.commitments = {making.first.commitment(opened.origin()), making.second.commitment(opened.origin())};
    JCIC_TRY(box.ledger_key, seal_to(box.exchange, recovery_context(opened.origin(), "recovery-ledger-key", box),
                                     opened.ledger_key().view(), random));
    if (opened.records_key()) {
        JCIC_TRY(const auto given, records_key_to_give(opened));
        JCIC_TRY(box.records_key, seal_to(box.exchange, recovery_context(opened.origin(), "recovery-records-key", box),
                                          given.pack().view(), random));
    }
    return box;
}

}  // namespace

std::string Making::statement(int number) const {
    std::string out = entry.action + "\nhalf " + std::to_string(number) + "\n";
    for (const auto& field : entry.fields) out += field.name + " " + field.value.value_or("") + "\n";
    return out;
}

Result<Making> Recovery::begin(const Keepers& keepers) {
    auto& opened = session_.opened();
    auto& random = opened.dependencies().random;
    const std::lock_guard guard(opened.mutex());
    if (keepers.first == keepers.second)
        return fail(FaultCode::person_duty, "ledger.recovery", {{"reason", "keepers"}});
    JCIC_TRY(const auto who, who_is_who(opened.events()));
    JCIC_CHECK(who.may_sign(keepers.first, opened.today()));
    JCIC_CHECK(who.may_sign(keepers.second, opened.today()));
    const auto generation = next_generation(who);
    Making making{keepers, {1, generation, random_secret(random)}, {2, generation, random_secret(random)}, {}, {}};
    JCIC_TRY(making.box, box_of(opened, making));
    making.records_key = opened.records_key().newest();
    making.entry = making_of(opened, making);
    return making;
}

Result<void> Recovery::sign_for(Making& making, int number, const Secret& password) {
    const auto& keeper = making.keeper(number);
    return keeper == session_.person()
               ? session_.sign(making.entry, domain::purpose::recovery_half)
               : session_.countersign(keeper, password, domain::purpose::recovery_half, making.entry);
}

Result<void> Recovery::finish(const Making& making) {
    auto& opened = session_.opened();
    const std::lock_guard guard(opened.mutex());
    JCIC_TRY(const auto held, hold_slots(opened.folder()));
    JCIC_TRY(const auto who, who_is_who(opened.events()));
    if (next_generation(who) != making.first.generation) return fail(FaultCode::ledger_busy, "ledger.recovery");
    if (making.records_key != 0) {  // one that was made meanwhile was not made for these halves
        JCIC_TRY(const auto given, records_key_to_give(opened));
        if (given.generation != making.records_key) return fail(FaultCode::ledger_busy, "ledger.recovery");
    }
    for (const auto& signature : making.entry.signatures)
        if (signature.purpose == domain::purpose::recovery_half && !signature.given())
            return fail(FaultCode::person_duty, "ledger.recovery", {{"reason", "keepers"}});
    JCIC_CHECK(write_roster_change(opened, making.entry));
    return write_recovery_box(opened.folder(), making.box);
}

Result<bool> Recovery::add_records_key() {
    auto& opened = session_.opened();
    const std::lock_guard guard(opened.mutex());
    JCIC_TRY(const auto held, hold_slots(opened.folder()));
    JCIC_TRY(const auto given, records_key_to_give(opened));
    JCIC_TRY(const auto who, who_is_who(opened.events()));
    if (who.recovery.in_force() == nullptr) return false;
    JCIC_TRY(auto box, read_recovery_box(opened.folder()));
    // Sealed to the key in the events: a file with somebody else's key in it gains nothing.
    JCIC_CHECK(who.recovery.is_last_making(box));
    if (!box.records_key.empty()) return false;
    JCIC_TRY(box.records_key, seal_to(box.exchange, recovery_context(opened.origin(), "recovery-records-key", box),
                                      given.pack().view(), opened.dependencies().random));
    auto event = event_of(opened.dependencies().random, action::recovery_records, std::string(recovery_subject));
    event.plain(field::generation, std::to_string(box.generation)).plain(field::digest, to_hex(digest_of(box)));
    JCIC_CHECK(write_event(opened, event, domain::may_complete_recovery));
    JCIC_CHECK(write_recovery_box(opened.folder(), box));
    return true;
}

Result<void> Recovery::confirm(const domain::PersonId& person) {
    auto& opened = session_.opened();
    const std::lock_guard guard(opened.mutex());
    JCIC_TRY(const auto roster, opened.roster());
    JCIC_TRY(const auto* member, roster.in_force(person));
    auto event = event_of(opened.dependencies().random, action::person_recovery_confirmed, subject_of(person));
    JCIC_CHECK(write_roster_change(opened, event.plain(field::signing_key, to_hex(member->signing))));
    if (!opened.records_key() || !domain::reads_records(member->person.duties.ever())) return {};
    return People(session_).grant_records(person);
}

}  // namespace jcic::ledger
