#pragma once
// Whether what ended was kept as long as it must be: docs/ledger-format.md, "Terms".

#include <map>
#include <string>

#include "app/verify/trail/leaf.h"

namespace jcic::verify {

class Terms {
public:
    /// "term": a query or a register's row is erased before its term is over; "" otherwise. Follows the event.
    [[nodiscard]] std::string judge_event(const Event& event);

private:
    struct Thing {
        std::string last;    ///< the day of its last event
        std::string on;      ///< of a query, when the relation ended; of a row, from when its term runs; "": not said
        bool asked = false;  ///< JCIC was
    };
    [[nodiscard]] bool over(const Thing& thing, bool query, const std::string& day) const;
    std::map<std::string, Thing> things_;   ///< by subject
    std::map<std::string, int> decisions_;  ///< years, by their first day
};

}  // namespace jcic::verify
