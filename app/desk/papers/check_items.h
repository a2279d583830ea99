#pragma once
// The items of 聯徵1 for which the desk has facts, each with the function that computes its figures; the sentences
// are in resources/layouts/working-papers.json.

#include <span>

#include "app/desk/papers/self_check.h"

namespace jcic::desk::papers {

struct CheckItem {
    std::string_view number;  ///< "2.3"
    paper::Figures (*figures)(const CheckFacts&);
};
/// From queries and the log (一 and parts of 四, 六).
[[nodiscard]] std::span<const CheckItem> items_of_queries();
/// Query officers, their accounts, and custodians of cards and passwords (二 and 三).
[[nodiscard]] std::span<const CheckItem> items_of_people();
/// The office: devices, weekly sheets, samples, audits, incidents (四 to 六).
[[nodiscard]] std::span<const CheckItem> items_of_office();

/// Whether only cards are used for queries: then items about other ways do not apply (R-SE-4).
[[nodiscard]] bool cards_only(const CheckFacts& facts);

}  // namespace jcic::desk::papers
