#pragma once
// Writes the values of a query into an event's fields, and reads them back. Only this code knows their format.

#include <set>
#include <string>

#include "app/domain/events/journal.h"
#include "app/domain/states.h"
#include "app/inquiry/book/book.h"

namespace jcic::inquiry {

// Folds the events of a record's copies. Internal to Book.

/// The item that the event's field "item" names, if the query has it.
[[nodiscard]] ItemEntry* item_in(QueryEntry& query, const domain::Entry& entry);

/// False if the item's or copy's state forbids the event, or its number is missing.
[[nodiscard]] bool copy_reserved(QueryEntry& query, const domain::Recorded& event);
[[nodiscard]] bool copy_moved(QueryEntry& query, const domain::Recorded& event);

[[nodiscard]] std::string subject_of(const QueryId& id);                        ///< "query:<id>"
[[nodiscard]] std::string key_of_query(const QueryId& id);                      ///< seals a query's personal fields
[[nodiscard]] std::string key_of_record(const QueryId& id, domain::Item item);  ///< "record:<id>:T50"
/// The query an event is about; nullopt for other subjects.
[[nodiscard]] std::optional<QueryId> query_of(std::string_view subject);
/// The same, also for an event that corrects the query's case number.
[[nodiscard]] std::optional<QueryId> query_told_of(std::string_view subject);
[[nodiscard]] std::string correction_of(const QueryId& id);  ///< "case-correction:<id>"

[[nodiscard]] std::string items_text(const std::set<domain::Item>& items);  ///< "T50,T52"
/// Empty if one part is no item.
[[nodiscard]] std::set<domain::Item> items_from(std::string_view text);

/// Writes the query into a query.submitted event, and reads it back; nullopt if its personal fields are not ours to
/// read, or do not fit.
void write_query(domain::Entry& entry, const Query& query, const QueryId& id);
[[nodiscard]] std::optional<Query> read_query(const domain::Entry& entry);

}  // namespace jcic::inquiry
