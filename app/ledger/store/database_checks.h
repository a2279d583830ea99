#pragma once
// Checks of the database. SQLCipher's and SQLite's own checks: what each finds, and what it locks, is described in
// docs/trust/ledger-proof.md. The schema is compared with this program's, because the ledger's key allows adding to it:
// a trigger with side effects, a view in place of a table, an index that a query prefers and that lacks a row.

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/store/database.h"

namespace jcic::ledger {

/// Returns the first page whose MAC is wrong, from 1; 0 if it is not named; nullopt if all are right.
[[nodiscard]] Result<std::optional<std::uint64_t>> page_without_its_mac(Database& database);
/// Starts a ReadLock's snapshot: later reads see this state.
[[nodiscard]] Result<void> read_first_page(Database& database);
/// Returns the names of the tables, without names that no program of this ledger uses.
[[nodiscard]] Result<std::vector<std::string>> tables_of(Database& database);
/// Whether the table and each of its indexes are intact.
[[nodiscard]] Result<bool> is_table_whole(Database& database, const std::string& table);
/// Enlarges the page cache for a scan of a whole table by id, so that each page is read once instead of once a row. If
/// memory is short, the scan is slower.
void keep_pages_open(Database& database);

/// Whether a search index's structure, pages and rows are intact, it has exactly the words of its documents, and no row
/// is missing or extra. Fault cancelled.
[[nodiscard]] Result<bool> is_search_whole(Database& index, const std::stop_token& stop);

/// Whether the schema has nothing that this program did not create. Missing parts show in use; the triggers that keep
/// rows, which only guard against this program's own errors, may be missing. The listing's indexes and replaced
/// listings, which are never read, are not checked.
[[nodiscard]] Result<bool> only_laid_out(Database& database);
/// Returns the suffix of the names of the listing's two indexes, by subject and by action, which differs for each
/// rebuilt listing: "", "_2". nullopt if it does not have exactly these two.
[[nodiscard]] Result<std::optional<std::string>> listing_indexes_end(Database& database);

}  // namespace jcic::ledger
