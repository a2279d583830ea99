#pragma once
// What windows ask of the desk, as values: sent through one door (ui/commands.h), carried out in one place, each by its
// own function. Passwords travel beside them, where they can be wiped until their turn comes.

#include <any>
#include <stop_token>
#include <variant>
#include <vector>

#include "app/desk/reading_desk.h"
#include "app/desk/register_desk.h"

namespace jcic::desk {

class Workplace;

namespace command {

using Book = const domain::registers::Register*;

/// The registers that the signed-in person may read.
struct Registers {
    using Answer = std::vector<Book>;
};
struct Rows {
    using Answer = RegisterView;
    Book book;
    RowFilter filter;
};
struct Row {
    using Answer = RowView;
    Book book;
    std::string id;
};
/// What a step is given for a field that a file is attached to.
struct Attach {
    using Answer = std::string;
    std::filesystem::path file;
};
struct Attached {
    using Answer = AttachedFile;
    Book book;
    std::string row;
    std::string field;
};
/// What the second person of a step is to be shown.
struct PageOf {
    using Answer = StepPage;
    office::StepWanted wanted;
};
/// The row's id. One password: with a page, of who signs beside; else the one that the step asks the row's person for.
struct Take {
    using Answer = std::string;
    office::StepWanted wanted;
    std::optional<StepPage> seen{};
};
/// A table's lines, each with what is wrong in it. Nothing is entered.
struct ReadFile {
    using Answer = ReadIn;
    Book book;
    const domain::registers::Step* step;
    std::filesystem::path file;
};
/// Those with nothing wrong are entered.
struct TakeRead {
    using Answer = TakenIn;
    ReadIn seen;
};
/// A table to be filled in, without lines. How it is called.
struct SaveForm {
    using Answer = std::filesystem::path;
    Book book;
    const domain::registers::Step* step;
    std::filesystem::path file;
};
struct Sheet {
    using Answer = RegisterPage;
    Book book;
    RowFilter filter;
};
/// How many rows. One password: the file's.
struct Save {
    using Answer = std::size_t;
    Book book;
    RowFilter filter;
    std::filesystem::path file;
};

}  // namespace command

using Command =
    std::variant<command::Registers, command::Rows, command::Row, command::Attach, command::Attached, command::PageOf,
                 command::Take, command::ReadFile, command::TakeRead, command::SaveForm, command::Sheet, command::Save>;

/// What was typed for a command, in the order that it names.
using Typed = std::vector<Secret>;

/// Holds the command's own Answer. Faults as the desk that does it.
[[nodiscard]] Result<std::any> carry_out(const Command& command, Workplace& workplace, const Typed& typed,
                                         const std::stop_token& stop);

}  // namespace jcic::desk
