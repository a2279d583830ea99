#pragma once
// Converts a number for words with numerus forms: tr("%Ln 列", nullptr, counted(lines.size())). Chinese has one form,
// English two (docs/terminology in translations/*.ts).

#include <concepts>
#include <limits>
#include <utility>

namespace jcic::words {

/// A number above int's range becomes its maximum: a plural in every language.
template <std::integral Number>
[[nodiscard]] constexpr int counted(Number number) {
    constexpr auto most = std::numeric_limits<int>::max();
    return std::cmp_greater(number, most) ? most : static_cast<int>(number);
}

}  // namespace jcic::words
