// 查詢作業相關人員授權登記簿 (聯徵4): who may do what, from when to when, designated and ended by the unit head
// (R-DU-1, R-DU-3, R-DU-4, R-DU-12, R-DU-13). Five years after the end, at least, remarks go with the row's key; code,
// name and title stay, as in all that the person signed: who is who is read without the records key.

#include "app/domain/registers/people.h"

#include <algorithm>
#include <span>
#include <vector>

#include "app/domain/duties.h"
#include "app/domain/events/names.h"
#include "app/domain/events/parts.h"
#include "app/domain/recovery_rules.h"
#include "app/domain/registers/letters.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/parts.h"
#include "app/domain/registers/vacancies.h"

namespace jcic::domain::registers {
namespace of_succession {
namespace {

/// As the row has them; none for one that is ended.
std::optional<Term> days_of(const Row& row) {
    if (people.state(row.state).over || row.last_of(action::person_ended) != nullptr) return std::nullopt;
    const auto duties = DutyTerms::parse(row.value("duties"));
    if (!duties) return std::nullopt;
    return administrators_days({*duties, day_in(row, "from"), day_in(row, "until")});
}

}  // namespace
}  // namespace of_succession

Result<void> no_account_handed_over(const StepInput& taking, const DutyTerms& duties) {
    const auto said = taking.values.find(field::deputy);
    const AdministratorChange change{taking.today,
                                     taking.row == nullptr ? std::nullopt : of_succession::days_of(*taking.row),
                                     administrators_days({duties, day_of(taking, "from"), day_of(taking, "until")}),
                                     said == taking.values.end() ? std::string_view() : std::string_view(said->second)};
    for (const auto& [code, other] : taking.rows.of(people)) {
        if (taking.row != nullptr && taking.row->id == code) continue;
        const auto theirs = of_succession::days_of(other);
        if (!theirs || !hands_over(change, *theirs)) continue;
        return wrong(
            field::deputy, "administrator",
            JCIC_WORD(
                "registers",
                "帳號不得交接：請先訂現任者之授權迄日，最遲為接任者起日當日；二人並存而非接任者，於本步驟註明。"));
    }
    return {};
}

namespace of_people {
namespace {

constexpr std::string_view confirmed_end = person_end_confirmed;

constexpr std::string_view in_force = "in-force";
constexpr std::string_view locked = "locked";
constexpr std::string_view ended = "ended";
constexpr std::string_view closed = "closed";
constexpr std::array states{good(State{in_force, JCIC_WORD("registers", "授權中")}),
                            State{locked, JCIC_WORD("registers", "授權中，帳號已鎖")},
                            State{ended, JCIC_WORD("registers", "已停用，待單位主管核定")},
                            State{closed, JCIC_WORD("registers", "已終止"), true}, erased_state};
constexpr std::array from_in_force{in_force, locked};
constexpr std::array from_locked{locked};
constexpr std::array from_ended{ended};
constexpr std::array from_closed{closed};

constexpr std::array duty_titles{events::Choice{"unit-head", JCIC_WORD("registers", "單位主管")},
                                 events::Choice{"query-officer", JCIC_WORD("registers", "查詢信用資訊")},
                                 events::Choice{"supervisor", JCIC_WORD("registers", "核准查詢")},
                                 events::Choice{"card-custodian", JCIC_WORD("registers", "保管晶片卡")},
                                 events::Choice{"password-custodian", JCIC_WORD("registers", "保管晶片卡密碼")},
                                 events::Choice{"reviewer", JCIC_WORD("registers", "覆核查詢紀錄")},
                                 events::Choice{"auditor", JCIC_WORD("registers", "稽核")},
                                 events::Choice{"administrator", JCIC_WORD("registers", "帳號管理")}};
constexpr std::array ways{events::Choice{"N", JCIC_WORD("registers", "N 晶片卡")},
                          events::Choice{"B", JCIC_WORD("registers", "B 加密檔案傳輸")},
                          events::Choice{"Q", JCIC_WORD("registers", "Q 伺服器連線")},
                          events::Choice{"W", JCIC_WORD("registers", "W API")},
                          events::Choice{"-", JCIC_WORD("registers", "不辦理查詢")}};

constexpr events::Field duties{
    "duties",   events::Kind::duties, Keep::plain, events::Times::once, JCIC_WORD("registers", "授權辦理事項"),
    duty_titles};
constexpr auto briefed = asked("briefed", JCIC_WORD("registers", "說明資安角色與責任之日"), events::Kind::day);
constexpr auto until = asked("until", JCIC_WORD("registers", "授權迄日"), events::Kind::day);
constexpr auto deputy =
    optional(chosen(field::deputy, JCIC_WORD("registers", "與現任帳號管理人員並存，非接任"), yes_no));
constexpr std::array designation{
    asked("code", JCIC_WORD("registers", "使用者代碼")),
    asked("name", JCIC_WORD("registers", "中文姓名")),
    asked("title", JCIC_WORD("registers", "職稱")),
    chosen("ways", JCIC_WORD("registers", "授權查詢方式"), ways),
    duties,
    optional(asked("card", JCIC_WORD("registers", "保管之晶片卡號碼"), events::Kind::reference)),
    asked("from", JCIC_WORD("registers", "授權起日"), events::Kind::day),
    optional(until),
    briefed,
    optional(chosen("namesake", JCIC_WORD("registers", "與在職人員同名，確為另一人"), yes_no)),
    optional(
        asked(field::authorised_since, JCIC_WORD("registers", "啟用本系統前已授權者，原授權起日"), events::Kind::day)),
    deputy};
constexpr std::array new_duties{duties, briefed, deputy};
constexpr std::array renaming{
    asked("name", JCIC_WORD("registers", "中文姓名")), asked("title", JCIC_WORD("registers", "職稱")),
    asked(named_from_field, JCIC_WORD("registers", "變更日"), events::Kind::day),
    of_this_time(chosen("namesake", JCIC_WORD("registers", "與在職人員同名，確為另一人"), yes_no)),
    of_this_time(asked("document", JCIC_WORD("registers", "依據文件")))};
// Head office's letter that names a unit head where none is in force.
constexpr auto letter = asked(field::letter, JCIC_WORD("registers", "總行函文字號"), events::Kind::reference);
constexpr auto dated = asked(field::dated, JCIC_WORD("registers", "函文日期"), events::Kind::day);
constexpr auto replaces =
    optional(asked(domain::replaces, JCIC_WORD("registers", "被接替之單位主管（使用者代碼，二位以上以逗號分隔）")));
constexpr std::array head_named{duties, briefed, letter, dated, replaces};
constexpr std::array head_designated{
    asked("code", JCIC_WORD("registers", "使用者代碼")),
    asked("name", JCIC_WORD("registers", "中文姓名")),
    asked("title", JCIC_WORD("registers", "職稱")),
    chosen("ways", JCIC_WORD("registers", "授權查詢方式"), ways),
    duties,
    asked("from", JCIC_WORD("registers", "授權起日"), events::Kind::day),
    optional(until),
    briefed,
    optional(chosen("namesake", JCIC_WORD("registers", "與在職人員同名，確為另一人"), yes_no)),
    letter,
    dated,
    replaces};
constexpr std::array last_day{until, deputy};
constexpr std::array causes{events::Choice{"suspected", JCIC_WORD("registers", "疑似為他人所知")},
                            events::Choice{"handed-over", JCIC_WORD("registers", "管理人員更替，帳號無法更換")},
                            events::Choice{"other", JCIC_WORD("registers", "其他")}};
constexpr std::array to_be_changed{chosen("cause", JCIC_WORD("registers", "更換密碼之原因"), causes)};
/// 帳號及權限盤點表: of each person by another, without a word that would need the records key.
constexpr std::array confirmation{chosen("least", JCIC_WORD("registers", "權限為業務所需之最小"), yes_no)};
constexpr std::string_view confirmed_rights = person_rights_confirmed;
constexpr std::array nothing_asked{remark};
// What is followed here says of a lock and of its end (R-PW-4).
constexpr std::array when_locked{asked(field::happened, JCIC_WORD("registers", "發生時間"), events::Kind::instant)};
constexpr std::array by_whom_together{
    events::signer(asked(field::with, JCIC_WORD("registers", "另一人"), events::Kind::person))};
constexpr std::array briefing{briefed, remark};
constexpr std::array as_head{optional(duties),
                             of_this_time(replaces)};  // by both halves; those end once it is confirmed

/// No two that exclude each other on one day (R-DU-3, R-DU-13); none that never begins within the whole authorisation.
Result<void> duties_hold(const StepInput& taking) {
    JCIC_TRY(const auto terms, DutyTerms::parse(taking.values.at("duties")));
    JCIC_CHECK(terms.compatible());
    const Term whole{day_of(taking, "from"), day_of(taking, "until")};
    for (const auto& [duty, term] : terms.terms())
        if (!term.overlaps(whole)) return wrong("duties", "order");
    return no_account_handed_over(taking, terms);
}

/// R-DU-4: one person, one account; a namesake is said to be one.
Result<void> no_second_account(const StepInput& taking) {
    const auto namesake = taking.values.find("namesake");
    if (namesake != taking.values.end() && namesake->second == "yes") return {};
    for (const auto& [code, row] : taking.rows.of(people))
        if (!people.state(row.state).over && row.state != ended && row.value("name") == taking.values.at("name"))
            return fail(FaultCode::rule_du_4, "register", {{"field", "namesake"}, {"person", code}});
    return {};
}

/// The same person goes on under the same code: another's name is another account's (R-DU-4).
Result<void> may_be_renamed(const StepInput& taking) {
    JCIC_CHECK(in_order(taking, "from", named_from_field));
    JCIC_CHECK(not_in_future(taking, named_from_field));
    const auto last = day_in(*taking.row, named_from_field);
    const auto from = day_of(taking.values, named_from_field);
    if (last && from && *from < *last) return wrong(named_from_field, "order");
    const bool same = taking.values.at("name") == taking.row->value("name");
    if (same && taking.values.at("title") == taking.row->value("title"))
        return wrong("title", "same", JCIC_WORD("registers", "姓名及職稱均未變更。"));
    return same ? Result<void>() : no_second_account(taking);
}

/// R-DU-12: told of role and duties before the rights begin, which is not before today.
Result<void> may_be_designated(const StepInput& taking) {
    if (!PersonId::parse(taking.values.at("code"))) return wrong("code", "value");
    JCIC_CHECK(in_order(taking, "from", "until"));
    JCIC_CHECK(in_order(taking, "briefed", "from"));
    JCIC_CHECK(not_in_future(taking, "briefed"));
    if (const auto from = day_of(taking.values, "from"); from && *from < taking.today) return wrong("from", "past");
    JCIC_CHECK(not_in_future(taking, field::authorised_since));
    JCIC_CHECK(no_second_account(taking));
    return duties_hold(taking);
}

/// The ledger asks whether each head in force is replaced, and who signs (ledger/people/who_is_who.h); a letter of
/// tomorrow names nobody today, and who is named heads the unit from today on.
Result<void> names_a_head(const StepInput& taking) {
    JCIC_TRY(const auto terms, DutyTerms::parse(taking.values.at("duties")));
    const Designation then{terms, day_of(taking, "from"), day_of(taking, "until"), false};
    if (!heads_the_unit(duties_on(then, taking.today))) return wrong("duties", "no-head");
    return not_in_future(taking, field::dated);
}
Result<void> may_be_named_head(const StepInput& taking) {
    JCIC_CHECK(not_in_future(taking, "briefed"));
    JCIC_CHECK(names_a_head(taking));
    return duties_hold(taking);
}
Result<void> may_be_designated_head(const StepInput& taking) {
    JCIC_CHECK(names_a_head(taking));
    return may_be_designated(taking);
}

/// The successor is in force before, and takes the step: an administrator by themself ends nobody who heads the unit.
Result<void> by_a_head_of_a_head(const StepInput& taking) {
    const auto whom = PersonId::parse(taking.row->id);
    if (!whom || !taking.duties_of(*whom).contains(Duty::unit_head) ||
        taking.duties_of(taking.by).contains(Duty::unit_head))
        return {};
    return fail(FaultCode::person_duty, "register",
                {{"duty", std::string(name_of(Duty::unit_head))}, {"reason", "head"}});
}

Result<void> may_be_unlocked(const StepInput& taking) {
    JCIC_TRY(const auto who, PersonId::parse(taking.row->id));
    return may_unlock(taking.by, taking.duties_of(taking.by), who, taking.duties_of(who));
}
Result<void> may_change_duties(const StepInput& taking) {
    JCIC_CHECK(not_in_future(taking, "briefed"));  // R-DU-12: before the rights begin
    JCIC_CHECK(duties_hold(taking));
    return a_head_remains(action::person_duties, taking);
}
Result<void> may_be_ended(const StepInput& taking) {
    JCIC_CHECK(a_head_remains(action::person_ended, taking));
    return by_a_head_of_a_head(taking);
}
/// R-DU-1: a longer time is a designation, the head's and of another. The ledger asks it again.
Result<void> by_a_head_if_longer(const StepInput& taking) {
    const auto before = day_in(*taking.row, "until");
    const auto then = day_of(taking.values, "until");
    if (!before || !then || *then <= *before) return {};
    if (taking.row->id != taking.by.text() && heads_the_unit(taking.duties_of(taking.by))) return {};
    return fail(FaultCode::person_duty, "register", {{"duty", std::string(name_of(Duty::unit_head))}});
}
/// A longer time is held to what a new one is (R-DU-13).
Result<void> may_set_last_day(const StepInput& taking) {
    JCIC_CHECK(in_order(taking, "from", "until"));
    JCIC_CHECK(by_a_head_if_longer(taking));
    JCIC_TRY(const auto terms, DutyTerms::parse(taking.row->value("duties")));
    JCIC_CHECK(a_head_remains(action::person_last_day, taking));
    JCIC_CHECK(by_a_head_of_a_head(taking));
    return no_account_handed_over(taking, terms);
}

/// R-PW-4; the unit head unlocks an administrator's account where the desk shows it.
constexpr std::array administrator_only{Duty::administrator};
/// One lost beside the head, of those whom a branch has, leaves two of them.
constexpr std::array who_names_heads{Duty::administrator, Duty::supervisor, Duty::reviewer, Duty::auditor};

constexpr Step about_keys(std::string_view action, const char* title, Names from, std::string_view to, Duties by,
                          std::span<const events::Field> asks, Result<void> (*rule)(const StepInput&),
                          const char* secret = nullptr) {
    Step step{action, title, from, to, by, asks, std::nullopt, rule};
    step.written = Written::roster;
    step.secret = secret;
    return step;
}

/// Who gains by it signs it in neither role.
constexpr Step of_another(Step step) {
    step.of_another = true;
    return step;
}
/// Where nobody is left who designates: by two who are neither named nor replaced, as head office's letter says.
constexpr Step naming_a_head(Step step) {
    step.beside = Beside{checkers, purpose::roster};
    return seldom(of_another(step));
}

/// R-DU-8: nobody judges their own account.
constexpr Step confirming_rights() {
    return of_another({confirmed_rights, JCIC_WORD("registers", "審查帳號及權限"), from_in_force, "",
                       head_and_administrator, confirmation});
}

constexpr std::array who_renames{Duty::unit_head, Duty::supervisor};
/// By two, neither of them the person: a name on another's account is another person (R-DU-4).
constexpr Step renamed() {
    return of_another({person_renamed, JCIC_WORD("registers", "變更姓名或職稱"), from_in_force, "", who_renames,
                       renaming, Beside{who_checks}, may_be_renamed});
}

/// 聯徵4: the unit head signs the authorisation's beginning (action::person_designated) and its end.
constexpr Step confirming_the_end() {
    Step step{confirmed_end, JCIC_WORD("registers", "核定終止"), from_ended, closed, head_only, nothing_asked};
    step.signs = purpose::roster;
    return step;
}

constexpr std::array steps{
    about_keys(action::person_designated, JCIC_WORD("registers", "指定人員"), {}, in_force, head_only, designation,
               may_be_designated, JCIC_WORD("registers", "本人自訂的密碼")),
    of_another(about_keys(action::person_duties, JCIC_WORD("registers", "變更辦理事項"), from_in_force, "", head_only,
                          new_duties, may_change_duties)),
    about_keys(action::person_last_day, JCIC_WORD("registers", "訂授權迄日"), from_in_force, "", head_and_administrator,
               last_day, may_set_last_day),
    ruled_by_row(of_another(seldom(about_keys(action::person_ended, JCIC_WORD("registers", "停用帳號"), from_in_force,
                                              ended, head_and_administrator, {}, may_be_ended)))),
    naming_a_head(about_keys(action::person_head_named, JCIC_WORD("registers", "依總行函指派單位主管"), from_in_force,
                             "", who_names_heads, head_named, may_be_named_head)),
    naming_a_head(about_keys(action::person_head_designated, JCIC_WORD("registers", "依總行函新任單位主管"), {},
                             in_force, who_names_heads, head_designated, may_be_designated_head,
                             JCIC_WORD("registers", "本人自訂的密碼"))),
    of_another(about_keys(action::person_unlocked, JCIC_WORD("registers", "解除帳號鎖定"), from_locked, in_force,
                          administrator_only, {}, may_be_unlocked)),
    Step{"person.briefed", JCIC_WORD("registers", "登記資安說明"), from_in_force, "", head_only, briefing, std::nullopt,
         by_now<"briefed">},
    // R-PW-6: at once; R-DU-13: where an administrator's account cannot be replaced.
    Step{action::person_password_to_change, JCIC_WORD("registers", "要求更換密碼"), from_in_force, "",
         head_and_administrator, to_be_changed},
    renamed(), confirming_rights(), confirming_the_end(), erasing("person.erased", from_closed, term_is_over),
    elsewhere(action::person_locked, JCIC_WORD("registers", "帳號鎖定"), from_in_force, locked),
    elsewhere(action::outer_account_locked, JCIC_WORD("registers", "帳號鎖定"), from_in_force, locked, when_locked),
    elsewhere(action::person_unlocked_together, JCIC_WORD("registers", "二人共同解除鎖定"), from_in_force, in_force,
              by_whom_together),
    elsewhere(action::person_recovered, JCIC_WORD("registers", "以復原金鑰復原"), from_in_force, in_force, as_head)};

/// Of who was authorised on paper before the branch had this program: as it was there.
std::string first_day(const Row& row) {
    if (const auto before = day_in(row, field::authorised_since)) return before->dashed();
    return day_in(row, "from").value_or(roc_date_at(row.story.front().at)).dashed();
}
/// The unit head's confirmation of the beginning: who designated. Founders designate themselves together.
std::string designated_by(const Row& row) {
    const auto& first = row.story.front();
    // Where none was in force, by head office's letter.
    if (first.step->action == action::person_head_designated) return row.value(field::letter);
    return first.by == "-" ? JCIC_WORD("registers", "設立時") : first.by;
}
std::string ended_on(const Row& row) {
    const auto day = authorised_until(row);
    return day ? day->dashed() : "";
}
std::string end_confirmed_by(const Row& row) {
    const auto found = std::ranges::find(row.story, confirmed_end, [](const Passage& one) { return one.step->action; });
    return found == row.story.end() ? "" : found->by;
}

constexpr std::array columns{Column{"name"},
                             below(Column{"title"}),
                             Column{"ways"},
                             below(Column{"duties"}),
                             Column{"card"},
                             Column{"", JCIC_WORD("registers", "授權起日"), first_day},
                             below(Column{"", JCIC_WORD("registers", "單位主管核定（起）"), designated_by}),
                             Column{"", JCIC_WORD("registers", "授權迄日"), ended_on},
                             below(Column{"", JCIC_WORD("registers", "單位主管核定（迄）"), end_confirmed_by}),
                             Column{"remark"}};

/// R-DU-4: at the latest on that day.
std::optional<RocDate> on_the_last_day(const Row& row, const DueContext&) {
    return day_in(row, "until");
}
std::optional<RocDate> every_half_year(const Row& row, const DueContext&) {
    return rights_reviewed_by(row);
}
/// Who was named in their place heads the unit: their own account ends too, where it has not with the naming.
std::optional<RocDate> once_replaced(const Row& row, const DueContext& context) {
    for (const auto& [code, other] : context.rows.of(people)) {
        const auto replaced = replaced_heads(other.value(domain::replaces));
        const auto named = [&](const PersonId& head) { return head.text() == row.id; };
        if (code != row.id && replaced && std::ranges::any_of(*replaced, named)) return context.today;
    }
    return std::nullopt;
}
/// More than the work needs is ended, or made less, at once.
std::optional<RocDate> too_much(const Row& row, const DueContext&) {
    std::optional<RocDate> owed;
    for (const auto& one : row.story) {
        if (one.step->action == confirmed_rights) owed = roc_date_at(one.at);
        if (one.step->action == action::person_duties) owed.reset();
    }
    return row.value("least") == "no" ? owed : std::nullopt;
}
constexpr std::array from_known{in_force, locked, ended, closed};
constexpr std::array who_writes{Duty::unit_head, Duty::supervisor};

/// Somebody was a querier, and the branch had a card, on an earlier day, by an earlier event, so that no later one
/// alters it: whom the branch began with, JCIC knows by its first application, however many days set-up took.
bool follows_another(const Rows& rows, const QuerierChange& change) {
    const auto earlier = [&](const QuerierChange& one) {
        return one.joins && one.day < change.day && one.sequence < change.sequence;
    };
    const bool had_card = std::ranges::any_of(rows.of(cards), [&](const auto& one) {
        const auto& came = one.second.story.front();
        return roc_date_at(came.at) < change.day && came.sequence < change.sequence;
    });
    return had_card && std::ranges::any_of(rows.of(people), [&](const auto& one) {
               const auto changes = querier_changes(one.second);
               return std::ranges::any_of(changes, earlier);
           });
}
/// The form about the last of them, one after the other: begun with the notice, a month before, but then after what
/// told of the change before; or since. 0 where there is none, or none is owed.
std::uint64_t form_about(std::span<const QuerierChange> changes, const std::string& code, const Rows& rows) {
    std::uint64_t told = 0;
    for (const auto& one : changes) {
        const auto before = told;
        told = one.sequence;
        if (one.joins && !follows_another(rows, one)) continue;
        auto form = form_about_person(rows, code, {days_after(one.day, -31).value_or(one.day), before});
        if (form == 0) form = form_about_person(rows, code, {one.day, one.sequence});
        if (&one == &changes.back()) return form;
        told = std::max(told, form);
    }
    return 0;
}
/// R-DU-5: JCIC is applied to in any case.
std::optional<RocDate> a_querier_came(const Row& row, const DueContext& context) {
    auto changes = querier_changes(row);
    // A last day to come is one of who queries still.
    if (!changes.empty() && !changes.back().joins && context.today < changes.back().day) changes.pop_back();
    if (changes.empty() || !changes.back().joins || !follows_another(context.rows, changes.back())) return std::nullopt;
    return form_about(changes, row.id, context.rows) != 0 ? std::nullopt : std::optional(changes.back().day);
}
std::optional<RocDate> a_querier_left(const Row& row, const DueContext& context) {
    const auto changes = querier_changes(row);
    if (changes.empty() || changes.back().joins) return std::nullopt;
    return form_about(changes, row.id, context.rows) != 0 ? std::nullopt : std::optional(changes.back().day);
}
/// A day on which nobody will head the unit is the head's to see to; when it has come, whoever is left does.
std::optional<RocDate> head_to_come(const DueContext& context) {
    const auto day = vacant_from(context.rows, context.today, Duty::unit_head);
    return day && context.today < *day ? day : std::nullopt;
}
std::optional<RocDate> headless(const DueContext& context) {
    const auto day = vacant_from(context.rows, context.today, Duty::unit_head);
    return day && *day <= context.today ? day : std::nullopt;
}
/// What the branch once had and has no more, by when.
template <Duty duty>
std::optional<RocDate> vacant(const DueContext& context) {
    return vacant_from(context.rows, context.today, duty);
}
/// Approvers that the branch's own decision asks for, and does not have.
std::optional<RocDate> second_vacant(const DueContext& context) {
    return second_vacant_from(context.rows, context.today);
}

/// Settled by a designation, or by other duties.
constexpr Due designated_anew(const char* title, std::optional<RocDate> (*by_when)(const DueContext&)) {
    return settled("person.designated,person.duties", owed_anew(title, head_only, by_when));
}
constexpr std::array dues{
    settled(confirmed_rights,
            Due{JCIC_WORD("registers", "半年審查帳號及權限"), from_in_force, head_and_administrator, every_half_year}),
    settled(action::person_duties,
            Due{JCIC_WORD("registers", "縮減權限或停用帳號"), from_in_force, head_only, too_much}),
    settled(action::person_ended,
            Due{JCIC_WORD("registers", "停用迄日已到的帳號"), from_in_force, head_and_administrator, on_the_last_day}),
    settled(action::person_ended,
            Due{JCIC_WORD("registers", "停用被接替的單位主管的帳號"), from_in_force, head_only, once_replaced}),
    settled(letter_prepared, Due{JCIC_WORD("registers", "查詢人員就任，向聯徵中心申請人員異動"), from_in_force,
                                 who_writes, a_querier_came}),
    settled(letter_prepared, Due{JCIC_WORD("registers", "查詢人員離任，向聯徵中心申請人員異動"), from_known, who_writes,
                                 a_querier_left}),
    settled(confirmed_end, Due{JCIC_WORD("registers", "核定終止授權"), from_ended, head_only, since_it_stands_so}),
    gone_in_time(from_closed),
    designated_anew(JCIC_WORD("registers", "單位主管將出缺，請指定繼任者"), head_to_come),
    settled("person.head-designated,person.head-named",
            owed_anew(JCIC_WORD("registers", "單位主管出缺，請通報總行，依其來函指派"), who_names_heads, headless)),
    designated_anew(JCIC_WORD("registers", "無帳號管理人員，請指定"), vacant<Duty::administrator>),
    designated_anew(JCIC_WORD("registers", "無晶片卡保管人員，請指定"), vacant<Duty::card_custodian>),
    designated_anew(JCIC_WORD("registers", "無晶片卡密碼保管人員，請指定"), vacant<Duty::password_custodian>),
    designated_anew(JCIC_WORD("registers", "除查詢人員外無核准主管，請指定"), vacant<Duty::supervisor>),
    settled("person.designated,person.duties,policy.second-approver,policy.second-approver-above",
            owed_anew(JCIC_WORD("registers", "規定由二人核准，除查詢人員外核准主管不足二人，請指定或變更規定"),
                      head_only, second_vacant)),
    designated_anew(JCIC_WORD("registers", "除查詢人員外無覆核人員，請指定"), vacant<Duty::reviewer>)};

constexpr std::array readers{Duty::unit_head, Duty::reviewer, Duty::auditor, Duty::administrator};

}  // namespace
}  // namespace of_people

Called called_on(const Row& person, RocDate day) {
    Called out;
    for (const auto& passage : person.story) {
        const auto from = domain::registers::day_of(passage.said, named_from_field);
        if (passage.step->action == person_renamed && from && day < *from) continue;
        if (const auto name = passage.said.find("name"); name != passage.said.end()) out.name = name->second;
        if (const auto title = passage.said.find("title"); title != passage.said.end()) out.title = title->second;
    }
    return out;
}

bool is_locked(const Row& person) {
    return person.state == of_people::locked;
}

std::optional<RocDate> rights_reviewed_by(const Row& row) {
    return months_after(row, of_people::confirmed_rights, 6);
}

constinit const Register people{"people",
                                JCIC_WORD("registers", "查詢作業相關人員授權登記簿"),
                                "R-DU-1",
                                "person:",
                                "code",
                                of_people::readers,
                                of_people::states,
                                of_people::steps,
                                of_people::columns,
                                of_people::dues};

}  // namespace jcic::domain::registers
