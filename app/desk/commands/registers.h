#pragma once
// Registers: reading, steps, import, printing and saving.

#include "app/desk/printing/scan_desk.h"
#include "app/desk/registers/counting_desk.h"
#include "app/desk/registers/reading_desk.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/registers/weekly_sheet_desk.h"
#include "app/desk/rooms/does.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

using Book = const domain::registers::Register*;

/// The registers that the signed-in person may read.
struct Registers {
    using Answer = std::vector<Book>;
    static constexpr auto does = &RegisterDesk::readable;
};
/// As above, with each register's number of rows and of those that need attention.
struct CountedRegisters {
    using Answer = std::vector<RegisterInList>;
    static constexpr auto does = &RegisterDesk::counted;
};
struct Rows {
    using Answer = RegisterView;
    Book book;
    RowFilter filter;
    static constexpr auto does = &RegisterDesk::rows;
};
struct Row {
    using Answer = RowView;
    Book book;
    std::string id;
    static constexpr auto does = &RegisterDesk::row;
};
/// The previous judgement of the same line of a working paper; nullopt for none.
struct LastTime {
    using Answer = std::optional<LastAnswer>;
    Book book;
    std::string id;
    static constexpr auto does = &RegisterDesk::last_answer;
};
/// Prepares an attachment for a step's field. Inspected in the sandboxed reader process; the same bytes are sealed.
struct Attach {
    using Answer = Attaching;
    std::filesystem::path file;
    EmptyPages empty = EmptyPages::refuse;
    Result<ReadBeside<Attaching>> begin(const CommandContext& context) const;
};
/// A form from the scanner (R-AU-4): the value of the step's field, and warnings about the image.
struct ScannedForm {
    Attaching attached;
    FormLook look;
    std::optional<Fault> not_looked_at{};
};
/// Percent done.
struct SheetProgress {
    int of_hundred = 0;
};
/// Scans in a separate process beside the desk, then proceeds as Attach. Faults as scan::take_sheet and Attach's.
struct ScanForm {
    using Answer = ScannedForm;
    using Progress = SheetProgress;
    EmptyPages empty = EmptyPages::refuse;
    Result<ReadBeside<ScannedForm>> begin(const CommandContext& context) const;
};
struct Attached {
    using Answer = AttachedFile;
    Book book;
    std::string row;
    std::string field;
    static constexpr auto does = &RegisterDesk::attached;
};
/// Judges a step as typed so far: its errors, or else its warnings. Sent while a person types; writes nothing.
struct JudgeStep {
    using Answer = Judged;
    static constexpr bool only_asks = true;
    domain::registers::StepRequest wanted;
    static constexpr auto does = &RegisterDesk::judge;
};
/// The text shown to the second person of a step.
struct PageOf {
    using Answer = StepText;
    domain::registers::StepRequest wanted;
    static constexpr auto does = &RegisterDesk::page;
};
/// As above, for several rows that take the step together.
struct PagesOf {
    using Answer = std::vector<RowPage>;
    std::vector<domain::registers::StepRequest> wanted;
    static constexpr auto does = &CountingDesk::pages;
};
/// Returns each row's result. One password: the second signatory's.
struct TakeTogether {
    using Answer = std::vector<RowPage>;
    std::vector<RowPage> shown;
    static constexpr auto does = &CountingDesk::take_together;
};
/// Returns the row's id. One password: with a page, the second signatory's; else the one that the step demands of the
/// row's person.
struct Take {
    using Answer = std::string;
    domain::registers::StepRequest wanted;
    std::optional<StepText> seen{};
    Result<std::string> carry_out(const CommandContext& context) const;
};
/// Returns a table's lines with their errors. Enters nothing.
struct ReadFile {
    using Answer = ReadIn;
    Book book;
    const domain::registers::Step* step;
    std::filesystem::path file;
    static constexpr auto does = &ReadingDesk::read;
};
/// Enters all lines if none has an error.
struct TakeRead {
    using Answer = TakenIn;
    ReadIn seen;
    static constexpr auto does = &ReadingDesk::enter_lines;
};
/// Saves an empty table to be filled in. Returns its name.
struct SaveForm {
    using Answer = std::filesystem::path;
    Book book;
    const domain::registers::Step* step;
    std::filesystem::path file;
    static constexpr auto does = &ReadingDesk::save_form;
};
struct Sheet {
    using Answer = PrintedRegister;
    Book book;
    RowFilter filter;
    static constexpr auto does = &RegisterDesk::sheet;
};
struct LabelSheet {
    using Answer = PrintedRegister;
    Book book;
    RowFilter filter;
    static constexpr auto does = &RegisterDesk::labels;
};
/// Returns the number of rows. One password: the file's; or `in_clear`, the reason for none.
struct Save {
    using Answer = std::size_t;
    Book book;
    RowFilter filter;
    std::filesystem::path file;
    std::string in_clear{};
    static constexpr auto does = &RegisterDesk::save;
};

/// A weekly query record with its lines.
struct WeeklySheet {
    using Answer = OpenedSheet;
    std::string row;
    static constexpr auto does = &WeeklySheetDesk::open;
};
/// As it prints.
struct WeeklySheetPage {
    using Answer = PrintedRegister;
    std::string row;
    static constexpr auto does = &WeeklySheetDesk::page;
};
/// Returns the number of lines. Otherwise as Save.
struct SaveWeeklySheet {
    using Answer = std::size_t;
    std::string row;
    std::filesystem::path file;
    std::string in_clear{};
    static constexpr auto does = &WeeklySheetDesk::save;
};
/// Closes one's own record of the current week. Returns the row.
struct CloseOwnWeek {
    using Answer = std::string;
    static constexpr auto does = &WeeklySheetDesk::close_own;
};

}  // namespace jcic::desk::command
