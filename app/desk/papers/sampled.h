#pragma once
// 聯徵2: one row for each query drawn (R-LO-3), from its own events, its authorisation and 聯徵4.

#include "app/desk/papers/line_answers.h"
#include "app/desk/papers/query_reading.h"

namespace jcic::desk::papers {

/// A record that was drawn for a month.
struct Drawn {
    inquiry::QueryId query;
    domain::Item item = domain::Item::t50;
    std::string review{};    ///< its row of the register reviews
    std::string reviewer{};  ///< user code of who judged it; "" while nobody has
    bool conforming = false;
    paper::Figures::List findings{};  ///< about it
};

[[nodiscard]] paper::Figures sample_figures(const Drawn& drawn, const QueryRead& query,
                                            const std::optional<domain::registers::Row>& authorisation,
                                            const std::vector<Designated>& people, int years_kept);

/// In each column what the reviewer answered there (R-LO-3, R-LO-5).
void set_review(paper::Figures& out, const Drawn& drawn, const domain::registers::Rows& rows);
/// The time that JCIC's list (Z52) gives, where it was found to be another.
void set_z52_time(paper::Figures& out, const Drawn& drawn, const domain::registers::Rows& rows);
/// Where the review is found, and what the last review before that day of the same person's queries came to.
void set_last_time(paper::Figures& out, const Drawn& drawn, const domain::registers::Rows& rows,
                   const std::vector<domain::Recorded>& judging, const std::vector<Designated>& people,
                   domain::RocDate day);

}  // namespace jcic::desk::papers
