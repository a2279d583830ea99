#include "app/domain/registers/parts.h"

#include "app/domain/registers/policy.h"
#include "app/domain/retention.h"

namespace jcic::domain::registers {
namespace {

std::optional<RocDate> day_of(const Values& values, std::string_view field) {
    const auto found = values.find(field);
    if (found == values.end()) return std::nullopt;
    const auto day = RocDate::parse(found->second);
    if (!day) return std::nullopt;
    return *day;
}

tl::unexpected<Fault> wrong(std::string_view field, const char* reason) {
    return fail(FaultCode::input_form, "register", {{"field", std::string(field)}, {"reason", reason}});
}

}  // namespace

std::optional<RocDate> day_in(const Row& row, std::string_view field, int days_later) {
    const auto day = day_of(row.values, field);
    if (!day) return std::nullopt;
    const auto later = RocDate::from(day->days() + std::chrono::days{days_later});
    if (!later) return std::nullopt;
    return *later;
}

Result<void> in_order(const Taking& taking, std::string_view earlier, std::string_view later) {
    const auto day = [&](std::string_view field) {
        const auto given = day_of(taking.values, field);
        return given || taking.row == nullptr ? given : day_of(taking.row->values, field);
    };
    const auto one = day(earlier);
    const auto other = day(later);
    if (one && other && *other < *one) return wrong(later, "order");
    return {};
}

Result<void> not_in_future(const Taking& taking, std::string_view field) {
    const auto day = day_of(taking.values, field);
    if (day && taking.today < *day) return wrong(field, "future");
    return {};
}

RocDate kept_until(const Row& row, const Rows& rows, RocDate today) {
    const std::chrono::months term = std::chrono::years{policy_on(rows, today).retention_years};
    auto from = roc_date_at(row.story.back().at);
    if (const auto said = day_of(row.values, "on"); said && from < *said) from = *said;
    return last_day_of(from, term).value_or(from);
}

Result<void> term_is_over(const Taking& taking) {
    const auto until = kept_until(*taking.row, taking.rows, taking.today);
    if (until < taking.today) return {};
    return fail(FaultCode::register_state, "register", {{"reason", "kept"}, {"until", until.dashed()}});
}

std::optional<RocDate> when_the_term_is_over(const Row& row, const DueContext& context) {
    const auto until = kept_until(row, context.rows, context.today);
    const auto after = RocDate::from(until.days() + std::chrono::days{1});
    return after ? std::optional(*after) : std::nullopt;
}

}  // namespace jcic::domain::registers
