#pragma once
// The hub's tables, as numbered migrations in SQL. After 1.0 a migration is never changed, only followed by another.
// docs/run/hub.md describes the tables and access rights.

#include <span>
#include <string>
#include <string_view>

namespace jcic::hub {

struct Migration {
    int version;            ///< gapless from oldest_version
    std::string_view what;  ///< one line
    std::string_view sql;   ///< without begin, commit and the version's own update
};
[[nodiscard]] std::span<const Migration> migrations();

/// The versions of the schema that this program works with.
inline constexpr int oldest_version = 15;
[[nodiscard]] int newest_version();

}  // namespace jcic::hub
