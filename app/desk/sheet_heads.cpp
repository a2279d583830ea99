#include "app/desk/sheet_heads.h"

namespace jcic::desk {

Result<paper::SheetHead> head_of(Rooms& rooms, Seat& seat) {
    paper::SheetHead head;
    head.practice = rooms.practice_kind;
    head.unit.institution_code = rooms.settings.institution.text();
    head.unit.branch_name = rooms.settings.branch;
    head.printed_by = seat.names.display_name(seat.person());
    head.user_code = seat.person().text();
    head.printed_at = rooms.clock->now();
    JCIC_TRY(auto standing, seat.session->standing());
    head.checkpoint = std::move(standing.checkpoint);
    return head;
}

std::string unit_head(const Seat& seat, domain::RocDate on) {
    for (const auto& [code, person] : seat.people.people())
        if (seat.people.duties(person.code, on).contains(domain::Duty::unit_head)) return person.name;
    return {};
}

}  // namespace jcic::desk
