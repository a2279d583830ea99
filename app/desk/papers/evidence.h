#pragma once
// Sources of the facts in 聯徵1 (R-LO-5): registers with the span's rows and events, the list of queries, and actions
// of the log. Printed below the facts.

#include "app/desk/papers/self_check.h"

namespace jcic::desk::papers {

/// For an item's sources (working-papers.json), one by one: {sources}.
[[nodiscard]] paper::Figures evidence_of(const std::vector<std::string>& sources, const CheckFacts& facts);
/// One entry: the source of a paper's facts about the row up to that day, with {first} and {last} event.
[[nodiscard]] paper::Figures::List where_of(const domain::registers::Register& book, const domain::registers::Row& row,
                                            domain::RocDate until);
/// Adds the sources below the facts of each item.
void add_evidence(Answers& answers, const CheckFacts& facts, const paper::Sentences& sentences);

}  // namespace jcic::desk::papers
