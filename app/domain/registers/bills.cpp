// 帳單核對紀錄簿: JCIC's bill of a month held beside the ledger: how many requests of each item by each card, by either
// side, and what a person found out about each difference (R-LO-4). A branch that compares its bills owes each month's
// from the first on, until two decide that it compares none any more.
#include "app/domain/registers/bills.h"

#include <algorithm>

#include "app/domain/events/names.h"
#include "app/domain/registers/parts.h"
#include "app/domain/roc_month.h"

namespace jcic::domain::registers {
namespace of_bills {
namespace {

constexpr std::string_view open = "open";
constexpr std::string_view agreed = "agreed";
constexpr std::string_view decided = "decided";
constexpr std::string_view stopped = "stopped";
constexpr std::array states{State{open, JCIC_WORD("registers", "待說明")},
                            State{agreed, JCIC_WORD("registers", "相符"), true},
                            State{decided, JCIC_WORD("registers", "已說明"), true},
                            State{stopped, JCIC_WORD("registers", "不再核對"), true}, erased_state};
constexpr std::array from_open{open};
constexpr std::array from_decided{decided};
constexpr std::array from_over{agreed, decided, stopped};

/// One line for each item and card that differs.
constexpr events::Field detailed() {
    auto out = asked(bill::details, JCIC_WORD("registers", "不符明細（帳單／本機）"));
    out.most = 4'000;
    return out;
}
constexpr auto of_month = asked(field::month, JCIC_WORD("registers", "帳單月份"));
constexpr auto billed = asked(bill::billed, JCIC_WORD("registers", "帳單筆數"), events::Kind::number);
constexpr auto sent = asked(bill::sent, JCIC_WORD("registers", "本機當月送出項數"), events::Kind::number);
constexpr std::array same{of_month, billed, sent};
constexpr std::array different{of_month, billed, sent, detailed()};
constexpr std::array deciding{chosen("explained", JCIC_WORD("registers", "已查明，並非缺失"), yes_no),
                              personal("why", JCIC_WORD("registers", "查明的原因")), remark};
constexpr std::array stopping{personal("why", JCIC_WORD("registers", "不再核對的原因")), remark};

/// Counted by the desk that compares: nobody types it.
constexpr Step counted(std::string_view action, const char* title, std::string_view to,
                       std::span<const events::Field> asks) {
    Step step{action, title, {}, to, who_checks, asks};
    step.counted = true;
    return step;
}
constexpr std::string_view explaining = "bill.explained";
constexpr std::string_view stopping_it = "bill.stopped";
constexpr std::array steps{
    counted(bill::agreed, JCIC_WORD("registers", "登記帳單相符"), agreed, same),
    counted(bill::differed, JCIC_WORD("registers", "登記帳單不符"), open, different),
    Step{explaining, JCIC_WORD("registers", "登記查明結果"), from_open, decided, who_checks, deciding},
    seldom(Step{stopping_it,
                JCIC_WORD("registers", "決定不再核對帳單"),
                {},
                stopped,
                head_only,
                stopping,
                Beside{checkers_of_the_head}}),
    erasing("bill.erased", from_over, term_is_over)};
constexpr std::array columns{Column{field::month},
                             Column{bill::billed},
                             below(Column{bill::sent}),
                             Column{bill::details},
                             Column{"explained"},
                             below(Column{"why"}),
                             Column{"", JCIC_WORD("registers", "核對人員"), nullptr, true}};

/// The first month that was compared since the branch last decided to compare none; nullopt: it uses no bills.
std::optional<RocMonth> used_since(const Rows& rows) {
    std::uint64_t ended = 0;
    for (const auto& [id, row] : rows.of(bills))
        if (row.state == stopped) ended = std::max(ended, row.story.front().sequence);
    std::optional<RocMonth> first;
    for (const auto& [id, row] : rows.of(bills)) {
        const auto of_row = RocMonth::written(row.value(field::month));
        if (of_row && row.story.front().sequence > ended && (!first || *of_row < *first)) first = *of_row;
    }
    return first;
}
/// A bill of a month that is still going on is not compared whole.
bool is_compared(const Rows& rows, RocMonth month) {
    return std::ranges::any_of(rows.of(bills), [&](const auto& one) {
        return one.second.value(field::month) == month.text() && month.ends() <= one.second.story.front().at;
    });
}
std::optional<RocDate> next_month(const DueContext& context) {
    const auto since = used_since(context.rows);
    if (!since) return std::nullopt;
    return month_owed(context, [&](RocMonth month) { return month < *since || is_compared(context.rows, month); });
}
std::optional<RocDate> within_two_weeks(const Row& row, const DueContext&) {
    return days_after(row.since(), 14);
}
std::optional<RocDate> said_no(const Row& row, const DueContext& context) {
    return unexplained(bills, row, explaining, context);
}
constexpr std::array who_reviews{Duty::reviewer};
constexpr std::array dues{
    settled("bill.agreed,bill.differed",
            owed_anew(JCIC_WORD("registers", "每月核對聯徵中心帳單"), who_reviews, next_month)),
    settled(explaining, Due{JCIC_WORD("registers", "查明與帳單不符的原因"), from_open, who_checks, within_two_weeks}),
    to_be_found(JCIC_WORD("registers", "帳單不符未能說明，登記缺失"), from_decided, said_no), gone_in_time(from_over)};

}  // namespace
}  // namespace of_bills

constinit const Register bills{"bills",
                               JCIC_WORD("registers", "帳單核對紀錄簿"),
                               "R-LO-4",
                               "bill:",
                               "",
                               checkers_and_head,
                               of_bills::states,
                               of_bills::steps,
                               of_bills::columns,
                               of_bills::dues};

}  // namespace jcic::domain::registers
