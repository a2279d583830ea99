// 分行規定決定簿: what the branch has decided where a rule leaves it a choice: its rows of the table of settings
// (app/domain/registers/setting.h). A decision counts from its day on until the next one about the same; the unit head
// decides, somebody who checks others' work signs beside. One that another replaced is kept its term from then on.
#include "app/domain/registers/policy.h"

#include <utility>

#include "app/base/numbers.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/decisions.h"
#include "app/domain/registers/parts.h"
#include "app/domain/registers/samples.h"
#include "app/domain/registers/vacancies.h"
#include "app/domain/retention.h"

namespace jcic::domain::registers {
namespace of_policy {
namespace {
// In the order of PasswordHeldBy, PasswordChangedBy, FormGoodFor, Reprints, SettingsChangedBy, SampleBy and
// SecondApprover.
constexpr std::array holders{events::Choice{"either", JCIC_WORD("registers", "密碼保管人員或查詢人員")},
                             events::Choice{password_typed_by_custodian, JCIC_WORD("registers", "密碼保管人員")},
                             events::Choice{"querier", JCIC_WORD("registers", "查詢人員")}};
constexpr std::array changers{events::Choice{"either", JCIC_WORD("registers", "二者皆可")},
                              events::Choice{"member", JCIC_WORD("registers", "自行變更")},
                              events::Choice{"jcic", JCIC_WORD("registers", "向聯徵中心申請")}};
constexpr std::array good_for{events::Choice{"item", JCIC_WORD("registers", "每個項目各查詢一次")},
                              events::Choice{"submission", JCIC_WORD("registers", "整份只送出查詢一次")}};
constexpr std::array reprints_take{events::Choice{"reason", JCIC_WORD("registers", "敘明原因")},
                                   events::Choice{"approval", JCIC_WORD("registers", "敘明原因，並經核准主管核准")}};
constexpr std::array settings_changers{events::Choice{"either", JCIC_WORD("registers", "單位主管或帳號管理人員")},
                                       events::Choice{"unit-head", JCIC_WORD("registers", "限單位主管")},
                                       events::Choice{"administrator", JCIC_WORD("registers", "限帳號管理人員")}};
constexpr std::array drawn_from{events::Choice{"month", JCIC_WORD("registers", "整月一併抽")},
                                events::Choice{"querier", JCIC_WORD("registers", "依查詢人員分層")}};
constexpr std::array where_second{events::Choice{"nowhere", JCIC_WORD("registers", "均無須")},
                                  events::Choice{"danger", JCIC_WORD("registers", "列有「危險」事項之查詢")}};
constexpr Setting retention{.name = "retention_years",
                            .title = JCIC_WORD("registers", "保存年數"),
                            .kind = SettingKind::number,
                            .initial = "5",
                            .least = least_years_kept,
                            .most = most_years_kept,
                            .by = head_only,
                            .rule = "R-AU-6",
                            .action = "policy.retention",
                            .decide = JCIC_WORD("registers", "決定保存年限")};
constexpr Setting idle{.name = "idle_minutes",
                       .title = JCIC_WORD("registers", "閒置登出最長分鐘數"),
                       .kind = SettingKind::number,
                       .initial = "15",
                       .least = 1,
                       .most = 15,
                       .by = head_only,
                       .rule = "R-PW-5",
                       .action = "policy.idle",
                       .decide = JCIC_WORD("registers", "決定閒置登出時間")};
constexpr Setting password_held{.name = password_held_setting,
                                .title = JCIC_WORD("registers", "晶片卡密碼交付對象"),
                                .kind = SettingKind::choice,
                                .initial = "either",
                                .choices = holders,
                                .by = head_only,
                                .rule = "R-DU-2",
                                .action = action::policy_password_held,
                                .decide = JCIC_WORD("registers", "決定晶片卡密碼交付對象")};
constexpr Setting password_changed{.name = "password_changed_by",
                                   .title = JCIC_WORD("registers", "晶片卡密碼變更方式"),
                                   .kind = SettingKind::choice,
                                   .initial = "either",
                                   .choices = changers,
                                   .by = head_only,
                                   .rule = "R-DU-5",
                                   .action = action::policy_password_changed,
                                   .decide = JCIC_WORD("registers", "決定晶片卡密碼變更方式")};
constexpr Setting sample_percent{.name = sample_percent_setting,
                                 .title = JCIC_WORD("registers", "每月抽查百分比"),
                                 .kind = SettingKind::number,
                                 .initial = "2",
                                 .least = SampleFloor{}.percent,
                                 .most = 100,
                                 .by = head_only,
                                 .rule = "R-LO-8",
                                 .action = "policy.sample-percent",
                                 .decide = JCIC_WORD("registers", "決定每月抽查百分比")};
constexpr Setting sample_least{.name = sample_least_setting,
                               .title = JCIC_WORD("registers", "每月抽查最少筆數"),
                               .kind = SettingKind::number,
                               .initial = "10",
                               .least = SampleFloor{}.least,
                               .most = 10'000,
                               .by = head_only,
                               .rule = "R-LO-8",
                               .action = "policy.sample-least",
                               .decide = JCIC_WORD("registers", "決定每月抽查最少筆數")};
// No fewer are drawn by querier: each one's share, and what the rule asks for of all.
constexpr Setting sample_by{.name = sample_by_setting,
                            .title = JCIC_WORD("registers", "每月抽查方式"),
                            .kind = SettingKind::choice,
                            .initial = "month",
                            .choices = drawn_from,
                            .by = head_only,
                            .rule = "R-LO-8",
                            .action = "policy.sample-by",
                            .decide = JCIC_WORD("registers", "決定每月抽查方式")};
// What stood out for more than its time is drawn whatever this says, and so is the rule's own sample.
constexpr Setting sample_outside{.name = sample_outside_setting,
                                 .title = JCIC_WORD("registers", "非辦公時間查詢每月加抽上限"),
                                 .kind = SettingKind::number,
                                 .initial = "10",
                                 .least = 1,
                                 .most = 10'000,
                                 .by = head_only,
                                 .rule = "R-LO-8",
                                 .action = "policy.sample-outside",
                                 .decide = JCIC_WORD("registers", "決定非辦公時間查詢每月加抽上限")};
// No policy file says them: both verifiers hold to them what is said of a query's time, and no event has a file's.
constexpr Setting office_hours{.name = office_hours_setting,
                               .title = JCIC_WORD("registers", "辦公時間（1 為週一，7 為週日）"),
                               .kind = SettingKind::hours,
                               .initial = "1-5 08:30-17:30",
                               .by = head_only,
                               .rule = "R-LO-8",
                               .fixable = false,
                               .action = "policy.office-hours",
                               .decide = JCIC_WORD("registers", "決定辦公時間")};
constexpr Setting tax_year_month{.name = "tax_year_month",
                                 .title = JCIC_WORD("registers", "所得年度資料自次年起提供之月份"),
                                 .kind = SettingKind::number,
                                 .initial = "8",
                                 .least = 1,
                                 .most = 12,
                                 .by = head_only,
                                 .rule = "R-IT-6",
                                 .action = "policy.tax-year-month",
                                 .decide = JCIC_WORD("registers", "決定所得年度資料提供月份")};
// One query of an item is the least that the rule asks: the other choice is stricter, and weakens nothing.
constexpr Setting form_good_for{.name = "authorisation_good_for",
                                .title = JCIC_WORD("registers", "一份授權書可查詢"),
                                .kind = SettingKind::choice,
                                .initial = "item",
                                .choices = good_for,
                                .by = head_only,
                                .rule = "R-AU-5",
                                .action = "policy.authorisation-good-for",
                                .decide = JCIC_WORD("registers", "決定授權書之使用次數")};
// A reason is the least that is asked: the other choice is stricter, and weakens nothing. To go back takes two, as
// every decision does.
constexpr Setting reprints{.name = "reprints",
                           .title = JCIC_WORD("registers", "同一筆資料加印"),
                           .kind = SettingKind::choice,
                           .initial = "reason",
                           .choices = reprints_take,
                           .by = head_only,
                           .rule = "R-PA-7",
                           .action = "policy.reprints",
                           .decide = JCIC_WORD("registers", "決定加印是否須經核准")};
constexpr Setting settings_changed{.name = "settings_changed_by",
                                   .title = JCIC_WORD("registers", "工作站設定之變更人員"),
                                   .kind = SettingKind::choice,
                                   .initial = "either",
                                   .choices = settings_changers,
                                   .by = head_only,
                                   .rule = "R-DU-8",
                                   .action = "policy.settings-changed-by",
                                   .decide = JCIC_WORD("registers", "決定工作站設定之變更人員")};
// Of these four no policy file says a value: both verifiers hold the trail to the last and the second, and no event has
// a file's.
constexpr Setting volume_told{.name = "volume_told",
                              .title = JCIC_WORD("registers", "每人每日查詢項數提醒門檻（0 為不提醒）"),
                              .kind = SettingKind::number,
                              .initial = "0",
                              .most = 10'000,
                              .by = head_only,
                              .rule = "R-LO-8",
                              .fixable = false,
                              .action = "policy.volume-told",
                              .decide = JCIC_WORD("registers", "決定每日查詢項數提醒門檻")};
constexpr Setting volume_stopped{.name = volume_stopped_setting,
                                 .title = JCIC_WORD("registers", "每人每日查詢項數上限（0 為不限）"),
                                 .kind = SettingKind::number,
                                 .initial = "0",
                                 .most = 10'000,
                                 .by = head_only,
                                 .rule = "R-LO-8",
                                 .fixable = false,
                                 .action = "policy.volume-stopped",
                                 .decide = JCIC_WORD("registers", "決定每日查詢項數上限")};
// One approver is what the rule asks for: each of these asks for more, and weakens nothing.
constexpr Setting second_approver{.name = "second_approver",
                                  .title = JCIC_WORD("registers", "須由另一位核准主管先初核之查詢"),
                                  .kind = SettingKind::choice,
                                  .initial = "nowhere",
                                  .choices = where_second,
                                  .by = head_only,
                                  .rule = "R-DU-6",
                                  .fixable = false,
                                  .action = "policy.second-approver",
                                  .decide = JCIC_WORD("registers", "決定須先初核之查詢")};
constexpr Setting second_above{.name = second_approver_above_setting,
                               .title = JCIC_WORD("registers", "每人每日應先初核之起始項數（0 為無須）"),
                               .kind = SettingKind::number,
                               .initial = "0",
                               .most = 10'000,
                               .by = head_only,
                               .rule = "R-DU-6",
                               .fixable = false,
                               .action = "policy.second-approver-above",
                               .decide = JCIC_WORD("registers", "決定每日達幾項起須先初核")};
constexpr int number_in(std::string_view digits) {
    int out = 0;
    for (const char digit : digits) out = 10 * out + (digit - '0');
    return out;
}
/// Where nobody decided, the rules' own numbers hold, and each is a rule's once.
static_assert(number_in(retention.initial) == Policy{}.retention_years && retention.least == least_years_kept);
static_assert(std::chrono::minutes{number_in(idle.initial)} == Policy{}.idle_most);
static_assert(number_in(sample_percent.initial) == SampleFloor{}.percent);
static_assert(number_in(sample_least.initial) == SampleFloor{}.least);
static_assert(number_in(sample_outside.initial) == sampled_outside_most);
static_assert(number_in(tax_year_month.initial) == Policy{}.tax_year_month);

constexpr std::array table{retention,       idle,        password_held,    password_changed, sample_percent,
                           sample_least,    sample_by,   sample_outside,   office_hours,     tax_year_month,
                           form_good_for,   reprints,    settings_changed, volume_told,      volume_stopped,
                           second_approver, second_above};
constexpr auto each = std::make_index_sequence<table.size()>{};

constexpr std::string_view decided = "decided";
constexpr std::array states{good(State{decided, JCIC_WORD("registers", "已決定")}), erased_state};
constexpr std::array from_decided{decided};
constexpr auto from = asked("from", JCIC_WORD("registers", "起算日"), events::Kind::day);
constexpr auto why = personal("why", JCIC_WORD("registers", "決定事由"));

constexpr events::Field field_of(const Setting& setting) {
    const auto kind = setting.kind == SettingKind::number  ? events::Kind::number
                      : setting.kind == SettingKind::hours ? events::Kind::week
                                                           : events::Kind::choice;
    return {setting.name,    kind,          Keep::plain, events::Times::once, setting.title,
            setting.choices, setting.least, setting.most};
}
template <std::size_t... At>
constexpr auto fields_of(std::index_sequence<At...>) {
    return std::array{std::array{field_of(table[At]), from, why}...};
}
constexpr auto asks = fields_of(each);

/// What was done under the earlier decision was done by the rules.
Result<void> may_be_decided(const StepInput& taking) {
    for (const auto& setting : table)
        if (taking.values.contains(setting.name)) JCIC_CHECK(may_be_set(setting, taking.rows.fixed()));
    const auto day = RocDate::parse(taking.values.at("from"));
    if (!day || *day < taking.today)
        return fail(FaultCode::input_form, "register", {{"field", "from"}, {"reason", "past"}});
    const auto asks_for_two = [&](const Setting& setting) {
        const auto value = taking.values.find(setting.name);
        return value != taking.values.end() && value->second != setting.initial;
    };
    return asks_for_two(second_approver) || asks_for_two(second_above) ? two_approve(taking.rows, *day)
                                                                       : Result<void>();
}

/// What counts, or is to count, is kept however old it is.
Result<void> counts_no_more(const StepInput& taking) {
    const auto replaced = replaced_on(taking.rows, *taking.row);
    if (replaced && *replaced <= taking.today) return term_is_over(taking);
    return fail(FaultCode::register_state, "register.policy", {{"reason", "in-force"}});
}
std::optional<RocDate> term_of_a_replaced_one(const Row& row, const DueContext& context) {
    return replaced_on(context.rows, row) ? when_the_term_is_over(row, context) : std::nullopt;
}

template <std::size_t... At>
constexpr auto steps_of(std::index_sequence<At...>) {
    return std::array{Step{table[At].action,
                           table[At].decide,
                           {},
                           decided,
                           table[At].by,
                           asks[At],
                           Beside{checkers_of_the_head},
                           may_be_decided}...,
                      erasing("policy.erased", from_decided, counts_no_more)};
}
constexpr auto steps = steps_of(each);

std::string about_what(const Row& row) {
    return row.story.front().step->title;
}
std::string what(const Row& row) {
    const auto* setting = decided_by(row.story.front().step->action);
    return setting == nullptr ? std::string() : shown_setting(*setting, row.value(setting->name));
}
constexpr std::array columns{Column{"", JCIC_WORD("registers", "決定事項"), about_what},
                             below(Column{"", JCIC_WORD("registers", "內容"), what}), Column{"from"}, Column{"why"}};
constexpr std::array dues{gone_in_time(from_decided, term_of_a_replaced_one)};

/// In the one form in which it is written: what is typed may have blanks around it, what is stored may not.
bool is_value(const Setting& setting, const std::string& stored) {
    const auto value = setting_value(setting, stored);
    return value && *value == stored;
}

/// The decision about it that goes before all others: `before` says it of two first days; null for none.
template <class Counts, class Before>
const Row* first_of(const Rows& rows, const Setting& setting, Counts counts, Before before) {
    const Row* out = nullptr;
    std::optional<RocDate> best;
    for (const auto& [id, row] : rows.of(policy)) {
        const auto first = RocDate::written(row.value("from"));
        if (row.story.front().step->action != setting.action || !first || !counts(*first)) continue;
        if (best && before(*best, *first)) continue;
        if (!is_value(setting, row.value(setting.name))) continue;
        best = *first;
        out = &row;
    }
    return out;
}

/// The decision about it that counts on the day; null for none.
const Row* in_force(const Rows& rows, const Setting& setting, RocDate day) {
    return first_of(
        rows, setting, [day](RocDate first) { return first <= day; }, [](RocDate a, RocDate b) { return b < a; });
}

/// What holds; the rule's own where a value is none (a file's that was not asked, which its reader refuses).
std::string value_on(const Rows& rows, RocDate day, const Setting& setting) {
    auto value = decided_on(rows, day, setting).value;
    return is_value(setting, value) ? value : std::string(setting.initial);
}

int number_on(const Rows& rows, RocDate day, const Setting& setting) {
    return whole_number<int>(value_on(rows, day, setting)).value_or(setting.least);
}

template <class Choice>
Choice choice_on(const Rows& rows, RocDate day, const Setting& setting) {
    const auto found = std::ranges::find(setting.choices, value_on(rows, day, setting), &events::Choice::name);
    return static_cast<Choice>(found - setting.choices.begin());
}

std::string_view set_by_on(const Rows& rows, RocDate day, const Setting& setting) {
    const auto what_holds = decided_on(rows, day, setting);
    if (what_holds.fixed != nullptr) return set_by::policy_file;
    return what_holds.decision != nullptr ? set_by::decision : set_by::rule;
}
}  // namespace
}  // namespace of_policy

std::span<const Setting> branch_settings() {
    return of_policy::table;
}

const Setting* decided_by(std::string_view action) {
    const auto found = std::ranges::find(of_policy::table, action, &Setting::action);
    return found == of_policy::table.end() ? nullptr : &*found;
}

Decided decided_on(const Rows& rows, RocDate day, const Setting& setting) {
    if (const auto fixed = rows.fixed().find(setting.name); fixed != rows.fixed().end())
        return {fixed->second.value, &fixed->second, nullptr};
    if (const auto* row = of_policy::in_force(rows, setting, day)) return {row->value(setting.name), nullptr, row};
    return {std::string(setting.initial), nullptr, nullptr};
}

const Row* decided_next(const Rows& rows, RocDate day, const Setting& setting) {
    if (rows.fixed().contains(setting.name)) return nullptr;
    return of_policy::first_of(
        rows, setting, [day](RocDate first) { return day < first; }, [](RocDate a, RocDate b) { return a < b; });
}

Policy policy_on(const Rows& rows, RocDate day) {
    using namespace of_policy;
    Policy out;
    out.retention_years = number_on(rows, day, retention);
    out.idle_most = std::chrono::minutes{number_on(rows, day, idle)};
    out.password_held_by = choice_on<PasswordHeldBy>(rows, day, password_held);
    out.password_changed_by = choice_on<PasswordChangedBy>(rows, day, password_changed);
    out.sample = {number_on(rows, day, sample_percent), number_on(rows, day, sample_least)};
    out.sample_by = choice_on<SampleBy>(rows, day, sample_by);
    out.sample_outside = number_on(rows, day, sample_outside);
    out.office_hours = OfficeHours::written(value_on(rows, day, office_hours)).value_or(OfficeHours{});
    out.tax_year_month = number_on(rows, day, tax_year_month);
    out.form_good_for = choice_on<FormGoodFor>(rows, day, form_good_for);
    out.reprints = choice_on<Reprints>(rows, day, reprints);
    out.settings_changed_by = choice_on<SettingsChangedBy>(rows, day, settings_changed);
    out.volume_told = number_on(rows, day, volume_told);
    out.volume_stopped = number_on(rows, day, volume_stopped);
    out.second_approver = choice_on<SecondApprover>(rows, day, second_approver);
    out.second_approver_above = number_on(rows, day, second_above);
    return out;
}

bool custodian_types_password(const Rows& rows, RocDate day) {
    using namespace of_policy;
    if (policy_on(rows, day).password_held_by == PasswordHeldBy::custodian) return true;
    const auto* decision = in_force(rows, password_held, day);
    return decision != nullptr && decision->value(password_held.name) == password_typed_by_custodian;
}

SampleSettings sample_settings_on(const Rows& rows, RocDate day) {
    using namespace of_policy;
    const auto all = policy_on(rows, day);
    return {all.sample,
            all.sample_by,
            all.sample_outside,
            set_by_on(rows, day, sample_percent),
            set_by_on(rows, day, sample_least),
            set_by_on(rows, day, sample_by),
            set_by_on(rows, day, sample_outside)};
}

Duties changed_by(const Setting& setting, const Policy& as_decided) {
    const bool both = std::ranges::all_of(
        head_and_administrator, [&](Duty duty) { return std::ranges::find(setting.by, duty) != setting.by.end(); });
    if (setting.of_branch() || !both || as_decided.settings_changed_by == SettingsChangedBy::either) return setting.by;
    static constexpr std::array administrator_only{Duty::administrator};
    if (as_decided.settings_changed_by == SettingsChangedBy::unit_head) return head_only;
    return administrator_only;
}

std::optional<RocDate> replaced_on(const Rows& rows, const Row& decision) {
    const auto& begun = decision.story.front();
    const auto* setting = decided_by(begun.step->action);
    const auto first = RocDate::written(decision.value("from"));
    if (setting == nullptr || !first) return std::nullopt;
    std::optional<RocDate> out;
    for (const auto& [id, row] : rows.of(policy)) {
        const auto& other = row.story.front();
        const auto from = RocDate::written(row.value("from"));
        if (other.step->action != setting->action || !from || !of_policy::is_value(*setting, row.value(setting->name)))
            continue;
        // Of two for one day the later one counts.
        const bool later = *first < *from || (*from == *first && begun.sequence < other.sequence);
        if (later && (!out || *from < *out)) out = *from;
    }
    return out;
}

constinit const Register policy{"policy",
                                JCIC_WORD("registers", "分行規定決定簿"),
                                "R-AU-6",
                                "policy:",
                                "",
                                everybody,
                                of_policy::states,
                                of_policy::steps,
                                of_policy::columns,
                                of_policy::dues};

}  // namespace jcic::domain::registers
