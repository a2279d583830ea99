#include "app/domain/folding.h"

#include <algorithm>

#include "app/base/text.h"

namespace jcic::domain {
namespace {

constexpr char32_t replacement = U'\uFFFD';

std::u32string code_points_of(std::string_view in) {
    std::u32string out;
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

constexpr bool is_space(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\r' || c == U'\n';
}

}  // namespace

std::u32string folded(std::string_view utf8) {
    auto text = code_points_of(utf8);
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

std::string ascii(std::u32string_view text) {
    std::string out;
    for (const char32_t c : text) out.push_back(static_cast<char>(c));
    return out;
}

}  // namespace jcic::domain
