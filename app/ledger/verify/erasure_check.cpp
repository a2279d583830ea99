#include "app/ledger/verify/erasure_check.h"

#include <algorithm>

#include "app/domain/events/names.h"
#include "app/ledger/session/signing.h"

namespace jcic::ledger {
namespace {

/// Whose key it is: "query:<id>" of "query:<id>" and of "record:<id>:T50"; "" for no query's.
std::string query_of_key(std::string_view key) {
    constexpr std::string_view of_query = "query:";
    constexpr std::string_view of_record = "record:";
    if (key.starts_with(of_query)) return std::string(key);
    if (!key.starts_with(of_record)) return {};
    key.remove_prefix(of_record.size());
    return std::string(of_query).append(key.substr(0, key.find(':')));
}

/// `record.erased` ends the record that it is about, and no other.
bool ends_its_record(const Leaf& leaf) {
    constexpr std::string_view of_query = "query:";
    if (!leaf.subject.starts_with(of_query)) return false;
    const auto own = "record:" + leaf.subject.substr(of_query.size()) + ":" + leaf.plain(field::item);
    return std::ranges::all_of(leaf.fields,
                               [&](const LeafField& one) { return one.name != field::destroys || one.text == own; });
}

}  // namespace

void ErasureCheck::take_agreement(const Leaf& leaf) {
    const auto rests_on = leaf.rests_on();
    if (!rests_on) return;
    auto& queries = agreed_[to_hex(leaf.id)];
    for (const auto& one : *rests_on) {
        const auto found = submissions_.find(one.sequence);
        if (found != submissions_.end() && found->second.hash == one.hash) queries.insert(found->second.query);
    }
}

bool ErasureCheck::is_agreed(const Leaf& leaf) const {
    const auto found = agreed_.find(leaf.plain(field::agreement));
    const auto covers = [&](const std::string& query) {
        return !submitted_.contains(query) || (found != agreed_.end() && found->second.contains(query));
    };
    return covers(leaf.subject) && std::ranges::all_of(leaf.fields, [&](const LeafField& one) {
               if (one.name != field::destroys) return true;
               const auto query = query_of_key(one.text);
               return !query.empty() && covers(query);
           });
}

void ErasureCheck::take_restore(const Leaf& leaf) {
    const bool of_restore = leaf.action == action::deletion_redone || leaf.action == action::deletions_lost;
    if (leaf.action == action::seal_restarted)
        restore_ = Restore::begun;
    else if (restores(leaf.action) && restore_ == Restore::begun)
        restore_ = Restore::told;
    else if (restore_ != Restore::told || !of_restore)
        restore_ = Restore::none;
}

std::string_view ErasureCheck::take_in(const Leaf& leaf, const Digest& hash) {
    if (leaf.action == action::query_submitted) {
        submissions_.insert_or_assign(leaf.sequence, Submission{leaf.subject, hash});
        submitted_.insert(leaf.subject);
    }
    if (leaf.action == action::retention_agreed) take_agreement(leaf);
    take_restore(leaf);
    if (leaf.action == action::deletion_redone) return restore_ == Restore::told ? "" : "rests-on";
    if (leaf.action == action::record_erased) return ends_its_record(leaf) ? "" : "rests-on";
    return leaf.action != action::query_erased || is_agreed(leaf) ? "" : "rests-on";
}

}  // namespace jcic::ledger
