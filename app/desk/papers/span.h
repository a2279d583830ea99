#pragma once
// The period of a working paper.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/domain/roc_date.h"

namespace jcic::desk::papers {

/// From the first day to the last, both included.
struct Span {
    domain::RocDate from;
    domain::RocDate to;
    [[nodiscard]] bool holds(domain::RocDate day) const { return from <= day && day <= to; }
    [[nodiscard]] bool holds(UtcTime at) const { return holds(domain::roc_date_at(at)); }
    [[nodiscard]] std::string text() const { return from.dashed() + " 至 " + to.dashed(); }
    bool operator==(const Span&) const = default;
};

/// Returns the part of the span from that day on; the whole span if it ends before.
[[nodiscard]] Span from_beginning(const Span& span, domain::RocDate first);
/// Fault input.form, detail "field" to, reason order.
[[nodiscard]] Result<Span> span_between(domain::RocDate from, domain::RocDate to);
/// "115H2" is 115-07-01 to 115-12-31, "115" the whole year. Fault input.form, detail "field" half.
[[nodiscard]] Result<Span> parse_span(std::string_view half);

/// A half of a year.
struct Half {
    int year = 0;  ///< 民國
    bool second = false;
    [[nodiscard]] std::string name() const;  ///< "115H2", as parse_span reads it
    [[nodiscard]] Half before() const { return {second ? year : year - 1, !second}; }
};
/// Returns the half-year of the day.
[[nodiscard]] Half half_at(domain::RocDate day);
/// As above, as a span.
[[nodiscard]] Span half_of(domain::RocDate day);

/// Monthly figures of 聯徵1 (R-LO-5), for each month that overlaps the span.
struct MonthFigures {
    std::chrono::year_month month;
    std::uint64_t queries = 0;                  ///< records requested in the month, by this desk's ledger
    std::optional<std::uint64_t> population{};  ///< records in the last draw's population
    std::optional<std::uint64_t> sampled{};     ///< nullopt: no draw
    std::optional<std::uint64_t> answered{};    ///< of those, reviewed by a person
    std::optional<std::uint64_t> conforming{};  ///< of those, found in order by the reviewer
    bool operator==(const MonthFigures&) const = default;
};
[[nodiscard]] std::vector<MonthFigures> months_of(const Span& span);
/// "115-07"
[[nodiscard]] std::string month_text(std::chrono::year_month month);

}  // namespace jcic::desk::papers
