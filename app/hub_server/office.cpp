#include "app/hub_server/office.h"

#include <algorithm>
#include <tuple>

#include "app/base/text.h"
#include "app/domain/office_calendar.h"
#include "app/domain/roc_date.h"
#include "app/verify/trail/crypto.h"

namespace jcic::hub_server {
namespace {

using domain::RocDate;
using Desks = std::vector<const OfficeDesk*>;

constexpr unsigned first_half_ends = 6;  ///< the month

/// The half-year that ended last before that day.
struct Half {
    std::string name;  ///< "115H1"
    std::string year;  ///< "115", where a report about the year says as much; "" after a first half
    RocDate last_day;
};
Half half_before(RocDate today) {
    const bool first = static_cast<unsigned>(today.date().month()) <= first_half_ends;
    const auto year = first ? today.date().year() - std::chrono::years{1} : today.date().year();
    const auto last = first ? year / std::chrono::December / 31 : year / std::chrono::June / 30;
    const auto roc = std::to_string(static_cast<int>(year) - domain::years_before_roc);
    return {roc + (first ? "H2" : "H1"), first ? roc : "", RocDate::from(last).value_or(today)};
}

bool is_about(const domain::BranchReport& report, const Half& half) {
    return (report.half == half.name || report.half == half.year) && domain::roc_date_at(report.made) > half.last_day;
}

ReportState report_state(const Desks& desks, const Half& half, RocDate today) {
    const auto made = [&](const OfficeDesk* one) { return one->report && is_about(*one->report, half); };
    if (std::ranges::any_of(desks, made)) return ReportState::there;
    const auto was_there = [&](const OfficeDesk* one) { return domain::roc_date_at(one->since) <= half.last_day; };
    if (std::ranges::none_of(desks, was_there)) return ReportState::none;
    const auto month_after = domain::RocMonth::of(half.last_day).next();
    return today <= month_after.last_day() ? ReportState::not_yet : ReportState::late;
}

/// The last office day before that one.
RocDate office_day_before(RocDate today, const domain::OfficeCalendar& calendar) {
    const auto yesterday = RocDate::from(std::chrono::sys_days{today.days() - std::chrono::days{1}});
    return yesterday ? calendar.office_day_until(*yesterday) : today;
}

void add_standing(OfficeRow& row, const domain::DeskStanding& said, const std::string& week) {
    if (said.week == week)
        for (const auto& [item, count] : said.queries) {
            row.queries[item] += count;
            row.asked += count;
        }
    row.waiting += said.waiting;
    if (said.sample) {
        row.drawn += said.sample->drawn;
        row.reviewed += said.sample->reviewed;
    }
    for (const auto& [book, owed] : said.owed) {
        row.owed[book].open += owed.open;
        row.owed[book].late += owed.late;
        row.late += owed.late;
    }
}

void add_desk(OfficeRow& row, const OfficeDesk& one, const Office& office) {
    row.seen = row.desks == 0 ? one.seen : std::min(row.seen, one.seen);
    const auto made = one.standing ? std::optional(one.standing->made) : std::nullopt;
    row.heard = row.desks == 0 ? made : std::min(row.heard, made);  // none is least
    ++row.desks;
    if (one.standing) add_standing(row, *one.standing, office.week);
    const auto events = std::max(one.sealed, one.standing ? one.standing->events : 0);
    row.events += events;
    row.witnessed += std::min(one.witnessed, events);
}

OfficeRow row_of(const Desks& desks, const Office& office, const Half& half, std::string_view reason,
                 RocDate office_day) {
    const auto& first = desks.front()->as;
    OfficeRow row;
    row.world = first.world;
    row.institution = first.desk.institution;
    row.branch = first.desk.branch;
    for (const auto* one : desks) {
        if (!one->as.desk.retired) add_desk(row, *one, office);
        if (one->report && (!row.report || row.report->made < one->report->made)) row.report = one->report;
        row.wrong.insert(row.wrong.end(), one->wrong.begin(), one->wrong.end());
    }
    if (!reason.empty()) row.wrong.push_back({"", "branch", row.institution, std::string(reason)});
    const auto today = domain::roc_date_at(office.at);
    row.report_state = report_state(desks, half, today);
    const bool now = office.week == monday_of(today);
    row.quiet = now && (!row.heard || *row.heard < domain::start_of(office_day));
    if (!row.wrong.empty())
        row.stands = RowState::wrong;
    else if (row.late > 0 || row.report_state == ReportState::late)
        row.stands = RowState::late;
    else if (row.quiet || row.report_state == ReportState::not_yet)
        row.stands = RowState::quiet;
    return row;
}

bool has_certificate(const Desks& desks, const std::string& fingerprint) {
    return std::ranges::any_of(desks, [&](const OfficeDesk* one) {
        return std::ranges::any_of(one->as.desk.enrolled, [&](const hub::Enrolled& as) {
            return to_hex(verify::sha256({as.certificate})) == fingerprint;
        });
    });
}

/// What of a branch is not as head office's list has it; "" for nothing.
const char* reason_against_branch(const Desks& desks, const std::vector<domain::ExpectedBranch>& expected) {
    const auto& institution = desks.front()->as.desk.institution;
    const auto listed = std::ranges::find(expected, institution, &domain::ExpectedBranch::institution);
    if (listed == expected.end()) return "unlisted";
    return listed->fingerprint.empty() || has_certificate(desks, listed->fingerprint) ? "" : "fingerprint";
}

/// On head office's list, and nobody's at the hub.
OfficeRow missing_row(const domain::ExpectedBranch& one) {
    OfficeRow row;
    row.world = "real";
    row.institution = one.institution;
    row.branch = one.branch;
    row.quiet = true;
    row.wrong.push_back({"", "branch", one.institution, "missing"});
    row.stands = RowState::wrong;
    return row;
}

void add_missing(Office& office, const std::vector<domain::ExpectedBranch>& expected) {
    for (const auto& one : expected)
        if (std::ranges::find(office.rows, one.institution, &OfficeRow::institution) == office.rows.end())
            office.rows.push_back(missing_row(one));
}

void add_up(OfficeRow& all, const OfficeRow& row) {
    all.desks += row.desks;
    for (const auto& [item, count] : row.queries) all.queries[item] += count;
    all.asked += row.asked;
    all.waiting += row.waiting;
    all.drawn += row.drawn;
    all.reviewed += row.reviewed;
    for (const auto& [book, owed] : row.owed) {
        all.owed[book].open += owed.open;
        all.owed[book].late += owed.late;
    }
    all.late += row.late;
    all.events += row.events;
    all.witnessed += row.witnessed;
}

}  // namespace

std::string monday_of(RocDate day) {
    const auto days = day.days();
    const auto monday = days - (std::chrono::weekday{days} - std::chrono::Monday);
    const auto out = RocDate::from(std::chrono::sys_days{monday});
    return out ? out->text() : "";
}

Office office_of(const std::vector<OfficeDesk>& desks, const OfficeWanted& wanted) {
    const auto today = domain::roc_date_at(wanted.at);
    const auto half = half_before(today);
    Office out;
    out.at = wanted.at;
    out.week = wanted.week.empty() ? monday_of(today) : wanted.week;
    out.half = half.name;
    const auto office_day = office_day_before(today, wanted.calendar);
    out.witnesses_known = !wanted.witnesses.empty();
    std::map<std::tuple<std::string, std::string, std::string>, Desks> branches;
    for (const auto& one : desks) branches[{one.as.world, one.as.desk.institution, one.as.desk.branch}].push_back(&one);
    for (const auto& [name, there] : branches) {
        const auto in_use = [](const OfficeDesk* one) { return !one->as.desk.retired; };
        if (std::ranges::none_of(there, in_use)) continue;
        const auto* reason = wanted.expected.empty() ? "" : reason_against_branch(there, wanted.expected);
        out.rows.push_back(row_of(there, out, half, reason, office_day));
        add_up(out.all, out.rows.back());
    }
    add_missing(out, wanted.expected);
    std::ranges::stable_sort(out.rows, [](const OfficeRow& one, const OfficeRow& other) {
        return std::tuple(one.stands, other.late) < std::tuple(other.stands, one.late);
    });
    return out;
}

}  // namespace jcic::hub_server
