// A case is handed over: QueryDesk's part of it (app/inquiry/steps/case_in_hand.h).

#include <algorithm>

#include "app/desk/queries/query_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/compared.h"
#include "app/domain/events/names.h"
#include "app/inquiry/steps/case_in_hand.h"

namespace jcic::desk {

Result<std::size_t> QueryDesk::hand_over(const inquiry::QueryId& id, const domain::PersonId& to,
                                         const std::string& reason) {
    JCIC_TRY(Seat * seat, parts_.seating.seat_for(domain::may_move_cases));
    JCIC_CHECK(seat->load_query(id));
    const auto* query = seat->book().find(id);
    if (query == nullptr) return fail(FaultCode::query_unknown, "hand-over");
    // What of the case is over goes along: its records are held, and may have to be opened or ended.
    if (query->query) JCIC_CHECK(seat->load_queries_about(query->query->subject));
    std::vector<domain::Entry> signed_ones;
    for (const auto& one : inquiry::case_of(seat->book(), *seat->book().find(id))) {
        JCIC_TRY(auto entry, seat->inquiries().hand_overs.handing_over(one, to, reason));
        entry = seat->session().prepare(std::move(entry));
        JCIC_CHECK(seat->session().sign(entry, domain::purpose::hand_over));
        signed_ones.push_back(std::move(entry));
    }
    JCIC_CHECK(seat->inquiries().hand_overs.hand_over(signed_ones));
    return signed_ones.size();
}

Result<std::size_t> QueryDesk::hand_over_case(const std::string& case_number, const domain::PersonId& to,
                                              const std::string& reason) {
    JCIC_TRY(Seat * seat, parts_.seating.seat_for(domain::may_move_cases));
    JCIC_TRY(const auto found, recall(QueryList::board, case_number));
    const inquiry::QueryEntry* first = nullptr;
    for (const auto& id : found.found) {
        const auto* one = seat->book().find(id);
        if (!domain::same_reference(one->case_number, case_number) || !one->query) continue;
        if (first == nullptr) first = one;
        if (one->query->subject != first->query->subject || inquiry::who_has(*one) != inquiry::who_has(*first))
            return fail(FaultCode::input_form, "hand-over",
                        {{"field", std::string{field::case_number}}, {"reason", "several"}});
    }
    if (first == nullptr) return fail(FaultCode::query_unknown, "hand-over");
    return hand_over(first->id, to, reason);
}

}  // namespace jcic::desk
