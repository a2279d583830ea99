#include "app/domain/states.h"

#include <algorithm>
#include <array>

namespace jcic::domain {
namespace {

using I = ItemState;
using IE = ItemEvent;
/// A request is written before it is sent. So whatever stood in `requesting` when the program ended may have reached
/// the host: it becomes `unsettled`, and only the host's word leads out of that, never a new request. The way back
/// to `approved` is open only when it is certain that the host has not received anything. Once the holding time is
/// over and nobody can tell any more, it counts as expired. A serial number that JCIC still holds for a request that is
/// not in this trail (R-SE-2) is taken over by an approved item, which then needs no request.
constexpr Transition<I, IE> of_items[]{
    {I::draft, IE::submit, I::submitted},           {I::draft, IE::withdraw, I::withdrawn},
    {I::submitted, IE::approve, I::approved},       {I::submitted, IE::refuse, I::refused},
    {I::submitted, IE::withdraw, I::withdrawn},     {I::approved, IE::request, I::requesting},
    {I::approved, IE::withdraw, I::withdrawn},      {I::approved, IE::take_over, I::serial_held},  // R-SE-2
    {I::requesting, IE::serial, I::serial_held},    {I::requesting, IE::request_lost, I::unsettled},
    {I::requesting, IE::request_failed, I::failed}, {I::requesting, IE::not_received, I::approved},
    {I::unsettled, IE::serial, I::serial_held},     {I::unsettled, IE::request_failed, I::failed},
    {I::unsettled, IE::not_received, I::approved},  {I::unsettled, IE::expire, I::expired},
    {I::serial_held, IE::retrieve, I::retrieved},   {I::serial_held, IE::expire, I::expired},
};

using R = RecordState;
using RE = RecordEvent;
constexpr Transition<R, RE> of_records[]{
    {R::held, RE::use_up, R::used_up},
    {R::used_up, RE::erase, R::erased},
};

using C = CopyState;

template <class State, class Event>
std::optional<State> look_up(std::span<const Transition<State, Event>> table, State state, Event event) {
    const auto row =
        std::find_if(table.begin(), table.end(), [&](const auto& t) { return t.from == state && t.event == event; });
    if (row == table.end()) return std::nullopt;
    return row->to;
}

constexpr std::array<std::string_view, 11> item_names{"draft",      "submitted", "approved",    "refused",
                                                      "requesting", "unsettled", "serial-held", "retrieved",
                                                      "expired",    "failed",    "withdrawn"};
constexpr std::array<std::string_view, 3> record_names{"held", "used-up", "erased"};
constexpr std::array<std::string_view, 10> copy_names{"reserved", "at-printer", "out",    "filed",       "destroyed",
                                                      "missing",  "void",       "unused", "written-off", "exported"};

}  // namespace

std::span<const Transition<ItemState, ItemEvent>> item_table() {
    return of_items;
}
std::span<const Transition<RecordState, RecordEvent>> record_table() {
    return of_records;
}

std::optional<ItemState> next(ItemState state, ItemEvent event) {
    return look_up(item_table(), state, event);
}
std::optional<RecordState> next(RecordState state, RecordEvent event) {
    return look_up(record_table(), state, event);
}

bool accounted_for(CopyState state) {
    return state == C::filed || state == C::destroyed || state == C::void_ || state == C::written_off;
}

bool gone(CopyState state) {
    return state == C::destroyed || state == C::void_ || state == C::written_off;
}

std::string_view name_of(ItemState state) {
    return item_names[static_cast<std::size_t>(state)];
}
std::string_view name_of(RecordState state) {
    return record_names[static_cast<std::size_t>(state)];
}
std::string_view name_of(CopyState state) {
    return copy_names[static_cast<std::size_t>(state)];
}
std::optional<CopyState> copy_state(std::string_view name) {
    const auto found = std::find(copy_names.begin(), copy_names.end(), name);
    if (found == copy_names.end()) return std::nullopt;
    return static_cast<CopyState>(found - copy_names.begin());
}

}  // namespace jcic::domain
