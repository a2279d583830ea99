#pragma once
// Restricts the fonts of pages and windows to trusted ones.

#include <string>
#include <string_view>

namespace jcic::paper {

/// From now on those of the system alone: fonts, settings and caches in the login's own folders are not looked for, so
/// that nobody who shares the login gives a page other digits. For the whole process; every program calls it before
/// the first text is drawn.
void use_the_systems_fonts();

/// Reads what fonts there are, once for the process, before Pango or Qt would. Without a word: what Fontconfig says of
/// a wrong line of its settings, or of each folder whose cache it may not write (twenty lines, from a login that is not
/// root), goes to standard error past every program, and helps nobody there. It goes on with what it has, and a
/// Chinese character that then has no font is a fault (paper.font).
void read_the_systems_fonts();

/// The first of these families ("One, Another") that is not there; "" where all are.
[[nodiscard]] std::string first_not_installed(std::string_view families);

}  // namespace jcic::paper
