#pragma once
// The hub's identity, and whether it is still the same: a server restored from a backup, or another in its place, has
// lost claims that it acknowledged (docs/run/hub.md).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/hub/connection.h"
#include "app/hub/signed_text.h"

namespace jcic::hub {

struct State {
    std::string id;      ///< of the schema, made by `jcic-desk-hub init`
    int version = 0;     ///< of the schema
    std::string at;      ///< the server's clock, ISO 8601 in UTC
    std::string ledger;  ///< enrolled for this connection's role; "" for none
    bool retired = false;
    std::string session;  ///< of this connection, and no other, to be signed
};

/// Faults hub.*; hub.newer and hub.older for an unsupported schema, hub.refused (not-enrolled, retired, revoked) if the
/// role is not that ledger's, or its certificate was ended.
[[nodiscard]] Answer<State> read_state(Connection& hub, std::string_view ledger);

/// Signs for this session with the workstation's key: a connection has no rights before, so that the connection's key
/// alone gives none. Returns the channel to listen to. Faults hub.refused (revoked; not-enrolled: another key is), of
/// `sign`.
[[nodiscard]] Answer<std::string> prove(Connection& hub, const State& state, const Sign& sign);
/// Both, for a connection without a line.
[[nodiscard]] Answer<std::string> begin_session(Connection& hub, std::string_view ledger, const Sign& sign);

/// The last acknowledged state, as stored by a desk: "id turn".
struct Acknowledged {
    std::string id;
    std::uint64_t turn = 0;  ///< this desk's own counter there, which only grows
    [[nodiscard]] std::string text() const;
    /// nullopt if malformed.
    [[nodiscard]] static std::optional<Acknowledged> parse(std::string_view text);
    bool operator==(const Acknowledged&) const = default;
};

/// Increments this desk's own counter and returns it. Fault hub.rolled-back, reason "overtaken": it is smaller than the
/// acknowledged one, so the server has lost this desk's writes, whatever others have written since.
[[nodiscard]] Answer<std::uint64_t> next_turn(Connection& hub, std::string_view ledger, std::uint64_t acknowledged);

/// Marks this desk as left in `seen`, unless another program of this desk is connected.
[[nodiscard]] Answer<void> leave_seen(Connection& hub, std::string_view ledger, Millis limit);

}  // namespace jcic::hub
