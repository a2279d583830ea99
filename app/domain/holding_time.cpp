// The countdown until JCIC deletes a record, and what days off do to it (R-SE-6, R-SE-8).
#include "app/domain/office_calendar.h"

namespace jcic::domain {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// Days off in a row, first and last.
struct Run {
    sys_days from;
    sys_days to;
};

Run run_around(sys_days day, const OfficeCalendar& calendar) {
    Run run{day, day};
    while (calendar.day_off(Date{run.from - days{1}})) run.from -= days{1};
    while (calendar.day_off(Date{run.to + days{1}})) run.to += days{1};
    return run;
}

/// A day within the range of ROC dates, as every day of a holding time is.
RocDate roc(sys_days day) {
    return roc_date_at(UtcTime{day});
}

}  // namespace

UtcTime holding_deadline(Item item, UtcTime requested, std::optional<UtcTime> from_host) {
    return from_host.value_or(requested + info(item).held);
}

HoldingTime holding_time(Item item, UtcTime now, const OfficeCalendar& calendar) {
    const auto ends = holding_deadline(item, now, std::nullopt);
    const auto first = roc_date_at(now);
    for (auto day = roc_date_at(ends); first < day; day = roc(day.days() - days{1}))
        if (!calendar.day_off(day.date())) return {ends, day};
    return {ends, first};
}

std::optional<HoldingWarning> holding_warning(Item item, UtcTime now, const OfficeCalendar& calendar) {
    const auto first = roc_date_at(now).days();
    const auto last = roc_date_at(holding_deadline(item, now, std::nullopt)).days();
    const bool ends_off = calendar.day_off(Date{last});
    int office_days = 0;
    auto fetch_by = first;
    std::optional<Run> crossed;
    for (auto day = first; day <= last; day += days{1}) {
        if (!calendar.day_off(Date{day})) {
            ++office_days;
            fetch_by = day;
        } else if (const auto run = run_around(day, calendar); run.to > run.from || day == last) {
            crossed = run;
        }
    }
    const bool too_few = crossed && office_days < 2;
    if (!ends_off && !too_few) return std::nullopt;
    return HoldingWarning{roc(last), roc(crossed->from), roc(crossed->to), roc(fetch_by)};
}

}  // namespace jcic::domain
