#pragma once
// Many rows of a register at once, out of a table that another program wrote: read, shown line by line with what is
// wrong in each, and only then entered, each as its own event.

#include <stop_token>

#include "app/desk/registers/register_desk.h"

namespace jcic::desk {

struct ReadLine {
    std::size_t number = 0;  ///< in the file, its first line being 1
    office::StepWanted wanted;
    std::vector<std::string> cells;  ///< as they stand in the file
    std::optional<Fault> fault;      ///< why it cannot be entered
    std::string unprinted{};         ///< characters that a page gives by their number; "" for none
};

struct ReadIn {
    const domain::registers::Register* book = nullptr;
    const domain::registers::Step* step = nullptr;
    std::vector<std::string> columns;  ///< as the file calls them
    std::vector<ReadLine> lines;
    [[nodiscard]] std::size_t good() const;
};

struct TakenIn {
    std::size_t taken = 0;
    std::optional<Fault> fault;  ///< what stopped it
    std::size_t line = 0;        ///< in which line
};

/// Whether a file's lines can be judged for it: nobody signs beside it, nothing must be attached, and its event is the
/// register's own. So the people of a branch that starts in mid-year are checked before they are designated one by one.
[[nodiscard]] bool can_be_checked(const domain::registers::Step& step);
/// Whether rows can come from a file: nobody signs beside it, nothing must be attached, and it is written here.
[[nodiscard]] bool can_be_read_in(const domain::registers::Step& step);

class ReadingDesk {
public:
    explicit ReadingDesk(const With<const Machine, Seating, const Printing>& parts) : parts_(parts) {}

    /// CSV (app/tables/table.h), its first line naming the fields as the form does (or as the events do); a step that
    /// does not begin a row has a column 登記編號 (row). Choices by name or title, days as 1151122 or 115/11/22. Writes
    /// nothing. Faults person.duty, file.*, input.form (a column that is none of the step's, more than 5,000 lines, or
    /// "not-by-file": not can_be_checked), input.missing (a column that must be there).
    [[nodiscard]] Result<ReadIn> read(const domain::registers::Register& book, const domain::registers::Step& step,
                                      const std::filesystem::path& file);
    /// Enters all, in the order of the lines; each is judged again. Where one has something wrong, none: its fault.
    /// Ends at the first that is refused now, or when asked to stop: what was entered stays, and is told. Faults
    /// person.duty, input.form ("one-by-one": not can_be_read_in).
    Result<TakenIn> enter_lines(const ReadIn& seen, const std::stop_token& stop = {});
    /// A table to be filled in: its first line only. Faults person.duty, file.write.
    Result<std::filesystem::path> save_form(const domain::registers::Register& book,
                                            const domain::registers::Step& step, const std::filesystem::path& file);

private:
    [[nodiscard]] Result<office::RegisterSteps> steps_for(const domain::registers::Step& step);
    With<const Machine, Seating, const Printing> parts_;
};

}  // namespace jcic::desk
