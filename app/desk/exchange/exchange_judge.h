#pragma once
// Judges another desk's statement (docs/run/desks.md), by any transport: everything is looked up before the
// transaction, each authorisation once; inside it only later events.

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

/// A contradiction between the two ledgers.
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
    std::size_t news = 0;                ///< new lines of use
    std::vector<Contradiction> differ;   ///< each is a finding to be entered
    std::vector<std::string> held_back;  ///< "A-001 T50": submitted or approved here, and no longer to be requested
};

/// A judged statement: everything is read, nothing is written.
struct JudgedExchange {
    /// An item of the other desk's query.
    using Line = std::tuple<std::string, std::string, domain::Item>;  ///< authorisation, query, item

    ExchangeRead report;
    std::vector<domain::UseLine> news;               ///< new or changed
    std::map<Line, domain::AuthorisationUse> told;   ///< from that desk's earlier files
    std::vector<Contradiction> told_contradictions;  ///< likewise
    std::string digest;                              ///< of the statement's bytes
    std::uint64_t as_of = 0;                         ///< the last event considered
};

/// A statement dated further ahead of this machine's clock is refused (ours).
inline constexpr std::chrono::minutes clocks_differ{10};

/// Fault exchange.file.
[[nodiscard]] tl::unexpected<Fault> not_taken(const char* reason, std::vector<Detail> details = {});

/// Effect of an item in this state on its authorisation.
[[nodiscard]] domain::AuthorisationUse use_of(domain::ItemState state);

/// Judges a statement's bytes. Writes nothing. Fault exchange.file.
[[nodiscard]] Result<JudgedExchange> judged_exchange(const Machine& machine, Seat& seat, std::string_view bytes);
/// Records everything in one transaction, which considers only later events: another program may have read a statement,
/// or closed the desk. Faults exchange.file, person.ended, and the permit's.
[[nodiscard]] Result<ExchangeRead> take_judged(const Machine& machine, Seat& seat, JudgedExchange judged,
                                               const ledger::Permit& permit);

/// Returns the last reported use by each desk's queries of the authorisation.
[[nodiscard]] Result<std::vector<domain::UsedElsewhere>> used_at_other_desks(ledger::Session& session,
                                                                             std::string_view reference);

/// As above for all authorisations, of uses from that time on.
[[nodiscard]] Result<std::vector<domain::UsedElsewhere>> used_at_other_desks_since(ledger::Session& session,
                                                                                   UtcTime since);

}  // namespace jcic::desk
