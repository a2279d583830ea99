#include "app/ledger/copy_check.h"

#include <algorithm>
#include <array>

#include "app/base/numbers.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/deletions.h"

namespace jcic::ledger {
namespace {

using domain::CopyState;

struct Becomes {
    std::string_view action;
    CopyState state;
};
constexpr std::array what_becomes{Becomes{action::copy_reserved, CopyState::reserved},
                                  Becomes{action::copy_sent, CopyState::at_printer},
                                  Becomes{action::copy_confirmed, CopyState::out},
                                  Becomes{action::copy_failed, CopyState::void_},
                                  Becomes{action::copy_set_aside, CopyState::unused},
                                  Becomes{action::copy_discarded, CopyState::void_},
                                  Becomes{action::copy_filed, CopyState::filed},
                                  Becomes{action::copy_destroyed, CopyState::destroyed},
                                  Becomes{action::copy_lost, CopyState::missing},
                                  Becomes{action::copy_found, CopyState::out},
                                  Becomes{action::copy_written_off, CopyState::written_off},
                                  Becomes{action::record_exported, CopyState::exported}};

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

std::string_view CopyCheck::take_in(const Leaf& leaf) {
    const auto moved = std::ranges::find(what_becomes, leaf.action, &Becomes::action);
    if (moved != what_becomes.end()) {
        const auto number = whole_number<std::uint32_t>(leaf.plain(field::number));
        if (number) queries_[leaf.subject][leaf.plain(field::item)].insert_or_assign(*number, moved->state);
        return "";
    }
    const bool of_query = leaf.action == action::query_erased;
    if (!of_query && leaf.action != action::record_erased) return "";
    auto& items = queries_[leaf.subject];
    if (of_query)
        return std::ranges::all_of(items, [](const auto& one) { return all_accounted_for(one.second); }) ? ""
                                                                                                         : "copies";
    const auto& copies = items[leaf.plain(field::item)];
    // Deletions of before said nothing of what is filed.
    if (leaf.field(domain::registers::deletion::copies) == nullptr) return all_accounted_for(copies) ? "" : "copies";
    const bool gone = std::ranges::all_of(copies, [](const auto& one) { return domain::gone(one.second); });
    return gone && leaf.plain(domain::registers::deletion::copies) == told(copies) ? "" : "copies";
}

}  // namespace jcic::ledger
