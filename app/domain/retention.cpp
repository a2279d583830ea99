#include "app/domain/retention.h"

#include <algorithm>

namespace jcic::domain {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;

bool checks(const std::set<Duty>& duties) {
    return duties.contains(Duty::supervisor) || duties.contains(Duty::reviewer) || duties.contains(Duty::auditor);
}

}  // namespace

Result<RocDate> last_day_of(RocDate from, months term) {
    const Date first{from.days() + days{1}};
    const auto answering = first + term;
    if (answering.ok()) return RocDate::from(Date{sys_days{answering} - days{1}});
    return RocDate::from(Date{sys_days{answering.year() / answering.month() / std::chrono::last}});
}

Result<RocDate> delete_by(RocDate used) {
    return last_day_of(used, months{months_to_delete});
}

Result<RocDate> look_again_by(RocDate filed) {
    return last_day_of(filed, filing_looked_at_after);
}

std::string_view name_of(RelationEnd end) {
    return end == RelationEnd::ended ? "ended" : "refused";
}

Result<RelationEnd> parse_relation_end(std::string_view name) {
    for (const auto end : all_relation_ends)
        if (name == name_of(end)) return end;
    return fail(FaultCode::input_form, "retention", {{"field", "relation"}});
}

std::string_view name_of(RetentionReason reason) {
    constexpr std::string_view names[]{"open", "relation", "ended", "log"};
    return names[static_cast<std::size_t>(reason)];
}

Result<void> may_consent_to_erasing(const PersonId& first, const std::set<Duty>& first_duties, const PersonId& second,
                                    const std::set<Duty>& second_duties) {
    if (first == second) return fail(FaultCode::person_duty, "retention", {{"reason", "same-person"}});
    const bool one_way = first_duties.contains(Duty::unit_head) && checks(second_duties);
    const bool other_way = second_duties.contains(Duty::unit_head) && checks(first_duties);
    if (!one_way && !other_way) return fail(FaultCode::person_duty, "retention", {{"reason", "duties"}});
    return {};
}

Result<Retention> retention_of(const RetentionFacts& facts, int years) {
    if (facts.open) return Retention{std::nullopt, RetentionReason::open};
    if (facts.asked && !facts.relation_end) return Retention{std::nullopt, RetentionReason::relation};
    const std::chrono::months term = std::chrono::years{std::clamp(years, least_years_kept, most_years_kept)};
    JCIC_TRY(const auto log, last_day_of(facts.last_written, term));
    if (!facts.relation_end) return Retention{log, RetentionReason::log};
    JCIC_TRY(const auto ended, last_day_of(*facts.relation_end, term));
    return log > ended ? Retention{log, RetentionReason::log} : Retention{ended, RetentionReason::ended};
}

}  // namespace jcic::domain
