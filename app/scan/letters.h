#pragma once
// The letters on the pages of an untrusted PDF, with their places: the request
// to the program that decodes the file (app/scanner), and the message with its
// answer. Search and reading aloud therefore decode nothing themselves.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/fault.h"

namespace jcic::scan {

struct LettersWanted {
    std::uint32_t page = 1;  ///< from 1
    std::uint32_t many = 1;  ///< pages from there, as far as they exist
    bool operator==(const LettersWanted&) const = default;
};

/// In ten thousandths of the page's width and height: left, top, right, bottom. Empty for unpainted characters: between
/// words and lines.
using LetterBox = std::array<std::uint16_t, 4>;
inline constexpr std::uint16_t whole_side = 10'000;

struct PageLetters {
    std::string text;              ///< UTF-8; words by blanks, lines by '\n'
    std::vector<LetterBox> boxes;  ///< of each of its characters (code points)
    bool operator==(const PageLetters&) const = default;
};

struct FileLetters {
    std::uint32_t pages = 0;  ///< of the file
    std::vector<PageLetters> read;
    bool operator==(const FileLetters&) const = default;
};

inline constexpr std::uint32_t most_at_once = 16;      ///< pages in one request
inline constexpr std::uint32_t most_letters = 40'000;  ///< of a page: an A4 sheet printed full has a tenth of that

/// "2,16"
[[nodiscard]] std::string wanted_text(const LettersWanted& wanted);
/// nullopt for text not written by wanted_text, and for pages outside the limits.
[[nodiscard]] std::optional<LettersWanted> read_letters_wanted(std::string_view text);

[[nodiscard]] Bytes pack(const FileLetters& letters);
/// Validates the answer of a program that has read hostile input: all requested pages that exist, UTF-8, a box for each
/// character, upright and on its page; everything else is rejected. Faults as unpack().
[[nodiscard]] Result<FileLetters> unpack_letters(ByteView answer, const LettersWanted& wanted);

}  // namespace jcic::scan
