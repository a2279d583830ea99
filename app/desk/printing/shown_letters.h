#pragma once
// What stands on the pages of a file of unknown origin, letter by letter with its place, for who looks for words there
// or has a page read aloud: taken apart by a program of its own (app/scan), as its pictures are (shown_page.h).

#include <array>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/base/bytes.h"

namespace jcic::desk {

/// So many pages are read at once.
inline constexpr int letters_at_once = 16;

struct LettersOfPage {
    std::string
        text;  ///< words by blanks, lines by '\n'; whoever has it wipes it: it is what the file says of a person
    /// Of each of its characters, in parts of the page: left, top, right, bottom; none of what parts words and lines.
    std::vector<std::array<double, 4>> places;
};

struct ShownLetters {
    int pages = 0;  ///< that the file has
    std::vector<LettersOfPage> read;
};

/// From that page on (from 1), at most letters_at_once. As paint_page: beside the windows and the conductor, stopped
/// when asked; the same faults.
[[nodiscard]] Result<ShownLetters> read_letters(ByteView file, int first, int many, const std::stop_token& stop = {});

using ReadLetters =
    std::function<Result<ShownLetters>(ByteView file, int first, int many, const std::stop_token& stop)>;

}  // namespace jcic::desk
