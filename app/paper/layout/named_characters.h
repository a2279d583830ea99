#pragma once
// Characters that a page shows as their number, ⟨U+E000⟩, because no font has them: no page omits a character silently,
// and none is refused because of one.

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace jcic::paper {

enum class Named {
    acting,     ///< a control character that would act instead of being seen (app/base/text.h)
    own,        ///< of Unicode's private area, defined by a bank's own font (造字)
    undefined,  ///< not a character of this system's Unicode
    no_font     ///< no installed font has it
};
using NamedCharacters = std::map<char32_t, Named>;

inline constexpr char32_t first_own = 0xE000;
inline constexpr char32_t last_own = 0xF8FF;
/// Of Unicode's first private area, used for cp950's user-defined characters. Fonts have unrelated signs there: only
/// the bank's own may draw it.
[[nodiscard]] bool is_own(char32_t character);
/// Whether every font for Chinese has all of it: visible ASCII, Unicode's first 20,992 Chinese characters, and their
/// signs.
[[nodiscard]] bool is_common(std::string_view text);
/// Characters of the private area in the text.
[[nodiscard]] std::set<char32_t> own_characters(std::string_view text);
/// The reason for naming a character without a glyph.
[[nodiscard]] Named why_without_glyph(char32_t character);
/// Whether the documents' fonts are made for it: Chinese, Latin, and the signs between them.
[[nodiscard]] bool is_of_the_fonts(char32_t character);

/// Like visible_text(), with the text's characters in `named` replaced by their numbers. Adds control characters to
/// `named`.
[[nodiscard]] std::string with_names(std::string_view text, NamedCharacters& named);
/// "⟨U+E000⟩、⟨U+0378⟩": a few of them, and how many there are.
[[nodiscard]] std::string listed(const NamedCharacters& named);
/// The page's explanation of them; "" for none.
[[nodiscard]] std::string explanation(const NamedCharacters& named);

}  // namespace jcic::paper
