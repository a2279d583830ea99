#pragma once
// What people type for what is meant: full-width forms of an input method as ASCII, outer spaces away.

#include <string>
#include <string_view>

namespace jcic::domain {

/// Code points of UTF-8 text with full-width ASCII (U+FF01 to U+FF5E) and the ideographic space brought to ASCII and
/// outer white space removed; a byte that is no UTF-8 becomes U+FFFD. Positions counted in it are those a person sees.
[[nodiscard]] std::u32string folded(std::string_view utf8);
/// The same with a to z in upper case.
[[nodiscard]] std::u32string folded_upper(std::string_view utf8);
/// The characters of text that is known to be ASCII.
[[nodiscard]] std::string ascii(std::u32string_view text);

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
