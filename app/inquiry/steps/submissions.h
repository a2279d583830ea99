#pragma once
// Steps before the approval: check, submit, withdraw; and marking an ended query as seen.

#include "app/inquiry/steps/approvals.h"

namespace jcic::inquiry {

class Submissions : Steps {
public:
    Submissions(Acting& acting, const Approvals& approvals) : Steps(acting), approvals_(approvals) {}

    /// Faults are the archive's, cancelled among them: what the rules find wrong is in the verdict.
    [[nodiscard]] Result<Verdict> check(const Form& form, const std::stop_token& stop = {}) const;
    /// Claims the authorisation's items among the institution's desks, checks again inside the transaction (single use,
    /// R-AU-5; a stop, R-LO-6), appends query.submitted. `file`: the name of the
    /// table's file whose line it is; "" for none.
    Result<QueryId> submit(const Form& form, const std::string& file = {});
    Result<void> withdraw(const QueryId& id, const std::string& why);
    /// The acting person has seen why items of theirs were refused, failed or expired: they are told no longer. Nothing
    /// is written where nothing is to be seen. For who has the case; where they have left, for a supervisor. Fault
    /// person.duty (another's query).
    Result<void> note_end_seen(const QueryId& id);

private:
    /// check(), without the remarks.
    [[nodiscard]] Result<Verdict> judged(const Form& form) const;
    /// Rows of legal holds in force on whom it is about, with a comma between them; "" for none.
    [[nodiscard]] Result<std::string> holds_on(const Query& query, const std::string& subject) const;
    /// Fault query.volume (details limit, so-far, asked, needed) where so many more are above the branch's number.
    [[nodiscard]] Result<void> within_volume(std::size_t more) const;
    [[nodiscard]] Result<void> claim(const Form& form, const QueryId& id) const;

    const Approvals& approvals_;
};

}  // namespace jcic::inquiry
