#include "app/desk/registers/duty_month.h"

#include <algorithm>

namespace jcic::desk {
namespace {

using domain::RocDate;
using domain::RocMonth;

/// The day in whose column a line stands.
RocDate column_of(const DutyLine& line) {
    return line.kind == DutyLine::Kind::done ? line.day : line.office_day;
}

bool is_of(const DutyLine& line, const DutyPerson& person) {
    return std::ranges::find(line.who, person.code.text()) != line.who.end();
}

void count(DutySum& sum, const DutyLine& line, DutyState state, RocDate today) {
    const bool heavier = sum.count == 0 || state < sum.state;
    if (!heavier && state != sum.state) return;
    if (heavier) sum = {state, 0, 0, false};
    ++sum.count;
    const auto days = (today.days() - line.office_day.days()).count();
    if (state == DutyState::late) sum.days_late = std::max(sum.days_late, static_cast<int>(days));
    sum.today = sum.today || (state == DutyState::this_week && line.office_day == today);
}

void fill(DutyPerson& person, const DutyMonth& of) {
    person.days.resize(of.days.size());
    for (std::size_t i = 0; i < of.lines.size(); ++i) {
        const auto& line = of.lines[i];
        if (!is_of(line, person)) continue;
        const auto state = state_of(line, of.today);
        count(person.sum, line, state, of.today);
        if (RocMonth::of(column_of(line)) != of.month) continue;
        auto& cell =
            person.days[static_cast<std::size_t>((column_of(line).days() - of.days.front().day.days()).count())];
        cell.state = cell.lines.empty() ? state : std::min(cell.state, state);
        cell.lines.push_back(i);
    }
}

}  // namespace

DutyState state_of(const DutyLine& line, RocDate today) {
    if (line.kind == DutyLine::Kind::done) return DutyState::done;
    if (line.kind == DutyLine::Kind::held) return DutyState::held;
    if (line.kind == DutyLine::Kind::late) return DutyState::late;
    return line.office_day.days() <= today.days() + duty_ahead ? DutyState::this_week : DutyState::not_yet;
}

bool counts_in(const DutyLine& line, RocMonth month, RocDate today) {
    if (RocMonth::of(column_of(line)) == month) return true;
    const auto state = state_of(line, today);
    return RocMonth::of(today) == month && (state == DutyState::late || state == DutyState::this_week);
}

DutyMonth duty_month(RocMonth month, RocDate today, const domain::OfficeCalendar& calendar,
                     std::vector<DutyPerson> people, std::vector<DutyLine> lines) {
    DutyMonth out{month, today, {}, std::move(lines), {}};
    std::erase_if(out.lines, [&](const DutyLine& line) { return !counts_in(line, month, today); });
    for (auto day = month.first_day().days(); day <= month.last_day().days(); day += std::chrono::days{1})
        if (const auto one = RocDate::from(day)) out.days.push_back({*one, calendar.day_off(one->date())});
    for (auto& person : people) {
        fill(person, out);
        if (!person.duties.empty() || person.sum.count > 0) out.people.push_back(std::move(person));
    }
    const auto first_duty = [](const DutyPerson& person) {
        return person.duties.empty() ? std::size(domain::all_duties) : static_cast<std::size_t>(*person.duties.begin());
    };
    std::ranges::stable_sort(out.people, {}, first_duty);
    return out;
}

}  // namespace jcic::desk
