#pragma once
// Monthly samples (R-LO-3), as the papers need them.

#include "app/desk/papers/sampled.h"
#include "app/desk/papers/span.h"

namespace jcic::desk::papers {

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
