#include "app/desk/seat/card_hand.h"

#include "app/desk/rooms/parts.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/cards.h"

namespace jcic::desk {
namespace {

namespace registers = domain::registers;

/// A card that no register knows is in nobody's hand.
bool is_in_other_hand(const Seat& seat, const std::string& card) {
    const auto* row = seat.registers().row(registers::cards, card);
    return row != nullptr &&
           !registers::is_where_registered(*row, seat.person().text(), domain::heads_the_unit(seat.duties()));
}

}  // namespace

Result<void> tell_other_hand(Seat& seat, const std::string& card) {
    JCIC_CHECK(seat.follow_registers());
    if (!is_in_other_hand(seat, card)) return {};
    const auto* row = seat.registers().row(registers::cards, card);
    const auto& person = seat.person();
    if (registers::in_other_hand_since(*row, seat.registers()) && row->value(field::seen_with) == person.text())
        return {};  // it is owed already
    JCIC_CHECK(seat.session().append(plain_entry(action::card_in_other_hand, std::string(registers::cards.about) + card,
                                                 {{field::seen_with, person.text()}})));
    return seat.follow_registers();
}

bool look_at_hand(const With<const Machine, Seating, CardLine, LastRound>& parts) {
    const auto& view = parts.card_line.view();
    const bool there = parts.seating.seat() && view.state == CardState::present && !view.number.empty();
    if (!there || !is_in_other_hand(*parts.seating.seat(), view.number)) {
        parts.card_line.see_in(std::nullopt);
        return false;
    }
    const auto now = parts.machine.clock().now();
    const auto& person = parts.seating.seat()->person();
    auto seen = parts.card_line.other_hand();
    if (!seen || seen->card != view.number || seen->person != person) seen = OtherHand{view.number, person, now, false};
    parts.card_line.see_in(seen);
    if (seen->written || now - seen->since < hand_may_change) return false;
    if (auto told = tell_other_hand(*parts.seating.seat(), view.number); !told) {
        parts.last_round.note(std::move(told).error());
        return false;
    }
    seen->written = true;
    parts.card_line.see_in(std::move(seen));
    return true;
}

}  // namespace jcic::desk
