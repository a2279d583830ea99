#pragma once
// Many branches' reports as one table for head office (R-LO-5): figures by month with totals, missing branches, and the
// reason for each rejected file.

#include <map>
#include <string>
#include <vector>

#include "app/domain/branch_report.h"
#include "app/domain/expected_branches.h"
#include "app/tables/table.h"

namespace jcic::desk::papers {

using domain::ExpectedBranch;

/// A file with a valid signature.
struct CheckedReport {
    domain::BranchReport said;
    std::string fingerprint;
};
/// Whether it was made before its half-year ended: it would be incomplete but count as complete.
[[nodiscard]] bool is_early(const domain::BranchReport& said);
struct BroughtFile {
    std::string name;
    Result<CheckedReport> report;
};

struct Gathered {
    struct Taken {
        std::string file;
        CheckedReport report;
        bool compared = false;  ///< its certificate matches head office's record
    };
    struct Refused {
        std::string file;
        std::string
            reason;  ///< a fault's (cut, form, signature, ...), or world, half, early, unknown, fingerprint, replaced
        std::string what;  ///< its half-year, the replacing file, or a certificate; "" for none
        bool operator==(const Refused&) const = default;
    };
    std::string half;
    std::map<std::string, Taken> taken;  ///< by institution code
    std::vector<Refused> refused;
    std::vector<ExpectedBranch> missing;
};

/// Of several files of a branch the latest counts. `expected` empty: all branches.
[[nodiscard]] Gathered gather(std::string_view half, std::string_view world, const std::vector<BroughtFile>& files,
                              const std::vector<ExpectedBranch>& expected);
/// A row for each month of each branch, one for each branch, one for all; a missing branch has a row marked as missing.
[[nodiscard]] tables::Table table_of(const Gathered& gathered);

}  // namespace jcic::desk::papers
