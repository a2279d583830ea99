#pragma once
// The calendar of duties: all that is late, due and lately done in the registers, the sum of their due dates over the
// office calendar. Of the registers that the person may read.

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/base/fault.h"
#include "app/desk/registers/duty_month.h"
#include "app/desk/rooms/with.h"

namespace jcic::desk {

class DutiesDesk {
public:
    explicit DutiesDesk(const With<const Machine, Seating>& parts) : parts_(parts) {}

    /// What is late first, then what is due within a year: reads nothing more than the seat has. Faults session.none,
    /// person.*.
    [[nodiscard]] Result<std::vector<DutyLine>> owed();
    /// Of it what is late, or due within duty_ahead.
    [[nodiscard]] Result<std::vector<DutyLine>> pressing();
    /// All that is owed, then what was done within a month, the newest first.
    [[nodiscard]] Result<std::vector<DutyLine>> list();
    /// What each person has on the days of that month, of now where none is named: what is owed, and which steps
    /// settled what was (app/domain/registers/settled.h). In registers that grow with every query that is the day's
    /// work, and not told: so nothing more is read than the seat has, however long ago the month is. Faults as owed.
    [[nodiscard]] Result<DutyMonth> month(std::optional<domain::RocMonth> wanted);
    /// What is late and due as a file for calendar programs: registers, numbered rows and days, and nobody's name or
    /// code. register.exported is written first. How many. Faults as list, file.write (as files::may_be_made).
    Result<std::size_t> save(const std::filesystem::path& file);

private:
    /// Whose it is, is looked up of those that are wanted alone: a register may owe a hundred thousand.
    [[nodiscard]] Result<std::vector<DutyLine>> owed_as(const std::function<bool(const DutyLine&)>& wanted);
    With<const Machine, Seating> parts_;
};

}  // namespace jcic::desk
