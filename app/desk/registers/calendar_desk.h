#pragma once
// The government's office calendars: the package's, and newer ones that a person reads in.

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

/// The package's in the order of their names (a revision's follows the year it revises): a day that is known already is
/// replaced. Faults file.missing, file.form.
[[nodiscard]] Result<domain::OfficeCalendar> load_calendars(const std::filesystem::path& resources);
/// At a sign-in: the package's, then those that the trail says were read in at this desk, in that order, each held to
/// the digest that was written then. A file beside them counts for nothing. parts.machine.calendar_fault(): file.form
/// ("file", "reason" gone or not-read-in) where the folder and the trail do not agree. Faults as load_calendars,
/// ledger.*.
[[nodiscard]] Result<void> hold_calendars(const With<Machine, Seating>& parts, ledger::Session& session);

/// What was read in.
struct CalendarRead {
    domain::RocDate from, to;  ///< its first and last day
    std::size_t days = 0;
};

class CalendarDesk {
public:
    explicit CalendarDesk(const With<Machine, Seating>& parts) : parts_(parts) {}

    /// Checks the file whole, writes calendar.read-in with its span and digest, keeps it in the profile and counts by
    /// it from now on. By unit head or administrator. Faults person.duty, file.*.
    Result<CalendarRead> read_in(const std::filesystem::path& file);

    /// By which days are counted here: years of the Republic. For whoever is signed in.
    [[nodiscard]] Result<std::vector<int>> years();

private:
    With<Machine, Seating> parts_;
};

}  // namespace jcic::desk
