#pragma once
// A list as its window shows it, into a file: what a person takes out of a list is in the trail before it is written.

#include <filesystem>
#include <string>
#include <vector>

#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/desk/rooms/with.h"
#include "app/domain/duties.h"

namespace jcic::desk {

/// Its rows as they stand there: searched, sorted, chosen.
struct ShownList {
    std::string name;   ///< as may_save_list knows it: "cases"
    std::string title;  ///< of the workbook's sheet
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;  ///< one cell a column
};

/// By whose list it is: cases, copies and what is kept (retention) of who may list queries; the evidence of deletions
/// (deletion-evidence) of who may take events out; the calendar of duties and the settings of everybody. Faults
/// person.duty, input.form (no such list).
[[nodiscard]] Result<void> may_save_list(std::string_view name, const std::set<domain::Duty>& duties);

/// CSV and workbook together in a "*.zip", encrypted under the password (R-PA-5). Appends register.exported with the
/// digest of the bytes, then writes them. How many rows. Faults those of may_save_list, input.form (another ending, a
/// row with other cells), file.*, rule.R-PW-1 (the password is too weak).
Result<std::size_t> save_shown(const With<const Machine, Seating>& parts, const ShownList& list,
                               const std::filesystem::path& file, const Secret& password);

}  // namespace jcic::desk
