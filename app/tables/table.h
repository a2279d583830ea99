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

/// A cell that a spreadsheet would take for a formula (it begins with = + - @, narrow or wide, a tab or a line's end)
/// has an apostrophe before it. Here and in workbooks text is as it is to be seen (app/base/text.h).
[[nodiscard]] std::string to_csv(const Table& table);
/// All cells are text. What is made of it meanwhile lies in memory (memfd, /dev/shm), never on the disk. Fault
/// file.write, also where a cell is longer than Excel's 32,767 characters: none is left out.
[[nodiscard]] Result<Bytes> to_workbook(const Table& table);

/// A page as a workbook's sheet: words over its whole width, and below them the rows of a table.
struct Sheet {
    enum class Kind {
        title,    ///< large, over the whole width; one cell
        words,    ///< over the whole width; one cell
        heading,  ///< of the table's columns, in bold; the same words side by side stand once over all of theirs
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
/// As it prints: cells with their lines broken, and boxed; all of it text. Fault file.write.
[[nodiscard]] Result<Bytes> to_workbook(const Sheet& sheet);

struct Entry {
    std::string name;  ///< in the archive, which does not hide it
    Bytes bytes;
};
/// The archive's copy of the password, in libzip, is freed with it, not wiped. Fault file.write.
[[nodiscard]] Result<Bytes> to_encrypted_zip(const std::vector<Entry>& entries, const Secret& password, UtcTime made);

/// CSV back, or what spreadsheets write for it: any encoding of app/base/brought_text.h; commas, semicolons or tabs, or
/// what a first line "sep=;" says; lines ended by either sign or both; ="007" for 007. A row for each line, the first
/// one too; one with nothing in it has no cells, so that a row's place is its line's number. What to_csv put before a
/// cell is away. What cannot be read is U+FFFD in its cell (first_lost), and the caller says what that means. Fault
/// file.form, detail "reason": quote, size (more cells, or a longer one, than any file of a branch has), both with
/// "line" (1-based); workbook, where it is no text at all.
[[nodiscard]] Result<std::vector<std::vector<std::string>>> from_csv(ByteView file);
/// The place of the first row that has cells: of its columns' names. As many as there are rows where none has.
[[nodiscard]] std::size_t head_of(const std::vector<std::vector<std::string>>& rows);

}  // namespace jcic::tables
