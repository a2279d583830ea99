#pragma once
// What another desk says, judged (docs/desks.md), by whichever transport it came: everything is looked up before the
// transaction, of each authorisation once; inside it only what was written since.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "app/domain/exchange.h"
#include "app/domain/states.h"
#include "app/ledger/people/permit.h"

namespace jcic::ledger {
class Session;
}

namespace jcic::desk {

class Machine;
class Seat;

/// What both ledgers say and cannot both be right.
struct Contradiction {
    std::string kind;  ///< registers::kinds_of_contradiction
    std::string what;  ///< "A-001 T50", or a card's number
    std::string here;
    std::string there;
    bool operator==(const Contradiction&) const = default;
};

struct ExchangeRead {
    domain::DeskExchange said;
    std::string fingerprint;             ///< of the certificate that signed it
    std::size_t news = 0;                ///< lines of use that were not known here
    std::vector<Contradiction> differ;   ///< each is a finding to be entered
    std::vector<std::string> held_back;  ///< "A-001 T50": submitted or approved here, and not to be sent any more
};

/// A statement as it was judged: everything that had to be read is read, and nothing is written.
struct JudgedExchange {
    /// An item of a query there.
    using Line = std::tuple<std::string, std::string, domain::Item>;  ///< authorisation, query, item

    ExchangeRead report;
    std::vector<domain::UseLine> news;               ///< new, or another than it was
    std::map<Line, domain::AuthorisationUse> told;   ///< by that desk's earlier files
    std::vector<Contradiction> told_contradictions;  ///< the same
    std::string digest;                              ///< of the file's bytes
    std::uint64_t as_of = 0;                         ///< the last event that it takes into account
};

/// Fault exchange.file.
[[nodiscard]] tl::unexpected<Fault> not_taken(const char* reason, std::vector<Detail> details = {});

/// What an item in this state does to its authorisation.
[[nodiscard]] domain::AuthorisationUse use_of(domain::ItemState state);

/// A file's bytes, whoever brought them. Writes nothing. Fault exchange.file.
[[nodiscard]] Result<JudgedExchange> judged_exchange(const Machine& machine, Seat& seat, std::string_view bytes);
/// All of it, in one transaction, which looks at nothing but what was written since: another program may have read a
/// file meanwhile, or closed the desk. Faults exchange.file, person.ended, and the permit's.
[[nodiscard]] Result<ExchangeRead> take_judged(const Machine& machine, Seat& seat, JudgedExchange judged,
                                               const ledger::Permit& permit);

/// The last that each desk told about each of its queries that lean on the authorisation.
[[nodiscard]] Result<std::vector<domain::UsedElsewhere>> used_at_other_desks(ledger::Session& session,
                                                                             std::string_view reference);

/// The same of all authorisations, of uses from that moment on.
[[nodiscard]] Result<std::vector<domain::UsedElsewhere>> used_at_other_desks_since(ledger::Session& session,
                                                                                   UtcTime since);

}  // namespace jcic::desk
