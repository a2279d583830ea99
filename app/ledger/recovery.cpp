#include "app/ledger/recovery.h"

#include "app/ledger/crypto.h"
#include "app/ledger/opened.h"
#include "app/ledger/recovery_use.h"

namespace jcic::ledger {
namespace {

using Guard = std::lock_guard<std::recursive_mutex>;

/// The second half goes to the unit head's key in the events, not to whatever key stands in a file.
Result<void> seal_second_half(Opened& opened, RecoveryBox& box, const Secret& text) {
    JCIC_TRY(const auto roster, opened.roster());
    JCIC_TRY(const auto* member, roster.in_force(*box.unit_head));
    if (!member->person.duties.contains(domain::Duty::unit_head))
        return fail(FaultCode::person_duty, "ledger.recovery", {{"duty", "unit-head"}});
    JCIC_TRY(box.second_half, seal_to(member->exchange, recovery_context(opened.origin, "recovery-unit-head", box),
                                      text.view(), opened.means.random));
    return {};
}

domain::Entry making_of(const Opened& opened, const RecoveryBox& box) {
    auto out = event_of(opened.means.random, "recovery.made", subject_of(box.way));
    out.plain("generation", std::to_string(box.generation)).plain("exchange-key", to_hex(box.exchange));
    out.plain("signing-key", to_hex(box.signing)).plain("half-1", to_hex(box.commitments[0]));
    out.plain("half-2", to_hex(box.commitments[1])).plain("records", box.records_key.empty() ? "no" : "yes");
    if (box.unit_head) out.plain("unit-head", box.unit_head->text());
    out.signatures.push_back(
        signature_by(opened.origin, opened.person, opened.keys.signing, roster_purpose, roster_page(out)));
    return out;
}

}  // namespace

struct Recovery::Made {
    RecoveryHalf first;
    RecoveryHalf second;
};

Result<Recovery::Made> Recovery::make(RecoveryWay way, const std::optional<domain::PersonId>& unit_head) {
    auto& opened = session_.opened();
    auto& random = opened.means.random;
    const Guard guard(opened.mutex);
    JCIC_TRY(const auto held, hold_slots(opened.folder));
    JCIC_TRY(const auto known, recovery_register(opened));
    const auto* before = known.in_force(way);
    const std::uint32_t generation = before == nullptr ? 1 : before->generation + 1;
    Made made{{way, 1, generation, random_secret(random)}, {way, 2, generation, random_secret(random)}};
    JCIC_TRY(const auto keys, joined(opened.origin, made.first, made.second));
    RecoveryBox box;
    box.way = way;
    box.generation = generation;
    box.exchange = keys.exchange.public_half();
    box.signing = keys.signing.public_half();
    box.commitments = {made.first.commitment(opened.origin), made.second.commitment(opened.origin)};
    box.unit_head = unit_head;
    if (unit_head) JCIC_CHECK(seal_second_half(opened, box, made.second.text(opened.origin)));
    JCIC_TRY(box.ledger_key, seal_to(box.exchange, recovery_context(opened.origin, "recovery-ledger-key", box),
                                     opened.ledger_key.view(), random));
    if (opened.records_key) {
        JCIC_TRY(box.records_key, seal_to(box.exchange, recovery_context(opened.origin, "recovery-records-key", box),
                                          opened.records_key->view(), random));
    }
    JCIC_CHECK(write_event(opened, making_of(opened, box)));
    JCIC_CHECK(write_recovery_box(opened.folder, box));
    return made;
}

Result<Recovery::Halves> Recovery::make_for_two_persons() {
    JCIC_TRY(const auto made, make(RecoveryWay::two_persons, std::nullopt));
    const auto& origin = session_.origin();
    return Halves{made.first.text(origin), made.second.text(origin)};
}

Result<Secret> Recovery::make_for_head_office(const domain::PersonId& unit_head) {
    JCIC_TRY(const auto made, make(RecoveryWay::head_office, unit_head));
    return made.first.text(session_.origin());
}

Result<int> Recovery::add_records_key() {
    auto& opened = session_.opened();
    const Guard guard(opened.mutex);
    JCIC_TRY(const auto held, hold_slots(opened.folder));
    if (!opened.records_key) return fail(FaultCode::ledger_sealed, "ledger.recovery");
    JCIC_TRY(const auto known, recovery_register(opened));
    int added = 0;
    for (const auto way : {RecoveryWay::two_persons, RecoveryWay::head_office}) {
        if (known.in_force(way) == nullptr) continue;
        JCIC_TRY(auto box, read_recovery_box(opened.folder, way));
        // Sealed to the key in the events: a file with somebody else's key in it gains nothing.
        JCIC_CHECK(is_in_force(known, box));
        if (!box.records_key.empty()) continue;
        JCIC_TRY(box.records_key, seal_to(box.exchange, recovery_context(opened.origin, "recovery-records-key", box),
                                          opened.records_key->view(), opened.means.random));
        auto event = event_of(opened.means.random, "recovery.records", subject_of(way));
        JCIC_CHECK(write_event(opened, event.plain("generation", std::to_string(box.generation))));
        JCIC_CHECK(write_recovery_box(opened.folder, box));
        ++added;
    }
    return added;
}

}  // namespace jcic::ledger
