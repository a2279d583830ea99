#pragma once
// What the values of an enumeration are called, by programs and by people: a table of theirs has a row each.

#include <algorithm>
#include <cstddef>

namespace jcic::cli {

template <class Enumeration>
struct Named {
    Enumeration value;
    const char* name;       ///< as JSON has it
    const char* word = "";  ///< of the context "Cli"
};

/// The row of the value; of one that the table lacks its last.
template <class Row, std::size_t rows, class Enumeration>
[[nodiscard]] constexpr const Row& row_of(const Row (&table)[rows], Enumeration value) {
    const auto* found = std::ranges::find(table, value, &Row::value);
    return found == table + rows ? table[rows - 1] : *found;
}

}  // namespace jcic::cli
