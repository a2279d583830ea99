#include "app/domain/folding.h"

#include <algorithm>
#include <array>

#include "app/base/text.h"

namespace jcic::domain {
namespace {

constexpr bool is_space(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\r' || c == U'\n';
}

/// Of no width in a number, though a Chinese character may stand for its sake: they choose one of its forms.
constexpr bool selects_variation(char32_t c) {
    return (c >= U'\uFE00' && c <= U'\uFE0F') || (c >= U'\U000E0100' && c <= U'\U000E01EF');
}

/// Blanks that are not ASCII's, narrow and wide.
constexpr bool is_other_blank(char32_t c) {
    return c == U'\u1680' || (c >= U'\u2000' && c <= U'\u200A') || c == U'\u202F' || c == U'\u205F';
}

bool is_shown(char32_t c) {
    const auto text = utf8_of({&c, 1});
    return visible_line(text) == text;
}

}  // namespace

std::string code_point(char32_t c) {
    std::string digits;
    for (; c != 0 || digits.size() < 4; c >>= 4U) digits.insert(0, 1, "0123456789ABCDEF"[c & 0xFU]);
    return "U+" + digits;
}

std::u32string characters_of(std::string_view utf8) {
    constexpr char32_t replacement = U'\uFFFD';
    std::u32string out;
    auto in = utf8;
    while (!in.empty()) {
        std::size_t length = 1;
        while (length < in.size() && continues_character(in[length])) ++length;
        const auto sequence = in.substr(0, length);
        in.remove_prefix(length);
        if (!is_utf8(view(sequence))) {
            out.push_back(replacement);
            continue;
        }
        const auto lead = static_cast<unsigned char>(sequence.front());
        char32_t c = length == 1 ? lead : lead & (0x7FU >> length);
        for (const char next : sequence.substr(1)) c = (c << 6U) | (static_cast<unsigned char>(next) & 0x3FU);
        out.push_back(c);
    }
    return out;
}

std::string utf8_of(std::u32string_view characters) {
    std::string out;
    std::array<std::uint8_t, 4> bytes{};
    for (const char32_t c : characters) {
        const auto length = encode_utf8(c, bytes);
        out.append(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(length));
    }
    return out;
}

std::u32string folded(std::string_view utf8) {
    auto text = characters_of(utf8);
    for (auto& c : text) {
        if (c >= U'\uFF01' && c <= U'\uFF5E') c -= 0xFEE0;
        if (c == U'\u3000' || c == U'\u00A0') c = U' ';
    }
    const auto last = std::find_if_not(text.rbegin(), text.rend(), is_space).base();
    text.erase(last, text.end());
    text.erase(text.begin(), std::find_if_not(text.begin(), text.end(), is_space));
    return text;
}

std::u32string folded_upper(std::string_view utf8) {
    auto text = folded(utf8);
    for (auto& c : text)
        if (is_lower(c)) c -= U'a' - U'A';
    return text;
}

std::optional<Unseen> first_unseen(std::u32string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = text[i];
        if (is_space(c) || is_other_blank(c)) return Unseen{i, c, true};
        if (selects_variation(c) || !is_shown(c)) return Unseen{i, c, false};
    }
    return std::nullopt;
}

Fault unseen_fault(FaultCode code, std::string place, const Unseen& unseen, std::vector<Detail> about) {
    Fault out{code, std::move(place), std::move(about)};
    out.details.push_back({"reason", unseen.blank ? "blank" : "invisible"});
    out.details.push_back({"position", std::to_string(unseen.after + 1)});
    out.details.push_back({"after", std::to_string(unseen.after)});
    out.details.push_back({"character", code_point(unseen.character)});
    return out;
}

std::string ascii(std::u32string_view text) {
    std::string out;
    for (const char32_t c : text) out.push_back(static_cast<char>(c));
    return out;
}

}  // namespace jcic::domain
