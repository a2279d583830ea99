#include "app/verify/trail/same_number.h"

#include <array>

#include "app/base/bytes.h"
#include "app/base/plain_characters.h"
#include "app/base/text.h"

namespace jcic::verify {
namespace {

/// Takes the first character off; U+FFFD for a sequence that is not UTF-8.
char32_t take_character(std::string_view& rest) {
    const auto whole = first_character(view(rest));
    if (whole == 0) {
        rest.remove_prefix(1);
        while (!rest.empty() && continues_character(rest.front())) rest.remove_prefix(1);
        return 0xFFFD;
    }
    constexpr std::array<unsigned, 5> bits_of_first{0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t out = static_cast<unsigned char>(rest.front()) & bits_of_first.at(whole);
    for (std::size_t i = 1; i < whole; ++i) out = out * 0x40 + (static_cast<unsigned char>(rest[i]) & 0x3FU);
    rest.remove_prefix(whole);
    return out;
}

bool between(char32_t c, char32_t first, char32_t last) {
    return first <= c && c <= last;
}

/// Blanks, control and format characters, fillers, variation selectors.
bool counts(char32_t c) {
    if (c < 0x300) return !(c <= 0x20 || between(c, 0x7F, 0xA0) || c == 0xAD);
    if (c < 0x2000)
        return !(c == 0x34F || c == 0x61C || between(c, 0x115F, 0x1160) || c == 0x1680 || between(c, 0x17B4, 0x17B5) ||
                 between(c, 0x180B, 0x180F));
    if (c < 0x10000)
        return !(between(c, 0x2000, 0x200F) || between(c, 0x2028, 0x202F) || between(c, 0x205F, 0x206F) ||
                 c == 0x3000 || c == 0x3164 || between(c, 0xFE00, 0xFE0F) || c == 0xFEFF || c == 0xFFA0 ||
                 between(c, 0xFFF0, 0xFFFB));
    return !(between(c, 0x1BCA0, 0x1BCA3) || between(c, 0x1D173, 0x1D17A) || between(c, 0xE0000, 0xE0FFF));
}

bool is_dash(char32_t c) {
    switch (c) {
        case U'-':
        case 0x02D7:
        case 0x058A:
        case 0x05BE:
        case 0x1400:
        case 0x1806:
        case 0x2043:
        case 0x2212:
        case 0x23AF:
        case 0x2500:
        case 0x2501:
        case 0x2E17:
        case 0x2E1A:
        case 0x2E3A:
        case 0x2E3B:
        case 0x2E40:
        case 0x2E5D:
        case 0x30A0:
        case 0x30FC:
        case 0x10EAD:
        case 0x2796:
            return true;
        default:
            return between(c, 0x2010, 0x2015);
    }
}

bool is_blank(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == 0xA0 || c == 0x1680 ||
           between(c, 0x2000, 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

void append(std::string& out, bool& parted, char32_t c) {
    const auto of_a_code = [](char32_t one) { return between(one, U'0', U'9') || between(one, U'A', U'Z'); };
    if (is_blank(c)) parted = !out.empty() && of_a_code(static_cast<unsigned char>(out.back()));
    if (!is_dash(c) && !counts(c)) return;
    const bool parts = is_dash(c) || (parted && of_a_code(c));
    parted = false;
    if (parts && !out.ends_with('-')) out.push_back('-');
    if (is_dash(c)) return;
    std::array<std::uint8_t, 4> bytes{};
    const auto size = encode_utf8(c, bytes);
    for (std::size_t i = 0; i < size; ++i) out.push_back(static_cast<char>(bytes.at(i)));
}

}  // namespace

std::string number_form(std::string_view typed) {
    std::string out;
    bool parted = false;
    while (!typed.empty()) {
        const auto c = take_character(typed);
        const auto plain = plain_characters_of(c);
        for (const auto one : plain) append(out, parted, one);
        if (plain.empty()) append(out, parted, c);
    }
    return out;
}

bool same_number(std::string_view one, std::string_view other) {
    const auto form = number_form(one);
    return !form.empty() && form == number_form(other);
}

}  // namespace jcic::verify
