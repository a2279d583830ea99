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

/// Of a question to an approver at another desk (Approvals::question) that other decision: the items named approved,
/// the others that it asks for refused. Faults as Approvals::decision of what is said in it, and input.form where what
/// is asked is no such question: nothing is signed that was not shown.
[[nodiscard]] Result<domain::Entry> answer_to(const domain::Entry& question, const std::set<domain::Item>& approved,
                                              const std::string& remark, const std::string& cause,
                                              const std::vector<Remark>& remarks);

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
    /// Whether another supervisor's approval goes before the one that decides it, as the branch decided: a danger
    /// stands out, or its officer's items of that day are above a number. The rule asks for one (R-DU-6).
    [[nodiscard]] Result<bool> asks_for_two(const QueryEntry& query, const std::vector<Remark>& remarks) const;
    /// The event that approves the items named and refuses the others that are submitted, for the approver to sign;
    /// where two are asked for and nobody else approved these items yet, the first approval of them, which decides
    /// nothing (action::query_first_approved), and refuses nothing where any is named. It
    /// rests on the submission, shows its page and what stands out. `cause` is why something is refused, one of the
    /// catalogue's words for it; "" where nothing is. Faults rule.R-DU-6 (own query, no duty), query.state,
    /// rule.R-AU-1 (of what
    /// is approved the authorisation is over), input.missing (no cause of a refusal; no remark where something is
    /// dangerous, or the cause is another), input.form (no such cause); query.state with the reason first-approval
    /// where they gave the first of two themselves (details "person", "name"), or it was not of these items.
    [[nodiscard]] Result<domain::Entry> decision(const QueryId& id, const std::set<domain::Item>& approved,
                                                 const std::string& remark, const domain::PersonId& approver,
                                                 const std::string& cause = {});
    /// The same before anything is decided, for the approver at another desk, by their key there: all that is open, as
    /// if approved. What is decided instead, answer_to says of it. Never the first of two: fault query.state.
    [[nodiscard]] Result<domain::Entry> question(const QueryId& id, const domain::PersonId& approver,
                                                 const std::string& desk);
    /// Writes it, signed, if it is still what there is to decide: else query.changed. Faults as decision.
    Result<void> decide(const QueryId& id, const domain::Entry& decision);

private:
    /// What is decided of a query, by whom.
    struct Decided {
        std::set<domain::Item> approved;
        std::string remark;
        domain::PersonId approver;
        std::string cause;
        std::string desk{};  ///< the other one where it is signed; "" for this one
    };
    /// As it is to be written now: asked again in the transaction that writes it.
    [[nodiscard]] Result<domain::Entry> decision_on(const QueryEntry& now, const Decided& decided);
    [[nodiscard]] Result<void> may_decide(const QueryEntry& now, const Decided& decided);
    /// Whether it is the first of two, and decides nothing. Fault query.state (first-approval).
    [[nodiscard]] Result<bool> is_first(const QueryEntry& now, const Decided& decided,
                                        const std::vector<Remark>& remarks) const;
    [[nodiscard]] Result<domain::Entry> entry_of(const QueryEntry& now, const Decided& decided,
                                                 const std::vector<Remark>& remarks);
    [[nodiscard]] Result<domain::Entry> first_of(const QueryEntry& now, const Decided& decided,
                                                 const std::vector<Remark>& remarks);
    /// Its officer's of that day, with its own.
    [[nodiscard]] Result<int> items_up_to(const QueryEntry& query) const;
    [[nodiscard]] Result<ApprovalText> page_of(const QueryEntry& query, const std::vector<Remark>& remarks) const;
    void name_persons(std::vector<Remark>& remarks) const;
};

}  // namespace jcic::inquiry
