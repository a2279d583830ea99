#include "app/desk/rooms/epochs.h"

#include "app/desk/rooms/parts.h"

namespace jcic::desk {

void close_epoch(const With<Seating, LastRound>& parts, ledger::Closing why) {
    if (auto closed = parts.seating.seat()->session().close_epoch(why); !closed)
        parts.last_round.note(std::move(closed).error());
}

Result<void> close_epoch_with_card(const With<const Machine, Seating, CardLine>& parts) {
    const auto& card = parts.seating.seat()->jcic().opened_by();
    const auto sign = [&](ByteView message) -> Result<domain::CardSignature> {
        JCIC_TRY(auto value, parts.card_line.card().sign(message));
        return domain::CardSignature{std::move(value), card.certificate.der(), card.number};
    };
    const auto closed = parts.seating.seat()->session().close_epoch(ledger::Closing::hand_over, sign);
    if (closed) return {};
    JCIC_CHECK(parts.seating.seat()->session().append(plain_entry(action::card_seal_failed, "card:" + card.number,
                                                                  {{"problem", std::string(closed.error().text())}})));
    return {};
}

}  // namespace jcic::desk
