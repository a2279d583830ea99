#pragma once
// The government's office calendar 中華民國政府行政機關辦公日曆表, and its effect on the holding time
// (R-SE-6, R-SE-8).

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/domain/items.h"
#include "app/domain/roc_date.h"

namespace jcic::domain {

class OfficeCalendar {
public:
    /// Adds one published file (app/base/brought_table.h; columns 西元日期, 星期, 是否放假 and, unless it has none,
    /// 備註). Replaces days already known: load revisions in the order of their publication. Fault file.form with
    /// "line", "column" and "reason"; then the whole file is rejected.
    [[nodiscard]] Result<void> load(ByteView file);
    /// nullopt if no calendar of that year is loaded; then Saturdays and Sundays count as off.
    [[nodiscard]] std::optional<bool> published_day_off(Date day) const;
    [[nodiscard]] bool day_off(Date day) const;
    /// The last office day up to that day: nothing is due on a day off. The day itself if the whole month before it is
    /// off.
    [[nodiscard]] RocDate office_day_until(RocDate day) const;
    [[nodiscard]] std::string remark(Date day) const;
    /// The first and last published day; nullopt for none.
    [[nodiscard]] std::optional<std::pair<std::chrono::sys_days, std::chrono::sys_days>> span() const;
    /// Western years with any published day.
    [[nodiscard]] std::set<int> years() const;
    [[nodiscard]] std::size_t size() const { return days_.size(); }  ///< days

private:
    struct Day {
        bool off = false;
        std::string remark;
    };
    std::map<std::chrono::sys_days, Day> days_;
};

/// The last instant for retrieval: the host's if it gives one, otherwise the item's holding time in calendar days from
/// the request (R-SE-8: never too late).
[[nodiscard]] UtcTime holding_deadline(Item item, UtcTime requested, std::optional<UtcTime> from_host);

/// The time available if the item were requested now.
struct HoldingTime {
    UtcTime ends;      ///< JCIC deletes
    RocDate fetch_by;  ///< the last office day in time; the day of the request if there is none
    bool operator==(const HoldingTime&) const = default;
};
[[nodiscard]] HoldingTime holding_time(Item item, UtcTime now, const OfficeCalendar& calendar);

/// Shown before the request (R-SE-6): the holding time ends on a day off, or crosses a run of two or more days off that
/// leaves fewer than two office days.
struct HoldingWarning {
    RocDate ends;              ///< the day JCIC deletes
    RocDate off_from, off_to;  ///< the run of days off
    RocDate fetch_by;          ///< the last office day in time
    bool operator==(const HoldingWarning&) const = default;
};
[[nodiscard]] std::optional<HoldingWarning> holding_warning(Item item, UtcTime now, const OfficeCalendar& calendar);

}  // namespace jcic::domain
