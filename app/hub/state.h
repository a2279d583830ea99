#pragma once
// Which hub this is, and whether it is the one that it was: a server put back from a backup, or another in its place,
// has forgotten claims that it acknowledged (docs/hub.md).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/hub/connection.h"

namespace jcic::hub {

struct State {
    std::string id;              ///< of the schema, made by `jcic-desk-hub init`
    int version = 0;             ///< of the schema
    std::string cluster;         ///< PostgreSQL's system identifier: the same on its standbys
    std::uint32_t timeline = 0;  ///< grows with each promotion
    std::uint64_t position = 0;  ///< in the log (LSN)
    std::string at;              ///< the server's clock, ISO 8601 in UTC
    std::string ledger;          ///< enrolled for the role that asks; "" for none
    bool retired = false;
};

/// Faults hub.*; hub.newer and hub.older for a schema that this program does not speak, hub.refused (not-enrolled,
/// retired) where the role is not that ledger's.
[[nodiscard]] Answer<State> read_state(Connection& hub, std::string_view ledger);

/// What was acknowledged last, as a desk keeps it: "id cluster timeline position turn".
struct Acknowledged {
    std::string id;
    std::string cluster;
    std::uint32_t timeline = 0;
    std::uint64_t position = 0;
    std::uint64_t turn = 0;  ///< of this desk's own number there, which only grows
    [[nodiscard]] std::string text() const;
    /// Nothing for another form.
    [[nodiscard]] static std::optional<Acknowledged> parse(std::string_view text);
    bool operator==(const Acknowledged&) const = default;
};
[[nodiscard]] Acknowledged acknowledged_by(const State& state, std::uint64_t turn = 0);

/// Moves this desk's own number on, which is told. Fault hub.rolled-back, reason "overtaken": it is smaller than what
/// was acknowledged, so the server has forgotten what this desk wrote, whatever others have written since.
[[nodiscard]] Answer<std::uint64_t> next_turn(Connection& hub, std::string_view ledger, std::uint64_t acknowledged);

/// This desk leaves: in `seen` no program is there any more, unless another one of this desk's is connected.
[[nodiscard]] Answer<void> leave_seen(Connection& hub, std::string_view ledger, Millis limit);

/// Of the same id. Fault hub.rolled-back: reason "server" (another cluster), "position" (an earlier timeline, or an
/// earlier position of any: a data folder put back by hand keeps its timeline). Whether another id may be used, two
/// persons say (register of hubs).
[[nodiscard]] Result<void> goes_on_from(const State& state, const Acknowledged& before);

}  // namespace jcic::hub
