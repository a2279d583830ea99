#pragma once
// Restricts the fonts of pages and windows to trusted ones.

#include <string>
#include <string_view>

namespace jcic::paper {

// Keeps a library from writing to standard error.

/// During its life, holds back everything that this process writes to standard error; afterwards writes it there,
/// except the lines that begin with `whose`.
class StderrAside {
public:
    explicit StderrAside(std::string_view whose);
    ~StderrAside();
    StderrAside(const StderrAside&) = delete;
    StderrAside& operator=(const StderrAside&) = delete;

private:
    std::string whose_;
    int was_;    ///< standard error; negative if there is none
    int aside_;  ///< negative if nothing can be held back
};

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
