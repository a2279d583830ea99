#pragma once
// Whose fonts pages and windows are drawn with.

namespace jcic::paper {

/// From now on those of the system alone: fonts, settings and caches in the login's own folders are not looked for, so
/// that nobody who shares the login gives a page other digits. For the whole process; every program calls it before
/// the first text is drawn.
void use_the_systems_fonts();

}  // namespace jcic::paper
