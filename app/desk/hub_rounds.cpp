#include "app/desk/hub_rounds.h"

#include "app/desk/rooms/elsewhere.h"
#include "app/desk/rooms/hub_view.h"
#include "app/desk/rooms/parts.h"

namespace jcic::desk {

/// A hub that a settling found to be used no more is followed by none of the others.
bool HubRounds::go_on() {
    const auto shown = parts_.hub_line.view();
    settlings_.go_on();
    statements_.go_on();
    standings_.go_on();
    parts_.hub_line.show(view_now());
    return parts_.hub_line.view() != shown;
}

/// The gravest: another ledger under this one's name, then two uses of one form, then what is not told.
std::optional<Fault> HubRounds::owed() const {
    const auto& tree = parts_.hub_line.opened()->tree;
    if (tree.found()) return tree.found();
    if (auto clock = hub::clock_fault(parts_.hub_line.opened()->line->state().ahead)) return clock;
    for (const auto& one : {settlings_.owed(), statements_.fault(), standings_.fault()})
        if (one) return one;
    const auto* elsewhere = parts_.hub_line.elsewhere();
    return elsewhere == nullptr ? std::nullopt : elsewhere->found();
}

std::optional<HubView> HubRounds::view_now() const {
    auto out = hub_view_of(parts_);
    if (!out || parts_.hub_line.opened() == nullptr) return out;
    out->owed = owed();
    const auto& links = statements_.links();
    out->told = links.own.through;
    out->to_tell = links.own.waits.value_or(out->told);
    for (const auto& one : links.others) {
        out->differ += one.differ.size() + one.held_back.size();
        if (one.fault && one.refused) out->unread.push_back(one.desk);
    }
    return out;
}

}  // namespace jcic::desk
