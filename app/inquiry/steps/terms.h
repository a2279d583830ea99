#pragma once
// The retention term of a query: its first day, its end, and erasing with two persons' consent (R-AU-6, R-LO-1).

#include "app/domain/retention.h"
#include "app/inquiry/steps/steps.h"

namespace jcic::inquiry {

/// A query and its retention.
struct Kept {
    QueryId id;
    domain::Retention retention;
    bool copy_left_out = false;  ///< on paper or as a file: to be destroyed or written off first (R-PA-10)
    std::string hold{};          ///< row of the legal hold on it, which forbids erasing; "" for none
};

/// `years`: the institution's term. Faults are the calendar's.
[[nodiscard]] Result<Kept> kept(const QueryEntry& query, int years);

/// The page that two persons consent to, and the exports that it names.
struct RetentionPage {
    std::string text;
    std::vector<ExportOfValues> exports;  ///< for each, its outcome must be given
};

class Terms : Steps {
public:
    explicit Terms(Acting& acting) : Steps(acting) {}

    /// The events that a loan's end adds, inside its transaction: the end of the relation for each query of the case
    /// that does not have it already. Faults are the reading's, person.duty.
    [[nodiscard]] Result<std::vector<domain::Entry>> ends_of_case(const std::string& case_number,
                                                                  domain::RelationEnd end, domain::RocDate on);
    /// Then: authorisations used by queries of that case and of no other.
    [[nodiscard]] Result<std::set<std::string>> authorisations_of_case(const std::string& case_number);
    /// The events that a revocation adds, inside its transaction: for each query on that authorisation, that it is
    /// revoked. Faults are the reading's.
    [[nodiscard]] Result<std::vector<domain::Entry>> revocations(const std::string& authorisation, domain::RocDate on);
    /// The loaded queries' retention, ordered by the end of the term, those without an end last. `years`: the
    /// institution's term.
    [[nodiscard]] Result<std::vector<Kept>> kept(int years) const;
    /// The page that two persons consent to: each query with its term, the written procedure, each copy and its
    /// outcome, and exports of the ledger that may contain data of theirs, with the outcome of each. Names nobody.
    /// Faults query.unknown, query.state (its term is not over, a copy is left out, it is erased), retention.held,
    /// input.missing (none).
    [[nodiscard]] Result<RetentionPage> retention_page(const std::set<QueryId>& ids, int years,
                                                       const ExportsSaid& said = {}) const;
    /// The event with that page, for both to sign: the acting person and the second. Further faults: person.duty,
    /// input.missing (an export has no outcome: field "exports", detail "export"), input.form (reason "personal": an ID
    /// number, or the name of a query's subject or borrower, in what is typed).
    [[nodiscard]] Result<domain::Entry> agreement(const std::set<QueryId>& ids, int years,
                                                  const domain::PersonId& second, const ExportsSaid& exports = {});
    /// Destroys everything personal of these queries, including their records; events and proofs stay. Further fault:
    /// query.changed.
    Result<void> erase_kept(const std::set<QueryId>& ids, int years, const domain::Entry& agreement);

private:
    /// Exports since the first of these queries was submitted: with or without a record, an export may contain its
    /// subject's name and number. Fault query.unknown.
    [[nodiscard]] Result<std::vector<ExportOfValues>> exports_with(const std::set<QueryId>& ids) const;
    [[nodiscard]] Result<std::string> page_of(const std::set<QueryId>& ids, int years,
                                              const std::vector<ExportOfValues>& exports,
                                              const ExportsSaid& said) const;
    [[nodiscard]] Result<void> names_nobody(const std::set<QueryId>& ids, std::string_view typed) const;
    [[nodiscard]] Result<domain::Entry> agreement_on(const std::set<QueryId>& ids, int years,
                                                     const domain::PersonId& second, const ExportsSaid& said);
};

}  // namespace jcic::inquiry
