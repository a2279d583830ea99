#pragma once
// A database held to itself. By the checks that SQLCipher and SQLite bring along, as answers: what each finds, and what
// it holds meanwhile, stands in docs/ledger-proof.md. And its schema, to what this program lays out: whoever has the
// ledger's key can put more there, a trigger that does something by the way, a view in a table's place, an index that a
// query prefers and that lacks a row.

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/ledger/store/database.h"

namespace jcic::ledger {

/// The first page whose MAC is not its own, from 1; 0 for one that is not named; nullopt where all hold.
[[nodiscard]] Result<std::optional<std::uint64_t>> page_without_its_mac(Database& database);
/// With it a ReadLock that was taken begins: what is read from there on is of one moment.
[[nodiscard]] Result<void> read_first_page(Database& database);
/// The names of the tables; none that a program of this ledger would not have given.
[[nodiscard]] Result<std::vector<std::string>> tables_of(Database& database);
/// Whether a table of these holds together, and each of its indexes with it.
[[nodiscard]] Result<bool> is_table_whole(Database& database, const std::string& table);
/// An index by id leads back and forth through its whole table: each page is opened once, not once a row. Where the
/// room cannot be had, it takes longer.
void keep_pages_open(Database& database);

/// Of a search: whether its order, pages and rows hold together, its index has just the words of its documents, and no
/// row is missing or too many. Fault cancelled.
[[nodiscard]] Result<bool> is_search_whole(Database& index, const std::stop_token& stop);

/// Whether nothing is there that this program did not lay out. What is missing shows where it is used; the triggers
/// that keep rows, which only guard against a slip of this program's own, may be missing. The listing's indexes, and
/// replaced listings, which nobody reads, are not looked at.
[[nodiscard]] Result<bool> only_laid_out(Database& database);
/// What the names of the listing's two indexes, by subject and by action, end with, which differs with each listing
/// that was made anew: "", "_2". Nothing where it has not just these two.
[[nodiscard]] Result<std::optional<std::string>> listing_indexes_end(Database& database);

}  // namespace jcic::ledger
