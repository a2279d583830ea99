#pragma once
// The retention term of a query: from which day it is counted, when it is over, and erasing with two persons' consent
// (R-AU-6, R-LO-1).

#include "app/domain/retention.h"
#include "app/inquiry/steps/steps.h"

namespace jcic::inquiry {

/// A query and how long it is kept.
struct Kept {
    QueryId id;
    domain::Retention retention;
    bool copy_left_out = false;  ///< on paper or as a file: destroyed first, or written off (R-PA-10)
    std::string hold{};          ///< row of the legal hold on it: not erased, whatever is over; "" for none
};

/// `years`: the institution's term. Faults are the calendar's.
[[nodiscard]] Result<Kept> kept(const QueryEntry& query, int years);

/// What two persons consent to, and the exports that it was made of.
struct RetentionPage {
    std::string text;
    std::vector<ExportOfValues> exports;  ///< of each it is to be said what became of it
};

class Terms : Steps {
public:
    explicit Terms(Acting& acting) : Steps(acting) {}

    /// What the term runs from, as whoever works with records says it; said again, the last word counts. Faults
    /// query.unknown, input.form (a day to come), person.duty.
    Result<void> end_relation(const QueryId& id, domain::RelationEnd end, domain::RocDate on);
    /// What a loan's end brings about, inside the transaction that enters it: of each query of the case the same, where
    /// it does not say so already. Faults are the reading's, person.duty.
    [[nodiscard]] Result<std::vector<domain::Entry>> ends_of_case(const std::string& case_number,
                                                                  domain::RelationEnd end, domain::RocDate on);
    /// After it: authorisations on which queries of that case lean, and none of another.
    [[nodiscard]] Result<std::set<std::string>> authorisations_of_case(const std::string& case_number);
    /// What follows where its subject takes an authorisation back, inside the transaction that enters it: of each query
    /// that leans on it, that it is. Faults are the reading's.
    [[nodiscard]] Result<std::vector<domain::Entry>> revocations(const std::string& authorisation, domain::RocDate on);
    /// What is kept of the queries that the book has read, by the day on which its term ends, those without an end
    /// last. `years`: the institution's term.
    [[nodiscard]] Result<std::vector<Kept>> kept(int years) const;
    /// What two persons consent to: each query with its term, the written procedure, each copy and how it went, and
    /// exports of the ledger that may hold something of theirs, with what is said of each. Names nobody. Faults
    /// query.unknown, query.state (its term is not over, a copy is left out, it is erased), retention.held,
    /// input.missing (none).
    [[nodiscard]] Result<RetentionPage> retention_page(const std::set<QueryId>& ids, int years,
                                                       const ExportsSaid& said = {}) const;
    /// The event that shows it, for both to sign: the acting person and the second. Faults besides: person.duty,
    /// input.missing (of an export nothing is said: field "exports", detail "export"), input.form (reason "personal":
    /// somebody's number, or the name of a query's subject or borrower, in what is said).
    [[nodiscard]] Result<domain::Entry> agreement(const std::set<QueryId>& ids, int years,
                                                  const domain::PersonId& second, const ExportsSaid& exports = {});
    /// Everything personal of these queries is destroyed, their records too; events and proofs stay. Faults besides:
    /// query.changed.
    Result<void> erase_kept(const std::set<QueryId>& ids, int years, const domain::Entry& agreement);

private:
    /// Since the first of these queries was submitted: with or without a record, an export may hold its subject's name
    /// and number. Fault query.unknown.
    [[nodiscard]] Result<std::vector<ExportOfValues>> exports_with(const std::set<QueryId>& ids) const;
    [[nodiscard]] Result<std::string> page_of(const std::set<QueryId>& ids, int years,
                                              const std::vector<ExportOfValues>& exports,
                                              const ExportsSaid& said) const;
    [[nodiscard]] Result<void> names_nobody(const std::set<QueryId>& ids, std::string_view typed) const;
    [[nodiscard]] Result<domain::Entry> agreement_on(const std::set<QueryId>& ids, int years,
                                                     const domain::PersonId& second, const ExportsSaid& said);
};

}  // namespace jcic::inquiry
