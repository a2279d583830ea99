#pragma once
// Whether everything erased was kept for its retention period: docs/trust/ledger-format.md, "Terms".

#include <map>
#include <string>

#include "app/verify/trail/leaf.h"

namespace jcic::verify {

class Terms {
public:
    /// Returns "term": a query or a register's row is erased before its period is over; "" otherwise. Then records the
    /// event.
    [[nodiscard]] std::string judge_event(const Event& event);

private:
    struct Thing {
        std::string last;    ///< the day of its last event
        std::string on;      ///< of a query, the end of the relation; of a row, the start of its period; "": not given
        bool asked = false;  ///< JCIC was asked
    };
    [[nodiscard]] bool over(const Thing& thing, bool query, const std::string& day) const;
    std::map<std::string, Thing> things_;   ///< by subject
    std::map<std::string, int> decisions_;  ///< years, by their first day
};

}  // namespace jcic::verify
