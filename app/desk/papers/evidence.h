#pragma once
// Where what 聯徵1 says of an item is found (R-LO-5): registers with the rows and events of the span, the list of
// queries, and actions of the log. Printed below the facts.

#include "app/desk/papers/self_check.h"

namespace jcic::desk::papers {

/// In an item's sources (working-papers.json), one by one: {sources}.
[[nodiscard]] paper::Figures evidence_of(const std::vector<std::string>& sources, const CheckFacts& facts);
/// One entry: where what a paper says of the row is found, up to that day, with {first} and {last} event.
[[nodiscard]] paper::Figures::List where_of(const domain::registers::Register& book, const domain::registers::Row& row,
                                            domain::RocDate until);
/// Below the facts of each item that has some.
void add_evidence(Answers& answers, const CheckFacts& facts, const paper::Sentences& sentences);

}  // namespace jcic::desk::papers
