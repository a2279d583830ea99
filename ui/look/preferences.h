#pragma once
// This workstation's preferences for appearance and sign-out, stored in the profile's folder. Nothing is personal.

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
    std::optional<Shade> shade;  ///< nullopt: the system's
    std::chrono::minutes idle_limit{5};
    bool cover = false;  ///< last choice: a cover sheet on a case's records that are printed together
    bool notify = true;  ///< desktop notices of waiting work (ui/system/desktop_notice.h)
    int text = 100;      ///< text size in percent: one of text_sizes

    [[nodiscard]] static Preferences read(const std::filesystem::path& profile);
    void write(const std::filesystem::path& profile) const;
    bool operator==(const Preferences&) const = default;
};

/// Sizes of text; the widgets grow with it. The desktop's own scale applies in addition.
inline constexpr std::array text_sizes{100, 115, 130, 150};

/// The file of the preferences in the profile's folder; also used for a window's place (ui/look/window_place.h) and
/// lists' layouts (ui/lists/list_layouts.h).
[[nodiscard]] QString file_of_windows(const std::filesystem::path& profile);

/// Adds the languages, each by its own name, in the order of their rows.
void offer_languages(QComboBox& box, Language chosen);
[[nodiscard]] Language chosen_language(const QComboBox& box);

/// R-PW-5 leaves the number to the institution; ours may be changed within these limits.
inline constexpr std::chrono::minutes shortest_idle{1}, longest_idle{15};

}  // namespace jcic::ui
