#include "app/inquiry/checks/named_columns.h"

#include <algorithm>
#include <optional>

#include "app/base/brought_text.h"
#include "app/base/text.h"

namespace jcic::inquiry {
namespace {

bool is_called(const NamedColumn& column, const std::string& cell) {
    const auto text = without_blanks(cell);
    return text == column.title || text == column.name;
}

tl::unexpected<Fault> unreadable(const NamedColumns& list, const std::string& column, std::size_t character) {
    return fail(
        FaultCode::input_form, list.where,
        {{"field", column}, {"label", column}, {"reason", "unreadable"}, {"position", std::to_string(character)}});
}

tl::unexpected<Fault> missing(const NamedColumns& list, const NamedColumn& column) {
    return fail(FaultCode::input_missing, list.where, {{"field", column.title}, {"label", column.title}});
}

/// What stands under that column; "" where it is left out or empty.
std::string cell_under(const NamedColumn& column, const std::vector<std::string>& columns,
                       const std::vector<std::string>& cells) {
    const auto found = std::ranges::find_if(columns, [&](const auto& one) { return is_called(column, one); });
    const auto at = static_cast<std::size_t>(found - columns.begin());
    return at < cells.size() ? without_blanks(cells[at]) : std::string();
}

}  // namespace

tl::unexpected<Fault> wrong_column(const NamedColumns& list, const std::string& column, const char* reason) {
    return fail(FaultCode::input_form, list.where, {{"field", column}, {"reason", reason}});
}

Result<void> are_columns(const NamedColumns& list, const std::vector<std::string>& columns) {
    for (const auto& one : columns) {
        const auto same = [&](const NamedColumn& column) { return is_called(column, one); };
        const auto known = std::ranges::find_if(list.columns, same);
        // A file without a head begins with somebody's number: it is told by its place.
        if (const auto lost = first_lost(one)) return unreadable(list, one, *lost);
        if (known == list.columns.end())
            return fail(FaultCode::input_form, list.where,
                        {{"column", std::to_string(&one - columns.data() + 1)}, {"reason", "no-column"}});
        const auto times = std::ranges::count_if(columns, [&](const auto& other) { return is_called(*known, other); });
        if (times > 1) return wrong_column(list, known->title, "twice");
    }
    for (const auto& column : list.columns)
        if (column.needed && std::ranges::none_of(columns, [&](const auto& one) { return is_called(column, one); }))
            return missing(list, column);
    return {};
}

Result<std::vector<std::string>> cells_under(const NamedColumns& list, const std::vector<std::string>& columns,
                                             const std::vector<std::string>& cells) {
    std::vector<std::string> out;
    for (const auto& column : list.columns) {
        out.push_back(cell_under(column, columns, cells));
        if (out.back().empty() && column.needed) return missing(list, column);
        if (const auto lost = first_lost(out.back()); lost && !column.free)
            return unreadable(list, column.title, *lost);
    }
    if (cells.size() > columns.size()) return wrong_column(list, std::string(), "column");
    return out;
}

std::optional<Fault> lost_in_line(const NamedColumns& list, const std::vector<std::string>& columns,
                                  const std::vector<std::string>& cells) {
    for (const auto& column : list.columns)
        if (const auto lost = first_lost(cell_under(column, columns, cells)))
            return unreadable(list, column.title, *lost).value();
    return std::nullopt;
}

}  // namespace jcic::inquiry
