#pragma once
// A desk's message to others (docs/run/desks.md), independent of its transport: the bytes of a file signed by its
// workstation, with their position in its ledger. Readers trust only the bytes, never the position that a transport
// states.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/base/act_outcome.h"
#include "app/base/clock.h"
#include "app/base/fault.h"

namespace jcic::domain {

enum class StatementKind {
    exchange,      ///< to the branch's other desks (exchange.h)
    branch_report  ///< to head office (branch_report.h)
};

struct SignedStatement {
    StatementKind kind = StatementKind::exchange;
    std::string desk;           ///< the workstation's name
    std::uint64_t since = 0;    ///< it covers events after this one of the desk's ledger …
    std::uint64_t through = 0;  ///< … and up to this; unique for that kind and ledger
    std::string bytes;          ///< of the file, including its signature
    bool operator==(const SignedStatement&) const = default;
};

/// What became of putting a statement. Unless it is done, the same bytes are put again.
struct StatementPut {
    ActOutcome outcome = ActOutcome::done;
    std::optional<Fault> why{};  ///< nullopt if it is there
};

/// Transports statements to and from other desks. It has no access to the ledger and
/// validates nothing. Callable on any thread, one call at a time, and never inside a transaction.
class StatementTransport {
public:
    virtual ~StatementTransport() = default;

    /// Idempotent: done if the same bytes already have that position. If other bytes have it, not done: fault
    /// exchange.file, reason "place".
    [[nodiscard]] virtual StatementPut put(const SignedStatement& statement) = 0;
    /// Statements of that desk with a greater `through`, in order of `through`; possibly only the first ones. Empty:
    /// there are no more.
    [[nodiscard]] virtual Result<std::vector<SignedStatement>> next_of(StatementKind kind, const std::string& desk,
                                                                       std::uint64_t after) = 0;
    /// How far this machine's clock is ahead of the transport's, as far as it is known.
    [[nodiscard]] virtual Millis ahead() const { return Millis{0}; }
    /// The statement of that desk with the greatest `through`; for this desk itself, the last acknowledged.
    [[nodiscard]] virtual Result<std::optional<SignedStatement>> last_of(StatementKind kind,
                                                                         const std::string& desk) = 0;
};

}  // namespace jcic::domain
