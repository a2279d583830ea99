#pragma once
// Hands a case over to another person (R-DU-15, R-PA-7); case_in_hand.h determines its officer.

#include "app/inquiry/steps/steps.h"

namespace jcic::inquiry {

class HandOvers : Steps {
public:
    explicit HandOvers(Acting& acting) : Steps(acting) {}

    /// The event by which the query's case goes to another person, for the acting person to sign: the case officer, or
    /// a supervisor. The new officer reads, prints and ends its records, and may withdraw it, but does not request
    /// items: the approval names the querier (R-DU-6), so they submit a new query. Faults person.duty (detail "duty",
    /// or "reason": has-it, to-oneself, receiver), rule.R-DU-6 (who decided it; a meaningless reason), input.missing,
    /// query.state (erased).
    [[nodiscard]] Result<domain::Entry> handing_over(const QueryId& id, const domain::PersonId& to,
                                                     const std::string& reason);
    /// Writes the signed events, all or none: else query.changed. Faults as handing_over.
    Result<void> hand_over(const std::vector<domain::Entry>& handing_over);

private:
    [[nodiscard]] Result<void> may_hand_over(const QueryEntry& query, const domain::PersonId& to) const;
    [[nodiscard]] Result<domain::Entry> handing_over_of(const QueryEntry& now, const domain::PersonId& to,
                                                        const std::string& reason);
};

}  // namespace jcic::inquiry
