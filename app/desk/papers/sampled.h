#pragma once
// 聯徵2: one row for each query drawn (R-LO-3), from its own events, its authorisation and 聯徵4.

#include "app/desk/papers/line_answers.h"
#include "app/desk/papers/query_reading.h"

namespace jcic::desk::papers {

/// A record that was drawn for a month.
struct Drawn {
    inquiry::QueryId query;
    domain::Item item = domain::Item::t50;
    std::string review{};   ///< its row of the register reviews
    std::string result{};   ///< 查核結果, as a person said it; "" while nobody has
    std::string opinion{};  ///< 處理意見: the finding's, where there is one
    bool operator==(const Drawn&) const = default;
};

[[nodiscard]] paper::SamplePaper::Row sample_row(const Drawn& drawn, const QueryRead& query,
                                                 const std::optional<domain::registers::Row>& authorisation,
                                                 const std::vector<Designated>& people, int years_kept);

/// Below what the ledger says, in each column what the reviewer answered there (R-LO-3, R-LO-5).
void put_review(paper::SamplePaper::Row& out, const Drawn& drawn, const domain::registers::Rows& rows);
/// Below 查詢日期: the time that JCIC's list (Z52) gives, where it was found to be another.
void put_z52_time(paper::SamplePaper::Row& out, const Drawn& drawn, const domain::registers::Rows& rows);
/// Beside 查核結果 and 處理意見: where the review is found, and what the last review before that day of the same
/// person's queries came to.
void put_last_time(paper::SamplePaper::Row& out, const Drawn& drawn, const domain::registers::Rows& rows,
                   const std::vector<domain::Recorded>& judging, const std::vector<Designated>& people,
                   domain::RocDate day);

}  // namespace jcic::desk::papers
