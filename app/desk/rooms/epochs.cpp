#include "app/desk/rooms/epochs.h"

#include "app/desk/rooms/rooms.h"

namespace jcic::desk {

void close_epoch(Rooms& rooms, ledger::Closing why) {
    if (auto closed = rooms.seat->session->close_epoch(why); !closed) rooms.round_fault = std::move(closed).error();
}

Result<void> close_epoch_with_card(Rooms& rooms) {
    const auto& card = *rooms.seat->opened_by;
    const auto sign = [&](ByteView message) -> Result<domain::CardSignature> {
        JCIC_TRY(auto value, rooms.card->sign(message));
        return domain::CardSignature{std::move(value), card.certificate.der(), card.number};
    };
    const auto closed = rooms.seat->session->close_epoch(ledger::Closing::hand_over, sign);
    if (closed) return {};
    JCIC_CHECK(rooms.seat->session->append(plain_entry(rooms.random, action::card_seal_failed, "card:" + card.number,
                                                       {{"problem", std::string(closed.error().text())}})));
    return {};
}

}  // namespace jcic::desk
