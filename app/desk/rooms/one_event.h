#pragma once
// The one event that is asked for, or the time of it; nullopt where there is none.

#include <optional>
#include <string_view>

#include "app/ledger/session/session.h"

namespace jcic::desk {

/// The last that fits.
[[nodiscard]] Result<std::optional<domain::Recorded>> last_event(ledger::Session& session, ledger::EventQuery wanted);
/// The last of that action, about that subject; "" for any.
[[nodiscard]] Result<std::optional<domain::Recorded>> last_event(ledger::Session& session, std::string_view action,
                                                                 std::string_view subject = {});
[[nodiscard]] Result<std::optional<UtcTime>> last_moment(ledger::Session& session, ledger::EventQuery wanted);
[[nodiscard]] Result<std::optional<UtcTime>> last_moment(ledger::Session& session, std::string_view action,
                                                         std::string_view subject = {});
/// Of the whole ledger.
[[nodiscard]] Result<std::optional<UtcTime>> first_moment(ledger::Session& session);
[[nodiscard]] Result<std::optional<domain::Recorded>> event_numbered(ledger::Session& session, std::uint64_t sequence);

}  // namespace jcic::desk
