#pragma once
// Look-up of a single event or its time; nullopt if there is none.

#include <optional>
#include <string_view>

#include "app/ledger/session/session.h"

namespace jcic::desk {

/// Returns the last matching event.
[[nodiscard]] Result<std::optional<domain::Recorded>> last_event(ledger::Session& session, ledger::EventQuery wanted);
/// Returns the last event of that action about that subject; "" for any.
[[nodiscard]] Result<std::optional<domain::Recorded>> last_event(ledger::Session& session, std::string_view action,
                                                                 std::string_view subject = {});
[[nodiscard]] Result<std::optional<UtcTime>> last_moment(ledger::Session& session, ledger::EventQuery wanted);
[[nodiscard]] Result<std::optional<UtcTime>> last_moment(ledger::Session& session, std::string_view action,
                                                         std::string_view subject = {});
/// Returns the time of the ledger's first event.
[[nodiscard]] Result<std::optional<UtcTime>> first_moment(ledger::Session& session);
[[nodiscard]] Result<std::optional<domain::Recorded>> event_numbered(ledger::Session& session, std::uint64_t sequence);

}  // namespace jcic::desk
