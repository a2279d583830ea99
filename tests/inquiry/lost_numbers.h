#pragma once
// Serial numbers that JCIC holds and no query here does.

#include "inquiry/branch.h"

namespace jcic::inquiry::test {

/// As the trail has it after a restore: approved here, and requested where nobody reads any more.
inline QueryId approved_with_lost_numbers(Branch& branch, Desk& desk, const std::set<Item>& issued = {Item::t52}) {
    const auto id = desk.approved(good_form());
    for (const auto item : issued) branch.host.issue(item, applicant, branch.clock.now(), good_form().case_number);
    return id;
}

inline std::string row_of_first(Desk& desk) {
    const auto found = desk.find_serials();
    return found && !found->serials.empty() ? found->serials.front().row : std::string();
}

inline std::string state_of(Desk& desk, const std::string& row) {
    const auto* found = desk.rows().row(domain::registers::lost_serials, row);
    return found == nullptr ? std::string() : std::string(found->state);
}

}  // namespace jcic::inquiry::test
