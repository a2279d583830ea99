#pragma once
// The place of each set value: the line of the policy file or of settings.conf, for error messages.

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "app/desk/profile/settings.h"

namespace jcic::desk {

class SettingPlaces {
public:
    SettingPlaces() = default;
    explicit SettingPlaces(const SettingsRead& read) {
        for (const auto& [setting, line] : read.lines) places_.insert_or_assign(setting, Place{read.file, line.line});
        for (const auto& [setting, line] : read.fixed) places_.insert_or_assign(setting, Place{line.file, line.line});
    }
    /// Adds "setting", and its place if a line sets it: "set-in" and "set-line".
    void name(Fault& fault, std::string_view setting) const {
        fault.details.push_back({"setting", std::string(setting)});
        const auto found = places_.find(setting);
        if (found == places_.end()) return;
        fault.details.push_back({"set-in", found->second.first});
        fault.details.push_back({"set-line", std::to_string(found->second.second)});
    }

private:
    using Place = std::pair<std::string, std::size_t>;
    std::map<std::string, Place, std::less<>> places_;
};

}  // namespace jcic::desk
