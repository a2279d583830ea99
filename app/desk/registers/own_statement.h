#pragma once
// What this desk says to others, as bytes that its workstation signed (docs/desks.md): the same for a file that a
// person carries and for a transport (app/domain/statement.h).

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/domain/exchange.h"
#include "app/domain/statement.h"
#include "app/ledger/people/permit.h"

namespace jcic::paper {
class PemSigner;
}

namespace jcic::desk {

class Machine;
class Seat;

/// Raw r || s, as files between desks and to head office have it. Fault paper.signer.
[[nodiscard]] Result<Bytes> statement_signature(paper::PemSigner& signer, std::string_view text);

struct ExchangeWritten {
    domain::DeskExchange said;
    std::string fingerprint;  ///< SHA-256 of this workstation's certificate, hex: what the other desk compares
    std::vector<std::string> left_out{};  ///< authorisations and cards that no file can tell of: told by hand
};

/// What a file is to tell of: what was written after one event of this ledger, and up to another. More than a file
/// takes is told in parts, which are read in their order.
struct ExchangePart {
    std::uint64_t since = 0;
    std::optional<std::uint64_t> through{};  ///< none: the last
    std::size_t most = domain::most_exchange_lines;
};

/// All cards as they are, and every use and weekly sheet of that part as it stands now; not signed yet. Faults
/// input.form (more events than there are), exchange.file (too many lines: "through" is up to where a part may go).
[[nodiscard]] Result<ExchangeWritten> unsigned_exchange(const Machine& machine, Seat& seat, const ExchangePart& part);
/// Signs it. Of what another desk would refuse, exchange.file.
[[nodiscard]] Result<domain::SignedStatement> signed_exchange(const Machine& machine, Seat& seat,
                                                              ExchangeWritten& said);
/// exchange.written: before it leaves.
[[nodiscard]] Result<void> note_written(Seat& seat, const domain::DeskExchange& said, std::string_view bytes,
                                        const ledger::Permit& permit);

}  // namespace jcic::desk
