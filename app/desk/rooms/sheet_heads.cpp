#include "app/desk/rooms/sheet_heads.h"

#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/witnessed.h"

namespace jcic::desk {

Result<paper::SheetHead> sheet_head_of(const Machine& machine, Seat& seat) {
    paper::SheetHead head;
    head.practice = machine.is_practice();
    head.unit.institution_code = machine.settings().institution.text();
    head.unit.institution_name = machine.settings().institution_name;
    head.unit.branch_name = machine.settings().branch;
    head.unit.address = machine.settings().branch_address;
    head.unit.telephone = machine.settings().branch_telephone;
    head.printed_by = seat.names().display_name(seat.person());
    head.user_code = seat.person().text();
    head.printed_at = machine.clock().now();
    // Who holds the sheet holds a word of the trail that it was printed from: rows cannot be left out unseen.
    JCIC_TRY(auto standing, seat.session().standing());
    head.checkpoint = std::move(standing.checkpoint);
    head.anchor = std::move(standing.anchor);
    JCIC_TRY(const auto witnessed, witnessed_so_far(seat.session()));
    if (!witnessed.empty())
        head.witnessed =
            "見證至第 " + std::to_string(witnessed.front().through) + " 筆（" + witnessed.front().by + "）";
    return head;
}

std::string unit_head(const Seat& seat, domain::RocDate on) {
    for (const auto& [code, person] : seat.people().people())
        if (seat.people().duties(person.code, on).contains(domain::Duty::unit_head)) return person.name;
    return {};
}

}  // namespace jcic::desk
