#pragma once
// The items of 聯徵1 of which the desk knows something, each with what computes its figures; what is said of them
// stands in resources/layouts/working-papers.json.

#include <span>

#include "app/desk/papers/self_check.h"

namespace jcic::desk::papers {

struct CheckItem {
    std::string_view number;  ///< "2.3"
    paper::Figures (*figures)(const CheckFacts&);
};
/// What stands in the queries that were asked, and in the log (一 and parts of 四, 六).
[[nodiscard]] std::span<const CheckItem> items_of_queries();
/// Who may query, with which account, and who keeps cards and passwords (二 and 三).
[[nodiscard]] std::span<const CheckItem> items_of_people();
/// The office: devices, weekly sheets, samples, audits, incidents (四 to 六).
[[nodiscard]] std::span<const CheckItem> items_of_office();

/// Only cards are queried with: what is asked of other ways does not apply (R-SE-4).
[[nodiscard]] bool cards_only(const CheckFacts& facts);

}  // namespace jcic::desk::papers
