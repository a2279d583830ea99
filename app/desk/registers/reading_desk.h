#pragma once
// Imports many rows of a register from another program's table: reads and shows each line with its errors, then enters
// each as its own event.

#include <stop_token>

#include "app/desk/registers/register_desk.h"

namespace jcic::desk {

struct ReadLine {
    std::size_t number = 0;  ///< in the file, from 1
    domain::registers::StepRequest wanted;
    std::vector<std::string> cells;  ///< as in the file
    std::optional<Fault> fault;      ///< why it cannot be entered
    std::string unprinted{};         ///< characters that pages can only print as numbers; "" for none
};

struct ReadIn {
    const domain::registers::Register* book = nullptr;
    const domain::registers::Step* step = nullptr;
    std::vector<std::string> columns;  ///< as in the file
    std::vector<ReadLine> lines;
    [[nodiscard]] std::size_t good() const;
};

struct TakenIn {
    std::size_t taken = 0;
    std::optional<Fault> fault;  ///< what stopped it
    std::size_t line = 0;        ///< in which line
};

/// Whether a file's lines can be judged for the step: no second signatory, no required attachment, and an event of the
/// register itself. Lets a branch that starts in mid-year check its people before designating them one by one.
[[nodiscard]] bool can_be_checked(const domain::registers::Step& step);
/// Whether rows can be imported: no second signatory, no required attachment, and written here.
[[nodiscard]] bool can_be_read_in(const domain::registers::Step& step);

class ReadingDesk {
public:
    explicit ReadingDesk(const With<const Machine, Seating, const Printing>& parts) : parts_(parts) {}

    /// Reads CSV (app/tables/table.h) whose first line names the fields as the form (or the events) do; a step that
    /// does not begin a row has a column 登記編號 (row). Choices by name or title, days as 1151122 or 115/11/22.
    /// Writes nothing. Faults person.duty, file.*, input.form (an unknown column, more than 5,000 lines, or
    /// "not-by-file": not can_be_checked), input.missing (a required column).
    [[nodiscard]] Result<ReadIn> read(const domain::registers::Register& book, const domain::registers::Step& step,
                                      const std::filesystem::path& file);
    /// Enters all lines in order; judges each again first and enters none if one has a fault. Ends at the first refused
    /// one or at a stop request: earlier lines stay and are reported. Faults person.duty, input.form ("one-by-one": not
    /// can_be_read_in).
    Result<TakenIn> enter_lines(const ReadIn& seen, const std::stop_token& stop = {});
    /// Saves an empty table: its first line only. Faults person.duty, file.write.
    Result<std::filesystem::path> save_form(const domain::registers::Register& book,
                                            const domain::registers::Step& step, const std::filesystem::path& file);

private:
    [[nodiscard]] Result<domain::registers::RegisterSteps> steps_for(const domain::registers::Step& step);
    With<const Machine, Seating, const Printing> parts_;
};

}  // namespace jcic::desk
