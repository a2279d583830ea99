#pragma once
// The machine's rows of the table of settings, and their members in desk::Settings.

#include <vector>

#include "app/desk/profile/settings.h"
#include "app/domain/registers/setting.h"

namespace jcic::desk {

struct MachineSetting {
    domain::Setting about;
    std::string (*get)(const Settings&);
    void (*put)(Settings&, const std::string&);  ///< a value allowed by the row
};
[[nodiscard]] std::span<const MachineSetting> machine_settings();

/// The whole table: the machine's rows, then the branch's.
[[nodiscard]] const std::vector<const domain::Setting*>& all_settings();
/// Null if there is none.
[[nodiscard]] const domain::Setting* find_setting(std::string_view name);

}  // namespace jcic::desk
