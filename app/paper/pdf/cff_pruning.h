#pragma once
// Removes unused subroutines from a Compact Font Format program (Adobe technical note 5176). Cairo 1.16 embeds the
// glyphs of a page and all subroutines of the font: for Chinese, four fifths of a page's bytes.

#include <optional>
#include <string>
#include <string_view>

namespace jcic::paper {

/// The same glyphs under the same numbers. nullopt if the font cannot be read: then it is embedded as it is.
[[nodiscard]] std::optional<std::string> pruned_cff(std::string_view cff);

}  // namespace jcic::paper
