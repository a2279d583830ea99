#pragma once
// What a desk says to others (docs/desks.md), apart from how it reaches them: the bytes of a file that its workstation
// signed, with their place in its ledger. Who reads them believes the bytes alone, never the place that a transport
// names.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/base/fault.h"

namespace jcic::domain {

enum class StatementKind {
    exchange,      ///< to the branch's other desks (exchange.h)
    branch_report  ///< to head office (branch_report.h)
};

struct SignedStatement {
    StatementKind kind = StatementKind::exchange;
    std::string desk;           ///< the workstation's name
    std::uint64_t since = 0;    ///< it says what was written after this event of the desk's ledger …
    std::uint64_t through = 0;  ///< … and up to this; no second statement of that kind and ledger has the same
    std::string bytes;          ///< of the file, its signature with them
    bool operator==(const SignedStatement&) const = default;
};

/// What became of a statement that was put. Unless it is there, the same bytes are put again.
struct StatementPut {
    enum class Outcome {
        done,      ///< it is there, and stays
        not_done,  ///< it is not there
        not_known  ///< it may be there, or come to be
    };
    Outcome outcome = Outcome::done;
    std::optional<Fault> why{};  ///< none where it is there
};

/// How statements reach other desks and theirs come here: a folder of files, a server. It knows no ledger and judges
/// nothing: values go in and come out, on any thread, one call at a time, and never inside a transaction.
class StatementTransport {
public:
    virtual ~StatementTransport() = default;

    /// Again is the same: where the same bytes have that place already, it is done. Where other bytes have it, it is
    /// not done: fault exchange.file, reason "place".
    [[nodiscard]] virtual StatementPut put(const SignedStatement& statement) = 0;
    /// What is there of that desk whose `through` is greater, in order of `through`: the first of it, where there is
    /// much. None: there is no more.
    [[nodiscard]] virtual Result<std::vector<SignedStatement>> next_of(StatementKind kind, const std::string& desk,
                                                                       std::uint64_t after) = 0;
    /// What is there of that desk with the greatest `through`: of one's own, that it was acknowledged.
    [[nodiscard]] virtual Result<std::optional<SignedStatement>> last_of(StatementKind kind,
                                                                         const std::string& desk) = 0;
};

}  // namespace jcic::domain
