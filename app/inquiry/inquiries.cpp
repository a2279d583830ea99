#include "app/inquiry/inquiries.h"

namespace jcic::inquiry {

using domain::Entry;

Inquiries::Inquiries(domain::Journal& journal, Book& book, Dependencies dependencies, domain::PersonId acting)
    : journal_(journal),
      book_(book),
      dependencies_(std::move(dependencies)),
      acting_(std::move(acting)),
      entries_(dependencies_.random, dependencies_.sha256) {}

domain::RocDate Inquiries::today() const {
    return domain::roc_date_at(dependencies_.clock.now());
}

Result<void> Inquiries::needs(domain::Duty duty) const {
    if (dependencies_.people.duties(acting_, today()).contains(duty)) return {};
    return fail(FaultCode::person_duty, "inquiry.duty", {{"duty", std::string{domain::name_of(duty)}}});
}

Result<void> Inquiries::acts(const domain::PersonId& person) const {
    if (!dependencies_.people.duties(person, today()).empty()) return {};
    return fail(FaultCode::person_ended, "inquiry.duty", {{"person", person.text()}});
}

Result<void> Inquiries::may_witness(const domain::PersonId& witness) const {
    if (witness == acting_) return fail(FaultCode::rule_pa_4, "inquiry.witness", {{"reason", "witness"}});
    return acts(witness);
}

Result<void> Inquiries::not_stopped(const std::set<domain::Item>& items, const domain::PersonId& querier) const {
    JCIC_TRY(const auto stops, dependencies_.stops());
    for (const auto item : items) JCIC_CHECK(domain::not_stopped(stops, item, querier));
    return {};
}

Result<void> Inquiries::not_stopped_between(const QueryEntry& query, const std::set<domain::Item>& items) const {
    JCIC_CHECK(not_stopped(items, acting_));
    return not_stopped(items, query.querier);
}

Result<void> Inquiries::is_signed_for(const ItemEntry& item) const {
    if (item.approved_in.sequence == 0) return fail(FaultCode::query_state, "inquiry.signed");
    JCIC_CHECK(dependencies_.borne_out(item.approved_in.sequence));
    if (item.taken_over_in == 0) return {};
    return dependencies_.borne_out(item.taken_over_in);
}

Result<std::vector<Entry>> Inquiries::as_signed(const Entry& was, const Result<Entry>& now) {
    if (!now) return tl::unexpected<Fault>(now.error());
    if (!domain::says_the_same(was, *now)) return fail(FaultCode::query_changed, "inquiry.signed");
    return std::vector{was};
}

Result<const QueryEntry*> Inquiries::current(const QueryId& id) {
    JCIC_CHECK(journal_.refresh(book_));
    return known(id);
}

Result<const QueryEntry*> Inquiries::known(const QueryId& id) const {
    JCIC_CHECK(book_.bring(id));
    const auto* query = book_.find(id);
    if (query == nullptr) return fail(FaultCode::query_unknown, "inquiry");
    return query;
}

Result<void> Inquiries::append(const QueryId& id, const DecideOn& decide) {
    const auto written = journal_.transact(book_, [&]() -> Result<std::vector<Entry>> {
        JCIC_TRY(const auto* query, known(id));
        return decide(*query);
    });
    if (!written) return tl::unexpected<Fault>(written.error());
    return {};
}

Result<void> Inquiries::append(Entry entry) {
    const auto written = journal_.transact(book_, [&]() -> Result<std::vector<Entry>> { return std::vector{entry}; });
    if (!written) return tl::unexpected<Fault>(written.error());
    return {};
}

tl::unexpected<Fault> Inquiries::stopped(const QueryId& id, std::string_view step, const std::set<domain::Item>& items,
                                         Fault fault) {
    // Nothing happened that this would have had to come before: where it cannot be written, the fault itself is what
    // the person needs to see.
    static_cast<void>(append(entries_.stopped(id, step, items, fault)));
    return tl::unexpected<Fault>(std::move(fault));
}

}  // namespace jcic::inquiry
