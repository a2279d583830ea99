#pragma once
// The approver's side: the page, the points to note, the decision on each item (R-DU-6).

#include "app/inquiry/checks/standing_out.h"
#include "app/inquiry/steps/steps.h"

namespace jcic::inquiry {

/// What an approver signs: the page, what stands out, and the digest of both (shown as 7F3A-91C2).
struct ApprovalText {
    std::string text;  ///< lines "label\tvalue\n" in Chinese, made once at submission (approval_page.h)
    Digest digest{};
    std::string stands_out{};  ///< such lines too, the heaviest first (standing_out.h); "" for nothing
    bool operator==(const ApprovalText&) const = default;
};

class Approvals : Steps {
public:
    explicit Approvals(Acting& acting) : Steps(acting) {}

    [[nodiscard]] Result<ApprovalText> approval_page(const QueryId& id) const;
    /// The same, where these remarks are all that may be known.
    [[nodiscard]] Result<ApprovalText> approval_page(const QueryId& id, const std::vector<Remark>& remarks) const;
    /// What stands out about it (standing_out.h), with the names of those whom it names. What it is compared with is
    /// read first, until somebody asks to stop: fault cancelled.
    [[nodiscard]] Result<std::vector<Remark>> remarks_for(const QueryId& id, const std::stop_token& stop = {}) const;
    /// The same among what is read: all of it, once remarks_for was asked.
    [[nodiscard]] Result<std::vector<Remark>> remarks_now(const QueryEntry& query) const;
    /// Of a form, as of then; a reason in the words of a template is no copy (R-DU-6).
    [[nodiscard]] Result<std::vector<Remark>> remarks_as_of(const Query& query, UtcTime when, const QueryId& except,
                                                            const std::stop_token& stop) const;
    /// The event that approves the items named and refuses the others that are submitted, for the approver to sign. It
    /// rests on the submission, shows its page and what stands out. `cause` is why something is refused, one of the
    /// catalogue's words for it; "" where nothing is. Faults rule.R-DU-6 (own query, no duty), query.state,
    /// rule.R-AU-1 (of what
    /// is approved the authorisation is over), input.missing (no cause of a refusal; no remark where something is
    /// dangerous, or the cause is another), input.form (no such cause).
    [[nodiscard]] Result<domain::Entry> decision(const QueryId& id, const std::set<domain::Item>& approved,
                                                 const std::string& remark, const domain::PersonId& approver,
                                                 const std::string& cause = {});
    /// Writes it, signed, if it is still what there is to decide: else query.changed. Faults as decision.
    Result<void> decide(const QueryId& id, const domain::Entry& decision);

private:
    /// As it is to be written now: asked again in the transaction that writes it.
    [[nodiscard]] Result<domain::Entry> decision_on(const QueryEntry& now, const std::set<domain::Item>& approved,
                                                    const std::string& remark, const domain::PersonId& approver,
                                                    const std::string& cause);
    [[nodiscard]] Result<ApprovalText> page_of(const QueryEntry& query, const std::vector<Remark>& remarks) const;
    void name_persons(std::vector<Remark>& remarks) const;
};

}  // namespace jcic::inquiry
