#pragma once
// What the working papers, lists and reports are made from, read at the seat.

#include "app/desk/papers/query_figures.h"
#include "app/desk/rooms/with.h"

namespace jcic::desk {

class Seat;

/// 聯徵4 as the trail has it.
[[nodiscard]] Result<std::vector<papers::Designated>> designations_in(Seat& seat);
/// What persons judged of lines of 聯徵2, 3 and 4 (papers/line_answers.h), from the first event on.
[[nodiscard]] Result<std::vector<domain::Recorded>> judgements_in(Seat& seat);
/// The span's queries, counted, with the samples that were drawn of each month.
[[nodiscard]] Result<papers::QueryFigures> figures_in(const With<const Machine, const Seating>& parts, Seat& seat,
                                                      const papers::Span& span,
                                                      const std::vector<papers::Designated>& people,
                                                      domain::RocDate base_day);

}  // namespace jcic::desk
