#pragma once
// Sources of the working papers, lists and reports, read at the seat.

#include "app/desk/papers/query_figures.h"
#include "app/desk/rooms/with.h"

namespace jcic::desk {

class Seat;

/// 聯徵4 from the trail.
[[nodiscard]] Result<std::vector<papers::Designated>> designations_in(Seat& seat);
/// People's judgements of lines of 聯徵2, 3 and 4 (papers/line_answers.h), oldest first.
[[nodiscard]] Result<std::vector<domain::Recorded>> judgements_in(Seat& seat);
/// Counts the span's queries, with each month's samples.
[[nodiscard]] Result<papers::QueryFigures> figures_in(const With<const Machine, const Seating>& parts, Seat& seat,
                                                      const papers::Span& span,
                                                      const std::vector<papers::Designated>& people,
                                                      domain::RocDate base_day);

}  // namespace jcic::desk
