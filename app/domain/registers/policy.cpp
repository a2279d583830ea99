// 分行規定決定簿: what the branch has decided where a rule leaves it a choice. A decision counts from its day on until
// the next one about the same; the unit head decides, somebody who checks others' work signs beside (R-AU-6, R-DU-2,
// R-DU-5, R-PW-5).
#include "app/domain/registers/policy.h"

#include <charconv>

#include "app/domain/password_policy.h"
#include "app/domain/registers/parts.h"
#include "app/domain/retention.h"

namespace jcic::domain::registers {
namespace {

constexpr std::string_view decided = "decided";
constexpr std::array states{State{decided, JCIC_WORD("registers", "已決定")}};

constexpr std::array holders{events::Choice{"either", JCIC_WORD("registers", "密碼保管人員或查詢人員")},
                             events::Choice{"custodian", JCIC_WORD("registers", "密碼保管人員")},
                             events::Choice{"querier", JCIC_WORD("registers", "查詢人員")}};
constexpr std::array changers{events::Choice{"either", JCIC_WORD("registers", "兩者皆可")},
                              events::Choice{"member", JCIC_WORD("registers", "自行變更")},
                              events::Choice{"jcic", JCIC_WORD("registers", "向聯徵中心申請")}};

constexpr auto from = asked("from", JCIC_WORD("registers", "起算日"), events::Kind::day);
constexpr auto why = personal("why", JCIC_WORD("registers", "決定理由"));
constexpr auto years = asked("years", JCIC_WORD("registers", "保存年數（5 至 100）"), events::Kind::number);
constexpr auto minutes =
    asked("minutes", JCIC_WORD("registers", "閒置登出最長分鐘數（1 至 15）"), events::Kind::number);
constexpr auto held_by = chosen("held-by", JCIC_WORD("registers", "晶片卡密碼交付對象"), holders);
constexpr auto changed_by = chosen("changed-by", JCIC_WORD("registers", "晶片卡密碼變更方式"), changers);

constexpr std::array of_years{years, from, why};
constexpr std::array of_minutes{minutes, from, why};
constexpr std::array of_holder{held_by, from, why};
constexpr std::array of_changer{changed_by, from, why};

constexpr int longest_idle = 15;

std::optional<int> number_in(const Row& row, std::string_view field) {
    const auto text = row.value(field);
    int out = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), out);
    return read.ec == std::errc{} && read.ptr == text.data() + text.size() ? std::optional(out) : std::nullopt;
}

Result<void> within(const Taking& taking, std::string_view field, int least, int most) {
    const auto& text = taking.values.find(field)->second;
    int out = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), out);
    if (read.ec == std::errc{} && out >= least && out <= most) return {};
    return fail(FaultCode::input_form, "register",
                {{"field", std::string(field)},
                 {"reason", "range"},
                 {"least", std::to_string(least)},
                 {"most", std::to_string(most)}});
}

/// What was done under the earlier decision was done by the rules.
Result<void> not_for_the_past(const Taking& taking) {
    const auto day = RocDate::parse(taking.values.at("from"));
    if (day && taking.today <= *day) return {};
    return fail(FaultCode::input_form, "register", {{"field", "from"}, {"reason", "past"}});
}
Result<void> years_hold(const Taking& taking) {
    JCIC_CHECK(within(taking, "years", least_years_kept, most_years_kept));
    return not_for_the_past(taking);
}
Result<void> minutes_hold(const Taking& taking) {
    JCIC_CHECK(within(taking, "minutes", 1, longest_idle));
    return not_for_the_past(taking);
}

constexpr Step decision(std::string_view action, const char* title, std::span<const events::Field> asks,
                        Result<void> (*rule)(const Taking&)) {
    return {action, title, {}, decided, head_only, asks, Beside{checkers_of_the_head}, rule};
}
constexpr std::array steps{
    decision("policy.retention", JCIC_WORD("registers", "決定保存年限"), of_years, years_hold),
    decision("policy.idle", JCIC_WORD("registers", "決定閒置登出時間"), of_minutes, minutes_hold),
    decision("policy.password-held", JCIC_WORD("registers", "決定晶片卡密碼交付對象"), of_holder, not_for_the_past),
    decision("policy.password-changed", JCIC_WORD("registers", "決定晶片卡密碼變更方式"), of_changer,
             not_for_the_past)};

std::string about_what(const Row& row) {
    return row.story.front().step->title;
}
std::string what(const Row& row) {
    for (const auto* field : {"years", "minutes"})
        if (const auto value = row.value(field); !value.empty()) return value;
    for (const auto& [field, choices] :
         {std::pair<std::string_view, std::span<const events::Choice>>{"held-by", holders}, {"changed-by", changers}})
        for (const auto& choice : choices)
            if (choice.name == row.value(field)) return choice.title;
    return {};
}
constexpr std::array columns{Column{"", JCIC_WORD("registers", "決定事項"), about_what},
                             Column{"", JCIC_WORD("registers", "內容"), what}, Column{"from"}, Column{"why"}};

/// The decision about it that counts on the day; null for none.
const Row* in_force(const Rows& rows, std::string_view action, RocDate day) {
    const Row* out = nullptr;
    std::optional<RocDate> since;
    for (const auto& [id, row] : rows.of(policy)) {
        const auto first = RocDate::parse(row.value("from"));
        if (row.story.front().step->action != action || !first || day < *first) continue;
        if (since && *first < *since) continue;
        since = *first;
        out = &row;
    }
    return out;
}

}  // namespace

Policy policy_on(const Rows& rows, RocDate day) {
    Policy out;
    if (const auto* row = in_force(rows, "policy.retention", day))
        out.retention_years = number_in(*row, "years").value_or(out.retention_years);
    if (const auto* row = in_force(rows, "policy.idle", day))
        out.idle_most = std::chrono::minutes{number_in(*row, "minutes").value_or(longest_idle)};
    if (const auto* row = in_force(rows, "policy.password-held", day)) {
        const auto who = row->value("held-by");
        if (who == "custodian") out.password_held_by = PasswordHeldBy::custodian;
        if (who == "querier") out.password_held_by = PasswordHeldBy::querier;
    }
    if (const auto* row = in_force(rows, "policy.password-changed", day)) {
        const auto who = row->value("changed-by");
        if (who == "member") out.password_changed_by = PasswordChangedBy::member;
        if (who == "jcic") out.password_changed_by = PasswordChangedBy::jcic;
    }
    return out;
}

constinit const Register policy{
    "policy", JCIC_WORD("registers", "分行規定決定簿"), "R-AU-6", "policy:", "", everybody, states, steps, columns};

}  // namespace jcic::domain::registers
