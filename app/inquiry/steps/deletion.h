#pragma once
// What a deletion covers: every copy of the record in the ledger, on paper or as a file, and every export of the ledger
// that may contain it (R-PA-4, R-PA-10). The same for one record as for queries whose term is over.

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/domain/registers/procedures.h"
#include "app/domain/shown_text.h"
#include "app/inquiry/steps/dependencies.h"

namespace jcic::inquiry {

/// Fault rule.R-PA-4 (reason "copies", detail "copies": their numbers) where one is neither destroyed, void nor written
/// off: the deletion does not close.
[[nodiscard]] Result<void> all_gone(const ItemEntry& item);
/// By which of them, or that there is none.
void tell_procedures(domain::ShownText& page, const std::vector<domain::registers::Procedure>& procedures);
/// What a deletion does not reach: backups of before.
void tell_backups(domain::ShownText& page);
/// Each copy of the record and how it went. `of` stands before each: "T52 " where the page is of several records.
void tell_copies(domain::ShownText& page, const ItemEntry& item, const std::string& of = "");
/// Exports that may hold them, each with what is said of it.
void tell_exports(domain::ShownText& page, const std::vector<ExportOfValues>& exports, const ExportsSaid& said = {});
/// Exports with personal values since then: since a record came, or a query that goes as a whole was submitted. None
/// where there is no such moment.
[[nodiscard]] Result<std::vector<ExportOfValues>> exports_since(const Dependencies& dependencies,
                                                                const std::optional<UtcTime>& since);
/// As the event keeps what is said of each, "812\t已銷毀\n"; what is said of others is left out. Fault input.missing
/// (of one nothing is said: field "exports", detail "export").
[[nodiscard]] Result<std::string> written(const ExportsSaid& said, const std::vector<ExportOfValues>& exports);
/// The same, read again.
[[nodiscard]] ExportsSaid said_in(std::string_view text);
/// The items whose record is still there: what goes with the query, of each record once.
[[nodiscard]] std::set<domain::Item> with_record_left(const QueryEntry& query);
/// `row`, begun by who deletes, becomes the register's: of the query's items that this deletion destroys, whose event
/// is `event` (that held the record, or the query's submission). Under which procedures, and what became of the copies.
[[nodiscard]] domain::Entry row_of_deletion(domain::Entry row,
                                            const std::vector<domain::registers::Procedure>& procedures,
                                            const QueryEntry& query, const std::set<domain::Item>& items,
                                            std::uint64_t event, const domain::PersonId& witness);

}  // namespace jcic::inquiry
