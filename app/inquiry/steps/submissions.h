#pragma once
// Steps before the approval: check, submit.

#include "app/inquiry/steps/approvals.h"

namespace jcic::inquiry {

class Submissions : Steps {
public:
    Submissions(Acting& acting, const Approvals& approvals) : Steps(acting), approvals_(approvals) {}

    /// Checks the form; what the rules find wrong is in the verdict. Faults are the archive's, and cancelled.
    [[nodiscard]] Result<Verdict> check(const Form& form, const std::stop_token& stop = {}) const;
    /// Claims the authorisation's items among the institution's desks, checks again inside the transaction (single use,
    /// R-AU-5; a stop, R-LO-6), appends query.submitted. `file`: name of the batch file of this line; "" for none.
    Result<QueryId> submit(const Form& form, const std::string& file = {});

private:
    /// check(), without the remarks.
    [[nodiscard]] Result<Verdict> judged(const Form& form) const;
    /// Rows of legal holds in force on its persons, separated by commas; "" for none.
    [[nodiscard]] Result<std::string> holds_on(const Query& query, const std::string& subject) const;
    /// Fault query.volume (details limit, so-far, asked, needed) if this many more exceed the branch's number.
    [[nodiscard]] Result<void> within_volume(std::size_t more) const;
    [[nodiscard]] Result<void> claim(const Form& form, const QueryId& id) const;

    const Approvals& approvals_;
};

}  // namespace jcic::inquiry
