#pragma once
// The government's office calendars: those of the package, and newer ones read in by a person.

#include <cstddef>
#include <filesystem>
#include <vector>

#include "app/base/fault.h"
#include "app/desk/rooms/with.h"
#include "app/domain/office_calendar.h"
#include "app/domain/roc_date.h"

namespace jcic::ledger {
class Session;
}

namespace jcic::desk {

inline constexpr std::size_t largest_calendar = 1U << 20U;  ///< bytes; a year's is 7 KB

/// Loads the package's in order of name (a revision follows the year it revises): later files replace earlier days.
/// Faults file.missing, file.form.
[[nodiscard]] Result<domain::OfficeCalendar> load_calendars(const std::filesystem::path& resources);
/// At sign-in: loads the package's, then those read in at this desk according to the trail, in that order, each checked
/// against its recorded digest. Ignores other files. Sets parts.machine.calendar_fault(): file.form ("file", "reason"
/// gone or not-read-in) if folder and trail differ. Faults as load_calendars, ledger.*.
[[nodiscard]] Result<void> hold_calendars(const With<Machine, Seating>& parts, ledger::Session& session);

/// Result of reading in a calendar.
struct CalendarRead {
    domain::RocDate from, to;  ///< its first and last day
    std::size_t days = 0;
};

class CalendarDesk {
public:
    explicit CalendarDesk(const With<Machine, Seating>& parts) : parts_(parts) {}

    /// Checks the whole file, writes calendar.read-in with its span and digest, stores it in the profile and uses it
    /// from now on. By unit head or administrator. Faults person.duty, file.*.
    Result<CalendarRead> read_in(const std::filesystem::path& file);

    /// Returns the years of the Republic with a calendar here. For any signed-in person.
    [[nodiscard]] Result<std::vector<int>> years();

private:
    With<Machine, Seating> parts_;
};

}  // namespace jcic::desk
