#pragma once
// Hands a case over from one person to another (R-DU-15, R-PA-7); case_in_hand.h says who its officer is.

#include "app/inquiry/steps/steps.h"

namespace jcic::inquiry {

class HandOvers : Steps {
public:
    explicit HandOvers(Acting& acting) : Steps(acting) {}

    /// The event by which the query is another's from now on, for the acting person to sign: who has the case, or a
    /// supervisor. Who takes it reads, prints and ends its records, and may withdraw it; what is not requested yet they
    /// do not request, for the approval names who asked (R-DU-6): they ask anew. Faults person.duty (detail "duty", or
    /// "reason": has-it, to-oneself, receiver), rule.R-DU-6 (who decided it; a reason that says nothing),
    /// input.missing, query.state (erased).
    [[nodiscard]] Result<domain::Entry> handing_over(const QueryId& id, const domain::PersonId& to,
                                                     const std::string& reason);
    /// Writes them, signed, all or none: else query.changed. Faults as handing_over.
    Result<void> hand_over(const std::vector<domain::Entry>& handing_over);

private:
    [[nodiscard]] Result<void> may_hand_over(const QueryEntry& query, const domain::PersonId& to) const;
    [[nodiscard]] Result<domain::Entry> handing_over_of(const QueryEntry& now, const domain::PersonId& to,
                                                        const std::string& reason);
};

}  // namespace jcic::inquiry
