#pragma once
// Limits for free text: checked at every edge where it comes in (windows, terminal, files), before anything is signed
// or written.

#include <cstddef>
#include <string_view>

#include "app/base/fault.h"

namespace jcic::domain {

/// Of what is said in sentences, in characters; and of a name, a number, a place. Both are ours: what fits on the page
/// that is signed.
inline constexpr std::size_t longest_text = 1'000;
inline constexpr std::size_t longest_line = 120;

/// Fault input.form, detail "field", and reason "too-long" with "limit" and "length", or "control" with "position"
/// (1-based) and "character" ("U+0000"): what acts instead of being seen, but for line ends and tabs. The same for a
/// byte that is no UTF-8, reason "unreadable" with "position".
[[nodiscard]] Result<void> typed_text(std::string_view utf8, std::string_view field, std::size_t most = longest_text);

}  // namespace jcic::domain
