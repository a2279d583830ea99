#include "app/domain/trail_access.h"

#include <algorithm>
#include <string>

namespace jcic::domain {
namespace {

bool has_one_of(const std::set<Duty>& duties, std::initializer_list<Duty> wanted) {
    return std::ranges::any_of(wanted, [&](Duty duty) { return duties.contains(duty); });
}

Result<void> only(bool may, Duty whose) {
    if (may) return {};
    return fail(FaultCode::person_duty, "duties.trail", {{"duty", std::string{name_of(whose)}}});
}

}  // namespace

bool checks_others(const std::set<Duty>& duties) {
    return has_one_of(duties, {Duty::supervisor, Duty::reviewer, Duty::auditor});
}

bool lists_events(const std::set<Duty>& duties) {
    return duties.contains(Duty::unit_head) || checks_others(duties);
}

Result<void> may_take_events_out(const std::set<Duty>& duties) {
    return only(has_one_of(duties, {Duty::unit_head, Duty::reviewer, Duty::auditor}), Duty::auditor);
}

Result<void> may_take_values_out(const PersonId& asking, const std::set<Duty>& asking_duties, const PersonId& second,
                                 const std::set<Duty>& second_duties) {
    JCIC_CHECK(only(asking_duties.contains(Duty::unit_head), Duty::unit_head));
    if (asking == second) return fail(FaultCode::person_duty, "duties.trail", {{"reason", "same-person"}});
    if (!checks_others(second_duties)) return fail(FaultCode::person_duty, "duties.trail", {{"reason", "second"}});
    return {};
}

Result<void> may_save_in_clear(const std::set<Duty>& duties) {
    return only(duties.contains(Duty::unit_head), Duty::unit_head);
}

Result<void> may_mend_look_ups(const std::set<Duty>& duties) {
    return only(has_one_of(duties, {Duty::administrator, Duty::unit_head, Duty::auditor}), Duty::administrator);
}

Result<void> may_list_kept(const std::set<Duty>& duties) {
    return only(duties.contains(Duty::query_officer) || lists_events(duties), Duty::query_officer);
}

Result<void> may_read_weekly_sheet(const PersonId& asking, const std::set<Duty>& duties, std::string_view querier) {
    const bool own = duties.contains(Duty::query_officer) && (querier.empty() || querier == asking.text());
    return only(own || lists_events(duties), Duty::supervisor);
}

}  // namespace jcic::domain
