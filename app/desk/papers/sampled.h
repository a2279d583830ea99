#pragma once
// 聯徵2: one row for each query drawn (R-LO-3), from its own events, its authorisation and 聯徵4.

#include "app/desk/papers/line_answers.h"
#include "app/desk/papers/query_reading.h"

namespace jcic::desk::papers {

/// A record drawn for a month.
struct Drawn {
    inquiry::QueryId query;
    domain::Item item = domain::Item::t50;
    std::string review{};    ///< its row of the register reviews
    std::string reviewer{};  ///< user code of the person who judged it; "" before
    bool conforming = false;
    paper::Figures::List findings{};  ///< about it
};

[[nodiscard]] paper::Figures sample_figures(const Drawn& drawn, const QueryRead& query,
                                            const std::optional<domain::registers::Row>& authorisation,
                                            const std::vector<Designated>& people, int years_kept);

/// Sets the reviewer's answer in each column (R-LO-3, R-LO-5).
void set_review(paper::Figures& out, const Drawn& drawn, const domain::registers::Rows& rows);
/// Sets the time in JCIC's list (Z52) if it differs.
void set_z52_time(paper::Figures& out, const Drawn& drawn, const domain::registers::Rows& rows);
/// Sets the review's place, and the result of the previous review of the same person's queries before that day.
void set_last_time(paper::Figures& out, const Drawn& drawn, const domain::registers::Rows& rows,
                   const std::vector<domain::Recorded>& judging, const std::vector<Designated>& people,
                   domain::RocDate day);

}  // namespace jcic::desk::papers
