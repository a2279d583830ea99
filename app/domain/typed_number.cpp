#include "app/domain/typed_number.h"

#include <algorithm>

#include "app/domain/folding.h"

namespace jcic::domain {
namespace {

constexpr std::size_t person_length = 10;
constexpr std::size_t business_length = 8;

std::u32string plain(std::string_view typed) {
    auto text = folded_upper(typed);
    std::erase(text, U' ');
    return text;
}

void append_utf8(std::string& out, char32_t c) {
    const auto byte = [&out](char32_t bits) { out.push_back(static_cast<char>(bits)); };
    const auto rest = [&](unsigned shift) { byte(0x80U | ((c >> shift) & 0x3FU)); };
    if (c < 0x80) return byte(c);
    if (c < 0x800) {
        byte(0xC0U | (c >> 6U));
        return rest(0);
    }
    if (c < 0x10000) {
        byte(0xE0U | (c >> 12U));
        rest(6);
        return rest(0);
    }
    byte(0xF0U | (c >> 18U));
    rest(12);
    rest(6);
    rest(0);
}

std::size_t up_to(std::size_t length, const std::u32string& text) {
    return length - std::min(text.size(), length);
}

}  // namespace

std::string plain_form(std::string_view typed) {
    std::string out;
    for (const char32_t c : plain(typed)) append_utf8(out, c);
    return out;
}

std::size_t still_to_come(std::string_view typed) {
    return up_to(person_length, plain(typed));
}

std::size_t still_to_come_of_borrower(std::string_view typed) {
    const auto text = plain(typed);
    const bool business = !text.empty() && is_digit(text.front());
    return up_to(business ? business_length : person_length, text);
}

}  // namespace jcic::domain
