#pragma once
// Normalises typed text: full-width forms from an input method become ASCII, outer spaces are removed. Text that is
// compared is folded in compared.h.

#include <optional>
#include <string>
#include <string_view>

#include "app/base/fault.h"

namespace jcic::domain {

/// UTF-8 as code points, each invalid byte U+FFFD; and back.
[[nodiscard]] std::u32string characters_of(std::string_view utf8);
[[nodiscard]] std::string utf8_of(std::u32string_view characters);
/// Converts UTF-8 to code points, full-width ASCII (U+FF01 to U+FF5E) and the ideographic space to ASCII, and removes
/// outer white space; invalid bytes become U+FFFD. Positions in the result are those a person sees.
[[nodiscard]] std::u32string folded(std::string_view utf8);
/// The same with a to z in upper case.
[[nodiscard]] std::u32string folded_upper(std::string_view utf8);
/// Converts text that is known to be ASCII.
[[nodiscard]] std::string ascii(std::u32string_view text);

/// A character in a number or a code that is invisible or looks like a gap. It is reported as such, because a person
/// who counts the visible digits would find none too many.
struct Unseen {
    std::size_t after = 0;  ///< number of visible characters before it
    char32_t character = 0;
    bool blank = false;
};
/// In folded text. Found in input from input methods and web pages: zero width, directions, blanks of any width.
[[nodiscard]] std::optional<Unseen> first_unseen(std::u32string_view text);
/// "U+200B".
[[nodiscard]] std::string code_point(char32_t c);
/// Details "reason" (blank, invisible), "position" (1-based), "after" and "character" ("U+200B").
[[nodiscard]] Fault unseen_fault(FaultCode code, std::string place, const Unseen& unseen,
                                 std::vector<Detail> about = {});

[[nodiscard]] constexpr bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}
[[nodiscard]] constexpr bool is_upper(char32_t c) {
    return c >= U'A' && c <= U'Z';
}
[[nodiscard]] constexpr bool is_lower(char32_t c) {
    return c >= U'a' && c <= U'z';
}
/// The value of a decimal digit.
[[nodiscard]] constexpr int digit_value(char32_t c) {
    return static_cast<int>(c) - static_cast<int>(U'0');
}

}  // namespace jcic::domain
