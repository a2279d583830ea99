#pragma once
// The hub's tables, as numbered migrations in SQL. A migration that was published is never changed: another follows it.
// docs/hub.md says what lies there and who may do what.

#include <span>
#include <string_view>

namespace jcic::hub {

struct Migration {
    int version;            ///< gapless from 1
    std::string_view what;  ///< in a line
    std::string_view sql;   ///< without begin, commit and the version's own update
};
[[nodiscard]] std::span<const Migration> migrations();

/// The versions of the schema that this program works with.
inline constexpr int oldest_version = 13;
[[nodiscard]] int newest_version();

}  // namespace jcic::hub
