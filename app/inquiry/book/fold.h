#pragma once
// Applies one event to one query, driven by the tables of domain::next. Internal to Book.

#include "app/inquiry/book/book.h"

namespace jcic::inquiry {

/// The query that a query.submitted event begins; nullopt where the event does not say who submitted it, or what.
[[nodiscard]] std::optional<QueryEntry> begin_query(const QueryId& id, const domain::Recorded& event);

/// Takes a later event in. False, and nothing changed but the story, where the state tables do not allow what it says.
[[nodiscard]] bool fold_event(QueryEntry& query, const domain::Recorded& event);

/// Of all events about queries.
[[nodiscard]] std::vector<std::string_view> folded_actions();

}  // namespace jcic::inquiry
