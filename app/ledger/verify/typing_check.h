#pragma once
// Where the branch decided that the card's password is its custodian's to type (R-DU-2), each use of it stands on their
// signature: followed while the events are gone through once, in order.

#include <map>
#include <string>
#include <string_view>

#include "app/ledger/verify/decisions.h"

namespace jcic::ledger {

class TypingCheck {
public:
    /// `decisions` has taken in what this takes in, before it.
    explicit TypingCheck(const Decisions& decisions) : decisions_(decisions) {}
    /// "typist" where the card's password is used, or the card opens JCIC, and nobody signed for having typed it; ""
    /// otherwise. `believed`: nothing else is wrong with the event. Takes it in.
    [[nodiscard]] std::string_view take_in(const Leaf& leaf, bool believed);

private:
    /// How far what was typed has come; it is used once, at the seat where it was typed.
    struct Typed {
        std::string at_seat;
        std::string_view came_to;
    };
    const Decisions& decisions_;
    std::map<std::string, Typed> typed_;  ///< by the card's subject
};

}  // namespace jcic::ledger
