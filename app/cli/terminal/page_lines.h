#pragma once
// A page to be signed, formatted for a terminal.

#include <string>
#include <string_view>

namespace jcic::cli {

/// Aligns "label⇥value" lines in columns by terminal width, in which a Chinese character takes two cells. Control
/// characters are shown by name (visible_line). Ends with a line end, unless the page is empty.
[[nodiscard]] std::string page_lines(std::string_view page);

}  // namespace jcic::cli
