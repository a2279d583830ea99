#pragma once
// A bank's own font of 造字, which draws the characters of Unicode's private area.

#include <filesystem>
#include <memory>

#include "app/paper/layout/layout.h"

namespace jcic::paper {

/// Examines the font without changing anything. Faults file.missing, file.read; file.form: no outline font (TTF, TTE,
/// OTF), more than 64 MiB, or without a character of that area ("reason" no-font, size).
[[nodiscard]] Result<OwnFont> look_at_own_font(const std::filesystem::path& file);
/// The same, for this process's pages from now on: keeps a copy of the file in memory.
[[nodiscard]] Result<std::shared_ptr<const OwnFont>> read_own_font(const std::filesystem::path& file);
/// Number of fonts read so far: a change invalidates earlier font searches.
[[nodiscard]] int own_fonts_read();

}  // namespace jcic::paper
