#include "app/desk/origin_desk.h"

namespace jcic::desk {

std::vector<paper::Origin> origins_in(const std::vector<std::string>& codes) {
    std::vector<paper::Origin> out;
    for (const auto& code : codes)
        if (auto origin = paper::origin_of(code)) out.push_back(*std::move(origin));
    return out;
}

Result<std::optional<CopyOfOrigin>> copy_of(Rooms& rooms, const paper::Origin& origin) {
    JCIC_TRY(Seat * seat, rooms.taken_seat());
    JCIC_CHECK(domain::may_account_for_copies(seat->duties));
    if (origin.practice != rooms.practice_kind || origin.institution != rooms.settings.institution.text())
        return std::optional<CopyOfOrigin>();
    JCIC_CHECK(seat->session->refresh(seat->book));
    for (const auto& [id, query] : seat->book.queries())
        for (const auto& [item, entry] : query.items)
            for (const auto& copy : entry.copies)
                if (copy.reservation.sequence == origin.event)
                    return std::optional(CopyOfOrigin{{id, item, copy.number},
                                                      query.case_number,
                                                      seat->names.display_name(copy.by) + " " + copy.by.text(),
                                                      copy.reserved_at,
                                                      copy.state});
    return std::optional<CopyOfOrigin>();
}

}  // namespace jcic::desk
