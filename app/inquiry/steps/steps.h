#pragma once
// Base of all steps of a query: a step checks duties and stops of today, reads the query's state, and appends its event
// durably before its effect. So every step can be repeated after a crash at any point.

#include <functional>
#include <set>
#include <span>
#include <vector>

#include "app/inquiry/steps/dependencies.h"
#include "app/inquiry/steps/entries.h"

namespace jcic::inquiry {

// retrievals.h
template <class What, class Reply>
struct Strides;
template <class Turn, class Reply>
struct Stride;
using WriteInHand = std::function<void()>;

/// One person at one trail: state that all their steps share.
struct Acting {
    Acting(domain::Journal& to, Book& read, const Dependencies& leans_on, domain::PersonId who);
    Acting(const Acting&) = delete;
    Acting& operator=(const Acting&) = delete;

    domain::Journal& journal;
    Book& book;
    const Dependencies& dependencies;
    domain::PersonId person;
    Entries entries;
};

class Steps {
public:
    Steps(const Steps&) = delete;
    Steps& operator=(const Steps&) = delete;

protected:
    ~Steps() = default;
    /// `acting` outlives them.
    explicit Steps(Acting& acting);
    /// Decides the events for the query's state inside the transaction.
    using DecideOn = std::function<Result<std::vector<domain::Entry>>(const QueryEntry&)>;

    [[nodiscard]] domain::RocDate today() const;
    /// Fault person.duty unless the acting person has the duty today.
    [[nodiscard]] Result<void> needs(domain::Duty duty) const;
    /// Fault person.ended unless the person is active today (R-DU-4): checked in every transaction that is an act.
    [[nodiscard]] Result<void> acts(const domain::PersonId& person) const;
    /// Fault rule.R-PA-4 if it is the acting person; person.ended.
    [[nodiscard]] Result<void> may_witness(const domain::PersonId& witness) const;
    /// Fault rule.R-LO-6 if a stop forbids one of the items to that querier: checked again in every transaction that
    /// obtains data, or leads to it.
    [[nodiscard]] Result<void> not_stopped(const std::set<domain::Item>& items, const domain::PersonId& querier) const;
    /// The same for both the querier and the acting person.
    [[nodiscard]] Result<void> not_stopped_between(const QueryEntry& query, const std::set<domain::Item>& items) const;
    /// The same, with stops that were already read.
    [[nodiscard]] Result<void> not_stopped_between(std::span<const domain::Stop> stops, const QueryEntry& query,
                                                   const std::set<domain::Item>& items) const;
    /// Fault rule.R-AU-7: no production query before the account that sends authorisations was tested. Not checked in
    /// practice.
    [[nodiscard]] Result<void> transmission_is_tested() const;
    /// R-AU-5, between the branch's desks: as far as their files were imported here.
    [[nodiscard]] Result<std::vector<domain::UsedElsewhere>> used_elsewhere(const std::string& reference) const;
    [[nodiscard]] bool form_good_once() const;  ///< R-AU-5, as the branch has decided
    /// The query's authorisation as the register has it now. Fault rule.R-AU-1, detail "reason": "over", if it ended
    /// there: the application refused, the relation over, entered by mistake.
    [[nodiscard]] Result<domain::Authorisation> still_held(const QueryEntry& query) const;
    /// Whether the query's authorisation covers the items on that day, and no other query uses them: as may_lean_on
    /// (check.h), by the current register, other desks and the branch's decision. The queries on it must be loaded.
    [[nodiscard]] Result<void> is_carried(const QueryEntry& query, const std::set<domain::Item>& items,
                                          domain::RocDate on) const;
    /// Fault query.not-in-hand (details "person", "name") unless the acting person is the case officer and has the
    /// query officer's duty today (person.duty).
    [[nodiscard]] Result<void> has_case(const QueryEntry& query) const;
    /// Fault retention.held if an authority requires it to be kept (app/domain/hold.h).
    [[nodiscard]] Result<void> is_not_held(const QueryEntry& query) const;
    /// A reviewer's access to a record (R-LO-3): fault register.state (reason not-under-review) unless an open review
    /// names it; person.duty without the reviewer's duty, and for the querier of the record (R-DU-7).
    [[nodiscard]] Result<void> reviews(const QueryEntry& query, domain::Item item, const std::string& review) const;
    /// Whether both names are given and differ (domain::compared_name).
    [[nodiscard]] bool another_name(std::string_view one, std::string_view other) const;
    /// Whether the item's approval, and the event that attached a number still held by JCIC, have the signature of a
    /// person entitled to it then. Checked against the trail before the request to JCIC, not only in an audit, because
    /// whoever can write events could write an approval (R-DU-6). Faults query.state, ledger.corrupt.
    [[nodiscard]] Result<void> is_signed_for(const ItemEntry& item) const;

    /// The query as of now; fault query.unknown.
    Result<const QueryEntry*> current(const QueryId& id);
    /// The query from the book, loaded if necessary; fault query.unknown.
    [[nodiscard]] Result<const QueryEntry*> known(const QueryId& id) const;
    Result<void> append(const QueryId& id, const DecideOn& decide);
    /// Decides the events for one of several, by its index.
    using DecideOnEach = std::function<Result<std::vector<domain::Entry>>(std::size_t, const QueryEntry&)>;
    /// Like append, for several queries in one transaction. Each decides separately and gets its own fault; one refusal
    /// does not affect the others. If the ledger refuses an entry of one, each is decided again and written separately;
    /// if the ledger accepts nothing at all, nothing is written and each gets the fault.
    [[nodiscard]] std::vector<Result<void>> append_each(const std::vector<QueryId>& ids, const DecideOnEach& decide);
    /// Query ids of these turns, for append_each.
    template <class Turns>
    [[nodiscard]] static std::vector<QueryId> queries_of(const Turns& turns) {
        std::vector<QueryId> out;
        for (const auto* turn : turns) out.push_back(turn->id);
        return out;
    }
    Result<void> append(domain::Entry entry);
    /// Fault query.changed if the signed event no longer matches the one to be written.
    [[nodiscard]] static Result<std::vector<domain::Entry>> as_signed(const domain::Entry& was,
                                                                      const Result<domain::Entry>& now);
    /// Writes that a step was refused or failed, and returns the fault.
    tl::unexpected<Fault> stopped(const QueryId& id, std::string_view step, const std::set<domain::Item>& items,
                                  Fault fault);

    domain::Journal& journal_;
    Book& book_;
    const Dependencies& dependencies_;
    const domain::PersonId& acting_;
    Entries& entries_;

private:
    /// Fault ledger.corrupt ("case") for a hand-over by a person who neither had the case nor was a supervisor.
    [[nodiscard]] Result<void> is_rightly_given(const CaseGiven& given) const;
};

}  // namespace jcic::inquiry
