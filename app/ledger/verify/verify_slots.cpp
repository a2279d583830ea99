#include "app/ledger/verify/verify_slots.h"

#include <algorithm>
#include <array>
#include <map>

#include "app/ledger/people/recovery_register.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/signing.h"
#include "app/ledger/verify/verify.h"

namespace jcic::ledger {
namespace {

/// A restore leaves the slot of who ended after the backup as it is, and the trail does not know of that any more.
bool was_restored(EventStore& events) {
    const auto found = restores_in(events);
    return found && !found->empty();
}

bool lets_in(const std::filesystem::path& folder, const Origin& origin, const Roster& roster, bool restored,
             const domain::PersonId& code) {
    const auto slot = read_slot(folder, code);
    if (slot && slot->ended) return restored;
    return slot && slot->whole(origin) && roster.holder_of(*slot, {});
}

bool is_found(const VerifyReport& report, std::uint64_t sequence) {
    return std::ranges::find(report.faults, sequence, &Finding::sequence) != report.faults.end();
}

void find(VerifyReport& report, Finding finding) {
    const auto after = std::ranges::find_if(report.faults, [&](const Finding& one) {
        return one.sequence == 0 || one.sequence > finding.sequence;  // what is no event's stands last
    });
    report.faults.insert(after, std::move(finding));
    report.ok = false;
}

/// "slot" for each person in force whose slot is missing, damaged, another ledger's or of an earlier day; with the
/// event that gave the person the keys. Nothing where the trail itself cannot say who they are.
void find_slots_missed(ReadHandle& ledger, const std::vector<Leaf>& leaves, VerifyReport& report) {
    Roster roster;
    std::map<std::string, std::uint64_t> keys_from;
    for (const auto& leaf : leaves) {
        if (!roster.apply(leaf)) return;  // found as what it is
        if (leaf.field(field::signing_key) != nullptr) keys_from[leaf.subject] = leaf.sequence;
    }
    const bool restored = was_restored(ledger.events);
    for (const auto& [code, member] : roster.all())
        if (!member.person.ended && !lets_in(ledger.place.folder, ledger.origin, roster, restored, code))
            find(report, {keys_from[subject_of(code)], FaultCode::ledger_corrupt, "slot"});
}

/// "recovery-file" for each recovery key whose file is missing, damaged, not of the last making or not as it was
/// written; with the event of that making. Told on the day when it is looked for, it would be too late.
void find_recovery_missed(ReadHandle& ledger, const std::vector<Leaf>& leaves, VerifyReport& report) {
    const auto completed = ledger.events.leaves_of(std::array{action::recovery_records});
    if (!completed) return;
    RecoveryRegister recovery;
    std::map<std::string, std::uint64_t> made_in;
    std::map<std::string, std::string> written;  // the file's digest, as it was told last
    for (const auto& leaf : leaves) {
        if (!recovery.apply(leaf) || leaf.action != action::recovery_made) continue;
        made_in[leaf.subject] = leaf.sequence;
        written[leaf.subject] = leaf.plain(field::digest);
    }
    for (const auto& leaf : *completed)
        if (leaf.sequence > made_in[leaf.subject]) written[leaf.subject] = leaf.plain(field::digest);
    const auto as_written = [&](const RecoveryBox& box) {
        const auto& digest = written[subject_of(box.way)];
        return digest.empty() || digest == to_hex(digest_of(box));  // empty: made by an earlier program
    };
    for (const auto way : {RecoveryWay::two_persons, RecoveryWay::head_office}) {
        if (recovery.in_force(way) == nullptr) continue;
        const auto making = made_in[subject_of(way)];
        const auto box = read_recovery_box(ledger.place.folder, way);
        if ((!box || !recovery.is_last_making(*box) || !as_written(*box)) &&
            !is_found(report, making))  // else told as what it is
            find(report, {making, FaultCode::ledger_corrupt, "recovery-file"});
    }
}

}  // namespace

void find_files_missed(ReadHandle& ledger, VerifyReport& report) {
    // Nobody is between an event about people, or a making, and the file that goes with it.
    const auto held = hold_slots(ledger.place.folder);
    const auto leaves = roster_leaves(ledger.events);
    if (!held || !leaves) return;
    find_slots_missed(ledger, *leaves, report);
    find_recovery_missed(ledger, *leaves, report);
}

}  // namespace jcic::ledger
