// Verification of the folder that is open: the database, and what stands beside it.
#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "app/ledger/ledger.h"
#include "app/ledger/people/who_is_who.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/read_handle.h"
#include "app/ledger/session/session.h"
#include "app/ledger/session/signing.h"
#include "app/ledger_check/verify.h"
#include "app/ledger_check/verify_search.h"
#include "app/store/small_files.h"

namespace jcic::ledger {
namespace {

/// A restore leaves the slot of who ended after the backup as it is, and the trail does not know of that any more.
bool was_restored(EventStore& events) {
    const auto found = restores_in(events);
    return found && !found->empty();
}

/// Both copies of it, as far as nobody's hand has to be in it.
bool is_rotten(const Fault& fault) {
    return fault.detail("reason") == "bit-rot";
}

bool lets_in(const std::filesystem::path& folder, const Origin& origin, const Roster& roster, bool restored,
             const domain::PersonId& code) {
    const auto slot = read_slot(folder, code);
    if (!slot && is_rotten(slot.error())) return true;  // told as what it is
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

/// Everybody whom the trail names, ended or not; nullopt where it cannot say who they are.
std::optional<Roster> everybody(const std::vector<Leaf>& leaves) {
    Roster out;
    for (const auto& leaf : leaves)
        if (!out.apply(leaf)) return std::nullopt;  // found as what it is
    return out;
}

/// A slot that nobody of this ledger has: whoever laid it there, it opens nothing, and its damage damages nobody.
bool is_foreign(const std::optional<Roster>& roster, const std::filesystem::path& name) {
    if (!roster || name.extension() != ".slot") return false;
    const auto code = domain::PersonId::written(name.stem().string());
    return !code || !roster->all().contains(*code);
}

/// Small files of which a copy is damaged: told where the other serves, and named where none does.
void find_rotten(ReadHandle& ledger, const std::vector<Leaf>& leaves, VerifyReport& report) {
    const auto roster = everybody(leaves);
    const auto files = look_at_small_files(ledger.folder);
    const auto now = ledger.opened.dependencies().clock.now();
    const auto tell = [&](const char* reason, const std::string& name) {
        report.told.push_back({0, reason, now, {}, name});
    };
    for (const auto& name : files.all)
        if (is_foreign(roster, name)) tell("foreign-file", name);
    for (const auto& name : files.damaged)
        if (!is_foreign(roster, name)) find(report, {0, FaultCode::ledger_corrupt, "file-damaged", name});
    for (const auto& name : files.worn)
        if (!is_foreign(roster, name)) tell("worn", name);
}

/// "slot" for each person in force whose slot is missing, damaged, another ledger's or of an earlier day; with the
/// event that gave the person the keys. Nothing where the trail itself cannot say who they are.
void find_slots_missed(ReadHandle& ledger, const std::vector<Leaf>& leaves, VerifyReport& report) {
    const auto roster = everybody(leaves);
    if (!roster) return;
    std::map<std::string, std::uint64_t> keys_from;
    for (const auto& leaf : leaves)
        if (leaf.field(field::signing_key) != nullptr) keys_from[leaf.subject] = leaf.sequence;
    const bool restored = was_restored(ledger.events);
    for (const auto& [code, member] : roster->all())
        if (!member.person.ended && !lets_in(ledger.folder, ledger.origin, *roster, restored, code))
            find(report, {keys_from[subject_of(code)], FaultCode::ledger_corrupt, "slot"});
}

/// "recovery-file" for each recovery key whose file is missing, damaged, not of the last making or not as it was
/// written; with the event of that making. Told on the day when it is looked for, it would be too late.
void find_recovery_missed(ReadHandle& ledger, const std::vector<Leaf>& leaves, VerifyReport& report) {
    const auto completed = ledger.events.leaves_of(std::array{action::recovery_records});
    if (!completed) return;
    RecoveryRegister recovery;
    std::uint64_t making = 0;
    std::string written;  // the file's digest, as it was told last
    for (const auto& leaf : leaves) {
        if (!recovery.apply(leaf) || leaf.action != action::recovery_made) continue;
        making = leaf.sequence;
        written = leaf.plain(field::digest);
    }
    if (recovery.in_force() == nullptr) return;
    for (const auto& leaf : *completed)
        if (leaf.sequence > making) written = leaf.plain(field::digest);
    const auto box = read_recovery_box(ledger.folder);
    if (!box && is_rotten(box.error())) return;  // told as what it is
    if ((!box || !recovery.is_last_making(*box) || written != to_hex(digest_of(*box))) &&
        !is_found(report, making))  // else told as what it is
        find(report, {making, FaultCode::ledger_corrupt, "recovery-file"});
}

/// Whether everybody whom the trail names can still be let in, and whether recovery halves still open something: into
/// the report, in the events' order.
void find_files_missed(ReadHandle& ledger, VerifyReport& report) {
    // Nobody is between an event about people, or a making, and the file that goes with it.
    const auto held = hold_slots(ledger.folder);
    const auto leaves = roster_leaves(ledger.events);
    if (!held || !leaves) return;
    find_rotten(ledger, *leaves, report);
    find_slots_missed(ledger, *leaves, report);
    find_recovery_missed(ledger, *leaves, report);
}

/// What a copy of the database does not have beside it, too.
Result<VerifyReport> verify_folder(OpenLedger& opened, const Witnesses& witnesses, const std::stop_token& stop,
                                   const VerifyProgress& progress) {
    JCIC_TRY(auto ledger, ReadHandle::beside(opened));
    JCIC_TRY(auto people_of, ledger->another());
    auto report = verify(std::move(ledger), witnesses, stop, progress);
    if (!report && report.error().code == FaultCode::ledger_corrupt)  // not even how much there is can be read
        return VerifyReport{false, 0, 0, {}, {unreadable(0, report.error())}, {}};
    if (!report) return report;
    find_files_missed(*people_of, *report);
    return report;
}

}  // namespace

Result<VerifyReport> verify_as_it_lies(Ledger& ledger, const domain::PersonId& person, const Secret& password,
                                       const Witnesses& witnesses, const std::stop_token& stop,
                                       const VerifyProgress& progress) {
    JCIC_TRY(auto unlocked, ledger.unlock(person, password));
    JCIC_TRY(const auto opened, ledger.open_unchecked(std::move(unlocked)));
    return verify_folder(*opened, witnesses, stop, progress);
}

Result<VerifyReport> verify(Session& session, const Witnesses& witnesses, const std::stop_token& stop,
                            const VerifyProgress& progress) {
    auto& opened = session.opened();
    JCIC_TRY(auto report, verify_folder(opened, witnesses, stop, progress));
    if (progress) progress(VerifyStage::search, 0, 0);
    const auto checked = check_search(opened, report, stop);
    if (checked) return report;
    const auto code = checked.error().code;
    if (code == FaultCode::cancelled || (code == FaultCode::ledger_busy && report.ok))
        return tl::unexpected<Fault>(checked.error());
    report.faults.push_back({0, code, "search"});  // what was found of the events stands
    report.ok = false;
    return report;
}

}  // namespace jcic::ledger
