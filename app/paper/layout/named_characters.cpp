#include "app/paper/layout/named_characters.h"

#include <glib.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "app/base/secret.h"
#include "app/base/text.h"

namespace jcic::paper {
namespace {

constexpr std::size_t most_listed = 12;  ///< of one kind: each stands in its place, too

/// Of a character that is whole.
char32_t decoded(std::string_view bytes) {
    constexpr std::array<std::uint8_t, 5> lead_bits{0x00, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t out = static_cast<std::uint8_t>(bytes.front()) & lead_bits.at(bytes.size());
    for (const char c : bytes.substr(1)) out = out << 6U | (static_cast<std::uint8_t>(c) & 0x3FU);
    return out;
}

std::string name_of(char32_t character) {
    std::string digits;
    for (; character != 0 || digits.size() < 4; character >>= 4U)
        digits.insert(0, 1, "0123456789ABCDEF"[character & 0xFU]);
    return "⟨U+" + digits + "⟩";
}

const char* words_of(Named why) {
    switch (why) {
        case Named::acting:
            return "不可見，或將改變排列";
        case Named::own:
            return "造字，此處無其字形";
        case Named::undefined:
            return "不是 Unicode 已定義的字";
        case Named::no_font:
            break;
    }
    return "無字型可列印";
}

}  // namespace

bool is_own(char32_t character) {
    return character >= first_own && character <= last_own;
}

Named why_without_glyph(char32_t character) {
    const auto type = g_unichar_type(character);
    if (type == G_UNICODE_PRIVATE_USE) return Named::own;
    return type == G_UNICODE_UNASSIGNED || type == G_UNICODE_SURROGATE ? Named::undefined : Named::no_font;
}

bool is_of_the_fonts(char32_t character) {
    constexpr std::array scripts{G_UNICODE_SCRIPT_HAN, G_UNICODE_SCRIPT_BOPOMOFO, G_UNICODE_SCRIPT_HIRAGANA,
                                 G_UNICODE_SCRIPT_KATAKANA, G_UNICODE_SCRIPT_LATIN};
    const bool is_sign = character < 0x80 || (character >= 0x3000 && character <= 0x303F) ||
                         (character >= 0xFF00 && character <= 0xFF5E);
    return why_without_glyph(character) == Named::no_font &&
           (is_sign || std::ranges::find(scripts, g_unichar_get_script(character)) != scripts.end());
}

bool is_common(std::string_view text) {
    while (!text.empty()) {
        const auto length = std::max<std::size_t>(first_character(view(text)), 1);
        const auto c = decoded(text.substr(0, length));
        const bool common = (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\t' || (c >= 0x3001 && c <= 0x3011) ||
                            (c >= 0x4E00 && c <= 0x9FA5) || (c >= 0xFF01 && c <= 0xFF5E);
        if (!common) return false;
        text.remove_prefix(length);
    }
    return true;
}

std::set<char32_t> own_characters(std::string_view text) {
    std::set<char32_t> out;
    constexpr std::string_view leads = "\xEE\xEF";  // of all that stands in the area
    for (auto at = text.find_first_of(leads); at < text.size(); at = text.find_first_of(leads, at + 1))
        if (const auto length = first_character(view(text.substr(at))); length != 0)
            if (const auto character = decoded(text.substr(at, length)); is_own(character)) out.insert(character);
    return out;
}

std::string with_names(std::string_view text, NamedCharacters& named) {
    auto out = visible_text(text);
    if (named.empty() && out == text) return out;
    wipe(out);
    out.clear();
    while (!text.empty()) {
        const auto whole = text.substr(0, std::max<std::size_t>(first_character(view(text)), 1));
        text.remove_prefix(whole.size());
        const auto character = decoded(whole);
        const auto known = named.find(character);
        const auto seen = visible_text(whole);
        if (known == named.end() && seen != whole) named.emplace(character, Named::acting);
        out += known == named.end() ? seen : name_of(character);
    }
    return out;
}

std::string listed(const NamedCharacters& named) {
    std::string out;
    std::size_t count = 0;
    for (const auto& [character, why] : named)
        if (++count <= most_listed) out.append(out.empty() ? "" : "、").append(name_of(character));
    if (count > most_listed) out += " 等 " + std::to_string(count) + " 個字";
    return out;
}

std::string explanation(const NamedCharacters& named) {
    if (named.empty()) return {};
    std::string out = "以編號印出的字：";
    const char* separator = "";
    for (const auto why : {Named::own, Named::undefined, Named::no_font, Named::acting}) {
        NamedCharacters alike;
        std::ranges::copy_if(named, std::inserter(alike, alike.end()),
                             [&](const auto& one) { return one.second == why; });
        if (alike.empty()) continue;
        out.append(separator).append(listed(alike)).append("（").append(words_of(why)).append("）");
        separator = "；";
    }
    return out + "。編號為資料原文之 Unicode 編號。";
}

}  // namespace jcic::paper
