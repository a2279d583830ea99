#include "app/domain/catalogue/copy_actions.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/domain/events/names.h"

namespace jcic::domain::events {
namespace {

constexpr std::array<std::pair<CopyEvent, std::string_view>, 12> copy_actions{{
    {CopyEvent::send, action::copy_sent},
    {CopyEvent::confirm, action::copy_confirmed},
    {CopyEvent::fail, action::copy_failed},
    {CopyEvent::discard, action::copy_discarded},
    {CopyEvent::file, action::copy_filed},
    {CopyEvent::destroy, action::copy_destroyed},
    {CopyEvent::lose, action::copy_lost},
    {CopyEvent::find, action::copy_found},
    {CopyEvent::cancel, action::copy_cancelling},
    {CopyEvent::set_aside, action::copy_set_aside},
    {CopyEvent::write_off, action::copy_written_off},
    {CopyEvent::export_, action::record_exported},
}};

}  // namespace

std::string_view action_of(CopyEvent event) {
    const auto found =
        std::find_if(copy_actions.begin(), copy_actions.end(), [&](const auto& row) { return row.first == event; });
    return found->second;
}

std::optional<CopyEvent> copy_event_of(std::string_view action) {
    const auto found =
        std::find_if(copy_actions.begin(), copy_actions.end(), [&](const auto& row) { return row.second == action; });
    if (found == copy_actions.end()) return std::nullopt;
    return found->first;
}

}  // namespace jcic::domain::events
