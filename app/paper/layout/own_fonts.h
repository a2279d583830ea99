#pragma once
// Restricts the fonts of pages and windows to trusted ones.

#include <string>
#include <string_view>

namespace jcic::paper {

/// Limits fonts to the system's: fonts, settings and caches in the login's own folders are ignored, so that another
/// user of the login cannot change a page's digits. For the whole process; every program calls it before the first text
/// is drawn.
void use_the_systems_fonts();

/// Lists the fonts once for the process, before Pango or Qt would, without output: Fontconfig's messages about a wrong
/// setting, or about each folder whose cache it may not write (twenty lines, from a login that is not root), go to
/// standard error in every program, and are of no use there. Fontconfig continues with what it has, and a Chinese
/// character that then has no font is a fault (paper.font).
void read_the_systems_fonts();

/// The first of these families ("One, Another") that is not installed; "" if all are.
[[nodiscard]] std::string first_not_installed(std::string_view families);

}  // namespace jcic::paper
