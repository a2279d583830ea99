#include "app/ledger/verify/rules.h"

#include <algorithm>

#include "app/ledger/session/signing.h"

namespace jcic::ledger {
namespace {

/// Who had the backup put back: by signature, or by halves and nobody's name yet.
std::vector<std::string> signers_of(const Leaf& leaf) {
    std::vector<std::string> out;
    for (const auto& signature : leaf.signatures) out.push_back(signature.signer.text());
    return out;
}

/// Why the chain before could not be gone on with.
std::string why_of(const Leaf& restored) {
    const auto present = restored.plain(field::present);
    if (present == "none") return "no-ledger";
    return present == "unknown" ? "unreadable" : "no-key";
}

}  // namespace

void SeamCheck::follow_event(const Leaf& leaf, std::string_view seam, bool proven) {
    if (open_) end_seam(leaf, proven);
    const bool by_damage = damaged_.contains("ledger.epoch");
    damaged_.clear();
    if (leaf.action == action::outer_file_damaged) {
        damaged_ = leaf.listed(field::files);
        found_.push_back({leaf.sequence, FaultCode::ledger_corrupt, "file-damaged", leaf.plain(field::files), 0, true});
    }
    if (leaf.action == action::outer_file_mended)
        told_.push_back({leaf.sequence, "mended", leaf.at, {}, leaf.plain(field::files)});
    // Whom the halves let in later is another matter, and stands for nothing of the restore.
    if (leaf.action == action::session_signed_in)
        for (auto& one : waiting_) one.over = true;
    if (proven) follow_people(leaf);
    // That its key is damaged is told by the event before; nobody is said to have begun the chain anew.
    if (seam.empty() || (by_damage && leaf.plain(field::reason) == "lost")) return;
    open_ = Finding{leaf.sequence, FaultCode::ledger_rolled_back, std::string{seam}, "", 0, true};
}

void SeamCheck::end_seam(const Leaf& leaf, bool proven) {
    auto seam = *std::exchange(open_, std::nullopt);
    const bool restored = restores(leaf.action) && leaf.subject == restored_subject;
    if (restored && seam.reason == "restored") {
        told_.push_back({seam.sequence, seam.reason, leaf.at, signers_of(leaf), ""});
    } else if (restored && proven && leaf.action == action::ledger_restored_by_recovery) {
        waiting_.push_back({{seam.sequence, "stood-for", leaf.at, {}, why_of(leaf)}, leaf.plain(field::recovery)});
    } else {
        seam.reason = "seal-restarted";
        found_.push_back(std::move(seam));
    }
}

void SeamCheck::follow_people(const Leaf& leaf) {
    if (leaf.action == action::person_recovered)
        for (auto& one : waiting_)
            if (!one.over && one.making == leaf.plain(field::recovery)) one.let_in.insert(leaf.subject);
    if (leaf.action != action::person_recovery_confirmed) return;
    std::erase_if(waiting_, [&](Waiting& one) {
        if (!one.let_in.contains(leaf.subject)) return false;
        one.seam.who = {leaf.subject.substr(leaf.subject.find(':') + 1), leaf.person};
        told_.push_back(std::move(one.seam));
        return true;
    });
}

std::vector<Finding> SeamCheck::finish() {
    const auto find = [this](std::uint64_t sequence) {
        found_.push_back({sequence, FaultCode::ledger_rolled_back, "seal-restarted", "", 0, true});
    };
    if (open_) find(open_->sequence);
    for (const auto& one : waiting_) find(one.seam.sequence);
    std::ranges::sort(told_, {}, &Notice::sequence);
    return std::move(found_);
}

}  // namespace jcic::ledger
