#pragma once
// Names separated by commas, as in fields and tables: "T50,T51".

#include <algorithm>
#include <string_view>

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

}  // namespace jcic::verify
