#include "app/desk/rooms/path.h"

#include <algorithm>

#include "app/desk/rooms/snapshot.h"

namespace jcic::desk {
namespace {

using domain::CopyState;
using domain::ItemState;

/// Something may still come of it.
bool is_under_way(const CaseItem& one) {
    const auto state = one.row.state;
    return state != ItemState::refused && state != ItemState::failed && state != ItemState::expired &&
           state != ItemState::withdrawn;
}

bool is_retrieved(const CaseItem& one) {
    return one.row.state == ItemState::retrieved;
}

bool is_requested(const CaseItem& one) {
    return one.row.state == ItemState::serial_held || one.row.state == ItemState::expired || is_retrieved(one);
}

bool is_approved(const CaseItem& one) {
    const auto state = one.row.state;
    return state != ItemState::draft && state != ItemState::submitted && state != ItemState::refused &&
           state != ItemState::withdrawn;
}

bool is_submitted(const CaseItem& one) {
    return one.row.state != ItemState::draft;
}

bool is_printed(const CaseItem& one) {
    if (!is_retrieved(one)) return false;
    return one.group == CaseGroup::done || one.row.used_up ||
           std::ranges::any_of(one.row.copies, [](const inquiry::CopyEntry& copy) {
               return copy.state == CopyState::at_printer || copy.state == CopyState::out ||
                      copy.state == CopyState::filed;
           });
}

bool is_filed(const CaseItem& one) {
    return is_retrieved(one) && one.group == CaseGroup::done;
}

/// The steps that an item takes; the card's are the case's.
struct ItemStep {
    PathStep step;
    bool (*is_done)(const CaseItem& item);
};
constexpr ItemStep item_steps[]{{PathStep::apply, is_submitted},   {PathStep::approve, is_approved},
                                {PathStep::request, is_requested}, {PathStep::fetch, is_retrieved},
                                {PathStep::print, is_printed},     {PathStep::file, is_filed}};

/// What came to nothing is left out, unless all did.
std::vector<const CaseItem*> counted_of(const CaseRow& one) {
    std::vector<const CaseItem*> out;
    for (const auto& item : one.items)
        if (is_under_way(item)) out.push_back(&item);
    if (out.empty())
        for (const auto& item : one.items) out.push_back(&item);
    return out;
}

/// Of an item that came to nothing: at which step it did.
PathStep end_of(const CaseRow& one) {
    auto out = PathStep::fetch;
    for (const auto& item : one.items) {
        if (item.step != CaseStep::look_at_end) continue;
        if (item.row.state == ItemState::refused) return PathStep::approve;
        if (item.row.state == ItemState::failed) out = PathStep::request;
    }
    return out;
}

/// What the case's next step is about; nullopt where it has none, or one beside the path.
std::optional<PathStep> step_here(const CaseRow& one, Custody custody) {
    const auto with_card = [&](PathStep step) { return custody == Custody::none ? PathStep::borrow : step; };
    switch (one.step) {
        case CaseStep::approve:
        case CaseStep::ask_anew:
            return PathStep::approve;
        case CaseStep::request:
        case CaseStep::settle:
            return with_card(PathStep::request);
        case CaseStep::fetch:
            return with_card(PathStep::fetch);
        case CaseStep::look_at_end:
            return end_of(one);
        case CaseStep::print:
            return PathStep::print;
        case CaseStep::file:
            return PathStep::file;
        case CaseStep::hand_over:
        case CaseStep::open_record:
        case CaseStep::none:
            return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

Custody custody_of(const Snapshot& snapshot) {
    if (snapshot.host.state == HostState::opened) return Custody::usable;
    if (snapshot.card.wanted.empty()) return Custody::none;
    const bool here = snapshot.card.state == CardState::present && snapshot.card.number == snapshot.card.wanted;
    return here ? Custody::usable : Custody::lent;
}

std::optional<PathStep> Path::present() const {
    const auto found = std::ranges::find(states, PathState::present);
    if (found == states.end()) return std::nullopt;
    return all_path_steps.at(static_cast<std::size_t>(found - states.begin()));
}

Path path_of(const CaseRow& one, Custody custody, bool needed) {
    Path out;
    out.states.fill(PathState::to_come);
    const auto set = [&out](PathStep step, PathState state) { out.states.at(static_cast<std::size_t>(step)) = state; };
    const auto counted = counted_of(one);
    std::optional<PathStep> first_left;
    for (const auto& [step, is_done] : item_steps) {
        if (std::ranges::all_of(counted, [is_done = is_done](const CaseItem* item) { return is_done(*item); }))
            set(step, PathState::done);
        else if (!first_left)
            first_left = step;
    }
    const bool held = custody != Custody::none;
    if (held || out.at(PathStep::fetch) == PathState::done) set(PathStep::borrow, PathState::done);
    if (!first_left && !held) set(PathStep::give_back, PathState::done);
    if (!first_left && held && !needed) first_left = PathStep::give_back;
    const bool any = std::ranges::any_of(counted, [](const CaseItem* item) { return is_under_way(*item); });
    const auto here = step_here(one, custody);
    if (here)
        set(*here, PathState::present);
    else if (any && first_left)
        set(*first_left, PathState::present);
    out.stopped = one.waits.what == WaitsFor::stop;
    return out;
}

Path path_of_a_new_one() {
    Path out;
    out.states.fill(PathState::to_come);
    out.states.front() = PathState::present;
    return out;
}

bool needs_card_elsewhere(const Snapshot& snapshot, const CaseRow& one) {
    return std::ranges::any_of(snapshot.cases, [&](const CaseRow& other) {
        return !other.has(one.row().query) && std::ranges::any_of(other.items, needs_card, &CaseItem::step);
    });
}

}  // namespace jcic::desk
