#pragma once
// JCIC's lists as tables that people bring: which columns one has, and what stands under each of them in a line.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/fault.h"

namespace jcic::inquiry {

struct NamedColumn {
    const char* title;
    const char* name;
    bool needed = true;
    bool free = false;  ///< text, of which a character may be lost and the line still be known
};
/// A kind of list; `where` names it in faults ("z52.file").
struct NamedColumns {
    std::span<const NamedColumn> columns;
    const char* where;
};

/// Whether these columns are valid for the list. Faults input.form (one is unknown or repeated), input.missing.
[[nodiscard]] Result<void> are_columns(const NamedColumns& list, const std::vector<std::string>& columns);
/// The line's cells in the order of the list's columns; "" for one that is left out. Faults input.missing, input.form
/// (reason unreadable; column: there are more cells than columns).
[[nodiscard]] Result<std::vector<std::string>> cells_under(const NamedColumns& list,
                                                           const std::vector<std::string>& columns,
                                                           const std::vector<std::string>& cells);
/// The first unreadable character of the line; cells_under refuses only what is not free.
[[nodiscard]] std::optional<Fault> lost_in_line(const NamedColumns& list, const std::vector<std::string>& columns,
                                                const std::vector<std::string>& cells);
/// Fault input.form with that column as its field.
[[nodiscard]] tl::unexpected<Fault> wrong_column(const NamedColumns& list, const std::string& column,
                                                 const char* reason);

}  // namespace jcic::inquiry
