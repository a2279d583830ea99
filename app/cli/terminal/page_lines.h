#pragma once
// A page that somebody signs, as a terminal shows it.

#include <string>
#include <string_view>

namespace jcic::cli {

/// The page line by line: "label⇥value" lines stand in columns, each as wide as its widest cell on a terminal, where a
/// Chinese character takes two places. What acts in it is shown by its name (visible_line). Ends with a line end,
/// unless the page is empty.
[[nodiscard]] std::string page_lines(std::string_view page);

}  // namespace jcic::cli
