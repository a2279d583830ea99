#include "app/base/text.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace jcic {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

/// Unicode's control and format characters, fillers and the letters that are written from the right (UAX #9). Variation
/// selectors, with which some Chinese characters are told apart, are not among them.
constexpr Range acting[]{
    {0x0000, 0x001F},   {0x007F, 0x009F},   {0x00AD, 0x00AD},   {0x034F, 0x034F},   {0x0590, 0x08FF},
    {0x115F, 0x1160},   {0x17B4, 0x17B5},   {0x180B, 0x180F},   {0x200B, 0x200F},   {0x2028, 0x202E},
    {0x2060, 0x206F},   {0x3164, 0x3164},   {0xFB1D, 0xFDFF},   {0xFE70, 0xFEFF},   {0xFFA0, 0xFFA0},
    {0xFFF0, 0xFFFB},   {0x10800, 0x10FFF}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0x1E800, 0x1EFFF},
    {0xE0000, 0xE00FF},
};

bool acts(char32_t character) {
    return std::any_of(std::begin(acting), std::end(acting),
                       [&](const Range& range) { return character >= range.first && character <= range.last; });
}

/// Of a sequence that is whole.
char32_t decoded(std::string_view sequence) {
    constexpr std::uint8_t lead_bits[]{0x00, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t character = static_cast<std::uint8_t>(sequence[0]) & lead_bits[sequence.size()];
    for (const char c : sequence.substr(1)) character = (character << 6U) | (static_cast<std::uint8_t>(c) & 0x3FU);
    return character;
}

std::string hex(char32_t value, int least_digits) {
    std::string digits;
    for (int shift = 20; shift >= 0; shift -= 4)
        if (const auto digit = (value >> shift) & 0xFU; digit != 0 || !digits.empty() || shift < 4 * least_digits)
            digits += "0123456789ABCDEF"[digit];
    return digits;
}

std::string by_name(char32_t character) {
    return "⟨U+" + hex(character, 4) + "⟩";
}

/// RFC 8259, section 7: beyond the first plane as two halves.
std::string json_escape(char32_t character) {
    if (character < 0x10000) return "\\u" + hex(character, 4);
    const char32_t rest = character - 0x10000;
    return "\\u" + hex(0xD800 + (rest >> 10U), 4) + "\\u" + hex(0xDC00 + (rest & 0x3FFU), 4);
}

std::string with_acting(std::string_view text, std::string_view kept, std::string (*shown)(char32_t)) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const auto length = first_character(view(text));
        const auto whole = text.substr(0, std::max<std::size_t>(length, 1));
        if (length == 0)
            out += "\xEF\xBF\xBD";
        else if (const auto character = decoded(whole);
                 acts(character) && (length > 1 || kept.find(whole[0]) == std::string_view::npos))
            out += shown(character);
        else
            out += whole;
        text.remove_prefix(whole.size());
    }
    return out;
}

}  // namespace

std::string visible_line(std::string_view text) {
    return with_acting(text, "", by_name);
}

std::string visible_text(std::string_view text) {
    return with_acting(text, "\n\t", by_name);
}

std::string visible_json(std::string_view json) {
    return with_acting(json, "\n\t", json_escape);
}

std::string without_blanks(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(blanks) - first + 1));
}

std::string in_one_line(std::string_view text) {
    std::string out(text);
    const auto control = [](unsigned char c) { return c < 0x20 || c == 0x7F; };
    std::replace_if(out.begin(), out.end(), control, ' ');
    return out;
}

std::size_t first_character(ByteView in) {
    if (in.empty()) return 0;
    const auto b = in[0];
    if (b < 0x80) return 1;
    const std::size_t length = b >= 0xC2 && b <= 0xDF   ? 2U
                               : (b & 0xF0U) == 0xE0U   ? 3U
                               : b >= 0xF0 && b <= 0xF4 ? 4U
                                                        : 0U;
    if (length == 0 || in.size() < length) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if (!continues_character(in[i])) return 0;
    if ((b == 0xE0 && in[1] < 0xA0) || (b == 0xED && in[1] > 0x9F)) return 0;
    if ((b == 0xF0 && in[1] < 0x90) || (b == 0xF4 && in[1] > 0x8F)) return 0;
    return length;
}

bool is_utf8(ByteView bytes) {
    while (!bytes.empty()) {
        const auto length = first_character(bytes);
        if (length == 0) return false;
        bytes = bytes.subspan(length);
    }
    return true;
}

std::size_t encode_utf8(char32_t character, std::array<std::uint8_t, 4>& out) {
    if (character < 0x80) {
        out[0] = static_cast<std::uint8_t>(character);
        return 1;
    }
    constexpr std::array<std::uint8_t, 5> lead{0, 0, 0xC0, 0xE0, 0xF0};
    const std::size_t length = character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    for (auto i = length - 1; i > 0; --i, character >>= 6U)
        out.at(i) = static_cast<std::uint8_t>(0x80U | (character & 0x3FU));
    out[0] = static_cast<std::uint8_t>(lead.at(length) | character);
    return length;
}

std::size_t code_points(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return !continues_character(c); }));
}

std::size_t whole_characters(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text.size();
    constexpr std::size_t longest = 4;
    for (std::size_t cut = most; cut > 0 && most - cut < longest; --cut)
        if (!continues_character(text[cut])) return cut;
    return most;
}

}  // namespace jcic
