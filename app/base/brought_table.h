#pragma once
// The one reader of tables that people bring (app/tables writes them), and of files of lines: any encoding of
// brought_text.h, as spreadsheets, editors and mails save them.

#include <string>
#include <string_view>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/fault.h"

namespace jcic {

using TableRows = std::vector<std::vector<std::string>>;

/// CSV: commas, semicolons or tabs, or the separator of a first line "sep=;"; line ends of either sign or both; ="007"
/// for 007. One row for each line, including the first; an empty line, or one of separators alone, has no cells, so
/// that a row's index matches its line. Empty cells beyond the last named column are cut off. Removes the apostrophe of
/// is_guarded_cell. Unreadable characters become U+FFFD in their cell (first_lost); the caller decides what that means.
/// Fault file.form, detail "reason": quote, size (more cells, or a longer one, than any file of a branch has), both
/// with "line" and "column" (1-based); workbook, if it is not text.
[[nodiscard]] Result<TableRows> read_brought_table(ByteView file);
/// Index of the first row with cells, the columns' names; the number of rows if there is none.
[[nodiscard]] std::size_t head_of_table(const TableRows& rows);
/// A formula behind apostrophes, or none: what is written has one more before it, and one less comes back.
[[nodiscard]] bool is_guarded_cell(std::string_view cell);

/// The text of a file of lines that a program wrote, and an editor or a mail may have saved anew: each line ends with a
/// line feed, whether the file has CRLF, CR or LF. Fault as decode_text.
[[nodiscard]] Result<std::string> decode_lines(ByteView bytes);

}  // namespace jcic
