#include "app/base/numbers.h"

#include <charconv>

namespace jcic {
namespace {

/// For a number without a sign none is read, nor are blanks.
template <class Number>
std::optional<Number> read(std::string_view text, int base) {
    Number value = 0;
    const auto* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value, base);
    return error == std::errc{} && stop == end ? std::optional(value) : std::nullopt;
}

bool begins_with_zero(std::string_view digits) {
    return digits.size() > 1 && digits.front() == '0';
}

}  // namespace

std::optional<std::uint64_t> numbers::whole(std::string_view text) {
    return begins_with_zero(text) ? std::nullopt : read<std::uint64_t>(text, 10);
}

std::optional<std::uint64_t> numbers::padded(std::string_view text) {
    return read<std::uint64_t>(text, 10);
}

std::optional<std::uint64_t> numbers::hex(std::string_view text) {
    return read<std::uint64_t>(text, 16);
}

std::optional<std::int64_t> signed_number(std::string_view text) {
    const bool minus = text.starts_with('-');
    const auto digits = text.substr(minus ? 1 : 0);
    if (begins_with_zero(digits) || (minus && digits == "0")) return std::nullopt;
    return read<std::int64_t>(text, 10);
}

}  // namespace jcic
