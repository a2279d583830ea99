#pragma once
// What a deletion covers: every copy of the record on paper or as a file, and every export of the ledger that may
// contain it (R-PA-4, R-PA-10). The same for one record and for queries whose term is over.

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/domain/registers/procedures.h"
#include "app/domain/shown_text.h"
#include "app/inquiry/steps/dependencies.h"

namespace jcic::inquiry {

/// Fault rule.R-PA-4 (reason "copies", detail "copies": their numbers) if one is neither destroyed, void nor written
/// off: the deletion is not complete.
[[nodiscard]] Result<void> all_gone(const ItemEntry& item);
/// Adds the procedures in force to the page, or that there is none.
void tell_procedures(domain::ShownText& page, const std::vector<domain::registers::Procedure>& procedures);
/// Adds what a deletion does not cover: earlier backups.
void tell_backups(domain::ShownText& page);
/// Adds each copy of the record and its outcome. `of` is their prefix: "T52 " on a page of several records.
void tell_copies(domain::ShownText& page, const ItemEntry& item, const std::string& of = "");
/// Adds the exports that may contain the records, with the outcome given for each.
void tell_exports(domain::ShownText& page, const std::vector<ExportOfValues>& exports, const ExportsSaid& said = {});
/// Exports with personal values since then: since a record came, or a query to be erased was submitted. None for
/// nullopt.
[[nodiscard]] Result<std::vector<ExportOfValues>> exports_since(const Dependencies& dependencies,
                                                                const std::optional<UtcTime>& since);
/// The event's form of the exports' outcomes, "812\t已銷毀\n"; other exports are left out. Fault input.missing (an
/// export has no outcome: field "exports", detail "export").
[[nodiscard]] Result<std::string> written(const ExportsSaid& said, const std::vector<ExportOfValues>& exports);
/// Parses that form.
[[nodiscard]] ExportsSaid said_in(std::string_view text);
/// The items whose record still exists; erased with the query.
[[nodiscard]] std::set<domain::Item> with_record_left(const QueryEntry& query);
/// Completes `row` for the register of deletions: the query's items that this deletion destroys, the procedures, and
/// the outcome of the copies. `event` held the record, or is the query's submission.
[[nodiscard]] domain::Entry row_of_deletion(domain::Entry row,
                                            const std::vector<domain::registers::Procedure>& procedures,
                                            const QueryEntry& query, const std::set<domain::Item>& items,
                                            std::uint64_t event, const domain::PersonId& witness);

}  // namespace jcic::inquiry
