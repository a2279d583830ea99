#pragma once
// Several desks of one branch, by files (docs/desks.md): what this one tells the others, and what theirs told it. A
// file is as old as its `through`: both may have used an authorisation before either read the other's file, and that is
// told when it is read.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/fault.h"
#include "app/domain/exchange.h"

namespace jcic::ledger {
class Session;
}

namespace jcic::desk {

struct Rooms;
struct Seat;

struct ExchangeWritten {
    domain::DeskExchange said;
    std::string fingerprint;  ///< SHA-256 of this workstation's certificate, hex: what the other desk compares
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

class ExchangeDesk {
public:
    explicit ExchangeDesk(Rooms& rooms) : rooms_(rooms) {}

    /// Of this workstation's certificate, for another desk's register. For whoever is signed in. Faults file.*,
    /// paper.signer, host.unreachable (there is no key yet).
    [[nodiscard]] Result<std::string> fingerprint();
    /// All cards as they are, and every use since that event, signed by the workstation's key; exchange.written first.
    /// By unit head or administrator. Faults person.duty, file.write, input.form (more events than there are),
    /// exchange.file (too many lines), and as fingerprint.
    Result<ExchangeWritten> write(std::uint64_t since, const std::filesystem::path& file);
    /// What the file says and what it would mean here. Writes nothing. Faults person.duty, file.*, exchange.file.
    [[nodiscard]] Result<ExchangeRead> look(const std::filesystem::path& file);
    /// The same, and all of it is written in one transaction: from then on it forbids (R-AU-5).
    Result<ExchangeRead> read(const std::filesystem::path& file);

private:
    Rooms& rooms_;
};

/// The last that each desk told about each of its queries that lean on the authorisation.
[[nodiscard]] Result<std::vector<domain::UsedElsewhere>> used_at_other_desks(ledger::Session& session,
                                                                             std::string_view reference);

}  // namespace jcic::desk
