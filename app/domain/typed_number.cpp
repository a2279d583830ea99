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

std::size_t up_to(std::size_t length, const std::u32string& text) {
    return length - std::min(text.size(), length);
}

}  // namespace

std::string plain_form(std::string_view typed) {
    return utf8_of(plain(typed));
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
