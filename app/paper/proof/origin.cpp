#include "app/paper/proof/origin.h"

#include <algorithm>

#include "app/base/numbers.h"

namespace jcic::paper {

namespace {

constexpr std::size_t institution_digits = 7;
constexpr std::size_t least_event_digits = 6;
constexpr std::size_t most_event_digits = 18;
constexpr std::size_t check_digits = 2;
constexpr unsigned check_modulus = 97;

/// "000123" of 123 in at least six digits.
std::string padded(std::uint64_t number, std::size_t least) {
    std::string text = std::to_string(number);
    if (text.size() < least) text.insert(0, least - text.size(), '0');
    return text;
}

unsigned remainder_of(std::string_view digits) {
    unsigned rest = 0;
    for (const char digit : digits) rest = (rest * 10 + static_cast<unsigned>(digit - '0')) % check_modulus;
    return rest;
}

}  // namespace

std::string digits_of(const Origin& origin) {
    std::string event = padded(origin.event, least_event_digits);
    if (event.size() % 2 != 0) event.insert(0, 1, '0');
    const std::string digits = (origin.practice ? "2" : "1") + origin.institution + event;
    return digits + padded(check_modulus + 1 - remainder_of(digits + "00"), check_digits);
}

std::optional<Origin> origin_of(std::string_view digits) {
    constexpr std::size_t around = 1 + institution_digits + check_digits;
    const bool sized = digits.size() >= around + least_event_digits && digits.size() <= around + most_event_digits;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (!sized || digits.size() % 2 != 0 || !std::all_of(digits.begin(), digits.end(), is_digit)) return std::nullopt;
    if (digits[0] != '1' && digits[0] != '2') return std::nullopt;
    if (remainder_of(digits) != 1) return std::nullopt;
    const auto event = digits.substr(1 + institution_digits, digits.size() - around);
    return Origin{digits[0] == '2', std::string(digits.substr(1, institution_digits)),
                  padded_number<std::uint64_t>(event).value_or(0)};
}

}  // namespace jcic::paper
