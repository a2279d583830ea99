#pragma once
// The database's schema held to what this program lays out. Whoever has the ledger's key can put more there: a trigger
// that does something by the way, a view in a table's place, an index that a query prefers and that lacks a row.

#include <optional>
#include <string>

#include "app/ledger/store/database.h"

namespace jcic::ledger {

/// Whether nothing is there that this program did not lay out. What is missing shows where it is used; the triggers
/// that keep rows, which only guard against a slip of this program's own, may be missing. The listing's indexes, and
/// replaced listings, which nobody reads, are not looked at.
[[nodiscard]] Result<bool> only_laid_out(Database& database);
/// What the names of the listing's two indexes, by subject and by action, end with, which differs with each listing
/// that was made anew: "", "_2". Nothing where it has not just these two.
[[nodiscard]] Result<std::optional<std::string>> listing_indexes_end(Database& database);

}  // namespace jcic::ledger
