#pragma once
// Several desks of one branch, by files (docs/desks.md): what this one tells the others, and what theirs told it. A
// file is as old as its `through`: both may have used an authorisation before either read the other's file, and that is
// told when it is read.

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "app/base/fault.h"
#include "app/desk/rooms/with.h"
#include "app/domain/exchange.h"

namespace jcic::ledger {
class Session;
}

namespace jcic::desk {

class Seat;

struct ExchangeWritten {
    domain::DeskExchange said;
    std::string fingerprint;  ///< SHA-256 of this workstation's certificate, hex: what the other desk compares
    std::vector<std::string> left_out{};  ///< authorisations and cards that no file can tell of: told by hand
};

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

/// What a file is to tell of: what was written after one event of this ledger, and up to another. More than a file
/// takes is told in parts, which are read in their order.
struct ExchangePart {
    std::uint64_t since = 0;
    std::optional<std::uint64_t> through{};  ///< none: the last
    std::size_t most = domain::most_exchange_lines;
};

/// A file as it was judged: everything that had to be read is read, and nothing is written.
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

class ExchangeDesk {
public:
    explicit ExchangeDesk(const With<const Machine, Seating>& parts) : parts_(parts) {}

    /// Of this workstation's certificate, for another desk's register. For whoever is signed in. Faults file.*,
    /// paper.signer, host.unreachable (there is no key yet).
    [[nodiscard]] Result<std::string> fingerprint();
    /// All cards as they are, and every use of that part as it stands now, signed by the workstation's key;
    /// exchange.written first. By unit head or administrator. Faults person.duty, file.write, input.form (more events
    /// than there are), exchange.file (too many lines: "through" is up to where a part may go), and as fingerprint.
    Result<ExchangeWritten> write(const ExchangePart& part, const std::filesystem::path& file);
    /// What the file says and what it would mean here. Writes nothing. Faults person.duty, file.*, exchange.file.
    [[nodiscard]] Result<ExchangeRead> look(const std::filesystem::path& file);
    /// The same, and all of it is written in one transaction: from then on it forbids (R-AU-5).
    Result<ExchangeRead> read(const std::filesystem::path& file);

    /// The two halves of read. judge looks everything up, of each authorisation once.
    [[nodiscard]] Result<JudgedExchange> judge(const std::filesystem::path& file);
    /// In one transaction, which looks at nothing but what was written since: who ended or lost the duty meanwhile, the
    /// same file read by another program, a query of this desk's that began to lean on one of the authorisations.
    Result<ExchangeRead> take(JudgedExchange judged);

private:
    With<const Machine, Seating> parts_;
};

/// The last that each desk told about each of its queries that lean on the authorisation.
[[nodiscard]] Result<std::vector<domain::UsedElsewhere>> used_at_other_desks(ledger::Session& session,
                                                                             std::string_view reference);

/// The same of all authorisations, of uses from that moment on.
[[nodiscard]] Result<std::vector<domain::UsedElsewhere>> used_at_other_desks_since(ledger::Session& session,
                                                                                   UtcTime since);

}  // namespace jcic::desk
