#pragma once
// The weekly sheets 查詢紀錄單 (R-LO-1, R-LO-2) in their register: which weeks are closed, and which requests are
// on a sheet. Each request is on exactly one sheet: a sheet covers a range of event numbers, so that a clock set back
// moves no request from one sheet to another.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/domain/events/journal.h"
#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// Monday to Sunday.
struct Week {
    RocDate from;
    RocDate to;
    bool operator==(const Week&) const = default;
};
/// nullopt at the calendar's ends.
[[nodiscard]] std::optional<Week> week_of(RocDate day);
[[nodiscard]] UtcTime end_of(const Week& week);  ///< the first instant after it
/// The last office day of the week; nullopt if there is none.
[[nodiscard]] std::optional<RocDate> last_office_day(const Week& week, const OfficeCalendar& calendar);

/// Confirmed on the first office day after the week and approved on the next one, at the latest; nullopt at the
/// calendar's end.
[[nodiscard]] std::optional<RocDate> to_be_approved_by(const Week& week, const OfficeCalendar& calendar);

/// One sheet: the requests by this person numbered after `after` up to `through`.
struct WeeklySheet {
    std::string row;
    Week week;
    std::string querier;  ///< user code; "" for a week without a query
    std::uint64_t after = 0;
    std::uint64_t through = 0;
    std::uint64_t lines = 0;
    std::string digest;  ///< of lines_text
};
/// nullopt if the row is malformed.
[[nodiscard]] std::optional<WeeklySheet> weekly_sheet(const Row& row);

/// "open", "confirmed" or "approved", as reported to other desks of the branch (app/domain/exchange.h).
[[nodiscard]] std::string_view told_state(const Row& row);

/// Actions that become lines of a sheet: a request to JCIC, or an attached number whose request is not in this trail
/// (R-SE-2).
inline constexpr std::array sheet_actions{action::query_requesting, action::query_serial_taken_over};
/// Number of lines: one for each item.
[[nodiscard]] std::uint64_t lines_of(const Recorded& request);
/// Input of the digest: "number:hash" of each request, one a line, in the trail's order.
[[nodiscard]] std::string lines_text(const std::vector<Recorded>& requests);

/// The next week to be closed, and the event number up to which sheets cover everything.
struct NextWeek {
    Week week;
    std::uint64_t after = 0;
};
/// From weeks closed up to today: a clock that was ahead closes no week permanently. nullopt before there are people.
[[nodiscard]] std::optional<NextWeek> next_week(const Rows& rows, RocDate today);
/// The event number up to which the person's requests are on sheets.
[[nodiscard]] std::uint64_t on_sheets_up_to(const Rows& rows, std::string_view querier);

/// The sheet's facts: for the person's requests of the span; without a person, for a week without any.
[[nodiscard]] std::vector<Fact> facts_of(const WeeklySheet& sheet);

}  // namespace jcic::domain::registers
