#include "app/desk/papers/samples.h"

#include <algorithm>

namespace jcic::desk::papers {

Samples samples_of(const domain::registers::Rows&, const Span&) {
    return {};
}

void take_in(std::vector<MonthFigures>& months, const Samples& samples) {
    for (const auto& sample : samples.months) {
        const auto month = std::ranges::find(months, sample.month, &MonthFigures::month);
        if (month == months.end()) continue;
        month->of_jcic = sample.of_jcic;
        month->sampled = sample.sampled;
        month->answered = sample.answered;
        month->conforming = sample.conforming;
    }
}

}  // namespace jcic::desk::papers
