#pragma once
// How this workstation's windows look and when they sign out: kept in the profile's folder, nothing of it personal.

#include <chrono>
#include <filesystem>
#include <optional>

#include "ui/language.h"
#include "ui/theme.h"

namespace jcic::ui {

struct Preferences {
    Language language = Language::chinese;
    std::optional<Shade> shade;  ///< nullopt: as the system's
    std::chrono::minutes idle_limit{5};
    bool notify = true;  ///< by the desktop, that something waits (ui/desktop_notice.h)

    [[nodiscard]] static Preferences read(const std::filesystem::path& profile);
    void write(const std::filesystem::path& profile) const;
    bool operator==(const Preferences&) const = default;
};

/// R-PW-5 leaves the number to the institution; ours may be shortened or lengthened within these.
inline constexpr std::chrono::minutes shortest_idle{1}, longest_idle{15};

}  // namespace jcic::ui
