#include "app/inquiry/steps/steps.h"

#include <algorithm>
#include <iterator>

#include "app/domain/compared.h"
#include "app/inquiry/book/effect.h"
#include "app/inquiry/book/written.h"
#include "app/inquiry/checks/check.h"

namespace jcic::inquiry {

using domain::Entry;

Acting::Acting(domain::Journal& to, Book& read, const Dependencies& leans_on, domain::PersonId who)
    : journal(to),
      book(read),
      dependencies(leans_on),
      person(std::move(who)),
      entries(dependencies.random(), [&leans_on](ByteView bytes) { return leans_on.sha256(bytes); }) {}

Steps::Steps(Acting& acting)
    : journal_(acting.journal),
      book_(acting.book),
      dependencies_(acting.dependencies),
      acting_(acting.person),
      entries_(acting.entries) {}

domain::RocDate Steps::today() const {
    return domain::roc_date_at(dependencies_.clock().now());
}

Result<void> Steps::needs(domain::Duty duty) const {
    if (dependencies_.people().duties(acting_, today()).contains(duty)) return {};
    return fail(FaultCode::person_duty, "inquiry.duty", {{"duty", std::string{domain::name_of(duty)}}});
}

Result<void> Steps::acts(const domain::PersonId& person) const {
    if (!dependencies_.people().duties(person, today()).empty()) return {};
    return fail(FaultCode::person_ended, "inquiry.duty", {{"person", person.text()}});
}

Result<void> Steps::may_witness(const domain::PersonId& witness) const {
    if (witness == acting_) return fail(FaultCode::rule_pa_4, "inquiry.witness", {{"reason", "witness"}});
    return acts(witness);
}

Result<void> Steps::not_stopped(const std::set<domain::Item>& items, const domain::PersonId& querier) const {
    JCIC_TRY(const auto stops, dependencies_.stops());
    for (const auto item : items) JCIC_CHECK(domain::not_stopped(stops, item, querier));
    return {};
}

Result<void> Steps::not_stopped_between(const QueryEntry& query, const std::set<domain::Item>& items) const {
    JCIC_TRY(const auto stops, dependencies_.stops());
    return not_stopped_between(stops, query, items);
}

Result<void> Steps::not_stopped_between(std::span<const domain::Stop> stops, const QueryEntry& query,
                                        const std::set<domain::Item>& items) const {
    for (const auto* querier : {&acting_, &query.querier})
        for (const auto item : items) JCIC_CHECK(domain::not_stopped(stops, item, *querier));
    return {};
}

Result<void> Steps::is_signed_for(const ItemEntry& item) const {
    if (item.approved_in.sequence == 0) return fail(FaultCode::query_state, "inquiry.signed");
    JCIC_CHECK(dependencies_.is_borne_out(item.approved_in.sequence));
    if (item.taken_over_in == 0) return {};
    return dependencies_.is_borne_out(item.taken_over_in);
}

Result<void> Steps::transmission_is_tested() const {
    if (dependencies_.is_practice()) return {};
    JCIC_TRY(const bool passed, dependencies_.transmission_is_tested());
    return passed ? Result<void>() : fail(FaultCode::rule_au_7, "inquiry.tested");
}

Result<std::vector<domain::UsedElsewhere>> Steps::used_elsewhere(const std::string& reference) const {
    if (reference.empty()) return std::vector<domain::UsedElsewhere>{};
    return dependencies_.used_at_other_desks(reference);
}

bool Steps::another_name(std::string_view one, std::string_view other) const {
    const auto name = domain::compared_name(one);
    const auto beside = domain::compared_name(other);
    return !name.empty() && !beside.empty() && name != beside;
}

bool Steps::form_good_once() const {
    return dependencies_.policy().form_good_for == domain::FormGoodFor::one_submission;
}

Result<domain::Authorisation> Steps::still_held(const QueryEntry& query) const {
    JCIC_TRY(auto held, dependencies_.authorisation(query.query->authorisation.reference));
    if (held) return *std::move(held);
    return fail(FaultCode::rule_au_1, "inquiry.authorisation", {{"reason", "over"}});
}

Result<void> Steps::is_carried(const QueryEntry& query, const std::set<domain::Item>& items, domain::RocDate on) const {
    auto authorisation = query.query->authorisation;
    // A query tells of the authorisation as its approver was shown it; of its use before only the register does.
    JCIC_TRY(const auto held, still_held(query));
    authorisation.used_before = held.used_before;
    authorisation.used_on = held.used_on;
    authorisation.revoked = held.revoked;
    JCIC_TRY(const auto elsewhere, used_elsewhere(authorisation.reference));
    const AuthorisationUses uses{book_, elsewhere, form_good_once(), query.id};
    for (const auto item : items) JCIC_CHECK(may_lean_on(authorisation, query.query->subject, item, on, uses));
    return {};
}

Result<void> Steps::is_not_held(const QueryEntry& query) const {
    JCIC_TRY(const auto holds, dependencies_.holds());
    const auto subject = subject_of(query.id);
    return domain::not_held(holds, as_holdable(query, subject));
}

Result<std::vector<Entry>> Steps::as_signed(const Entry& was, const Result<Entry>& now) {
    if (!now) return tl::unexpected<Fault>(now.error());
    if (!domain::says_the_same(was, *now)) return fail(FaultCode::query_changed, "inquiry.signed");
    return std::vector{was};
}

Result<const QueryEntry*> Steps::current(const QueryId& id) {
    JCIC_CHECK(journal_.refresh(book_));
    return known(id);
}

Result<const QueryEntry*> Steps::known(const QueryId& id) const {
    JCIC_CHECK(book_.load(id));
    const auto* query = book_.find(id);
    if (query == nullptr) return fail(FaultCode::query_unknown, "inquiry");
    return query;
}

Result<void> Steps::append(const QueryId& id, const DecideOn& decide) {
    const auto written = journal_.transact(book_, [&]() -> Result<std::vector<Entry>> {
        JCIC_CHECK(book_.load_open());  // what another program submitted meanwhile counts beside it
        JCIC_TRY(const auto* query, known(id));
        return decide(*query);
    });
    if (!written) return tl::unexpected<Fault>(written.error());
    return {};
}

std::vector<Result<void>> Steps::append_each(const std::vector<QueryId>& ids, const DecideOnEach& decide) {
    std::vector<Result<void>> out(ids.size());
    const auto written = journal_.transact(book_, [&]() -> Result<std::vector<Entry>> {
        JCIC_CHECK(book_.load_open());
        std::vector<Entry> all;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const auto query = known(ids[i]);
            auto entries = query ? decide(i, **query) : tl::unexpected<Fault>(query.error());
            if (entries)
                std::ranges::move(*entries, std::back_inserter(all));
            else
                out[i] = tl::unexpected<Fault>(entries.error());
        }
        return all;
    });
    if (written) return out;
    const bool by_itself = ids.size() > 1 && only_this_one(written.error());
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (!out[i]) continue;
        if (by_itself)
            out[i] = append(ids[i], [&](const QueryEntry& now) { return decide(i, now); });
        else
            out[i] = tl::unexpected<Fault>(written.error());
    }
    return out;
}

Result<void> Steps::append(Entry entry) {
    const auto written = journal_.transact(book_, [&]() -> Result<std::vector<Entry>> { return std::vector{entry}; });
    if (!written) return tl::unexpected<Fault>(written.error());
    return {};
}

tl::unexpected<Fault> Steps::stopped(const QueryId& id, std::string_view step, const std::set<domain::Item>& items,
                                     Fault fault) {
    // Nothing happened that this would have had to come before: where it cannot be written, the fault itself is what
    // the person needs to see.
    static_cast<void>(append(entries_.stopped(id, step, items, fault)));
    return tl::unexpected<Fault>(std::move(fault));
}

}  // namespace jcic::inquiry
