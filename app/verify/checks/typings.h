#pragma once
// Who typed the card's password, where the branch decided that its custodian does: docs/ledger-format.md, "The card's
// password".

#include <map>
#include <string>
#include <string_view>

#include "app/verify/rules/decisions.h"

namespace jcic::verify {

class Typings {
public:
    /// "typist": the password is used, or the card opens JCIC, on no custodian's signature; "" otherwise. Follows the
    /// event; one that is not believed lets nobody go on.
    [[nodiscard]] std::string judge_event(const Event& event, bool believed);

private:
    struct Typed {
        std::string beside;  ///< who wrote it
        std::string last;    ///< the action that it has come to
    };
    Decisions decisions_;
    std::map<std::string, Typed> typed_;  ///< by card
};

}  // namespace jcic::verify
