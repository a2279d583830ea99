#pragma once
// The calendar of duties and the unit head's page. The calendar: everything overdue, due or recently done in the
// registers that the person may read, with due dates by the office calendar.

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "app/base/fault.h"
#include "app/desk/owed.h"
#include "app/desk/registers/duty_month.h"
#include "app/desk/unit_view.h"
#include "app/desk/view.h"

namespace jcic::desk {

class SetupDesk;

class DutiesDesk {
public:
    DutiesDesk(const ViewParts& parts, SetupDesk& setup) : parts_(parts), setup_(setup) {}

    /// Returns overdue dues first, then those due within a year, from state already loaded. Faults session.none,
    /// person.*.
    [[nodiscard]] Result<std::vector<DutyLine>> owed();
    /// Returns all dues, then those done within a month, newest first.
    [[nodiscard]] Result<std::vector<DutyLine>> list();
    /// Returns each person's dues by day of that month (default: this month), and the steps that settled earlier ones
    /// (app/domain/registers/settled.h). Omits settled dues of registers that grow with every query, so that nothing
    /// more is loaded for past months. Faults as owed.
    [[nodiscard]] Result<DutyMonth> month(std::optional<domain::RocMonth> wanted);
    /// Saves overdue and due ones for calendar programs: registers, row numbers and days, without names or codes.
    /// register.exported is written first. Returns their number. Faults as list, file.write (as files::may_be_made).
    Result<std::size_t> save(const std::filesystem::path& file);
    /// The unit head's page (unit_desk.cpp). Faults person.duty, and those of reading.
    [[nodiscard]] Result<std::vector<UnitLine>> unit();

private:
    /// Of everything open (owed.h) what has a day in a register that the person may read, as far as that day is wanted.
    [[nodiscard]] Result<std::vector<DutyLine>> owed_on(const WantedDay& wanted);
    ViewParts parts_;
    SetupDesk& setup_;
};

}  // namespace jcic::desk
