#pragma once
// Settings, the branch's and the machine's, and office calendars.

#include "app/desk/registers/calendar_desk.h"
#include "app/desk/rooms/does.h"
#include "app/desk/upkeep/settings_desk.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

/// Returns the whole table with current values.
struct SettingList {
    using Answer = std::vector<domain::StandingSetting>;
    static constexpr auto does = &SettingsDesk::list;
};
/// Changes a setting of the machine. The branch's own are steps of its register.
struct ChangeSetting {
    using Answer = domain::StandingSetting;
    std::string name;
    std::string value;
    static constexpr auto does = &SettingsDesk::change;
};
/// Returns the years with an office calendar.
struct CalendarYears {
    using Answer = std::vector<int>;
    static constexpr auto does = &CalendarDesk::years;
};
/// Reads in a newer office calendar from a file.
struct ReadCalendar {
    using Answer = CalendarRead;
    std::filesystem::path file;
    static constexpr auto does = &CalendarDesk::read_in;
};

}  // namespace jcic::desk::command
