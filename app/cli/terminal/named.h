#pragma once
// Names of an enumeration's values for programs and people: a table with a row for each.

#include <algorithm>
#include <cstddef>

namespace jcic::cli {

template <class Enumeration>
struct Named {
    Enumeration value;
    const char* name;       ///< the name in JSON
    const char* word = "";  ///< of the context "Cli"
};

/// The value's row; the last one for a value that is not in the table.
template <class Row, std::size_t rows, class Enumeration>
[[nodiscard]] constexpr const Row& row_of(const Row (&table)[rows], Enumeration value) {
    const auto* found = std::ranges::find(table, value, &Row::value);
    return found == table + rows ? table[rows - 1] : *found;
}

}  // namespace jcic::cli
