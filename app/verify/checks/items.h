#pragma once
// What became of each submitted item and of its record, by the events alone: docs/ledger-format.md, "Items and
// records".

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "app/verify/trail/leaf.h"

namespace jcic::verify {

class Items {
public:
    /// "state": the event tells of an item, or of its record, what cannot befall it then, or submits a query that was
    /// submitted, or is about one that never was; "" otherwise. Follows the event; what cannot be changes nothing.
    [[nodiscard]] std::string judge_event(const Event& event);

private:
    std::map<std::string, std::map<std::string, std::string_view, std::less<>>> by_subject_;  ///< states, by item
    std::set<std::string> over_;       ///< queries of which the relation has ended
    std::set<std::string> revoked_;    ///< queries whose subject took the authorisation back
    std::set<std::string> otherwise_;  ///< records that are kept on another basis: the query's subject, and the item
};

}  // namespace jcic::verify
