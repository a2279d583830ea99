#include "app/desk/printing/origin_desk.h"

#include "app/desk/rooms/one_event.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/case_number.h"
#include "app/domain/typed_number.h"
#include "app/inquiry/book/written.h"

namespace jcic::desk {

namespace {

/// Looking at a record is an event, which its preview's fine lines name.
std::optional<CopyOfOrigin> preview_of(const Seat& seat, const domain::Recorded& event, const inquiry::QueryId& id,
                                       const inquiry::QueryEntry& query) {
    const auto& looking = event.entry.action;
    if (looking != action::record_viewed && looking != action::record_reviewed) return std::nullopt;
    const auto item = domain::parse_item(event.entry.value(field::item));
    if (!item) return std::nullopt;
    return CopyOfOrigin{{id, *item, 0},
                        domain::with_correction(query.case_number, query.case_number_before),
                        seat.names().named(event.person),
                        event.at,
                        {}};
}

}  // namespace

std::vector<paper::Origin> origins_in(const std::vector<std::string>& codes) {
    std::vector<paper::Origin> out;
    for (const auto& code : codes)
        if (auto origin = paper::origin_of(code)) out.push_back(*std::move(origin));
    return out;
}

std::optional<paper::Origin> typed_origin(std::string_view typed) {
    return paper::origin_of(domain::plain_form(typed));
}

Result<std::optional<CopyOfOrigin>> copy_of(const With<const Machine, Seating>& parts, const paper::Origin& origin) {
    JCIC_TRY(Seat * seat, parts.seating.seat_for(domain::may_account_for_copies));
    if (origin.practice != parts.machine.is_practice() ||
        origin.institution != parts.machine.settings().institution.text())
        return std::optional<CopyOfOrigin>();
    JCIC_TRY(const auto reservation, event_numbered(seat->session(), origin.event));
    const auto id = reservation ? inquiry::query_of(reservation->entry.subject) : std::nullopt;
    if (!id) return std::optional<CopyOfOrigin>();
    JCIC_CHECK(seat->load_query(*id));
    const auto* query = seat->book().find(*id);
    if (query == nullptr) return std::optional<CopyOfOrigin>();
    for (const auto& [item, entry] : query->items)
        for (const auto& copy : entry.copies)
            if (copy.reservation.sequence == origin.event)
                return std::optional(
                    CopyOfOrigin{{*id, item, copy.number},
                                 domain::with_correction(query->case_number, query->case_number_before),
                                 seat->names().display_name(copy.by) + " " + copy.by.text(),
                                 copy.reserved_at,
                                 copy.state});
    return preview_of(*seat, *reservation, *id, *query);
}

}  // namespace jcic::desk
