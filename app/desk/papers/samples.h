#pragma once
// Monthly samples (R-LO-3), as the papers need them.

#include "app/desk/papers/line_answers.h"
#include "app/desk/papers/query_reading.h"
#include "app/desk/papers/span.h"

namespace jcic::desk::papers {

// 聯徵2: one row for each query drawn (R-LO-3), from its own events, its authorisation and 聯徵4.

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

struct MonthSample {
    std::chrono::year_month month;
    std::optional<std::uint64_t> population{};  ///< records in the last draw's population
    std::uint64_t sampled = 0;
    std::uint64_t answered = 0;
    std::uint64_t conforming = 0;
};
struct Samples {
    std::vector<MonthSample> months;  ///< months with a draw
    std::vector<Drawn> drawn;         ///< of all months of the span
};
/// From the register of samples. Without its rows nothing was drawn, which the papers state.
[[nodiscard]] Samples samples_of(const domain::registers::Rows& rows, const Span& span);
/// Adds the draws to the months' figures.
void add_samples(std::vector<MonthFigures>& months, const Samples& samples);

}  // namespace jcic::desk::papers
