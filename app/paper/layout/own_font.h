#pragma once
// A bank's own font of 造字, which draws the characters of Unicode's private area.

#include <filesystem>
#include <memory>

#include "app/paper/layout/layout.h"

namespace jcic::paper {

/// Looks at the font and changes nothing. Faults file.missing, file.read; file.form: no font of outlines (TTF, TTE,
/// OTF), more than 64 MiB, or one without a character of that area ("reason" no-font, size).
[[nodiscard]] Result<OwnFont> look_at_own_font(const std::filesystem::path& file);
/// The same, for pages of this process from now on, as the file is now: a copy of it is kept, in memory.
[[nodiscard]] Result<std::shared_ptr<const OwnFont>> read_own_font(const std::filesystem::path& file);
/// Counts the fonts so read: who looked for fonts before looks anew.
[[nodiscard]] int own_fonts_read();

}  // namespace jcic::paper
