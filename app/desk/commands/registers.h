#pragma once
// Registers: read, gone on with, read in, printed and saved.

#include "app/desk/registers/counting_desk.h"
#include "app/desk/registers/reading_desk.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/registers/weekly_sheet_desk.h"
#include "app/desk/rooms/command.h"

namespace jcic::desk::command {

using Book = const domain::registers::Register*;

/// The registers that the signed-in person may read.
struct Registers {
    using Answer = std::vector<Book>;
    Result<Answer> carry_out(const CommandContext& context) const;
};
/// The same, each with how many rows it has, and which of them have to be seen to.
struct CountedRegisters {
    using Answer = std::vector<RegisterInList>;
    Result<Answer> carry_out(const CommandContext& context) const;
};
struct Rows {
    using Answer = RegisterView;
    Book book;
    RowFilter filter;
    Result<RegisterView> carry_out(const CommandContext& context) const;
};
struct Row {
    using Answer = RowView;
    Book book;
    std::string id;
    Result<RowView> carry_out(const CommandContext& context) const;
};
/// What was judged last time of the same line of a working paper; nullopt for none.
struct LastTime {
    using Answer = std::optional<LastAnswer>;
    Book book;
    std::string id;
    Result<Answer> carry_out(const CommandContext& context) const;
};
/// What a step is given for a field that a file is attached to.
/// Looked at beside the desk, behind the reader's walls; those very bytes are sealed.
struct Attach {
    using Answer = Attaching;
    std::filesystem::path file;
    Result<ReadBeside<Attaching>> begin(const CommandContext& context) const;
};
struct Attached {
    using Answer = AttachedFile;
    Book book;
    std::string row;
    std::string field;
    Result<AttachedFile> carry_out(const CommandContext& context) const;
};
/// What would be wrong with a step as it is typed so far, or else what is to be known before it is taken. Asked while
/// somebody types: nothing is written.
struct JudgeStep {
    using Answer = Judged;
    static constexpr bool only_asks = true;
    office::StepWanted wanted;
    Result<Judged> carry_out(const CommandContext& context) const;
};
/// What the second person of a step is to be shown.
struct PageOf {
    using Answer = StepText;
    office::StepWanted wanted;
    Result<StepText> carry_out(const CommandContext& context) const;
};
/// The same of several rows that take it together.
struct PagesOf {
    using Answer = std::vector<RowPage>;
    std::vector<office::StepWanted> wanted;
    Result<std::vector<RowPage>> carry_out(const CommandContext& context) const;
};
/// What became of each. One password: of who signs beside.
struct TakeTogether {
    using Answer = std::vector<RowPage>;
    std::vector<RowPage> shown;
    Result<std::vector<RowPage>> carry_out(const CommandContext& context) const;
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
    Result<ReadIn> carry_out(const CommandContext& context) const;
};
/// All are entered, where none has anything wrong.
struct TakeRead {
    using Answer = TakenIn;
    ReadIn seen;
    Result<TakenIn> carry_out(const CommandContext& context) const;
};
/// A table to be filled in, without lines. How it is called.
struct SaveForm {
    using Answer = std::filesystem::path;
    Book book;
    const domain::registers::Step* step;
    std::filesystem::path file;
    Result<std::filesystem::path> carry_out(const CommandContext& context) const;
};
struct Sheet {
    using Answer = PrintedRegister;
    Book book;
    RowFilter filter;
    Result<PrintedRegister> carry_out(const CommandContext& context) const;
};
/// How many rows. One password: the file's; or why it leaves in clear.
struct Save {
    using Answer = std::size_t;
    Book book;
    RowFilter filter;
    std::filesystem::path file;
    std::string in_clear{};
    Result<std::size_t> carry_out(const CommandContext& context) const;
};

/// A weekly sheet with its lines.
struct WeeklySheet {
    using Answer = OpenedSheet;
    std::string row;
    Result<OpenedSheet> carry_out(const CommandContext& context) const;
};
/// As it prints.
struct WeeklySheetPage {
    using Answer = PrintedRegister;
    std::string row;
    Result<PrintedRegister> carry_out(const CommandContext& context) const;
};
/// How many lines. As Save.
struct SaveWeeklySheet {
    using Answer = std::size_t;
    std::string row;
    std::filesystem::path file;
    std::string in_clear{};
    Result<std::size_t> carry_out(const CommandContext& context) const;
};
/// One's own of the running week. The row.
struct CloseOwnWeek {
    using Answer = std::string;
    Result<std::string> carry_out(const CommandContext& context) const;
};

}  // namespace jcic::desk::command
