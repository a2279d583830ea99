#include "app/ledger/verify/copy_check.h"

#include <algorithm>

#include "app/base/numbers.h"
#include "app/domain/catalogue/copy_actions.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/deletions.h"

namespace jcic::ledger {
namespace {

template <class Copies>
std::string told(const Copies& copies) {
    std::string out;
    for (const auto& [number, state] : copies)
        out += (out.empty() ? "" : ",") + std::to_string(number) + ":" + std::string(domain::name_of(state));
    return out.empty() ? "none" : out;
}

template <class Copies>
bool all_accounted_for(const Copies& copies) {
    return std::ranges::all_of(copies, [](const auto& one) { return domain::accounted_for(one.second); });
}

}  // namespace

/// What cannot follow from what the copy was changes nothing, as where the trail is folded. False where it cannot, and
/// for a copy that begins of a record that is gone.
bool CopyCheck::follow(const Leaf& leaf, std::optional<domain::CopyEvent> moved) {
    const auto number = whole_number<std::uint32_t>(leaf.plain(field::number));
    if (!number) return true;
    auto& [copies, erased] = queries_[leaf.subject][leaf.plain(field::item)];
    if (!moved) {
        return !erased && copies.emplace(*number, domain::CopyState::reserved).second;
    }
    const auto copy = copies.find(*number);
    const auto then = copy == copies.end() ? std::nullopt : domain::next(copy->second, *moved);
    if (then) copy->second = *then;
    return then.has_value();
}

/// Before its number is given, not afterwards.
bool CopyCheck::is_given(const Leaf& leaf) const {
    const auto number = whole_number<std::uint32_t>(leaf.plain(field::number));
    const auto items = queries_.find(leaf.subject);
    if (!number || items == queries_.end()) return false;
    const auto record = items->second.find(leaf.plain(field::item));
    return record != items->second.end() && record->second.copies.contains(*number);
}

std::string_view CopyCheck::take_in(const Leaf& leaf) {
    if (leaf.action == action::copy_agreed) return is_given(leaf) ? "copies" : "";
    const auto moved = domain::events::copy_event_of(leaf.action);
    if (moved || leaf.action == action::copy_reserved) return follow(leaf, moved) ? "" : "copies";
    const bool of_query = leaf.action == action::query_erased;
    if (!of_query && leaf.action != action::record_erased) return "";
    auto& items = queries_[leaf.subject];
    if (of_query) {
        bool accounted_for = true;
        for (auto& [item, record] : items) {
            accounted_for = accounted_for && all_accounted_for(record.copies);
            record.erased = true;
        }
        return accounted_for ? "" : "copies";
    }
    auto& [copies, erased] = items[leaf.plain(field::item)];
    erased = true;
    // Deletions of before said nothing of what is filed; since one did, each does.
    const bool said = leaf.field(domain::registers::deletion::copies) != nullptr;
    if (!said && !copies_are_said_) return all_accounted_for(copies) ? "" : "copies";
    copies_are_said_ = copies_are_said_ || said;
    const bool gone = std::ranges::all_of(copies, [](const auto& one) { return domain::gone(one.second); });
    return gone && leaf.plain(domain::registers::deletion::copies) == told(copies) ? "" : "copies";
}

}  // namespace jcic::ledger
