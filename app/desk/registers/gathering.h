#pragma once
// Head office's collection of branches' reports (R-LO-5): reads a folder's files and verifies their signatures. Needs
// no profile or ledger: the reports name no person.

#include <filesystem>
#include <optional>
#include <string_view>

#include "app/base/clock.h"
#include "app/desk/papers/gather.h"

namespace jcic::desk {

/// Returns a report with a valid signature. Fault file.form, reason "cut", "form", "signature", "not-valid" (its
/// certificate was not valid then), "future" (not checked without `now`: practice has its own time).
[[nodiscard]] Result<papers::CheckedReport> checked_report(std::string_view file, std::optional<UtcTime> now);

/// Reads the expected branches from a CSV file. Faults file.* and as domain::expected_branches.
[[nodiscard]] Result<std::vector<papers::ExpectedBranch>> expected_in(const std::filesystem::path& file);

struct GatherWanted {
    std::filesystem::path folder;
    std::string half;                  ///< "115H2", "115"
    std::filesystem::path expected{};  ///< as read by expected_in; "": all branches found
    bool practice = false;             ///< reports of practice branches only
};
/// Reads all files of the folder with the ending .report, in order of name. Faults input.form (the half), file.*.
[[nodiscard]] Result<papers::Gathered> gather_reports(const GatherWanted& wanted, UtcTime now);

/// Writes "*.csv" or "*.xlsx"; overwrites nothing. Faults input.form (another ending), file.write.
[[nodiscard]] Result<void> write_gathered(const papers::Gathered& gathered, const std::filesystem::path& file,
                                          const std::filesystem::path& kept = {});

}  // namespace jcic::desk
