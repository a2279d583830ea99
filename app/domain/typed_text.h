#pragma once
// Limits for free text, checked at every entry point (windows, terminal, files) before anything is signed or written.

#include <cstddef>
#include <string_view>

#include "app/base/fault.h"

namespace jcic::domain {

/// Limits in characters of sentences, and of a name, number or place. Both are ours: they fit on the page that is
/// signed.
inline constexpr std::size_t longest_text = 1'000;
inline constexpr std::size_t longest_line = 120;

/// Fault input.form, detail "field", and reason "too-long" with "limit" and "length", or "control" with "position"
/// (1-based) and "character" ("U+0000"): control characters except line ends and tabs. For a byte that is not UTF-8,
/// reason "unreadable" with "position".
[[nodiscard]] Result<void> typed_text(std::string_view utf8, std::string_view field, std::size_t most = longest_text);

}  // namespace jcic::domain
