#pragma once
// Characters that a page gives by their number, ⟨U+E000⟩: nobody may take a page for complete that leaves one out, and
// no page is refused for one that no font has.

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

/// Of Unicode's first private area, where cp950's user-defined characters go. Fonts of all kinds keep other signs
/// there: none but the bank's own may draw it.
[[nodiscard]] bool is_own(char32_t character);
/// Those in the text.
[[nodiscard]] std::set<char32_t> own_characters(std::string_view text);
/// Why one is named for which there is no glyph.
[[nodiscard]] Named why_without_glyph(char32_t character);
/// Whether the fonts that the documents ask for are made for it: Chinese, Latin, and the signs between them.
[[nodiscard]] bool is_of_the_fonts(char32_t character);

/// As visible_text(), and those of the text that `named` has stand by their number. What acts is added to `named`.
[[nodiscard]] std::string with_names(std::string_view text, NamedCharacters& named);
/// What a page says of them; "" for none.
[[nodiscard]] std::string explanation(const NamedCharacters& named);

}  // namespace jcic::paper
