#pragma once
// ROC calendar dates and Taiwan's civil time (UTC+8, no daylight saving).

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "app/base/clock.h"
#include "app/base/fault.h"

namespace jcic::domain {

using Date = std::chrono::year_month_day;

inline constexpr int years_before_roc = 1911;  ///< the ROC calendar's first year is 1912

/// A date of the ROC calendar: YYYMMDD, always seven digits, year = Gregorian - years_before_roc.
class RocDate {
public:
    /// Exactly seven digits (full-width digits and outer spaces are accepted) and a real day. Fault rule.ROC-DATE,
    /// detail "reason": length, digit, year, month, day.
    [[nodiscard]] static Result<RocDate> parse(std::string_view seven_digits);
    /// Accepts only the form of text(): for stored values. The same fault.
    [[nodiscard]] static Result<RocDate> written(std::string_view seven_digits);
    /// Years 1912 (1) to 2910 (999); fault rule.ROC-DATE outside.
    [[nodiscard]] static Result<RocDate> from(Date date);
    [[nodiscard]] std::string text() const;    ///< "1151221"
    [[nodiscard]] std::string dashed() const;  ///< "115-12-21"
    [[nodiscard]] Date date() const { return date_; }
    [[nodiscard]] int year() const;  ///< ROC year
    [[nodiscard]] std::chrono::sys_days days() const { return std::chrono::sys_days{date_}; }
    auto operator<=>(const RocDate&) const = default;

private:
    explicit RocDate(Date date) : date_(date) {}
    Date date_;
};

/// The civil date in Taiwan at an instant.
[[nodiscard]] RocDate roc_date_at(UtcTime when);
/// Midnight in Taiwan at the start of the day.
[[nodiscard]] UtcTime start_of(RocDate day);
/// "115-12-21 14:06" in Taiwan's time; with_seconds adds ":30".
[[nodiscard]] std::string roc_time_text(UtcTime when, bool with_seconds = false);
/// Its last part: "09:30".
[[nodiscard]] std::string time_of_day_text(UtcTime when);
/// Parses it as typed: "14:06", "9:05", "1406", "905". Fault input.form, reason "time-of-day".
[[nodiscard]] Result<std::string> parse_time_of_day(std::string_view typed);
/// That time of that day in Taiwan; nullopt for an invalid text.
[[nodiscard]] std::optional<UtcTime> time_on(RocDate day, std::string_view time_of_day);
/// "2026-12-21T06:06:30.123Z" (ISO 8601).
[[nodiscard]] std::string iso_text(UtcTime when);
/// Parses this and other forms of RFC 3339: any or no fraction (cut to ms), an offset for Z. Fault input.form.
[[nodiscard]] Result<UtcTime> parse_iso(std::string_view text);

}  // namespace jcic::domain
