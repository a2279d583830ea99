#pragma once
// A desk's state in a week, reported to head office automatically if there is a hub (docs/trust/branch-reports.md):
// counts, and the open and overdue obligations of its registers. Without personal data: its only names are those of
// items and registers, and the desk's own. Signed with the workstation's key.

#include <map>

#include "app/base/clock.h"
#include "app/domain/roc_month.h"
#include "app/domain/signed_lines.h"

namespace jcic::domain {

struct DeskStanding {
    struct Sample {
        std::string month;  ///< "115-11": the last month with a draw
        std::uint64_t drawn = 0;
        std::uint64_t reviewed = 0;
        bool operator==(const Sample&) const = default;
    };
    struct OwedIn {
        std::uint64_t open = 0;
        std::uint64_t late = 0;  ///< of those, past their day
        bool operator==(const OwedIn&) const = default;
    };
    std::string world;  ///< "practice", "real"
    std::string institution;
    std::string branch;
    std::string desk;    ///< the workstation's name
    std::string ledger;  ///< its id, 32 hex digits
    std::string week;    ///< its Monday: "1151221"
    UtcTime made{};
    std::uint64_t events = 0;                        ///< of the ledger
    std::map<std::string, std::uint64_t> queries{};  ///< requested of JCIC in the week, by item: "T50"
    std::uint64_t waiting = 0;                       ///< queries awaiting approval
    std::optional<Sample> sample{};
    std::map<std::string, OwedIn> owed{};  ///< by the register's name: "weekly-sheets"
    bool operator==(const DeskStanding&) const = default;
};

/// Whether they are equal, ignoring time and position in the ledger.
[[nodiscard]] bool stands_alike(const DeskStanding& one, const DeskStanding& other);

/// The bytes that are signed. `certificate` is DER.
[[nodiscard]] std::string standing_text(const DeskStanding& said, ByteView certificate);

/// A parsed file; its signature and signer are not checked yet.
struct ReadStanding {
    DeskStanding said;
    Bytes certificate;
    std::string text;  ///< the signed bytes
    Bytes signature;
};
/// Accepts exactly the form that standing_text and signature_line write. Fault file.form, reason "cut" or "form".
[[nodiscard]] Result<ReadStanding> read_standing(std::string_view file);

}  // namespace jcic::domain
