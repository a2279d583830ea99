#pragma once
// Registers: read, gone on with, read in, printed and saved.

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
/// The same, each with how many rows it has, and which of them have to be seen to.
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
/// What was judged last time of the same line of a working paper; nullopt for none.
struct LastTime {
    using Answer = std::optional<LastAnswer>;
    Book book;
    std::string id;
    static constexpr auto does = &RegisterDesk::last_answer;
};
/// What a step is given for a field that a file is attached to.
/// Looked at beside the desk, behind the reader's walls; those very bytes are sealed.
struct Attach {
    using Answer = Attaching;
    std::filesystem::path file;
    Result<ReadBeside<Attaching>> begin(const CommandContext& context) const;
};
/// A form straight from the scanner (R-AU-4): what a step is given for the field, and what is to be told of the image.
struct ScannedForm {
    Attaching attached;
    FormLook look;
    std::optional<Fault> not_looked_at{};
};
/// So many of a hundred.
struct SheetProgress {
    int of_hundred = 0;
};
/// Scanned by a program of its own, beside the desk, then as Attach. Faults as scan::take_sheet, and Attach's.
struct ScanForm {
    using Answer = ScannedForm;
    using Progress = SheetProgress;
    Result<ReadBeside<ScannedForm>> begin(const CommandContext& context) const;
};
struct Attached {
    using Answer = AttachedFile;
    Book book;
    std::string row;
    std::string field;
    static constexpr auto does = &RegisterDesk::attached;
};
/// What would be wrong with a step as it is typed so far, or else what is to be known before it is taken. Asked while
/// somebody types: nothing is written.
struct JudgeStep {
    using Answer = Judged;
    static constexpr bool only_asks = true;
    office::StepWanted wanted;
    static constexpr auto does = &RegisterDesk::judge;
};
/// What the second person of a step is to be shown.
struct PageOf {
    using Answer = StepText;
    office::StepWanted wanted;
    static constexpr auto does = &RegisterDesk::page;
};
/// The same of several rows that take it together.
struct PagesOf {
    using Answer = std::vector<RowPage>;
    std::vector<office::StepWanted> wanted;
    static constexpr auto does = &CountingDesk::pages;
};
/// What became of each. One password: of who signs beside.
struct TakeTogether {
    using Answer = std::vector<RowPage>;
    std::vector<RowPage> shown;
    static constexpr auto does = &CountingDesk::take_together;
};
/// The row's id. One password: with a page, of who signs beside; else the one that the step asks the row's person for.
struct Take {
    using Answer = std::string;
    office::StepWanted wanted;
    std::optional<StepText> seen{};
    Result<std::string> carry_out(const CommandContext& context) const;
};
/// A table's lines, each with what is wrong in it. Nothing is entered.
struct ReadFile {
    using Answer = ReadIn;
    Book book;
    const domain::registers::Step* step;
    std::filesystem::path file;
    static constexpr auto does = &ReadingDesk::read;
};
/// All are entered, where none has anything wrong.
struct TakeRead {
    using Answer = TakenIn;
    ReadIn seen;
    static constexpr auto does = &ReadingDesk::enter_lines;
};
/// A table to be filled in, without lines. How it is called.
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
/// How many rows. One password: the file's; or why it leaves in clear.
struct Save {
    using Answer = std::size_t;
    Book book;
    RowFilter filter;
    std::filesystem::path file;
    std::string in_clear{};
    static constexpr auto does = &RegisterDesk::save;
};

/// A weekly sheet with its lines.
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
/// How many lines. As Save.
struct SaveWeeklySheet {
    using Answer = std::size_t;
    std::string row;
    std::filesystem::path file;
    std::string in_clear{};
    static constexpr auto does = &WeeklySheetDesk::save;
};
/// One's own of the running week. The row.
struct CloseOwnWeek {
    using Answer = std::string;
    static constexpr auto does = &WeeklySheetDesk::close_own;
};

}  // namespace jcic::desk::command
