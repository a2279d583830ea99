#pragma once
// Parts of documents that the program knows: a test compares each with the page, and writes it if
// JCIC_UPDATE_DOCUMENTS is set. A part is what stands between "<!-- NAME:begin -->" and "<!-- NAME:end -->".

#include <QString>
#include <string_view>

namespace jcic::test {

/// What `page` (a path below the sources) has as that part; it ends the process if there is no such part.
[[nodiscard]] QString page_part(std::string_view page, std::string_view name);

/// Whether the part is `expected`, or was written. If not, the lines that differ are printed.
[[nodiscard]] bool is_page_part(std::string_view page, std::string_view name, const QString& expected);

/// "- text", broken at blanks into lines of at most 120 characters where words allow it.
[[nodiscard]] QString list_entry(const QString& text);

}  // namespace jcic::test
