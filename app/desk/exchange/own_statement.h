#pragma once
// This desk's statements to others, signed by its workstation (docs/run/desks.md, app/domain/statement.h).

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

/// Returns raw r || s, as in statements between desks and to head office. Fault paper.signer.
[[nodiscard]] Result<Bytes> statement_signature(paper::PemSigner& signer, std::string_view text);

struct ExchangeWritten {
    domain::DeskExchange said;
    std::string fingerprint;  ///< SHA-256 of this workstation's certificate, hex: to be compared at the other desk
    std::vector<std::string> left_out{};  ///< authorisations and cards that no statement can tell: entered by hand
};

/// The part of this ledger that a file covers: after event `since`, up to `through`. More than fits a file is sent in
/// parts, to be read in order.
struct ExchangePart {
    std::uint64_t since = 0;
    std::optional<std::uint64_t> through{};  ///< nullopt: the last event
    std::size_t most = domain::most_exchange_lines;
};

/// Returns the current state of all cards, and of every use and weekly query record in that part; not signed yet.
/// Faults input.form (more events than there are), exchange.file (too many lines: "through" is the part's largest
/// possible end).
[[nodiscard]] Result<ExchangeWritten> unsigned_exchange(const Machine& machine, Seat& seat, const ExchangePart& part);
/// Signs it. Fault exchange.file if another desk would refuse it.
[[nodiscard]] Result<domain::SignedStatement> signed_exchange(const Machine& machine, Seat& seat,
                                                              ExchangeWritten& said);
/// Writes exchange.written, before it is sent.
[[nodiscard]] Result<void> note_written(Seat& seat, const domain::DeskExchange& said, std::string_view bytes,
                                        const ledger::Permit& permit);

}  // namespace jcic::desk
