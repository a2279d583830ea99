#pragma once
// Where the months' samples come from (R-LO-3): what the papers ask of whoever draws and reviews.

#include "app/desk/papers/sampled.h"
#include "app/desk/papers/span.h"

namespace jcic::desk::papers {

struct MonthSample {
    std::chrono::year_month month;
    std::optional<std::uint64_t> population{};  ///< records that the last draw was made from
    std::uint64_t sampled = 0;
    std::uint64_t answered = 0;
    std::uint64_t conforming = 0;
};
struct Samples {
    std::vector<MonthSample> months;  ///< those for which something was drawn
    std::vector<Drawn> drawn;         ///< of all months of the span
};
/// As the register of samples has it. Where none is kept nothing was drawn, and the papers say so.
[[nodiscard]] Samples samples_of(const domain::registers::Rows& rows, const Span& span);
/// Adds what was drawn to the months' figures.
void add_samples(std::vector<MonthFigures>& months, const Samples& samples);

}  // namespace jcic::desk::papers
