#pragma once
// A list as its window shows it, into a file: what a person takes out of a list is in the trail before it is written.

#include <filesystem>
#include <string>
#include <vector>

#include "app/base/fault.h"
#include "app/base/secret.h"

namespace jcic::desk {

struct Rooms;

/// Its rows as they stand there: searched, sorted, chosen.
struct ShownList {
    std::string name;   ///< "cases" or "copies"
    std::string title;  ///< of the workbook's sheet
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;  ///< one cell a column
};

/// CSV and workbook together in a "*.zip", encrypted under the password (R-PA-5). Appends register.exported with the
/// digest of the bytes, then writes them. How many rows. Faults person.duty (who may not list queries), input.form
/// (another list or ending, a row with other cells), file.*, rule.R-PW-1 (the password is too weak).
Result<std::size_t> save_shown(Rooms& rooms, const ShownList& list, const std::filesystem::path& file,
                               const Secret& password);

}  // namespace jcic::desk
