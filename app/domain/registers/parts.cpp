#include "app/domain/registers/parts.h"

#include <algorithm>

#include "app/domain/compared.h"
#include "app/domain/registers/decisions.h"
#include "app/domain/registers/policy.h"
#include "app/domain/registers/vacancies.h"
#include "app/domain/retention.h"

namespace jcic::domain::registers {

tl::unexpected<Fault> wrong(std::string_view field, const char* reason) {
    return fail(FaultCode::input_form, "register", {{"field", std::string(field)}, {"reason", reason}});
}

tl::unexpected<Fault> wrong(std::string_view field, const char* reason, const char* said) {
    return fail(FaultCode::input_form, "register", {{"field", std::string(field)}, {"reason", reason}, {"said", said}});
}

std::optional<RocDate> day_of(const Values& values, std::string_view field) {
    const auto found = values.find(field);
    if (found == values.end()) return std::nullopt;
    const auto day = RocDate::parse(found->second);
    if (!day) return std::nullopt;
    return *day;
}

std::optional<RocDate> day_of(const StepInput& taking, std::string_view field) {
    const auto given = day_of(taking.values, field);
    return given || taking.row == nullptr ? given : day_of(taking.row->values, field);
}

std::optional<RocDate> days_after(RocDate day, int days) {
    const auto later = RocDate::from(day.days() + std::chrono::days{days});
    return later ? std::optional(*later) : std::nullopt;
}

std::optional<RocDate> latest_day(const Rows& rows, const Register& book, std::string_view field,
                                  const std::function<bool(const Row&)>& counts) {
    auto out = first_day_of(rows);
    for (const auto& [id, row] : rows.of(book))
        if (const auto day = day_in(row, field); day && (!counts || counts(row)) && (!out || *out < *day)) out = day;
    return out;
}

std::string subject_of(const Register& book, const Row& row) {
    return std::string(book.about) + row.id;
}

std::optional<RocDate> last_taken_on(const Row& row, std::string_view action) {
    const auto* last = row.last_of(action);
    return last == nullptr ? std::nullopt : std::optional(roc_date_at(last->at));
}

std::optional<RocDate> open_since(const Row& row, std::string_view opens, std::string_view closes) {
    const auto* opened = row.last_of(opens);
    const auto* closed = row.last_of(closes);
    const bool open = opened != nullptr && (closed == nullptr || closed->sequence < opened->sequence);
    return open ? std::optional(roc_date_at(opened->at)) : std::nullopt;
}

std::optional<RocDate> months_later(RocDate day, int months) {
    const auto date = day.date() + std::chrono::months{months};
    // The 31st of a month that has none is its last day.
    const auto later = RocDate::from(date.ok() ? date : date.year() / date.month() / std::chrono::last);
    return later ? std::optional(*later) : std::nullopt;
}

std::optional<RocDate> months_after(const Row& row, std::string_view action, int months) {
    return months_later(last_taken_on(row, action).value_or(roc_date_at(row.story.front().at)), months);
}

std::optional<RocDate> first_day_of(const Rows& rows) {
    std::optional<RocDate> out;
    for (const auto& [id, row] : rows.of(people))
        if (const auto day = roc_date_at(row.story.front().at); !out || day < *out) out = day;
    return out;
}

bool is_found(const Register& book, const Row& row, RocDate day, const Rows& rows) {
    const auto subject = subject_of(book, row);
    return std::ranges::any_of(rows.of(findings), [&](const auto& one) {
        return same_reference(one.second.value("about"), subject) && day <= roc_date_at(one.second.story.front().at);
    });
}

std::optional<RocDate> until_found(const Register& book, const Row& row, RocDate day, const DueContext& context) {
    return is_found(book, row, day, context.rows) ? std::nullopt : std::optional(day);
}

std::optional<RocDate> unexplained(const Register& book, const Row& row, std::string_view action,
                                   const DueContext& context) {
    const auto day = last_taken_on(row, action);
    if (!day) return std::nullopt;
    const bool wanting = std::ranges::any_of(book.step(action)->asks, [&](const auto& field) {
        return field.kind == events::Kind::choice && row.value(field.name) == "no";
    });
    return wanting ? until_found(book, row, *day, context) : std::nullopt;
}

std::optional<RocDate> month_owed(const DueContext& context, const std::function<bool(RocMonth)>& done) {
    const auto began = first_day_of(context.rows);
    if (!began) return std::nullopt;
    auto month = RocMonth::of(*began);
    while (month.first_day() <= context.today && done(month)) month = month.next();
    return month.next().last_day();
}

std::optional<RocDate> day_in(const Row& row, std::string_view field, int days_later) {
    const auto day = day_of(row.values, field);
    return day ? days_after(*day, days_later) : std::nullopt;
}

Result<void> in_order(const StepInput& taking, std::string_view earlier, std::string_view later) {
    const auto one = day_of(taking, earlier);
    const auto other = day_of(taking, later);
    if (one && other && *other < *one) return wrong(later, "order");
    return {};
}

Result<void> not_in_future(const StepInput& taking, std::string_view field) {
    const auto day = day_of(taking.values, field);
    if (day && taking.today < *day) return wrong(field, "future");
    return {};
}

std::optional<UtcTime> moment_of(const StepInput& taking, DayAndTime asked) {
    const bool given = taking.values.contains(asked.day);
    if (!given && taking.row == nullptr) return std::nullopt;
    const auto& said = given ? taking.values : taking.row->values;
    const auto day = day_of(said, asked.day);
    const auto time = said.find(asked.time);
    return day && time != said.end() ? time_on(*day, time->second) : std::nullopt;
}

Result<void> not_in_future(const StepInput& taking, DayAndTime asked, Millis clocks_differ) {
    JCIC_CHECK(not_in_future(taking, asked.day));
    const auto moment = moment_of(taking, asked);
    if (moment && taking.now + clocks_differ < *moment) return wrong(asked.time, "time-to-come");
    return {};
}

std::string hex_as_typed(std::string_view typed) {
    std::string out;
    for (const char c : typed) {
        if (c >= 'A' && c <= 'F') out += static_cast<char>(c - 'A' + 'a');
        if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')) out += c;
    }
    return out;
}

RocDate kept_until(const Row& row, int years) {
    const std::chrono::months term = std::chrono::years{years};
    auto from = roc_date_at(row.story.back().at);
    if (const auto said = day_of(row.values, "on"); said && from < *said) from = *said;
    return last_day_of(from, term).value_or(from);
}

namespace {
/// A decision's term begins when it counts no more.
RocDate kept_among(const Row& row, const Rows& rows, int years) {
    const auto until = kept_until(row, years);
    const auto replaced = replaced_on(rows, row);
    if (!replaced) return until;
    return std::max(until, last_day_of(*replaced, std::chrono::years{years}).value_or(until));
}
}  // namespace

RocDate kept_until(const Row& row, const Rows& rows, RocDate today) {
    return kept_among(row, rows, policy_on(rows, today).retention_years);
}

Result<void> term_is_over(const StepInput& taking) {
    const auto until = kept_until(*taking.row, taking.rows, taking.today);
    if (until < taking.today) return {};
    return fail(FaultCode::register_state, "register", {{"reason", "kept"}, {"until", until.dashed()}});
}

std::optional<RocDate> when_the_term_is_over(const Row& row, const DueContext& context) {
    return days_after(kept_among(row, context.rows, context.retention_years), 1);
}

Result<void> confirmed_in_turn(const StepInput& taking) {
    if (taking.duties_of(taking.by).contains(Duty::unit_head) ||
        !another_heads(taking.rows, taking.today, taking.row->value(stands_in.name)))
        return {};
    return fail(FaultCode::person_duty, "register", {{"duty", std::string(name_of(Duty::unit_head))}});
}
std::optional<RocDate> head_confirms(const Row& row, const DueContext& context) {
    if (!another_heads(context.rows, context.today, row.value(stands_in.name))) return std::nullopt;
    return since_it_stands_so(row, context);
}
std::optional<RocDate> checker_confirms(const Row& row, const DueContext& context) {
    if (another_heads(context.rows, context.today, row.value(stands_in.name))) return std::nullopt;
    return since_it_stands_so(row, context);
}

Values who_stands_in(const StepInput& taking) {
    return {{std::string(stands_in.name), taking.by.text()}};
}

std::optional<RocDate> since_it_stands_so(const Row& row, const DueContext&) {
    return row.since();
}

}  // namespace jcic::domain::registers
