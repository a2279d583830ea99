#pragma once
// Parses numbers from text: the whole text must be the number.

#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

namespace jcic {
namespace numbers {

[[nodiscard]] std::optional<std::uint64_t> whole(std::string_view text);
[[nodiscard]] std::optional<std::uint64_t> padded(std::string_view text);
[[nodiscard]] std::optional<std::uint64_t> hex(std::string_view text);

template <std::integral Number>
[[nodiscard]] std::optional<Number> within(std::optional<std::uint64_t> number, Number least, Number most) {
    if (!number || std::cmp_less(*number, least) || std::cmp_greater(*number, most)) return std::nullopt;
    return static_cast<Number>(*number);
}

}  // namespace numbers

/// Accepts a number only as std::to_string writes a non-negative one, so that no
/// number has two texts: digits only, no sign, blank or rest, no leading zero.
/// nullopt for anything else, and outside `least` to `most`, both included.
template <std::integral Number>
[[nodiscard]] std::optional<Number> whole_number(std::string_view text, Number least = 0,
                                                 Number most = std::numeric_limits<Number>::max()) {
    return numbers::within(numbers::whole(text), least, most);
}

/// The same with leading zeros allowed, as in a code of fixed length: "0040000".
template <std::integral Number>
[[nodiscard]] std::optional<Number> padded_number(std::string_view text, Number least = 0,
                                                  Number most = std::numeric_limits<Number>::max()) {
    return numbers::within(numbers::padded(text), least, most);
}

/// The same with negative numbers allowed; only these have a sign: "-120".
[[nodiscard]] std::optional<std::int64_t> signed_number(std::string_view text);

/// Hex digits of either case only, with or without leading zeros: "072f", "072F".
template <std::integral Number>
[[nodiscard]] std::optional<Number> hex_number(std::string_view text) {
    return numbers::within(numbers::hex(text), Number{0}, std::numeric_limits<Number>::max());
}

}  // namespace jcic
