#pragma once
// Text in UTF-8: its characters, and its safe form for display. Text in other encodings: brought_text.h.

#include <array>
#include <string>

#include "app/base/bytes.h"

namespace jcic {

[[nodiscard]] bool is_utf8(ByteView bytes);
/// How many bytes the character of UTF-8 takes that stands first (RFC 3629, section 4); 0 where none does.
[[nodiscard]] std::size_t first_character(ByteView bytes);
/// Whether the byte goes on a character of UTF-8 that an earlier one began. Text is cut before a byte that does not.
[[nodiscard]] constexpr bool continues_character(std::uint8_t byte) {
    return (byte & 0xC0U) == 0x80U;
}
[[nodiscard]] constexpr bool continues_character(char byte) {
    return continues_character(static_cast<std::uint8_t>(byte));
}
/// How much of the text, at most `most` bytes, ends between two characters. Never 0 but for 0: where there is no such
/// place, since it is no UTF-8, `most`.
[[nodiscard]] std::size_t whole_characters(std::string_view text, std::size_t most);
/// A character's UTF-8; returns how many bytes of `out` it takes. The caller wipes what is a secret's.
std::size_t encode_utf8(char32_t character, std::array<std::uint8_t, 4>& out);
/// The number of code points of UTF-8 text.
[[nodiscard]] std::size_t code_points(std::string_view utf8);

/// Without the blanks, tabs and line ends around it.
[[nodiscard]] std::string without_blanks(std::string_view text);
/// With a blank for each control character of ASCII, so that a value stays in its line and in its column.
[[nodiscard]] std::string in_one_line(std::string_view text);

/// What others wrote, for people to read: a character that acts where it should be seen (control, direction, invisible
/// format, letters that run from the right and carry the digits beside them along) stands there as ⟨U+202E⟩, bytes that
/// are no UTF-8 as U+FFFD. Every way out goes through it: screen, page and terminal.
[[nodiscard]] std::string visible_line(std::string_view text);
/// Line ends and tabs are left as they are.
[[nodiscard]] std::string visible_text(std::string_view text);
/// The same characters as JSON's own escapes, in JSON text: a program reads what was there, a terminal does nothing.
[[nodiscard]] std::string visible_json(std::string_view json);

}  // namespace jcic
