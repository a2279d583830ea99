#include "app/desk/papers/samples.h"

#include <algorithm>

#include "app/desk/papers/counted.h"
#include "app/domain/registers/samples.h"

namespace jcic::desk::papers {

namespace registers = domain::registers;

Samples samples_of(const registers::Rows& rows, const Span& span) {
    Samples out;
    for (auto month = domain::RocMonth::of(span.from); month.first_day() <= span.to; month = month.next()) {
        const auto figures = registers::month_figures(rows, month);
        if (!figures) continue;
        const auto day = month.first_day().date();
        out.months.push_back({day.year() / day.month(), figures->population, figures->drawn + figures->extra,
                              figures->answered, figures->conforming});
        for (const auto& one : registers::reviewed_in(rows, month)) {
            auto findings = findings_about(rows, std::string(registers::reviews.about) + one.row);
            out.drawn.push_back(
                {one.query, one.item, one.row, one.answered ? one.reviewer : "", one.conforming, std::move(findings)});
        }
    }
    return out;
}

void add_samples(std::vector<MonthFigures>& months, const Samples& samples) {
    for (const auto& sample : samples.months) {
        const auto month = std::ranges::find(months, sample.month, &MonthFigures::month);
        if (month == months.end()) continue;
        month->population = sample.population;
        month->sampled = sample.sampled;
        month->answered = sample.answered;
        month->conforming = sample.conforming;
    }
}

}  // namespace jcic::desk::papers
