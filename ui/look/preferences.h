#pragma once
// How this workstation's windows look and when they sign out: kept in the profile's folder, nothing of it personal.

#include <array>
#include <chrono>
#include <filesystem>
#include <optional>

#include "ui/look/language.h"
#include "ui/look/theme.h"

class QComboBox;

namespace jcic::ui {

struct Preferences {
    Language language = Language::chinese;
    std::optional<Shade> shade;  ///< nullopt: as the system's
    std::chrono::minutes idle_limit{5};
    bool cover = false;  ///< on top of a case's records, where they are printed in one go: what was chosen last
    bool notify = true;  ///< by the desktop, that something waits (ui/system/desktop_notice.h)
    int text = 100;      ///< how large letters are, in percent: one of text_sizes

    [[nodiscard]] static Preferences read(const std::filesystem::path& profile);
    void write(const std::filesystem::path& profile) const;
    bool operator==(const Preferences&) const = default;
};

/// Of the letters alone; what is around them grows with them. The desktop's own scale comes on top.
inline constexpr std::array text_sizes{100, 115, 130, 150};

/// Where they stand in the profile's folder; a window's place (ui/look/window_place.h) and how lists are laid out
/// (ui/lists/list_layouts.h) too.
[[nodiscard]] QString file_of_windows(const std::filesystem::path& profile);

/// Each in its own words, in the order of their rows.
void offer_languages(QComboBox& box, Language chosen);
[[nodiscard]] Language chosen_language(const QComboBox& box);

/// R-PW-5 leaves the number to the institution; ours may be shortened or lengthened within these.
inline constexpr std::chrono::minutes shortest_idle{1}, longest_idle{15};

}  // namespace jcic::ui
