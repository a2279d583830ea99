#pragma once
// Judges a PDF by what it says itself, in the same way whichever library paints it: whether every page of its list is
// there with all that it is painted by, and whether it holds what is no page.

#include <optional>

#include "app/scan/scanned.h"

namespace jcic::scanner {

/// Of any file, before a library takes it: too_many_pages by its list, whatever number it states. nullopt also where
/// its list cannot be read.
[[nodiscard]] std::optional<scan::Unread> has_too_many_pages(ByteView pdf);

/// Why it cannot be evidence: too_many_pages; damaged (a page, its contents or something that it is painted by is
/// missing or broken, or the list states another number of pages); acts (a script, or an action other than a link);
/// holds_files (embedded files, sound or film); changes (a form that fills itself in, layers that are not shown);
/// locked (its list is encrypted); too_large (more objects than any file of pages).
[[nodiscard]] std::optional<scan::Unread> wrong_with_pdf(ByteView pdf);

}  // namespace jcic::scanner
