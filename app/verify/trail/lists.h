#pragma once
// Names separated by commas, as in fields and tables: "T50,T51"; and tables' rows by their name.

#include <algorithm>
#include <functional>
#include <string_view>
#include <unordered_map>

namespace jcic::verify {

/// Visits each name until `each` returns false; returns false then. An empty list has no names.
template <class Each>
bool each_name(std::string_view list, Each each) {
    while (!list.empty()) {
        const auto comma = std::min(list.find(','), list.size());
        if (!each(list.substr(0, comma))) return false;
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return true;
}

/// Whether the word is in the list.
[[nodiscard]] inline bool names(std::string_view list, std::string_view word) {
    return !each_name(list, [&](std::string_view name) { return name != word; });
}

/// The row of a table that has this name, null for none. Every event asks several tables.
template <const auto& table, auto name>
[[nodiscard]] auto* row_of(std::string_view text) {
    static const auto rows = [] {
        std::unordered_map<std::string_view, decltype(&table.front())> out;
        for (const auto& row : table) out.emplace(std::invoke(name, row), &row);
        return out;
    }();
    const auto found = rows.find(text);
    return found == rows.end() ? nullptr : found->second;
}

}  // namespace jcic::verify
