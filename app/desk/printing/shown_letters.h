#pragma once
// The letters on the pages of a file of unknown origin, with their positions, for searching and for screen readers:
// extracted in a separate process (app/scan), like its pictures (shown_page.h).

#include <array>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/base/bytes.h"

namespace jcic::desk {

/// Number of pages read at once.
inline constexpr int letters_at_once = 16;

struct LettersOfPage {
    std::string text;  ///< words by blanks, lines by '\n'; the owner must wipe it: it may be personal data
    /// Of each character, in fractions of the page: left, top, right, bottom; none for separators.
    std::vector<std::array<double, 4>> places;
};

struct ShownLetters {
    int pages = 0;  ///< total in the file
    std::vector<LettersOfPage> read;
};

/// Reads from that page on (from 1), at most letters_at_once pages. Like paint_page: for a background thread, can be
/// stopped, same faults.
[[nodiscard]] Result<ShownLetters> read_letters(ByteView file, int first, int many, const std::stop_token& stop = {});

using ReadLetters =
    std::function<Result<ShownLetters>(ByteView file, int first, int many, const std::stop_token& stop)>;

}  // namespace jcic::desk
