#pragma once
// Characters that a page shows as their number, ⟨U+E000⟩, because no font has them: no page omits a character silently,
// and none is refused because of one.

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace jcic::paper {

enum class Named {
    acting,     ///< would act where it should be seen (app/base/text.h)
    own,        ///< of Unicode's private area, which means what a bank's own font says (造字)
    undefined,  ///< not a character of Unicode as this system knows it
    no_font     ///< no installed font has it
};
using NamedCharacters = std::map<char32_t, Named>;

inline constexpr char32_t first_own = 0xE000;
inline constexpr char32_t last_own = 0xF8FF;
/// Of Unicode's first private area, where cp950's user-defined characters go. Fonts of all kinds keep other signs
/// there: none but the bank's own may draw it.
[[nodiscard]] bool is_own(char32_t character);
/// Whether all of it is what every font for Chinese has: ASCII that is seen, Unicode's first 20,992 Chinese characters,
/// and their signs.
[[nodiscard]] bool is_common(std::string_view text);
/// Those in the text.
[[nodiscard]] std::set<char32_t> own_characters(std::string_view text);
/// Why one is named for which there is no glyph.
[[nodiscard]] Named why_without_glyph(char32_t character);
/// Whether the fonts that the documents ask for are made for it: Chinese, Latin, and the signs between them.
[[nodiscard]] bool is_of_the_fonts(char32_t character);

/// As visible_text(), and those of the text that `named` has stand by their number. What acts is added to `named`.
[[nodiscard]] std::string with_names(std::string_view text, NamedCharacters& named);
/// "⟨U+E000⟩、⟨U+0378⟩": a few of them, and how many there are.
[[nodiscard]] std::string listed(const NamedCharacters& named);
/// What a page says of them; "" for none.
[[nodiscard]] std::string explanation(const NamedCharacters& named);

}  // namespace jcic::paper
