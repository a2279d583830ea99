#pragma once
// A round of what the desks of a branch say to each other, by a transport (docs/desks.md), as values: what needs the
// ledger is done by who has it (statement_desk.h), what needs the network on any thread, and neither waits for the
// other.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/desk/registers/exchange_judge.h"
#include "app/domain/statement.h"

namespace jcic::desk {

/// What a transport is to be asked.
struct RoundAsked {
    struct Of {
        std::string desk;
        std::uint64_t after = 0;  ///< what was read of it
    };
    std::string own;
    std::vector<Of> others;
};

/// What it answered.
struct RoundHeard {
    struct Of {
        std::string desk;
        Result<std::vector<domain::SignedStatement>> next;
        std::optional<domain::SignedStatement> last{};  ///< where nothing is next
    };
    Result<std::optional<domain::SignedStatement>> own;
    std::vector<Of> others;
};
/// Knows no ledger. Where the transport cannot be reached, it is asked once.
[[nodiscard]] RoundHeard hear(domain::StatementTransport& transport, const RoundAsked& asked);

/// 櫃台連線: how this desk stands with another.
struct DeskLink {
    std::string desk;
    std::optional<UtcTime> made{};           ///< when it said what was read of it last; none: nothing yet
    std::uint64_t through = 0;               ///< of its ledger
    std::size_t read = 0;                    ///< statements, in this round
    std::size_t news = 0;                    ///< of uses, in them
    std::vector<Contradiction> differ{};     ///< the same
    std::vector<std::string> held_back{};    ///< the same
    std::optional<Fault> fault{};            ///< why nothing more of it is read
    std::optional<std::uint64_t> refused{};  ///< the `through` of the statement that is not
};
/// What this desk says.
struct OwnLink {
    std::uint64_t through = 0;             ///< up to which event of this ledger it is acknowledged
    std::optional<std::uint64_t> waits{};  ///< up to which the next one goes, which is not
    std::vector<std::string> left_out{};   ///< of that: what no statement can tell of
    std::optional<Fault> fault{};
};
struct ExchangeLinks {
    std::vector<DeskLink> others;
    OwnLink own;
};

/// What the ledger made of it.
struct RoundTaken {
    ExchangeLinks links;
    std::optional<domain::SignedStatement> to_put{};
    bool more = false;  ///< another round at once has more to do
};

}  // namespace jcic::desk
