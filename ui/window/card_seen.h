#pragma once
// Whether the card has left the reader since the last check (R-DU-9).

#include <utility>

#include "app/desk/rooms/snapshot.h"

namespace jcic::ui {

class CardSeen {
public:
    /// Also true if the card was removed and inserted again between two checks: then it is no longer authenticated.
    [[nodiscard]] bool has_left(const desk::CardView& card) {
        const bool present = card.state == desk::CardState::present;
        const bool gone = std::exchange(present_, present) && !present;
        const bool closed = std::exchange(opened_, card.opened) && !card.opened;
        return gone || closed;
    }

private:
    bool present_ = false;
    bool opened_ = false;
};

}  // namespace jcic::ui
