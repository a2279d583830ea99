#include "app/desk/commands/settings.h"

#include "app/desk/workplace.h"

namespace jcic::desk::command {

Result<std::vector<domain::StandingSetting>> SettingList::carry_out(const Means& means) const {
    return means.workplace.settings().list();
}

Result<domain::StandingSetting> ChangeSetting::carry_out(const Means& means) const {
    return means.workplace.settings().change(name, value);
}

Result<CalendarRead> ReadCalendar::carry_out(const Means& means) const {
    return means.workplace.calendars().read_in(file);
}

}  // namespace jcic::desk::command
