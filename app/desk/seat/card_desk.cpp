#include "app/desk/seat/card_desk.h"

#include "app/desk/rooms/host_session.h"
#include "app/desk/rooms/rooms.h"
#include "app/desk/seat/card_password.h"
#include "app/domain/registers/parts.h"

namespace jcic::desk {
namespace {

/// The card signs JCIC's challenge, and JCIC opens.
Result<void> present(Rooms& rooms, const card::CardIdentity& card, std::stop_token stop) {
    auto& seat = *rooms.seat;
    const auto statement =
        domain::challenge_statement(rooms.kind(), rooms.settings.institution, seat.challenge->challenge);
    JCIC_CHECK(seat.session->append(plain_entry(rooms.random, action::host_opening, "card:" + card.number, {}),
                                    ledger::whoever_is(domain::registers::officers)));
    JCIC_TRY(auto signature, rooms.card->sign(statement));
    JCIC_CHECK(rooms.host->present_card({std::move(signature), card.certificate.der(), card.number}, std::move(stop)));
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
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    if (!seat->challenge) return fail(FaultCode::host_session, "card.open");
    JCIC_TRY(auto card, open_held_card(rooms_, *seat));
    const std::string subject = "card:" + card.number;
    auto verified = step_in(rooms_, *seat, card.number, "開啟聯徵", typist);
    if (verified) verified = verify_card(rooms_, *seat, card, card_password, last_try, stop);
    if (!verified) {
        rooms_.card->close();
        return verified;
    }
    if (auto opened = present(rooms_, card, std::move(stop)); !opened) {
        // Layer 2 does not stand, and the card forgets its password; a session that JCIC has ended is no layer 1.
        rooms_.card->close();
        if (opened.error().code == FaultCode::host_session) {
            seat->challenge.reset();
            rooms_.host_view.state = HostState::reachable;
        }
        JCIC_CHECK(seat->session->append(plain_entry(rooms_.random, action::host_opening_failed, subject,
                                                     {{"problem", std::string(opened.error().text())}})));
        return opened;
    }
    JCIC_CHECK(seat->session->append(plain_entry(rooms_.random, action::host_opened, subject, {})));
    rooms_.card_view.state = CardState::present;
    rooms_.card_view.reader = card.reader;
    rooms_.card_view.number = card.number;
    rooms_.card_view.tries = rooms_.card_view.tries_left.emplace(rooms_.card_password.tries);
    rooms_.card_view.fault.reset();
    seat->opened_by = std::move(card);
    rooms_.host_view.state = HostState::opened;
    return {};
}

void CardDesk::close_jcic() {
    end_host_session(rooms_, "closed");
}

}  // namespace jcic::desk
