#pragma once
// The approver's side: the page, the points to note, the decision on each item (R-DU-6).

#include "app/inquiry/book/book.h"
#include "app/inquiry/checks/standing_out.h"
#include "app/inquiry/steps/steps.h"

namespace jcic::inquiry {

// Determines the case officer of a query (R-DU-15, R-PA-7): only they may see its records.

/// The case officer: the querier, until it is handed over. Reviewers are none; they view a record while a review of the
/// monthly sample names it (Steps::reviews).
[[nodiscard]] inline const domain::PersonId& who_has(const QueryEntry& query) {
    return query.holder;
}

/// The loaded queries of the same case: same number, subject and case officer, including this one. A query that is not
/// ours to read is a case by itself.
[[nodiscard]] std::set<QueryId> case_of(const Book& book, const QueryEntry& query);

/// What an approver signs: the page, the points to note, and the digest of both (shown as 7F3A-91C2).
struct ApprovalText {
    std::string text;  ///< lines "label\tvalue\n" in Chinese, made once at submission (approval_page.h)
    Digest digest{};
    std::string stands_out{};  ///< lines of the same form, heaviest first (standing_out.h); "" for none
    bool operator==(const ApprovalText&) const = default;
};

/// Turns a question to an approver at another desk (Approvals::question) into their decision: approves the items named
/// and refuses the others. Faults as Approvals::decision, and input.form if the entry is no such question.
[[nodiscard]] Result<domain::Entry> answer_to(const domain::Entry& question, const std::set<domain::Item>& approved,
                                              const std::string& remark, const std::string& cause,
                                              const std::vector<Remark>& remarks);

class Approvals : Steps {
public:
    explicit Approvals(Acting& acting) : Steps(acting) {}

    [[nodiscard]] Result<ApprovalText> approval_page(const QueryId& id) const;
    /// The same, with only these remarks.
    [[nodiscard]] Result<ApprovalText> approval_page(const QueryId& id, const std::vector<Remark>& remarks) const;
    /// Points to note about the query (standing_out.h), with the names of persons. First loads the queries to compare
    /// it with, until stopped: fault cancelled.
    [[nodiscard]] Result<std::vector<Remark>> remarks_for(const QueryId& id, const std::stop_token& stop = {}) const;
    /// The same among loaded queries; complete after remarks_for.
    [[nodiscard]] Result<std::vector<Remark>> remarks_now(const QueryEntry& query) const;
    /// Of a form, as of `when`; a template's words are not a copied reason (R-DU-6).
    [[nodiscard]] Result<std::vector<Remark>> remarks_as_of(const Query& query, UtcTime when, const QueryId& except,
                                                            const std::stop_token& stop) const;
    /// Whether the branch requires another supervisor's approval first: there is a danger remark, or the officer's
    /// items of that day exceed a number. The rule requires one approval (R-DU-6).
    [[nodiscard]] Result<bool> asks_for_two(const QueryEntry& query, const std::vector<Remark>& remarks) const;
    /// The event that approves the items named and refuses the other submitted ones, for the approver to sign. If two
    /// approvals are required and nobody else has approved these items yet, it is the first one, which decides nothing
    /// (action::query_first_approved) and refuses nothing if any item is named. It rests on the submission and shows
    /// its page and points to note. `cause`: the catalogue's word for the cause of a refusal; "" if nothing is refused.
    /// Faults rule.R-DU-6 (own query, no duty), query.state, rule.R-AU-1 (the authorisation of an approved item is
    /// over), input.missing (no cause of a refusal; no remark on a danger, or for the cause `other`), input.form
    /// (unknown cause); query.state with the reason first-approval if the approver also gave the first approval
    /// (details "person", "name"), or it did not cover these items.
    [[nodiscard]] Result<domain::Entry> decision(const QueryId& id, const std::set<domain::Item>& approved,
                                                 const std::string& remark, const domain::PersonId& approver,
                                                 const std::string& cause = {});
    /// The same before a decision, for the approver at another desk with their key there: all open items, as if
    /// approved. answer_to makes the decision of it. Never the first of two: fault query.state.
    [[nodiscard]] Result<domain::Entry> question(const QueryId& id, const domain::PersonId& approver,
                                                 const std::string& desk);
    /// Writes the signed decision if it still matches what is to be decided: else query.changed. Faults as decision.
    Result<void> decide(const QueryId& id, const domain::Entry& decision);

private:
    /// The content of a decision.
    struct Decided {
        std::set<domain::Item> approved;
        std::string remark;
        domain::PersonId approver;
        std::string cause;
        std::string desk{};  ///< the other desk where it is signed; "" for this one
    };
    /// The decision as it must be written now; computed again inside the transaction that writes it.
    [[nodiscard]] Result<domain::Entry> decision_on(const QueryEntry& now, const Decided& decided);
    [[nodiscard]] Result<void> may_decide(const QueryEntry& now, const Decided& decided);
    /// Whether it is the first of two approvals. Fault query.state (first-approval).
    [[nodiscard]] Result<bool> is_first(const QueryEntry& now, const Decided& decided,
                                        const std::vector<Remark>& remarks) const;
    [[nodiscard]] Result<domain::Entry> entry_of(const QueryEntry& now, const Decided& decided,
                                                 const std::vector<Remark>& remarks);
    [[nodiscard]] Result<domain::Entry> first_of(const QueryEntry& now, const Decided& decided,
                                                 const std::vector<Remark>& remarks);
    /// The officer's items of that day, up to and including this query's.
    [[nodiscard]] Result<int> items_up_to(const QueryEntry& query) const;
    [[nodiscard]] Result<ApprovalText> page_of(const QueryEntry& query, const std::vector<Remark>& remarks) const;
    /// With the names of other queries on the same ID number, as far as they are loaded.
    [[nodiscard]] Result<Alike> alike_of(const Query& query, const QueryId& except) const;
    void name_persons(std::vector<Remark>& remarks) const;
};

}  // namespace jcic::inquiry
