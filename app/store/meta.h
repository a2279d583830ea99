#pragma once
// The database's own notes beside the events, by name: how far the outer journal was imported, which deletions were
// carried out, when it was last verified. None of these is an event, and no decision depends on them alone.

#include <optional>
#include <string_view>

#include "app/store/database.h"

namespace jcic::ledger {

inline constexpr const char* meta_schema =
    "CREATE TABLE meta(name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;";

/// nullopt if there is no note under that name.
[[nodiscard]] Result<std::optional<Bytes>> noted_in(Database& database, std::string_view name);
/// Writes the note inside a transaction, replacing an earlier one under the name.
[[nodiscard]] Result<void> note_in(Database& database, std::string_view name, ByteView value);

}  // namespace jcic::ledger
