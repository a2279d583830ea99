#pragma once
// Reads the letters on a PDF's pages with their places, for searching and reading aloud.

#include <tl/expected.hpp>

#include "app/scan/letters.h"
#include "app/scan/scanned.h"

namespace jcic::scanner {

/// A picture gives one page without letters.
[[nodiscard]] tl::expected<scan::FileLetters, scan::Unread> read_letters(ByteView file,
                                                                         const scan::LettersWanted& wanted);

}  // namespace jcic::scanner
