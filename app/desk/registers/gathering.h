#pragma once
// Head office's gathering of many branches' reports (R-LO-5): files of a folder, read and their signatures checked. It
// needs no profile and no ledger: the reports name nobody.

#include <filesystem>
#include <optional>
#include <string_view>

#include "app/base/clock.h"
#include "app/desk/papers/gather.h"

namespace jcic::desk {

/// What a report says whose signature holds. Fault file.form, reason "cut", "form", "signature", "not-valid" (its
/// certificate was not good then), "future" (not asked without `now`: practice has a time of its own).
[[nodiscard]] Result<papers::CheckedReport> checked_report(std::string_view file, std::optional<UtcTime> now);

/// The branches that are waited for, of a CSV file. Faults file.* and as domain::expected_branches.
[[nodiscard]] Result<std::vector<papers::ExpectedBranch>> expected_in(const std::filesystem::path& file);

struct GatherWanted {
    std::filesystem::path folder;
    std::string half;                  ///< "115H2", "115"
    std::filesystem::path expected{};  ///< as expected_in reads it; "": whoever reports
    bool practice = false;             ///< reports of practice branches, and no others
};
/// All of the folder's files with the ending .report, in the order of their names. Faults input.form (the half),
/// file.*.
[[nodiscard]] Result<papers::Gathered> gather_reports(const GatherWanted& wanted, UtcTime now);

/// As "*.csv" or "*.xlsx"; nothing is overwritten. Faults input.form (another ending), file.write.
[[nodiscard]] Result<void> write_gathered(const papers::Gathered& gathered, const std::filesystem::path& file,
                                          const std::filesystem::path& kept = {});

}  // namespace jcic::desk
