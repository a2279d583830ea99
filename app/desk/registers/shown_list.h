#pragma once
// Saves a list as displayed in its window, recorded in the trail before the file is written.

#include <filesystem>
#include <string>
#include <vector>

#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/desk/rooms/with.h"
#include "app/domain/duties.h"

namespace jcic::desk {

/// Its rows as displayed: searched, sorted, selected.
struct ShownList {
    std::string name;   ///< as in may_save_list: "cases"
    std::string title;  ///< of the workbook's sheet
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;  ///< one cell for each column
};

/// Checks the list's duty: cases, copies and retention for people who may list queries; deletion-evidence for people
/// who may export events; the calendar of duties and the settings for everyone. Faults person.duty, input.form (no such
/// list).
[[nodiscard]] Result<void> may_save_list(std::string_view name, const std::set<domain::Duty>& duties);

/// Saves CSV and workbook together in a "*.zip", encrypted under the password (R-PA-5). Appends register.exported with
/// the bytes' digest, then writes the file. Returns the number of rows. Faults those of may_save_list, input.form
/// (another ending, a row with another number of cells), file.*, rule.R-PW-1 (the password is too weak).
Result<std::size_t> save_shown(const With<const Machine, Seating>& parts, const ShownList& list,
                               const std::filesystem::path& file, const Secret& password);

}  // namespace jcic::desk
