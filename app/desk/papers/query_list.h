#pragma once
// What an inspector asks for (R-LO-7): queries of a span, officer, item and state as one readable list, with every
// column of R-LO-1.

#include <optional>
#include <string>

#include "app/desk/papers/designated.h"
#include "app/desk/papers/query_reading.h"
#include "app/tables/table.h"

namespace jcic::desk::papers {

/// All that is given must hold.
struct ListWanted {
    Span span;  ///< of the submission, or of the request to JCIC
    std::string officer{};
    std::optional<domain::Item> item{};
    std::optional<domain::ItemState> state{};
};

/// "retrieved" and so on: the state machine's names. Fault input.form, detail "field" state.
[[nodiscard]] Result<domain::ItemState> parse_item_state(std::string_view name);
[[nodiscard]] std::vector<std::string_view> item_states();

[[nodiscard]] tables::Table begin_list();
/// A row for each of the query's items that fits: as it was asked for at JCIC, and where it was not, as it was entered.
void add_rows(tables::Table& table, const QueryRead& query, const ListWanted& wanted,
              const std::vector<Designated>& people);
/// What they are found by.
[[nodiscard]] std::span<const std::string_view> listed_actions();

}  // namespace jcic::desk::papers
