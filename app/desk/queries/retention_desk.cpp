#include "app/desk/queries/retention_desk.h"

#include "app/desk/rooms/parts.h"
#include "app/domain/trail_access.h"

namespace jcic::desk {

Result<inquiry::DeletionPage> RetentionDesk::deletion_page(const inquiry::QueryId& id, domain::Item item) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    return seat->inquiries().records.deletion_page(id, item);
}

Result<void> RetentionDesk::erase_record(const inquiry::QueryId& id, domain::Item item, const std::string& reason,
                                         const domain::PersonId& witness, const Secret& witness_password,
                                         const inquiry::ExportsSaid& exports) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_CHECK(seat->inquiries().records.may_end_record());
    JCIC_TRY(auto erasure, seat->inquiries().records.erasure(id, item, reason, witness, exports));
    erasure = seat->session().prepare(std::move(erasure));
    JCIC_CHECK(seat->session().countersign(witness, witness_password, domain::purpose::witness, erasure));
    return seat->inquiries().records.erase(id, erasure);
}

Result<std::vector<KeptRow>> RetentionDesk::kept(std::size_t most) {
    JCIC_TRY(Seat * seat, parts_.seating.seat_for(domain::may_list_kept));
    return kept_rows(parts_, *seat, most);
}

Result<RetentionText> RetentionDesk::page(const std::set<inquiry::QueryId>& ids, const inquiry::ExportsSaid& said) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    if (!domain::lists_events(seat->duties())) return fail(FaultCode::person_duty, "retention");  // who may consent
    JCIC_TRY(auto page, seat->inquiries().terms.retention_page(ids, parts_.seating.policy().retention_years, said));
    auto digest = digest_text(sha256_of(view(page.text)));
    return RetentionText{ids, std::move(page.text), std::move(digest), std::move(page.exports), said};
}

Result<void> RetentionDesk::erase(const RetentionText& seen, const domain::PersonId& second,
                                  const Secret& second_password, const inquiry::ExportsSaid& exports) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    const auto today = parts_.machine.today();
    JCIC_CHECK(
        domain::may_consent_to_erasing(seat->person(), seat->duties(), second, seat->people().duties(second, today)));
    const auto years = parts_.seating.policy().retention_years;
    // Each consent is over what was seen, and what they say of exports besides; whether it is still so is decided
    // inside the transaction.
    auto& terms = seat->inquiries().terms;
    JCIC_TRY(const auto now, terms.retention_page(seen.queries, years, seen.said));
    if (now.text != seen.text) return fail(FaultCode::query_changed, "retention");
    JCIC_TRY(auto agreement, terms.agreement(seen.queries, years, second, exports));
    agreement = seat->session().prepare(std::move(agreement));
    JCIC_CHECK(seat->session().sign(agreement, domain::purpose::consent));
    JCIC_CHECK(seat->session().countersign(second, second_password, domain::purpose::consent, agreement));
    return terms.erase_kept(seen.queries, years, agreement);
}

}  // namespace jcic::desk
