#pragma once
// What all steps of a query have in common: a step checks who may act today and what is stopped, reads the query's
// state, and appends its event durably before its effect. So every step can be repeated after a crash at any point.

#include <functional>
#include <set>
#include <span>
#include <vector>

#include "app/inquiry/steps/dependencies.h"
#include "app/inquiry/steps/entries.h"

namespace jcic::inquiry {

// strides.h
template <class What, class Told>
struct Strides;
template <class Turn, class Told>
struct Stride;
using WriteInHand = std::function<void()>;

/// One person at one trail: what all steps of theirs share.
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
    /// What an event says of the query as it stands inside the transaction.
    using DecideOn = std::function<Result<std::vector<domain::Entry>>(const QueryEntry&)>;

    [[nodiscard]] domain::RocDate today() const;
    /// Fault person.duty unless the acting person has it today.
    [[nodiscard]] Result<void> needs(domain::Duty duty) const;
    /// Fault person.ended unless today is a day of the person's (R-DU-4): asked in every transaction that is an act.
    [[nodiscard]] Result<void> acts(const domain::PersonId& person) const;
    /// Fault rule.R-PA-4 where it is the acting person; person.ended.
    [[nodiscard]] Result<void> may_witness(const domain::PersonId& witness) const;
    /// Fault rule.R-LO-6 where a stop forbids one of the items to that querier: asked again in every transaction that
    /// brings data in, or leads to it.
    [[nodiscard]] Result<void> not_stopped(const std::set<domain::Item>& items, const domain::PersonId& querier) const;
    /// The same of both whose query it is and who acts on it here.
    [[nodiscard]] Result<void> not_stopped_between(const QueryEntry& query, const std::set<domain::Item>& items) const;
    /// And by stops that were read already.
    [[nodiscard]] Result<void> not_stopped_between(std::span<const domain::Stop> stops, const QueryEntry& query,
                                                   const std::set<domain::Item>& items) const;
    /// Fault rule.R-AU-7: no real query before the account that sends authorisations was tested. Practice asks nobody.
    [[nodiscard]] Result<void> transmission_is_tested() const;
    /// R-AU-5, between the branch's desks: as far as their files were read here.
    [[nodiscard]] Result<std::vector<domain::UsedElsewhere>> used_elsewhere(const std::string& reference) const;
    [[nodiscard]] bool form_good_once() const;  ///< R-AU-5, as the branch has decided
    /// The query's authorisation as the register has it now. Fault rule.R-AU-1, detail "reason": "over", where it ended
    /// there: the application refused, the relation over, entered by mistake.
    [[nodiscard]] Result<domain::Authorisation> still_held(const QueryEntry& query) const;
    /// Whether the query's authorisation carries the items on that day, and nothing but the query uses them: as
    /// may_lean_on (check.h), by what register, other desks and the branch's decision say by now. The book has the
    /// queries that lean on it.
    [[nodiscard]] Result<void> is_carried(const QueryEntry& query, const std::set<domain::Item>& items,
                                          domain::RocDate on) const;
    /// Fault query.not-in-hand (details "person", "name") unless the acting person has the query's case, and asks
    /// queries today (person.duty).
    [[nodiscard]] Result<void> has_case(const QueryEntry& query) const;
    /// Fault retention.held where an authority wants it kept (app/domain/hold.h).
    [[nodiscard]] Result<void> is_not_held(const QueryEntry& query) const;
    /// The other way to a record (R-LO-3): fault register.state (reason not-under-review) unless an open review names
    /// it; person.duty for who is no reviewer, and for whose query it was (R-DU-7).
    [[nodiscard]] Result<void> reviews(const QueryEntry& query, domain::Item item, const std::string& review) const;
    /// Whether both are given, and are not one name (words::compared_name).
    [[nodiscard]] bool another_name(std::string_view one, std::string_view other) const;
    /// Asks no queries any more, whatever else they do.
    [[nodiscard]] bool has_left(const domain::PersonId& person) const;
    /// Whether what approved the item, and what gave it a number that JCIC still held, stands on the signature of who
    /// was entitled to it then: asked of the trail before JCIC is asked, not only by an auditor afterwards, for who can
    /// write events can write that it was approved (R-DU-6). Faults query.state, ledger.corrupt.
    [[nodiscard]] Result<void> is_signed_for(const ItemEntry& item) const;
    /// The item with its record still there.
    [[nodiscard]] static Result<const ItemEntry*> with_record(const QueryEntry& query, domain::Item item);

    /// The query as of now; fault query.unknown.
    Result<const QueryEntry*> current(const QueryId& id);
    /// As the book has it, or reads it now; fault query.unknown.
    [[nodiscard]] Result<const QueryEntry*> known(const QueryId& id) const;
    Result<void> append(const QueryId& id, const DecideOn& decide);
    /// What an event says of the one of several that has this number.
    using DecideOnEach = std::function<Result<std::vector<domain::Entry>>(std::size_t, const QueryEntry&)>;
    /// As append, of several queries in one transaction. Each decides by itself, and gets its own fault: what one is
    /// refused hurts no other. Where the ledger refuses what one of them says, each is written by itself, and decides
    /// again; where it takes nothing at all, nothing of any is written, and each is told.
    [[nodiscard]] std::vector<Result<void>> append_each(const std::vector<QueryId>& ids, const DecideOnEach& decide);
    /// Of turns that each know their query, to append of.
    template <class Turns>
    [[nodiscard]] static std::vector<QueryId> queries_of(const Turns& turns) {
        std::vector<QueryId> out;
        for (const auto* turn : turns) out.push_back(turn->id);
        return out;
    }
    Result<void> append(domain::Entry entry);
    /// Fault query.changed where what was signed is not what there is to be written any more.
    [[nodiscard]] static Result<std::vector<domain::Entry>> as_signed(const domain::Entry& was,
                                                                      const Result<domain::Entry>& now);
    /// Remembers that a step was refused or failed, and hands the fault on.
    tl::unexpected<Fault> stopped(const QueryId& id, std::string_view step, const std::set<domain::Item>& items,
                                  Fault fault);

    domain::Journal& journal_;
    Book& book_;
    const Dependencies& dependencies_;
    const domain::PersonId& acting_;
    Entries& entries_;

private:
    /// Fault ledger.corrupt ("case") for a hand-over by who neither had the case nor was a supervisor.
    [[nodiscard]] Result<void> is_rightly_given(const CaseGiven& given) const;
};

}  // namespace jcic::inquiry
