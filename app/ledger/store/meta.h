#pragma once
// What the database notes of itself beside the trail, by name: where the outer journal was taken in, which deletions
// were carried out, when it was last verified. Nothing here is an event, and nothing rests on it alone.

#include <optional>
#include <string_view>

#include "app/ledger/store/database.h"

namespace jcic::ledger {

inline constexpr const char* meta_schema =
    "CREATE TABLE meta(name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;";

/// nullopt where nothing is noted under that name.
[[nodiscard]] Result<std::optional<Bytes>> noted_in(Database& database, std::string_view name);
/// Inside a transaction; what was noted under the name before gives way.
[[nodiscard]] Result<void> note_in(Database& database, std::string_view name, ByteView value);

}  // namespace jcic::ledger
