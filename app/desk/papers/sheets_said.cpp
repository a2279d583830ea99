#include "app/desk/papers/sheets_said.h"

#include <algorithm>
#include <set>

#include "app/desk/papers/said.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/parts.h"
#include "app/domain/registers/weekly_sheets.h"

namespace jcic::desk::papers {
namespace {

namespace registers = domain::registers;
using domain::RocDate;

/// What is counted of the sheets of weeks that are over.
struct SheetsCounted {
    std::set<std::string> mondays{};  ///< of weeks that have one
    std::size_t all = 0;
    std::size_t confirmed = 0;
    std::size_t approved = 0;
    std::vector<std::string> waiting{};
    std::vector<std::string> late{};
};

void count_sheet(SheetsCounted& out, const CheckFacts& facts, const registers::Row& row,
                 const registers::WeeklySheet& sheet) {
    const auto* approved = row.last_of(registers::weekly_sheet_approved);
    const auto which =
        sheet.week.from.dashed() + (sheet.querier.empty() ? "" : " " + name_of(facts.people, sheet.querier));
    out.mondays.insert(sheet.week.from.text());
    ++out.all;
    if (approved != nullptr) ++out.approved;
    if (approved != nullptr || registers::told_state(row) == "confirmed") ++out.confirmed;
    const auto due = registers::to_be_approved_by(sheet.week, facts.calendar);
    if (!due) return;
    if (approved == nullptr && *due < facts.base_day) out.waiting.push_back(which);
    if (approved != nullptr && *due < domain::roc_date_at(approved->at)) out.late.push_back(which);
}

/// The Mondays of weeks that are over, since the branch began here.
std::vector<RocDate> mondays_over(const CheckFacts& facts, RocDate last) {
    std::vector<RocDate> out;
    const auto begun = registers::first_day_of(facts.rows);
    if (!begun) return out;
    auto week = registers::week_of(std::max(*begun, facts.span.from));
    while (week && week->to <= last) {
        out.push_back(week->from);
        const auto next = registers::days_after(week->to, 1);
        week = next ? registers::week_of(*next) : std::nullopt;
    }
    return out;
}

}  // namespace

std::string weekly_sheets_said(const CheckFacts& facts) {
    // The base day's own week is not over before its end.
    const auto yesterday = registers::days_after(facts.base_day, -1).value_or(facts.base_day);
    const auto last = std::min(facts.span.to, yesterday);
    SheetsCounted counted;
    for (const auto& [id, row] : facts.rows.of(registers::weekly_sheets)) {
        const auto sheet = registers::weekly_sheet(row);
        if (sheet && facts.span.from <= sheet->week.to && sheet->week.to <= last)
            count_sheet(counted, facts, row, *sheet);
    }
    std::vector<std::string> without;
    const auto mondays = mondays_over(facts, last);
    for (const auto& monday : mondays)
        if (!counted.mondays.contains(monday.text())) without.push_back(monday.dashed());
    return "期間內結束之週 " + number(mondays.size()) + " 週，查詢紀錄單 " + number(counted.all) + " 張：已確認 " +
           number(counted.confirmed) + "、已核可 " + number(counted.approved) + "；缺查詢紀錄單之週：" +
           listed(without) + "；逾期未核可：" + listed(counted.waiting) + "；逾期核可：" + listed(counted.late) + "。";
}

}  // namespace jcic::desk::papers
