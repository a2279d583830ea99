#pragma once
// A page of an untrusted file as plain pixels: the request to the program that renders it (app/scanner), and the
// message with its answer. The code that displays them decodes nothing.

#include <optional>
#include <string>
#include <string_view>

#include "app/base/bytes.h"
#include "app/base/fault.h"

namespace jcic::scan {

struct PageWanted {
    std::uint32_t page = 1;   ///< from 1
    std::uint32_t width = 0;  ///< in pixels: it is painted no wider
    bool operator==(const PageWanted&) const = default;
};

struct PaintedPage {
    std::uint32_t pages = 0;  ///< that the file has
    /// Letters in a font that the file does not bring: behind the walls there is none, and they may not be seen.
    bool without_fonts = false;
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    Bytes pixels;  ///< row by row from the top, without gaps: blue, green, red, and a byte that says nothing
    bool operator==(const PaintedPage&) const = default;
};

inline constexpr std::uint32_t narrowest_page = 100;
inline constexpr std::uint32_t widest_page = 3000;
inline constexpr std::uint32_t longest_page = 12'000;
inline constexpr std::uint32_t most_painted = 14'000'000;  ///< pixels: of the widest A4, and less than an answer holds
inline constexpr std::uint32_t bytes_a_pixel = 4;

/// "2,1600"
[[nodiscard]] std::string wanted_text(const PageWanted& wanted);
/// nullopt for what wanted_text would not write, and for a page or a width that nobody may ask for.
[[nodiscard]] std::optional<PageWanted> read_wanted(std::string_view text);

[[nodiscard]] Bytes pack(const PaintedPage& page);
/// The answer of a program that has read what may be hostile: as many pixels as its measures say, no wider than was
/// asked, no more than most_painted, of a file that has that page; nothing else is believed. Faults as unpack().
[[nodiscard]] Result<PaintedPage> unpack_painted(ByteView answer, const PageWanted& wanted);

}  // namespace jcic::scan
