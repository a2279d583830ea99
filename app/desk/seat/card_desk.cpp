#include "app/desk/seat/card_desk.h"

#include "app/desk/registers/card_steps.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/came_of.h"
#include "app/desk/rooms/host_session.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/seat/card_password.h"
#include "app/domain/registers/parts.h"

namespace jcic::desk {
namespace {

/// The card signs JCIC's challenge, and JCIC opens.
Result<void> present(const With<const Machine, Seating, HostLine, CardLine>& parts, const card::CardIdentity& card,
                     std::stop_token stop) {
    auto& seat = *parts.seating.seat();
    const auto statement = domain::challenge_statement(parts.machine.kind(), parts.machine.settings().institution,
                                                       seat.jcic().challenge().challenge);
    JCIC_CHECK(seat.session().append(plain_entry(action::host_opening, "card:" + card.number, {}),
                                     ledger::whoever_is(domain::registers::officers)));
    JCIC_TRY(auto signature, ending_act(ActOutcome::not_sent, parts.card_line.card().sign(statement)));
    JCIC_CHECK(parts.host_line.host().present_card({std::move(signature), card.certificate.der(), card.number},
                                                   std::move(stop)));
    return {};
}

}  // namespace

Result<void> CardDesk::open_jcic(const Secret& card_password, std::stop_token stop, const Consent& last_try,
                                 const SteppedIn& typist) {
    return open_jcic_with(&card_password, std::move(stop), last_try, typist);
}

Result<void> CardDesk::open_jcic_at_reader(std::stop_token stop, const Consent& last_try, const SteppedIn& typist) {
    return open_jcic_with(nullptr, std::move(stop), last_try, typist);
}

Result<void> CardDesk::open_jcic_with(const Secret* card_password, std::stop_token stop, const Consent& last_try,
                                      const SteppedIn& typist) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    if (!seat->jcic().is_begun()) return fail(FaultCode::host_session, "card.open");
    JCIC_TRY(auto card, open_held_card(parts_, *seat));
    const std::string subject = "card:" + card.number;
    auto verified = step_in(parts_.machine, *seat, card.number, "登入聯徵中心", typist);
    if (verified) verified = verify_card(parts_, *seat, card, card_password, last_try, stop);
    if (!verified) {
        parts_.card_line.card().close();
        return verified;
    }
    if (auto opened = present(parts_, card, std::move(stop)); !opened) {
        // Layer 2 does not stand, and the card forgets its password; a session that JCIC has ended is no layer 1.
        parts_.card_line.card().close();
        if (opened.error().code == FaultCode::host_session) {
            seat->jcic().end();
            parts_.host_line.show(HostState::reachable);
        }
        JCIC_CHECK(seat->session().append(came_of(domain::effect::host_opening, subject, opened.error())));
        return opened;
    }
    JCIC_CHECK(seat->session().append(plain_entry(action::host_opened, subject, {})));
    parts_.card_line.show_opened(card);
    seat->jcic().open(std::move(card));
    parts_.host_line.show(HostState::opened);
    return {};
}

void CardDesk::close_jcic() {
    end_host_session(parts_, "closed");
}

// A card that is new from JCIC: its number is what the card in the reader says (R-DU-9).

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
