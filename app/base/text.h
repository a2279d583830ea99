#pragma once
// Text in UTF-8: its characters, and its safe form for display. Text in other encodings: brought_text.h.

#include <array>
#include <string>

#include "app/base/bytes.h"

namespace jcic {

[[nodiscard]] bool is_utf8(ByteView bytes);
/// Number of bytes of the first UTF-8 character (RFC 3629, section 4); 0 if there is none.
[[nodiscard]] std::size_t first_character(ByteView bytes);
/// Whether the byte continues a UTF-8 character. Text may be cut only before a byte that does not.
[[nodiscard]] constexpr bool continues_character(std::uint8_t byte) {
    return (byte & 0xC0U) == 0x80U;
}
[[nodiscard]] constexpr bool continues_character(char byte) {
    return continues_character(static_cast<std::uint8_t>(byte));
}
/// Length of the longest prefix, at most `most` bytes, that ends between two characters. 0 only for 0; `most` if there
/// is no such place, because the text is not UTF-8.
[[nodiscard]] std::size_t whole_characters(std::string_view text, std::size_t most);
/// Encodes a character as UTF-8; returns the number of bytes in `out`. The caller wipes bytes of a secret.
std::size_t encode_utf8(char32_t character, std::array<std::uint8_t, 4>& out);
/// The number of code points of UTF-8 text.
[[nodiscard]] std::size_t code_points(std::string_view utf8);

/// Removes surrounding blanks, tabs and line ends.
[[nodiscard]] std::string without_blanks(std::string_view text);
/// Replaces ASCII control characters by blanks, so that a value stays in its line and column.
[[nodiscard]] std::string in_one_line(std::string_view text);

/// Text from others, made safe for display: a character that would act instead of being seen (control, direction,
/// invisible format, right-to-left letters, which also move digits next to them) becomes ⟨U+202E⟩, bytes that are
/// not UTF-8 become U+FFFD. Used for all output: screen, page and terminal.
[[nodiscard]] std::string visible_line(std::string_view text);
/// The same, with line ends and tabs unchanged.
[[nodiscard]] std::string visible_text(std::string_view text);
/// The same characters as JSON's own escapes, in JSON text: programs read the original, and a terminal is unaffected.
[[nodiscard]] std::string visible_json(std::string_view json);

}  // namespace jcic
