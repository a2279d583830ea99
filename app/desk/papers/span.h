#pragma once
// What a working paper covers.

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

/// Of the span what lies on that day or later; all of it where none of it does.
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
/// In which the day lies.
[[nodiscard]] Half half_at(domain::RocDate day);
/// The same as its days.
[[nodiscard]] Span half_of(domain::RocDate day);

/// What 聯徵1 asks for each month (R-LO-5). The months of a span are those that it touches.
struct MonthFigures {
    std::chrono::year_month month;
    std::uint64_t queries = 0;                  ///< records asked for in the month, by this desk's ledger
    std::optional<std::uint64_t> population{};  ///< records that the last draw was made from
    std::optional<std::uint64_t> sampled{};     ///< none: nobody has drawn
    std::optional<std::uint64_t> answered{};    ///< of those, looked at by a person
    std::optional<std::uint64_t> conforming{};  ///< of those, in order, as that person said
    bool operator==(const MonthFigures&) const = default;
};
[[nodiscard]] std::vector<MonthFigures> months_of(const Span& span);
/// "115-07"
[[nodiscard]] std::string month_text(std::chrono::year_month month);

}  // namespace jcic::desk::papers
