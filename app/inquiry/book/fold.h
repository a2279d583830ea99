#pragma once
// Applies one event to one query, driven by the tables of domain::next. Internal to Book.

#include "app/inquiry/book/book.h"

namespace jcic::inquiry {

/// The query that a query.submitted event begins; nullopt if the event lacks its author or its content.
[[nodiscard]] std::optional<QueryEntry> begin_query(const QueryId& id, const domain::Recorded& event);

/// Applies a later event. Returns false, and changes nothing but the story, if the state tables forbid it.
[[nodiscard]] bool fold_event(QueryEntry& query, const domain::Recorded& event);

/// Actions of all events about queries.
[[nodiscard]] std::vector<std::string_view> folded_actions();

}  // namespace jcic::inquiry
