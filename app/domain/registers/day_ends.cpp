// 每日下班檢查簿: at the end of an office day a person confirms that cards are back, everybody is signed out and the
// workstation is off (R-DU-9, R-DU-10).
#include <algorithm>
#include <set>

#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_day_ends {
namespace {

constexpr std::string_view confirmed = "confirmed";
constexpr std::string_view unworked = "unworked";
constexpr std::array states{State{confirmed, JCIC_WORD("registers", "已檢查"), true},
                            State{unworked, JCIC_WORD("registers", "無人上班"), true}, erased_state};
constexpr std::array from_over{confirmed, unworked};
constexpr std::array from_confirmed{confirmed};

constexpr std::array answers{asked("day", JCIC_WORD("registers", "日期"), events::Kind::day),
                             chosen("cards", JCIC_WORD("registers", "晶片卡均已歸還"), yes_no),
                             chosen("signed-out", JCIC_WORD("registers", "均已登出"), yes_no),
                             chosen("off", JCIC_WORD("registers", "工作站將關機"), yes_no), remark};

// A typhoon, a branch's move: office days on which nobody was there, caught up in one step.
constexpr std::array days_off{asked("day", JCIC_WORD("registers", "起日"), events::Kind::day),
                              asked("until", JCIC_WORD("registers", "迄日"), events::Kind::day),
                              personal("why", JCIC_WORD("registers", "無人上班的原因")), remark};

bool out_at_the_end_of(RocDate day, const Row& card) {
    std::string_view state;
    for (const auto& one : card.story)
        if (!one.step->to.empty() && roc_date_at(one.at) <= day) state = one.step->to;
    return state == "out";
}

/// What the register of cards knows better is not confirmed, of an earlier day either.
Result<void> as_the_registers_have_it(const StepInput& taking) {
    JCIC_CHECK(not_in_future(taking, "day"));
    const auto day = day_of(taking.values, "day");
    if (!day || taking.values.at("cards") != "yes") return {};
    const auto& held = taking.rows.of(cards);
    if (!std::ranges::any_of(held, [&](const auto& one) { return out_at_the_end_of(*day, one.second); })) return {};
    return fail(FaultCode::input_form, "register.day-ends", {{"field", "cards"}, {"reason", "card-out"}});
}

/// Whether somebody went on with a register on one of those days.
bool worked_on(const Rows& rows, RocDate from, RocDate to) {
    for (const auto* book : all())
        for (const auto& [id, row] : rows.of(*book))
            for (const auto& one : row.story)
                if (const auto day = roc_date_at(one.at); from <= day && day <= to) return true;
    return false;
}

tl::unexpected<Fault> somebody_worked() {
    return wrong("day", "worked", JCIC_WORD("registers", "該期間有登記或發查，並非無人上班：請分段登記。"));
}

/// What the trail knows better: on a day with a step of a register, or a request to JCIC, somebody worked; and over a
/// night on which a card was out each day is looked at by itself.
Result<void> as_nobody_was_there(const StepInput& taking) {
    JCIC_CHECK(in_order(taking, "day", "until"));
    const auto from = day_of(taking.values, "day"), to = day_of(taking.values, "until");
    if (!from || !to) return {};
    if (taking.today <= *to) return wrong("until", "today", JCIC_WORD("registers", "迄日應在本日之前：本日尚未結束。"));
    if (worked_on(taking.rows, *from, *to)) return somebody_worked();
    if (taking.sent) {
        const auto sent = taking.sent(*from, *to);
        if (sent && std::ranges::any_of(*sent, [](const auto& one) { return one.second > 0; }))
            return somebody_worked();
    }
    for (const auto& [id, card] : taking.rows.of(cards))
        if (out_at_the_end_of(*to, card))
            return fail(FaultCode::input_form, "register.day-ends", {{"field", "day"}, {"reason", "card-out"}});
    return {};
}

constexpr std::array who_leaves{Duty::query_officer, Duty::supervisor, Duty::unit_head};
constexpr std::string_view confirming = "day-end.confirmed";
constexpr std::array steps{Step{confirming,
                                JCIC_WORD("registers", "登記下班檢查"),
                                {},
                                confirmed,
                                who_leaves,
                                answers,
                                std::nullopt,
                                as_the_registers_have_it},
                           Step{"day-end.unworked",
                                JCIC_WORD("registers", "補登無人上班的日子"),
                                {},
                                unworked,
                                who_leaves,
                                days_off,
                                std::nullopt,
                                as_nobody_was_there},
                           erasing("day-end.erased", from_over, term_is_over)};
constexpr std::array columns{Column{"day"}, below(Column{"until"}), Column{"cards"}, below(Column{"signed-out"}),
                             Column{"off"}, Column{"remark"}};

/// The first office day that was left out since the branch began here, or since an earlier one that it entered.
std::optional<RocDate> next_day(const DueContext& context) {
    std::set<std::chrono::sys_days> known;
    for (const auto& [id, row] : context.rows.of(day_ends))
        if (const auto day = day_in(row, "day"))
            for (auto next = day->days(); next <= day_in(row, "until").value_or(*day).days();
                 next += std::chrono::days{1})
                known.insert(next);
    auto first = first_day_of(context.rows);
    if (!known.empty() && (!first || *known.begin() < first->days())) first = RocDate::from(*known.begin()).value();
    if (!first) return std::nullopt;
    for (auto next = first->days(); next <= context.today.days(); next += std::chrono::days{1})
        if (!known.contains(next) && !context.calendar.day_off(next))
            if (const auto day = RocDate::from(next)) return *day;
    return std::nullopt;
}
std::optional<RocDate> said_no(const Row& row, const DueContext& context) {
    return unexplained(day_ends, row, confirming, context);
}
constexpr std::array dues{
    settled("day-end.confirmed,day-end.unworked", owed_anew(JCIC_WORD("registers", "下班檢查"), who_leaves, next_day)),
    to_be_found(JCIC_WORD("registers", "下班檢查不符，登記缺失"), from_confirmed, said_no), gone_in_time(from_over)};

}  // namespace
}  // namespace of_day_ends

constinit const Register day_ends{"day-ends",
                                  JCIC_WORD("registers", "每日下班檢查簿"),
                                  "R-DU-10",
                                  "day-end:",
                                  "day",
                                  everybody,
                                  of_day_ends::states,
                                  of_day_ends::steps,
                                  of_day_ends::columns,
                                  of_day_ends::dues};

}  // namespace jcic::domain::registers
