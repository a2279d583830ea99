#pragma once
// The state of each submitted item and of its record, by the events alone: docs/trust/ledger-format.md, "Items and
// records".

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "app/verify/trail/leaf.h"

namespace jcic::verify {

class Items {
public:
    /// Returns "state": the event does not fit the state of its item or record, submits a query again, or is about one
    /// that was never submitted; "" otherwise. Then records the event, if it fits.
    [[nodiscard]] std::string judge_event(const Event& event);

private:
    std::map<std::string, std::map<std::string, std::string_view, std::less<>>> by_subject_;  ///< states, by item
    std::set<std::string> over_;       ///< queries whose relation has ended
    std::set<std::string> revoked_;    ///< queries whose subject revoked the authorisation
    std::set<std::string> otherwise_;  ///< records kept on another basis: the query's subject, and the item
};

}  // namespace jcic::verify
