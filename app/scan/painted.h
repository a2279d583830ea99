#pragma once
// A page of an untrusted file as plain pixels: the request to the program that renders it (app/scanner), and the
// message with its answer. The code that displays them decodes nothing.

#include <optional>
#include <string>
#include <string_view>

#include "app/base/bytes.h"
#include "app/base/fault.h"

namespace jcic::scan {

struct PageRequest {
    std::uint32_t page = 1;   ///< from 1
    std::uint32_t width = 0;  ///< maximum, in pixels
    bool operator==(const PageRequest&) const = default;
};

struct PaintedPage {
    std::uint32_t pages = 0;  ///< of the file
    /// The file uses fonts that it does not embed: the sandbox has none, so letters may be invisible.
    bool without_fonts = false;
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    Bytes pixels;  ///< row by row from the top, without gaps: blue, green, red, and an unused byte
    bool operator==(const PaintedPage&) const = default;
};

inline constexpr std::uint32_t narrowest_page = 100;
inline constexpr std::uint32_t widest_page = 3000;
inline constexpr std::uint32_t longest_page = 12'000;
inline constexpr std::uint32_t most_painted = 14'000'000;  ///< pixels: of the widest A4, and fewer than an answer holds
inline constexpr std::uint32_t bytes_a_pixel = 4;

/// "2,1600"
[[nodiscard]] std::string wanted_text(const PageRequest& wanted);
/// nullopt for text not written by wanted_text, and for a page or width outside the limits.
[[nodiscard]] std::optional<PageRequest> read_wanted(std::string_view text);

[[nodiscard]] Bytes pack(const PaintedPage& page);
/// Validates the answer of a program that has read hostile input: as many pixels as its dimensions require, not wider
/// than requested, at most most_painted, of a file that has that page; everything else is rejected. Faults as unpack().
[[nodiscard]] Result<PaintedPage> unpack_painted(ByteView answer, const PageRequest& wanted);

}  // namespace jcic::scan
