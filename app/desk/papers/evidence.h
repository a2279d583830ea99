#pragma once
// Where what 聯徵1 says of an item is found (R-LO-5): registers with the rows and events of the span, the list of
// queries, and actions of the log. Printed below the facts.

#include "app/desk/papers/self_check.h"

namespace jcic::desk::papers {

/// "佐證：…"; "" for an item of which the desk has nothing.
[[nodiscard]] std::string evidence_of(std::string_view item, const CheckFacts& facts);
/// "查詢設備保管登記簿 3（事件 20 至 35）": where what a paper says of the row is found, up to that day.
[[nodiscard]] std::string where_of(const domain::registers::Register& book, const domain::registers::Row& row,
                                   domain::RocDate until);
/// Below the facts of each item that has some.
void add_evidence(Answers& answers, const CheckFacts& facts);

}  // namespace jcic::desk::papers
