#pragma once
// Names between commas, as fields and tables have them: "T50,T51".

#include <algorithm>
#include <string_view>

namespace jcic::verify {

/// Until `each` says false; false then. An empty list has no names.
template <class Each>
bool each_name(std::string_view list, Each each) {
    while (!list.empty()) {
        const auto comma = std::min(list.find(','), list.size());
        if (!each(list.substr(0, comma))) return false;
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return true;
}

/// It is one of them.
[[nodiscard]] inline bool names(std::string_view list, std::string_view word) {
    return !each_name(list, [&](std::string_view name) { return name != word; });
}

}  // namespace jcic::verify
