#include "app/inquiry/steps/case_in_hand.h"

#include "app/domain/compared.h"
#include "app/inquiry/steps/steps.h"

namespace jcic::inquiry {

std::set<QueryId> case_of(const Book& book, const QueryEntry& query) {
    std::set<QueryId> out{query.id};
    if (!query.query) return out;
    const domain::Reference number(query.case_number);
    for (const auto& [id, other] : book.queries())
        if (other.query && number.is(other.case_number) && other.query->subject == query.query->subject &&
            who_has(other) == who_has(query))
            out.insert(id);
    return out;
}

Result<void> Steps::has_case(const QueryEntry& query) const {
    JCIC_CHECK(needs(domain::Duty::query_officer));
    const auto& holder = who_has(query);
    if (holder != acting_)
        return fail(FaultCode::query_not_in_hand, "inquiry.case",
                    {{"person", holder.text()}, {"name", dependencies_.people().display_name(holder)}});
    for (const auto& given : query.given) JCIC_CHECK(is_rightly_given(given));
    return {};
}

Result<void> Steps::reviews(const QueryEntry& query, domain::Item item, const std::string& review) const {
    JCIC_CHECK(needs(domain::Duty::reviewer));
    JCIC_TRY(const auto open, dependencies_.open_review(review));
    if (!open || open->query != query.id || open->item != item)
        return fail(FaultCode::register_state, "inquiry.review",
                    {{"register", "reviews"}, {"row", review}, {"reason", "not-under-review"}});
    if (open->querier == acting_ || query.querier == acting_)
        return fail(FaultCode::person_duty, "inquiry.review", {{"reason", "never-named"}, {"person", acting_.text()}});
    return {};
}

Result<void> Steps::is_rightly_given(const CaseGiven& given) const {
    JCIC_CHECK(dependencies_.is_borne_out(given.sequence));
    const auto duties = dependencies_.people().duties(given.by, domain::roc_date_at(given.at));
    if (given.by == given.from || duties.contains(domain::Duty::supervisor)) return {};
    return fail(FaultCode::ledger_corrupt, "inquiry.case",
                {{"sequence", std::to_string(given.sequence)}, {"reason", "case"}});
}

}  // namespace jcic::inquiry
