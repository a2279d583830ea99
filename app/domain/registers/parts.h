#pragma once
// Parts shared by the descriptions of registers.

#include <algorithm>
#include <array>

#include "app/domain/events/parts.h"
#include "app/domain/registers/rows.h"
#include "app/domain/roc_month.h"

namespace jcic::domain::registers {

/// Required; stored in the hashed bytes.
constexpr events::Field asked(std::string_view name, const char* title, events::Kind kind = events::Kind::text) {
    return {name, kind, Keep::plain, events::Times::once, title, {}};
}
/// Required; encrypted under the row's own key, and erased with it.
constexpr events::Field personal(std::string_view name, const char* title, events::Kind kind = events::Kind::text) {
    return {name, kind, Keep::personal, events::Times::once, title, {}};
}
/// A time on the day of the field `day`: typed as "14:06", shown with its day.
constexpr events::Field timed(std::string_view name, const char* title, std::string_view day) {
    auto field = asked(name, title, events::Kind::time);
    field.of_day = day;
    return field;
}
constexpr events::Field chosen(std::string_view name, const char* title, std::span<const events::Choice> choices) {
    return {name, events::Kind::choice, Keep::plain, events::Times::once, title, choices};
}
constexpr events::Field optional(events::Field field) {
    field.times = events::Times::at_most_once;
    return field;
}

/// The same in a repeatable step: an earlier value does not apply to this one.
constexpr events::Field of_this_time(events::Field field) {
    field.times = events::Times::at_most_once;
    field.anew = true;
    return field;
}

/// The same, required.
constexpr events::Field required(events::Field field) {
    field.times = events::Times::once;
    return field;
}
/// The same, supplied by the step without typing (Step::gives).
constexpr events::Field given(events::Field field) {
    field.given = true;
    return field;
}
/// A file: encrypted under its own key, which is encrypted under the row's.
constexpr events::Field attached(std::string_view name, const char* title) {
    return optional(personal(name, title, events::Kind::attachment));
}

/// A person's remark: never plain, because it may contain a name.
inline constexpr events::Field remark = optional(personal("remark", JCIC_WORD("registers", "備註")));

/// Written in a separate window, by its own rules; the row's state must allow it, as for every step.
[[nodiscard]] constexpr Step elsewhere(std::string_view action, const char* title, Names from, std::string_view to,
                                       std::span<const events::Field> asks = {}) {
    Step step{action, title, from, to, {}, asks};
    step.written = Written::elsewhere;
    return step;
}

/// The same, in good order.
[[nodiscard]] constexpr State good(State state) {
    state.good = true;
    return state;
}
/// The same, rare and hard to reverse.
[[nodiscard]] constexpr Step seldom(Step step) {
    step.seldom = true;
    return step;
}
/// The same, offered as its rule allows, which reads none of the values.
[[nodiscard]] constexpr Step ruled_by_row(Step step) {
    step.rule_of_row = true;
    return step;
}
/// The same, settled by that step; or by one of several, "letter.prepared,finding.opened", which a person chooses.
[[nodiscard]] constexpr Due settled(std::string_view by, Due due) {
    due.settled_by = by;
    return due;
}
/// The same, under the column before it in a cell of two lines.
[[nodiscard]] constexpr Column below(Column column) {
    column.below = true;
    return column;
}

inline constexpr std::array yes_no{events::Choice{"yes", JCIC_WORD("registers", "是")},
                                   events::Choice{"no", JCIC_WORD("registers", "否")}};

inline constexpr std::array head_only{Duty::unit_head};
inline constexpr std::array supervisors_only{Duty::supervisor};
inline constexpr std::array officers{Duty::query_officer};
inline constexpr std::array officers_and_supervisors{Duty::query_officer, Duty::supervisor};
inline constexpr std::array head_and_administrator{Duty::unit_head, Duty::administrator};
inline constexpr std::array who_checks{Duty::unit_head, Duty::supervisor, Duty::reviewer};
/// Co-signers of the unit head who are not led by others in it.
inline constexpr std::array checkers_of_the_head{Duty::supervisor, Duty::reviewer, Duty::auditor, Duty::administrator};
/// Duties that work with records, and those that check them.
inline constexpr std::array readers_of_records{Duty::unit_head, Duty::query_officer, Duty::supervisor, Duty::reviewer,
                                               Duty::auditor};
inline constexpr std::array everybody{Duty::unit_head,      Duty::query_officer,      Duty::supervisor,
                                      Duty::card_custodian, Duty::password_custodian, Duty::reviewer,
                                      Duty::auditor,        Duty::administrator};

/// Duties that check queries, and may see points to note about them (R-LO-8): not the querier's.
inline constexpr std::array checkers_and_head{Duty::unit_head, Duty::supervisor, Duty::reviewer, Duty::auditor};

/// Duties that consent to erasing with the unit head (domain::may_consent_to_erasing).
inline constexpr std::array checkers{Duty::supervisor, Duty::reviewer, Duty::auditor};
inline constexpr std::string_view erased = "erased";
inline constexpr State erased_state{erased, JCIC_WORD("registers", "已刪除"), true};
/// An entry that was never true, and no longer counts: two persons state it with the reason, and the row stays readable
/// (ours).
inline constexpr std::string_view mistaken = "mistaken";
inline constexpr State mistaken_state{mistaken, JCIC_WORD("registers", "登記錯誤"), true};
inline constexpr std::array mistaking{personal("why", JCIC_WORD("registers", "登記錯誤的原因")), remark};
[[nodiscard]] constexpr Step entered_by_mistake(std::string_view action, Names from, Duties by, Duties beside,
                                                Result<void> (*rule)(const StepInput&)) {
    Step step{action, JCIC_WORD("registers", "註記登記錯誤"), from, mistaken, by, mistaking, Beside{beside}, rule};
    step.seldom = true;
    return step;
}
/// Who did it in the head's absence, taken from the step's author; they may not confirm it themselves.
inline constexpr auto stands_in =
    given(events::signer(asked("stands-in", JCIC_WORD("registers", "代行人員"), events::Kind::person)));
inline constexpr std::array never_who_stood_in{stands_in.name};
[[nodiscard]] Values who_stands_in(const StepInput& taking);
inline constexpr std::array only_a_remark{remark};
inline constexpr std::array other_checkers{Duty::supervisor, Duty::reviewer};
/// By the head, or by a checker if the only head is the person who stood in.
[[nodiscard]] Result<void> confirmed_in_turn(const StepInput& taking);
/// Due for the head's or a checker's confirmation, from the day on which the row waits.
[[nodiscard]] std::optional<RocDate> head_confirms(const Row& row, const DueContext& context);
[[nodiscard]] std::optional<RocDate> checker_confirms(const Row& row, const DueContext& context);
/// The head's later confirmation of a step in their absence.
[[nodiscard]] constexpr Step confirming_afterwards(std::string_view action, const char* title, Names from,
                                                   std::string_view to) {
    Step step{action, title, from, to, who_checks, only_a_remark, std::nullopt, confirmed_in_turn};
    step.never_by = never_who_stood_in;
    return ruled_by_row(step);
}
/// The day since which the row is in its state.
[[nodiscard]] std::optional<RocDate> since_it_stands_so(const Row& row, const DueContext& context);
/// A row's erasure: two persons consent after its term is over (R-AU-6, R-LO-1).
[[nodiscard]] constexpr Step erasing(std::string_view action, Names from,
                                     Result<void> (*term_is_over)(const StepInput&)) {
    Step step{action,      JCIC_WORD("registers", "刪除保存期滿的一筆"), from, erased, head_only, {}, Beside{checkers},
              term_is_over};
    step.erases = true;
    return ruled_by_row(step);
}
/// The last day on which the row must be kept: the branch's years after its last event, or after the day from which its
/// term runs (a field `on`), if that is later.
[[nodiscard]] RocDate kept_until(const Row& row, int years);
[[nodiscard]] RocDate kept_until(const Row& row, const Rows& rows, RocDate today);
/// Fault register.state, reason "kept", detail "until".
[[nodiscard]] Result<void> term_is_over(const StepInput& taking);
[[nodiscard]] std::optional<RocDate> when_the_term_is_over(const Row& row, const DueContext& context);

/// Its due day: once its term is over, the row's erasure is owed.
[[nodiscard]] constexpr Due gone_in_time(Names from, decltype(Due::until) until = when_the_term_is_over) {
    return settled(erased, Due{JCIC_WORD("registers", "刪除保存期滿的一筆"), from, head_only, until});
}
inline constexpr std::string_view finding_opened = "finding.opened";
/// What was not as it must be is entered as a finding.
[[nodiscard]] constexpr Due to_be_found(const char* title, Names from, decltype(Due::until) until) {
    return settled(finding_opened, Due{title, from, who_checks, until});
}

/// Fault input.form with "field" and "reason".
[[nodiscard]] tl::unexpected<Fault> wrong(std::string_view field, const char* reason);
/// The same for one register's own rule, with its own message (JCIC_WORD).
[[nodiscard]] tl::unexpected<Fault> wrong(std::string_view field, const char* reason, const char* said);
/// The field's day; nullopt if it has none.
[[nodiscard]] std::optional<RocDate> day_of(const Values& values, std::string_view field);
/// As given now, or else as in the row.
[[nodiscard]] std::optional<RocDate> day_of(const StepInput& taking, std::string_view field);
[[nodiscard]] std::optional<RocDate> days_after(RocDate day, int days);
/// Beginning of the next period: the latest day in the field of any row (that `counts`), or the branch's first day.
/// nullopt if there are neither people nor such a row.
[[nodiscard]] std::optional<RocDate> latest_day(const Rows& rows, const Register& book, std::string_view field,
                                                const std::function<bool(const Row&)>& counts = nullptr);

/// A finding's register row as other registers name it: "device:3".
[[nodiscard]] std::string subject_of(const Register& book, const Row& row);
/// The last day of that step; nullopt for never.
[[nodiscard]] std::optional<RocDate> last_taken_on(const Row& row, std::string_view action);
/// The same, unless the other step came later.
[[nodiscard]] std::optional<RocDate> open_since(const Row& row, std::string_view opens, std::string_view closes);
[[nodiscard]] std::optional<RocDate> months_later(RocDate day, int months);
/// That many months after the step's last day, or after the row began.
[[nodiscard]] std::optional<RocDate> months_after(const Row& row, std::string_view action, int months);
/// The first day of the branch's people; nullopt if there are none.
[[nodiscard]] std::optional<RocDate> first_day_of(const Rows& rows);
/// Whether a finding about the row was opened on that day or since.
[[nodiscard]] bool is_found(const Register& book, const Row& row, RocDate day, const Rows& rows);
/// That day, unless a finding about the row was opened on it or since.
[[nodiscard]] std::optional<RocDate> until_found(const Register& book, const Row& row, RocDate day,
                                                 const DueContext& context);
/// The day since which a finding about the row is required because one of the step's questions was answered no; nullopt
/// once there is one or the step was repeated with another answer.
[[nodiscard]] std::optional<RocDate> unexplained(const Register& book, const Row& row, std::string_view action,
                                                 const DueContext& context);

/// Due day of a monthly duty (ours: by the end of the next month) for the earliest month since the branch began in
/// which it is not done. nullopt if there are no people.
[[nodiscard]] std::optional<RocDate> month_owed(const DueContext& context, const std::function<bool(RocMonth)>& done);

/// A typed or pasted digest, reduced to its digits and letters, in lower case.
[[nodiscard]] std::string hex_as_typed(std::string_view typed);

/// The field's day, plus that many days.
[[nodiscard]] std::optional<RocDate> day_in(const Row& row, std::string_view field, int days_later = 0);
/// Of two days, each as given now or as in the row. Fault input.form (details "field", "reason" order) if the later one
/// is before the earlier.
[[nodiscard]] Result<void> in_order(const StepInput& taking, std::string_view earlier, std::string_view later);
/// The same if the day is after today.
[[nodiscard]] Result<void> not_in_future(const StepInput& taking, std::string_view field);
/// A field's name as a template argument.
template <std::size_t Size>
struct Named {
    consteval Named(const char (&name)[Size]) { std::copy_n(name, Size, text); }  // NOLINT(google-explicit-constructor)
    char text[Size]{};
};
/// The same as a step's complete rule: by_now<"sent">.
template <Named field>
[[nodiscard]] Result<void> by_now(const StepInput& taking) {
    return not_in_future(taking, field.text);
}
/// A day and its time, by their fields.
struct DayAndTime {
    std::string_view day;
    std::string_view time;
};
/// As given now or, if neither is given, as in the row; nullopt unless both exist.
[[nodiscard]] std::optional<UtcTime> moment_of(const StepInput& taking, DayAndTime asked);
/// Fault input.form (reason "time-to-come") if it is in the future; clocks may differ by that much.
[[nodiscard]] Result<void> not_in_future(const StepInput& taking, DayAndTime asked, Millis clocks_differ = Millis{0});

}  // namespace jcic::domain::registers
