#pragma once
// A table as a file that other programs read: CSV (RFC 4180, UTF-8 with byte order mark, for spreadsheets), an Excel
// workbook, and both in a ZIP archive whose entries are encrypted (WinZip AE-2, AES-256).

#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/base/secret.h"

namespace jcic::tables {

struct Table {
    std::string title;  ///< of the workbook's sheet
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;  ///< one cell a column
};

/// A cell that a spreadsheet would take for a formula (it begins with = + - @, narrow or wide, a tab or a line end)
/// gets an apostrophe before it. Here and in workbooks control characters are made visible (app/base/text.h).
[[nodiscard]] std::string to_csv(const Table& table);
/// All cells are text. Intermediate data are in memory (memfd, /dev/shm), never on the disk. Fault file.write, also if
/// a cell is longer than Excel's 32,767 characters: none is left out.
[[nodiscard]] Result<Bytes> to_workbook(const Table& table);

/// A page as a workbook's sheet: words over its whole width, and below them the rows of a table.
struct Sheet {
    enum class Kind {
        title,    ///< large, over the whole width; one cell
        words,    ///< over the whole width; one cell
        heading,  ///< of the table's columns, in bold; equal neighbours are merged
        row
    };
    struct Line {
        Kind kind = Kind::row;
        std::vector<std::string> cells;
    };
    std::string name;
    std::vector<double> widths;  ///< of the columns, in characters
    std::vector<Line> lines;
};
/// As printed: cells with line breaks, and boxed; all of it text. Fault file.write.
[[nodiscard]] Result<Bytes> to_workbook(const Sheet& sheet);

struct Entry {
    std::string name;  ///< in the archive, where it is readable
    Bytes bytes;
};
/// libzip frees its copy of the password without wiping it. Fault file.write.
[[nodiscard]] Result<Bytes> to_encrypted_zip(const std::vector<Entry>& entries, const Secret& password, UtcTime made);

/// Parses CSV of to_csv or a spreadsheet: any encoding of app/base/brought_text.h; commas, semicolons or tabs, or the
/// separator of a first line "sep=;"; line ends of either sign or both; ="007" for 007. One row for each line,
/// including the first; an empty line has no cells, so that a row's index matches its line. Removes to_csv's
/// apostrophe. Unreadable characters become U+FFFD in their cell (first_lost); the caller decides what that means.
/// It is the reader that all brought tables have (app/base/brought_table.h), with its faults: file.form, detail
/// "reason", with "line" and "column".
[[nodiscard]] Result<std::vector<std::vector<std::string>>> from_csv(ByteView file);
/// Index of the first row with cells, the columns' names; the number of rows if there is none.
[[nodiscard]] std::size_t head_of(const std::vector<std::vector<std::string>>& rows);

}  // namespace jcic::tables
