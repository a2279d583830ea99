#pragma once
// 聯徵2: one row for each query drawn (R-LO-3), from its own events, its authorisation and 聯徵4.

#include "app/desk/papers/designated.h"
#include "app/desk/papers/query_reading.h"

namespace jcic::desk::papers {

/// A record that was drawn for a month.
struct Drawn {
    inquiry::QueryId query;
    domain::Item item = domain::Item::t50;
    std::string result{};   ///< 查核結果, as a person said it; "" while nobody has
    std::string opinion{};  ///< 處理意見: the finding's, where there is one
    bool operator==(const Drawn&) const = default;
};

[[nodiscard]] paper::SamplePaper::Row sample_row(const Drawn& drawn, const QueryRead& query,
                                                 const std::optional<domain::registers::Row>& authorisation,
                                                 const std::vector<Designated>& people, int years_kept);

}  // namespace jcic::desk::papers
