#pragma once
// Rows of registers, followed while the events are gone through once, in order: each step is one that its row's state
// allows, and rests on the row's step before it (app/domain/registers).

#include <map>

#include "app/domain/registers/rows.h"
#include "app/ledger/trail/leaf.h"

namespace jcic::ledger {

class RegisterStates {
public:
    /// "state" (the row's state does not allow it), "rests-on" (on another event than the row's last), "taken-by" (by
    /// somebody whose it is not, as the row names them); "" where all is well, or it is no step of a register. Takes
    /// the event in where it is believed.
    [[nodiscard]] std::string_view take_in(const Leaf& leaf, const Digest& hash);

private:
    /// Of a card, registered or not, by what was tried on it last.
    struct Tried {
        bool no_try_left = false;
        bool password_not_known = false;
    };
    void follow_tries(const Leaf& leaf);
    /// It is locked where no try was left; and what its password is known to be is said in turn.
    [[nodiscard]] bool follows_what_was_tried(const Leaf& leaf);
    std::map<std::string, Tried> cards_;                  ///< by subject
    std::map<std::string, domain::registers::Row> rows_;  ///< by subject: state, last event, and whose a step is
};

}  // namespace jcic::ledger
