#pragma once
// The ledger's action name for each event of a copy's state table (app/domain/states.h).

#include <optional>
#include <string_view>

#include "app/domain/states.h"

namespace jcic::domain::events {

/// "copy.sent" for CopyEvent::send, and back; not "copy.reserved", which begins a copy.
[[nodiscard]] std::string_view action_of(CopyEvent event);
[[nodiscard]] std::optional<CopyEvent> copy_event_of(std::string_view action);

}  // namespace jcic::domain::events
