#include "app/domain/compared.h"

#include <array>
#include <optional>
#include <utility>

#include "app/base/plain_characters.h"
#include "app/domain/cell_day.h"
#include "app/domain/folding.h"
#include "app/domain/roc_date.h"

namespace jcic::domain {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

/// Blanks, controls, format characters, fillers and variation selectors.
constexpr std::array left_out{
    Range{0x0000, 0x0020},   Range{0x007F, 0x00A0}, Range{0x00AD, 0x00AD},   Range{0x034F, 0x034F},
    Range{0x061C, 0x061C},   Range{0x115F, 0x1160}, Range{0x1680, 0x1680},   Range{0x17B4, 0x17B5},
    Range{0x180B, 0x180F},   Range{0x2000, 0x200F}, Range{0x2028, 0x202F},   Range{0x205F, 0x206F},
    Range{0x3000, 0x3000},   Range{0x3164, 0x3164}, Range{0xFE00, 0xFE0F},   Range{0xFEFF, 0xFEFF},
    Range{0xFFA0, 0xFFA0},   Range{0xFFF0, 0xFFFB}, Range{0x1BCA0, 0x1BCA3}, Range{0x1D173, 0x1D17A},
    Range{0xE0000, 0xE0FFF},
};
/// Ideographs that only exist for other character sets, and radicals: no keyboard's choice.
constexpr std::array compatibility_ideographs{Range{0x2E80, 0x2FDF}, Range{0xF900, 0xFAFF}, Range{0x2F800, 0x2FA1F}};

// After decomposition: full width, small, vertical and raised ones are among these by then.
constexpr std::u32string_view dashes =
    U"-\u02D7\u058A\u05BE\u1400\u1806\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u23AF\u2500\u2501\u2E17\u2E1A"
    U"\u2E3A\u2E3B\u2E40\u2E5D\u30A0\u30FC\U00010EAD\u2796";
constexpr std::u32string_view dots =
    U".\u00B7\u02D9\u25E6\u3002\u119E\u1427\u16EB\u2022\u2027\u2218\u2219\u22C5\u2981\u2E31\u2E33\u30FB\uA78F"
    U"\U00010101";
constexpr std::u32string_view slashes = U"/\u2044\u2215\u29F8";

template <std::size_t N>
bool is_in(char32_t c, const std::array<Range, N>& ranges) {
    return std::ranges::any_of(ranges, [c](const Range& one) { return c >= one.first && c <= one.last; });
}

bool is_blank(char32_t c) {
    return c == U'\t' || c == U'\n' || c == U'\r' || c == U' ' || c == U'\u00A0' || c == U'\u1680' ||
           (c >= U'\u2000' && c <= U'\u200A') || c == U'\u202F' || c == U'\u205F' || c == U'\u3000';
}

bool is_one_of(char32_t c, std::u32string_view these) {
    return these.find(c) != std::u32string_view::npos;
}

enum class What { reference, name, words };

bool is_compared(char32_t c, What what) {
    if (is_in(c, left_out)) return false;
    if (what != What::reference && is_one_of(c, dots)) return false;
    return what != What::words || (c != U'-' && !is_one_of(c, slashes));
}

bool is_ascii_letter_or_digit(char32_t c) {
    return is_digit(c) || is_upper(c);  // capitals by then
}

/// Builds the form, a character at a time.
class Form {
public:
    explicit Form(What what) : what_(what) {}
    void add(char32_t c) {
        // In a number a blank between two letters or digits stands for a dash: "P 0417". Elsewhere none does: "字第 1
        // 號".
        if (is_blank(c)) parted_ = what_ == What::reference && !out_.empty() && is_ascii_letter_or_digit(out_.back());
        if (is_one_of(c, dashes)) c = U'-';
        if (!is_compared(c, what_)) return;
        if (std::exchange(parted_, false) && is_ascii_letter_or_digit(c)) put(U'-');
        put(c);
    }
    [[nodiscard]] std::u32string take() { return std::move(out_); }

private:
    void put(char32_t c) {
        if (c != U'-' || out_.empty() || out_.back() != U'-') out_.push_back(c);
    }

    What what_;
    std::u32string out_;
    bool parted_ = false;
};

std::u32string compared(std::u32string_view characters, What what) {
    Form form(what);
    for (const char32_t c : characters) {
        const auto plain = plain_characters_of(c);
        // The dot of the Chinese keyboard is decomposed to a blank with a dot above.
        if (plain.empty() || (what != What::reference && is_one_of(c, dots)))
            form.add(c);
        else
            for (const char32_t one : plain) form.add(one);
    }
    return form.take();
}

/// Already in its form, as most numbers are: nothing need be decoded.
bool is_plain_reference(std::string_view text) {
    char before = 0;
    return std::ranges::all_of(text, [&before](char c) {
        const bool again = c == '-' && before == '-';
        before = c;
        return c > ' ' && c < '\x7F' && (c < 'a' || c > 'z') && !again;
    });
}

}  // namespace

std::string compared_reference(std::string_view utf8) {
    if (is_plain_reference(utf8)) return std::string(utf8);
    return utf8_of(compared(characters_of(utf8), What::reference));
}

std::string compared_name(std::string_view utf8) {
    return utf8_of(compared(characters_of(utf8), What::name));
}

std::string compared_words(std::string_view utf8) {
    return utf8_of(compared(characters_of(utf8), What::words));
}

std::string searched_words(std::string_view typed) {
    auto solid = plain_words(typed);
    std::erase(solid, ' ');
    // Digits alone are a number, too: as they were typed.
    const bool is_number = solid.find_first_not_of("0123456789") == std::string::npos;
    const auto day = is_number ? std::nullopt : day_in_cell(solid);
    if (!day) return compared_words(typed);
    const auto roc = RocDate::from(*day);
    return roc ? roc->text() : compared_words(typed);
}

std::u32string compared_character(char32_t character) {
    return compared(std::u32string_view(&character, 1), What::words);
}

std::string typed_reference(std::string_view typed) {
    std::u32string out;
    bool blank = false;
    for (const char32_t c : characters_of(typed)) {
        if (is_blank(c)) {
            blank = !out.empty();
            continue;
        }
        if (is_in(c, left_out)) continue;
        if (std::exchange(blank, false)) out.push_back(U' ');
        const auto plain = plain_characters_of(c);
        const bool dash = is_one_of(plain.size() == 1 ? plain.front() : c, dashes);
        if (dash && c != U'-' && !out.empty() && out.back() == U'-') continue;
        if (dash)
            out.push_back(U'-');
        else if (c >= U'\uFF01' && c <= U'\uFF5E')
            out.push_back(c - 0xFEE0);
        else if (is_in(c, compatibility_ideographs) && !plain.empty())
            out.append(plain);
        else
            out.push_back(c);
    }
    return utf8_of(out);
}

std::string plain_words(std::string_view typed) {
    std::u32string out;
    for (const char32_t c : characters_of(typed)) {
        const auto plain = plain_characters_of(c);
        for (const char32_t one : plain.empty() ? std::u32string_view(&c, 1) : std::u32string_view(plain))
            if (is_blank(one))
                out.push_back(U' ');
            else if (!is_in(one, left_out))
                out.push_back(one);
    }
    return utf8_of(out);
}

std::string typed_query(std::string_view typed) {
    auto out = plain_words(typed);
    if (std::ranges::any_of(out, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
        return std::string(typed);
    std::erase(out, ' ');
    std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return out;
}

bool same_reference(std::string_view one, std::string_view other) {
    return Reference(one).is(other);
}

bool Reference::is(std::string_view other) const {
    if (compared_.empty()) return false;
    return other == typed_ || other == compared_ ||
           (!is_plain_reference(other) && compared_reference(other) == compared_);
}

bool ByReference::operator()(std::string_view one, std::string_view other) const {
    if (is_plain_reference(one) && is_plain_reference(other)) return one < other;
    return compared_reference(one) < compared_reference(other);
}

}  // namespace jcic::domain
