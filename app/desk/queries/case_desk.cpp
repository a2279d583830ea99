// What a case is: QueryDesk's part of it (app/inquiry/steps/case_in_hand.h).

#include <algorithm>

#include "app/desk/queries/query_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/compared.h"
#include "app/domain/events/names.h"
#include "app/inquiry/steps/case_in_hand.h"

namespace jcic::desk {
namespace {

bool is_query(const std::string& text) {
    constexpr std::size_t digits = 32;
    return text.size() == digits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

}  // namespace

Result<std::set<inquiry::RecordName>> QueryDesk::case_of(const std::string& which) {
    JCIC_TRY(Seat * seat, parts_.seating.seat_for(domain::may_move_cases));
    JCIC_TRY(const auto id, is_query(which) ? Result<inquiry::QueryId>(which) : one_of_case(which));
    JCIC_CHECK(seat->load_query(id));
    const auto* query = seat->book().find(id);
    if (query == nullptr) return fail(FaultCode::query_unknown, "hand-over");
    // What of the case is over goes along: its records are held, and may have to be opened or ended.
    if (query->query) JCIC_CHECK(seat->load_queries_about(query->query->subject));
    std::set<inquiry::RecordName> out;
    for (const auto& one : inquiry::case_of(seat->book(), *seat->book().find(id))) out.insert({one});
    return out;
}

Result<inquiry::QueryId> QueryDesk::one_of_case(const std::string& case_number) {
    const auto& book = parts_.seating.seat()->book();
    JCIC_TRY(const auto found, recall(QueryList::board, case_number));
    const inquiry::QueryEntry* first = nullptr;
    for (const auto& id : found.found) {
        const auto* one = book.find(id);
        if (!domain::same_reference(one->case_number, case_number) || !one->query) continue;
        if (first == nullptr) first = one;
        if (one->query->subject != first->query->subject || inquiry::who_has(*one) != inquiry::who_has(*first))
            return fail(FaultCode::input_form, "hand-over",
                        {{"field", std::string{field::case_number}}, {"reason", "several"}});
    }
    if (first == nullptr) return fail(FaultCode::query_unknown, "hand-over");
    return first->id;
}

}  // namespace jcic::desk
