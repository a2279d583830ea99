#pragma once
// Whether the card that was there has left the reader since it was last looked at (R-DU-9).

#include <utility>

#include "app/desk/rooms/snapshot.h"

namespace jcic::ui {

class CardSeen {
public:
    /// A quick hand may have put it back before anybody looked: then it is no longer opened.
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
