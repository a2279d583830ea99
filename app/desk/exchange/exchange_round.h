#pragma once
// A round of statements between a branch's desks, by a transport (docs/run/desks.md), as values: the ledger's part is
// in statement_desk.h, the network's part runs on any thread, and neither waits for the other.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/desk/exchange/exchange_judge.h"
#include "app/domain/statement.h"

namespace jcic::desk {

/// Questions to a transport.
struct RoundAsked {
    struct Of {
        std::string desk;
        std::uint64_t after = 0;  ///< the last event read from it
    };
    std::string own;
    std::vector<Of> others;
};

/// The transport's answers.
struct RoundHeard {
    struct Of {
        std::string desk;
        Result<std::vector<domain::SignedStatement>> next;
        std::optional<domain::SignedStatement> last{};  ///< if nothing is next
    };
    Result<std::optional<domain::SignedStatement>> own;
    std::vector<Of> others;
    Millis ahead{};  ///< this machine's clock before the transport's
};
/// Does not access the ledger. Calls an unreachable transport only once.
[[nodiscard]] RoundHeard hear(domain::StatementTransport& transport, const RoundAsked& asked);

/// 櫃台連線: the state of the connection with another desk.
struct DeskLink {
    std::string desk;
    std::optional<UtcTime> made{};           ///< time of its last statement read; nullopt: none yet
    std::uint64_t through = 0;               ///< of its ledger
    std::size_t read = 0;                    ///< statements, in this round
    std::size_t news = 0;                    ///< of uses, in them
    std::vector<Contradiction> differ{};     ///< in them
    std::vector<std::string> held_back{};    ///< in them
    std::optional<Fault> fault{};            ///< why no more of it is read
    std::optional<std::uint64_t> refused{};  ///< the `through` of the refused statement
};
/// This desk's own statements.
struct OwnLink {
    std::uint64_t through = 0;             ///< last event of this ledger acknowledged
    std::optional<std::uint64_t> waits{};  ///< end of the next statement, not acknowledged yet
    std::vector<std::string> left_out{};   ///< of that: what cannot be stated
    std::optional<Fault> fault{};
};
struct ExchangeLinks {
    std::vector<DeskLink> others;
    OwnLink own;
};

/// Result of the ledger's part.
struct RoundTaken {
    ExchangeLinks links;
    std::optional<domain::SignedStatement> to_put{};
    bool more = false;  ///< another round at once has more to do
};

}  // namespace jcic::desk
