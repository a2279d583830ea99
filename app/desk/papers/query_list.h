#pragma once
// List for an inspector (R-LO-7): queries by span, officer, item and state, with every column of R-LO-1.

#include <optional>
#include <string>

#include "app/desk/papers/designated.h"
#include "app/desk/papers/query_reading.h"
#include "app/tables/table.h"

namespace jcic::desk::papers {

/// All given conditions must match.
struct ListWanted {
    Span span;  ///< days of the submission or the request to JCIC
    std::string officer{};
    std::optional<domain::Item> item{};
    std::optional<domain::ItemState> state{};
};

/// "retrieved" and so on: the state machine's names. Fault input.form, detail "field" state.
[[nodiscard]] Result<domain::ItemState> parse_item_state(std::string_view name);
[[nodiscard]] std::vector<std::string_view> item_states();

[[nodiscard]] tables::Table begin_list();
/// Adds a row for each matching item: as requested from JCIC, else as entered.
void add_rows(tables::Table& table, const QueryRead& query, const ListWanted& wanted,
              const std::vector<Designated>& people);
/// Actions by which they are found.
[[nodiscard]] std::span<const std::string_view> listed_actions();

}  // namespace jcic::desk::papers
