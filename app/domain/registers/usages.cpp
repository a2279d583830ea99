// 晶片卡使用情形核對簿: what JCIC reports of the cards' use, held against the branch's own records; abnormal use and
// locked cards with their cause (R-LO-4).
#include <algorithm>

#include "app/domain/registers/letters.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/parts.h"
#include "app/domain/roc_month.h"

namespace jcic::domain::registers {
namespace of_usages {
namespace {

constexpr std::string_view received = "received";
constexpr std::string_view checked = "checked";
constexpr std::array states{State{received, JCIC_WORD("registers", "待核對")},
                            State{checked, JCIC_WORD("registers", "已核對"), true}, erased_state};
constexpr std::array from_received{received};
constexpr std::array from_any{received, checked};
constexpr std::array from_over{checked};

constexpr std::array told{
    asked("on", JCIC_WORD("registers", "收到日"), events::Kind::day),
    asked("period", JCIC_WORD("registers", "使用情形的期間")),
    optional(events::told_of(asked("sent-to", JCIC_WORD("registers", "單位主管指派之核對人員"), events::Kind::person))),
    given(optional(asked("own-uses", JCIC_WORD("registers", "本單位日誌：前三個月各卡查詢項數")))), remark};
constexpr std::array answers{
    chosen("agrees", JCIC_WORD("registers", "與本單位登記及日誌相符"), yes_no),
    chosen("as-usual", JCIC_WORD("registers", "無異常使用"), yes_no),
    chosen("none-locked", JCIC_WORD("registers", "無鎖卡之晶片卡"), yes_no),
    of_this_time(asked("locked-card", JCIC_WORD("registers", "遭鎖的卡號"), events::Kind::reference)),
    of_this_time(personal("cause", JCIC_WORD("registers", "不符、異常或鎖卡的原因"))),
    remark};

/// What the desk itself counts of each of the three months before the report came, for whoever compares: "115-10:
/// 0129999-03 12". The report's period is JCIC's own words, a month's or a quarter's.
Values own_uses(const StepInput& taking) {
    std::string out;
    auto month = RocMonth::of(day_of(taking.values, "on").value_or(taking.today));
    for (int i = 0; i < 3; ++i) {
        month = month.previous();
        const auto sent = taking.sent ? taking.sent(month.first_day(), month.last_day()) : std::nullopt;
        if (!sent) return {};
        std::string of_month = month.text() + ":";
        for (const auto& [id, card] : taking.rows.of(cards)) {
            const auto found = sent->find(id);
            of_month += " " + id + " " + std::to_string(found == sent->end() ? 0 : found->second);
        }
        out = out.empty() ? of_month : of_month + "; " + out;
    }
    return {{"own-uses", std::move(out)}};
}
/// 追蹤原因: what is not as it should be has its cause said.
Result<void> with_its_cause(const StepInput& taking) {
    const bool wanting = std::ranges::any_of(taking.values, [](const auto& one) { return one.second == "no"; });
    if (!wanting || taking.values.contains("cause")) return {};
    return fail(FaultCode::input_missing, "register.usages", {{"field", "cause"}});
}

constexpr std::string_view checking = "usage.checked";
constexpr Step receiving() {
    Step step{"usage.received",
              JCIC_WORD("registers", "收到聯徵中心的使用情形通知"),
              {},
              received,
              who_checks,
              told,
              std::nullopt,
              by_now<"on">};
    step.gives = own_uses;
    return step;
}
constexpr std::array steps{receiving(),
                           Step{checking, JCIC_WORD("registers", "登記核對結果"), from_any, checked, who_checks,
                                answers, std::nullopt, with_its_cause},
                           erasing("usage.erased", from_over, term_is_over)};
constexpr std::array columns{Column{"on"},          below(Column{"period"}), Column{"sent-to"},
                             Column{"own-uses"},    Column{"agrees"},        below(Column{"as-usual"}),
                             Column{"none-locked"}, below(Column{"cause"})};

std::optional<RocDate> within_two_weeks(const Row& row, const DueContext&) {
    return days_after(row.since(), 14);
}
std::optional<RocDate> said_no(const Row& row, const DueContext& context) {
    return unexplained(usages, row, checking, context);
}
/// Locked cards are followed up (R-LO-4): a letter or form to JCIC about it, begun not long before the report either.
std::optional<RocDate> locked(const Row& row, const DueContext& context) {
    const auto day = last_taken_on(row, checking);
    if (!day || row.value("none-locked") != "no") return std::nullopt;
    const auto since = days_after(roc_date_at(row.story.front().at), -62);
    return told_of_card(context.rows, row.value("locked-card"), since.value_or(*day)) ? std::nullopt : day;
}
constexpr std::array who_writes{Duty::unit_head, Duty::supervisor};
constexpr std::array dues{
    settled(checking,
            Due{JCIC_WORD("registers", "核對晶片卡使用情形"), from_received, who_checks, within_two_weeks, "sent-to"}),
    to_be_found(JCIC_WORD("registers", "使用情形不符、異常或鎖卡，登記缺失"), from_over, said_no),
    settled(letter_prepared, Due{JCIC_WORD("registers", "卡片遭鎖，向聯徵中心申請"), from_over, who_writes, locked}),
    gone_in_time(from_over)};

}  // namespace
}  // namespace of_usages

constinit const Register usages{"usages",
                                JCIC_WORD("registers", "晶片卡使用情形核對簿"),
                                "R-LO-4",
                                "usage:",
                                "",
                                checkers_and_head,
                                of_usages::states,
                                of_usages::steps,
                                of_usages::columns,
                                of_usages::dues};

}  // namespace jcic::domain::registers
