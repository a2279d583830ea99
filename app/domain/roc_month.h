#pragma once
// A month of the ROC calendar, the unit of the monthly sample and JCIC's lists (R-LO-3).

#include <compare>
#include <string>
#include <string_view>

#include "app/domain/roc_date.h"

namespace jcic::domain {

class RocMonth {
public:
    /// "115-10", "115/10" or "11510" (full-width digits and outer spaces are accepted). Fault rule.ROC-DATE, as
    /// RocDate.
    [[nodiscard]] static Result<RocMonth> parse(std::string_view text);
    /// Accepts only the form of text(): for stored values.
    [[nodiscard]] static Result<RocMonth> written(std::string_view text);
    [[nodiscard]] static RocMonth of(RocDate day) { return RocMonth(day.date().year() / day.date().month()); }

    [[nodiscard]] std::string text() const;  ///< "115-10"
    [[nodiscard]] UtcTime begins() const;    ///< midnight in Taiwan
    [[nodiscard]] UtcTime ends() const;      ///< the next month's beginning
    [[nodiscard]] RocDate first_day() const;
    [[nodiscard]] RocDate last_day() const;
    [[nodiscard]] RocMonth next() const { return RocMonth(month_ + std::chrono::months{1}); }
    [[nodiscard]] RocMonth previous() const { return RocMonth(month_ - std::chrono::months{1}); }
    auto operator<=>(const RocMonth&) const = default;

private:
    explicit RocMonth(std::chrono::year_month month) : month_(month) {}
    std::chrono::year_month month_;
};

}  // namespace jcic::domain
