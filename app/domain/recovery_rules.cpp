#include "app/domain/recovery_rules.h"

#include <algorithm>
#include <string>

#include "app/domain/trail_access.h"

namespace jcic::domain {
namespace {

tl::unexpected<Fault> whose(Duty duty) {
    return fail(FaultCode::person_duty, "duties.recovery", {{"duty", std::string{name_of(duty)}}});
}

}  // namespace

Result<void> may_complete_recovery(const std::set<Duty>& acting_duties) {
    if (acting_duties.contains(Duty::unit_head)) return {};
    return whose(Duty::unit_head);
}

Result<void> may_confirm_recovery(const Confirming& confirming) {
    const auto& [acting, duties, recovered, behind_key, unit_heads] = confirming;
    const auto refuse = [](const char* reason) {
        return fail(FaultCode::person_duty, "duties.recovery", {{"reason", reason}});
    };
    if (acting == recovered) return refuse("own-recovery");
    if (behind_key.contains(acting)) return refuse("maker");
    if (duties.contains(Duty::unit_head)) return {};
    const bool head_can = std::any_of(unit_heads.begin(), unit_heads.end(),
                                      [&who = recovered, &behind = behind_key](const PersonId& head) {
                                          return head != who && !behind.contains(head);
                                      });
    if (!head_can && checks_others(duties)) return {};
    return whose(head_can ? Duty::unit_head : Duty::supervisor);
}

bool somebody_confirms(const std::set<PersonId>& behind_key, const std::map<PersonId, std::set<Duty>>& people) {
    return std::any_of(people.begin(), people.end(), [&](const auto& one) {
        return !behind_key.contains(one.first) && (heads_the_unit(one.second) || checks_others(one.second));
    });
}

Result<void> may_keep_parts(const PersonId& maker, const std::set<PersonId>& keepers,
                            const std::map<PersonId, std::set<Duty>>& people) {
    auto behind = keepers;
    behind.insert(maker);
    if (somebody_confirms(behind, people)) return {};
    // One who confirms, and two others to keep the parts.
    const auto others = std::count_if(people.begin(), people.end(),
                                      [&](const auto& one) { return one.first != maker && !one.second.empty(); });
    if (others < 3 || !somebody_confirms({maker}, people)) return {};
    return fail(FaultCode::person_duty, "duties.recovery", {{"reason", "nobody-confirms"}});
}

std::optional<std::set<PersonId>> replaced_heads(std::string_view text) {
    std::set<PersonId> out;
    while (!text.empty()) {
        const auto length = text.find(',');
        const auto code = PersonId::written(text.substr(0, length));
        if (!code || !out.insert(*code).second) return std::nullopt;
        if (length == std::string_view::npos) break;
        text.remove_prefix(length + 1);
        if (text.empty()) return std::nullopt;
    }
    return out;
}

}  // namespace jcic::domain
