#pragma once
// Settings, the branch's and the machine's, and office calendars.

#include "app/desk/registers/calendar_desk.h"
#include "app/desk/rooms/command.h"
#include "app/desk/upkeep/settings_desk.h"

namespace jcic::desk::command {

/// The whole table, as it stands.
struct SettingList {
    using Answer = std::vector<domain::StandingSetting>;
    Result<Answer> carry_out(const CommandContext& context) const;
};
/// One of the machine's. The branch's own are steps of its register.
struct ChangeSetting {
    using Answer = domain::StandingSetting;
    std::string name;
    std::string value;
    Result<Answer> carry_out(const CommandContext& context) const;
};
/// Which years' office calendars are there.
struct CalendarYears {
    using Answer = std::vector<int>;
    Result<Answer> carry_out(const CommandContext& context) const;
};
/// A newer office calendar, out of a file.
struct ReadCalendar {
    using Answer = CalendarRead;
    std::filesystem::path file;
    Result<Answer> carry_out(const CommandContext& context) const;
};

}  // namespace jcic::desk::command
