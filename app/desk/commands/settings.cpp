#include "app/desk/commands/settings.h"

#include "app/desk/workplace.h"

namespace jcic::desk::command {

Result<std::vector<domain::StandingSetting>> SettingList::carry_out(const CommandContext& context) const {
    return context.workplace.settings().list();
}

Result<domain::StandingSetting> ChangeSetting::carry_out(const CommandContext& context) const {
    return context.workplace.settings().change(name, value);
}

Result<std::vector<int>> CalendarYears::carry_out(const CommandContext& context) const {
    return context.workplace.calendars().years();
}

Result<CalendarRead> ReadCalendar::carry_out(const CommandContext& context) const {
    return context.workplace.calendars().read_in(file);
}

}  // namespace jcic::desk::command
