#pragma once
// Many branches' reports as one table for head office (R-LO-5): what each says, month by month, with totals, and what
// is missing. Which files are believed, and why the others are not, file by file.

#include <map>
#include <string>
#include <vector>

#include "app/domain/branch_report.h"
#include "app/domain/expected_branches.h"
#include "app/tables/table.h"

namespace jcic::desk::papers {

using domain::ExpectedBranch;

/// A file whose signature holds.
struct CheckedReport {
    domain::BranchReport said;
    std::string fingerprint;
};
/// Made while its half still ran: what came after is not in it, and it would count as complete.
[[nodiscard]] bool is_early(const domain::BranchReport& said);
struct BroughtFile {
    std::string name;
    Result<CheckedReport> report;
};

struct Gathered {
    struct Taken {
        std::string file;
        CheckedReport report;
        bool compared = false;  ///< its certificate is the one that head office knows
    };
    struct Refused {
        std::string file;
        std::string
            reason;  ///< a fault's (cut, form, signature, ...), or world, half, early, unknown, fingerprint, replaced
        std::string what;  ///< the half that it is of, the file that replaces it, a certificate; "" for nothing
        bool operator==(const Refused&) const = default;
    };
    std::string half;
    std::map<std::string, Taken> taken;  ///< by institution code
    std::vector<Refused> refused;
    std::vector<ExpectedBranch> missing;
};

/// Of files that say the same branch the one that was made last counts. `expected` empty: whoever reports.
[[nodiscard]] Gathered gather(std::string_view half, std::string_view world, const std::vector<BroughtFile>& files,
                              const std::vector<ExpectedBranch>& expected);
/// A row for each month of each branch, one for each branch, one for all; a branch that is missing has a row that says
/// so.
[[nodiscard]] tables::Table table_of(const Gathered& gathered);

}  // namespace jcic::desk::papers
