#pragma once
// The calendar of duties: everything overdue, due or recently done in the registers that the person may read, with due
// dates by the office calendar.

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

    /// Returns overdue dues first, then those due within a year, from state already loaded. Faults session.none,
    /// person.*.
    [[nodiscard]] Result<std::vector<DutyLine>> owed();
    /// Returns those overdue or due within duty_ahead.
    [[nodiscard]] Result<std::vector<DutyLine>> pressing();
    /// Returns all dues, then those done within a month, newest first.
    [[nodiscard]] Result<std::vector<DutyLine>> list();
    /// Returns each person's dues by day of that month (default: this month), and the steps that settled earlier ones
    /// (app/domain/registers/settled.h). Omits settled dues of registers that grow with every query, so that nothing
    /// more is loaded for past months. Faults as owed.
    [[nodiscard]] Result<DutyMonth> month(std::optional<domain::RocMonth> wanted);
    /// Saves overdue and due ones for calendar programs: registers, row numbers and days, without names or codes.
    /// register.exported is written first. Returns their number. Faults as list, file.write (as files::may_be_made).
    Result<std::size_t> save(const std::filesystem::path& file);

private:
    /// Looks up the persons of wanted lines only, because a register may have a hundred thousand dues.
    [[nodiscard]] Result<std::vector<DutyLine>> owed_as(const std::function<bool(const DutyLine&)>& wanted);
    With<const Machine, Seating> parts_;
};

}  // namespace jcic::desk
