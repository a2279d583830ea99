#include "app/domain/own_words.h"

#include <algorithm>
#include <array>

#include "app/domain/folding.h"
#include "app/domain/typed_text.h"

namespace jcic::domain {
namespace {

struct Block {
    char32_t first, last;
};

/// Blocks of spaces, punctuation and symbols beyond ASCII (Unicode's block names).
constexpr std::array silent_blocks{
    Block{0x80, 0xBF},        // Latin-1 controls and punctuation
    Block{0x2000, 0x2BFF},    // General Punctuation to Miscellaneous Symbols and Arrows
    Block{0x2E00, 0x2E7F},    // Supplemental Punctuation
    Block{0x3000, 0x3004},    // CJK Symbols and Punctuation, but for 々 and 〇, which are words
    Block{0x3008, 0x303F},    // ...
    Block{0xFE00, 0xFE6F},    // Variation Selectors to Small Form Variants
    Block{0xFF5F, 0xFF65},    // Halfwidth CJK punctuation
    Block{0xFFE0, 0xFFFF},    // Fullwidth signs, Specials
    Block{0x1F000, 0x1FAFF},  // Pictographs
};

bool ascii_word(char32_t c) {
    return is_digit(c) || is_upper(c) || is_lower(c);
}

bool speaks(char32_t c) {
    if (c < 0x80) return ascii_word(c);
    return std::none_of(silent_blocks.begin(), silent_blocks.end(),
                        [c](const Block& block) { return c >= block.first && c <= block.last; });
}

}  // namespace

bool says_nothing(std::string_view utf8) {
    return folded(utf8).empty();
}

std::size_t speaking_characters(std::string_view utf8) {
    const auto text = folded(utf8);
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), speaks));
}

Result<void> says_enough(std::string_view utf8, std::string_view field) {
    JCIC_CHECK(typed_text(utf8, field));
    if (speaking_characters(utf8) >= minimum_reason_characters) return {};
    return fail(
        FaultCode::rule_du_6, "form",
        {{"field", std::string{field}}, {"reason", "short"}, {"minimum", std::to_string(minimum_reason_characters)}});
}

Result<void> gives_reason(std::string_view utf8, std::string_view field) {
    JCIC_CHECK(says_enough(utf8, field));
    auto letters = folded_upper(utf8);
    std::erase_if(letters, [](char32_t c) { return !speaks(c) || is_digit(c); });
    if (letters.find_first_not_of(letters.substr(0, 1)) != std::u32string::npos) return {};
    return fail(FaultCode::rule_du_6, "form", {{"field", std::string{field}}, {"reason", "empty"}});
}

}  // namespace jcic::domain
