#pragma once
// Typing of the card's password, if the branch decided that its custodian types it: docs/trust/ledger-format.md, "The
// card's password".

#include <map>
#include <string>
#include <string_view>

#include "app/verify/rules/decisions.h"

namespace jcic::verify {

class Typings {
public:
    /// Returns "typist": the password is used, or the card opens JCIC, without the custodian's signature; "" otherwise.
    /// Then records the event; one that is not `believed` permits nothing.
    [[nodiscard]] std::string judge_event(const Event& event, bool believed);

private:
    struct Typed {
        std::string beside;  ///< its author
        std::string last;    ///< the last action of its use
    };
    Decisions decisions_;
    std::map<std::string, Typed> typed_;  ///< by card
};

}  // namespace jcic::verify
