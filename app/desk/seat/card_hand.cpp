#include "app/desk/seat/card_hand.h"

#include "app/desk/rooms/rooms.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/cards.h"

namespace jcic::desk {
namespace {

namespace registers = domain::registers;

/// A card that no register knows is in nobody's hand.
bool is_in_other_hand(const Seat& seat, const std::string& card) {
    const auto* row = seat.registers.row(registers::cards, card);
    return row != nullptr &&
           !registers::is_where_registered(*row, seat.person().text(), domain::heads_the_unit(seat.duties));
}

}  // namespace

Result<void> tell_other_hand(Rooms& rooms, Seat& seat, const std::string& card) {
    JCIC_CHECK(seat.session->refresh(seat.registers));
    if (!is_in_other_hand(seat, card)) return {};
    const auto* row = seat.registers.row(registers::cards, card);
    const auto& person = seat.person();
    if (registers::in_other_hand_since(*row, seat.registers) && row->value(field::seen_with) == person.text())
        return {};  // it is owed already
    JCIC_CHECK(seat.session->append(plain_entry(rooms.random, action::card_in_other_hand,
                                                std::string(registers::cards.about) + card,
                                                {{field::seen_with, person.text()}})));
    return seat.session->refresh(seat.registers);
}

bool look_at_hand(Rooms& rooms) {
    auto& seen = rooms.other_hand;
    const auto& view = rooms.card_view;
    const bool there = rooms.seat && view.state == CardState::present && !view.number.empty();
    if (!there || !is_in_other_hand(*rooms.seat, view.number)) {
        seen.reset();
        return false;
    }
    const auto now = rooms.clock->now();
    const auto& person = rooms.seat->person();
    if (!seen || seen->card != view.number || seen->person != person) seen = OtherHand{view.number, person, now, false};
    if (seen->written || now - seen->since < hand_may_change) return false;
    if (auto told = tell_other_hand(rooms, *rooms.seat, view.number); !told) {
        rooms.round_fault = std::move(told).error();
        return false;
    }
    return seen->written = true;
}

}  // namespace jcic::desk
