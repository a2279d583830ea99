// A card that is new from JCIC: its number is what the card in the reader says (R-DU-9).

#include "app/desk/registers/card_steps.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/seat/card_desk.h"

namespace jcic::desk {

Result<std::string> CardDesk::receive(const domain::PersonId& custodian) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    if (!seat->duties().contains(domain::Duty::unit_head))
        return fail(FaultCode::person_duty, "card.receive",
                    {{"duty", std::string(domain::name_of(domain::Duty::unit_head))}});
    close_jcic();
    JCIC_TRY(const auto card, parts_.card_line.open());
    parts_.card_line.card().close();
    return register_steps_of(parts_.machine, *seat).take_step(receiving(card.number, custodian));
}

}  // namespace jcic::desk
