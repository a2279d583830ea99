#pragma once
// Duties required for an act.

#include <algorithm>
#include <functional>
#include <set>
#include <span>

#include "app/base/fault.h"
#include "app/domain/duties.h"

namespace jcic::ledger {

/// Checks the duties of the day for an act, inside its transaction.
using Permit = std::function<Result<void>(const std::set<domain::Duty>& duties)>;
/// Any person designated on the day (R-DU-4).
[[nodiscard]] inline Result<void> anybody(const std::set<domain::Duty>&) {
    return {};
}
/// Requires one of these duties; the span must outlive the permit. Fault person.duty.
[[nodiscard]] inline Permit whoever_is(std::span<const domain::Duty> one_of) {
    return [one_of](const std::set<domain::Duty>& duties) -> Result<void> {
        if (std::ranges::any_of(one_of, [&](domain::Duty duty) { return duties.contains(duty); })) return {};
        const auto first = one_of.empty() ? std::string() : std::string(domain::name_of(one_of.front()));
        return fail(FaultCode::person_duty, "ledger.permit", {{"duty", first}});
    };
}

}  // namespace jcic::ledger
