#pragma once
// A branch's office hours by the day of the week, in Taiwan's civil time, as the branch decided (ours): submissions
// within them are ordinary.

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/domain/office_calendar.h"

namespace jcic::domain {

class OfficeHours {
public:
    /// Monday to Friday, 08:30 to 17:30.
    constexpr OfficeHours() {
        for (std::size_t day = 0; day < working_days; ++day)
            days_[day][0] = {std::chrono::minutes{8 * 60 + 30}, std::chrono::minutes{17 * 60 + 30}};
    }
    /// Typed input: "1-5 8:30-17:30; 3 17:30-20:00; 6 9:00-12:00", days from 1 (Monday) to 7; overlapping or adjacent
    /// times of a day are merged. Fault input.form, reason "office-hours".
    [[nodiscard]] static Result<OfficeHours> parse(std::string_view typed);
    /// Accepts only the form of text(): for stored values.
    [[nodiscard]] static Result<OfficeHours> written(std::string_view text);
    /// "1-2 08:30-17:30; 3 08:30-20:00; 4-5 08:30-17:30; 6 09:00-12:00": each day once, equal days together.
    [[nodiscard]] std::string text() const;
    /// Of one day: "08:30–12:00、13:30–17:30"; "" if it has none.
    [[nodiscard]] std::string text_of(std::chrono::weekday day) const;

    [[nodiscard]] bool contain(std::chrono::weekday day, std::chrono::minutes time) const;
    /// End of the day's last hours; for a day without hours, of the week's latest.
    [[nodiscard]] std::chrono::minutes closing(std::chrono::weekday day) const;
    bool operator==(const OfficeHours&) const = default;

    static constexpr std::size_t most_of_a_day = 4;  ///< no counter needs more, even with breaks

private:
    /// `until` is excluded; both 0: unused.
    struct Span {
        std::chrono::minutes from{0};
        std::chrono::minutes until{0};
        bool operator==(const Span&) const = default;
    };
    using Day = std::array<Span, most_of_a_day>;
    static constexpr std::size_t working_days = 5;
    [[nodiscard]] const Day& of(std::chrono::weekday day) const { return days_[day.iso_encoding() - 1]; }
    static bool add_span(Day& day, Span more);

    std::array<Day, 7> days_{};  ///< from Monday on; each day's earliest first
};

/// The moment's day of the week and time of day in Taiwan.
struct TimeOfWeek {
    std::chrono::weekday day;
    std::chrono::minutes time;
};
[[nodiscard]] TimeOfWeek time_of_week(UtcTime at);

/// Values of field::outside_hours.
namespace outside_office {
inline constexpr std::string_view hours = "hours";
inline constexpr std::string_view day_off = "day-off";
}  // namespace outside_office

enum class OfficeTime {
    open,
    outside_hours,  ///< of that day of the week
    day_off         ///< within the hours, but a holiday by the calendar
};
/// A Saturday made an office day also counts as one of the branch's: with Saturday's hours and with Monday's. A weekly
/// day off without a holiday is an ordinary day for a branch with hours on it.
[[nodiscard]] OfficeTime office_time(UtcTime at, const OfficeHours& hours, const OfficeCalendar& calendar);

}  // namespace jcic::domain
