#pragma once
// How long a query and a row of a register must be kept (R-LO-1, R-AU-6, app/domain/retention.h), followed while the
// events are gone through once, in order: an end that came before the term was over.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "app/domain/roc_date.h"
#include "app/ledger/trail/leaf.h"

namespace jcic::ledger {

class TermCheck {
public:
    /// "term" where the event ends a query or a row before its term is over; "" otherwise. Takes the event in.
    [[nodiscard]] std::string_view take_in(const Leaf& leaf);

private:
    struct Kept {
        domain::RocDate last_written;
        bool asked = false;                 ///< a request went out: the authorisation was used
        std::optional<domain::RocDate> on;  ///< of a query, the relation's end; of a row, the day its term runs from
    };
    [[nodiscard]] std::string_view judge(const Leaf& leaf) const;
    /// What the branch decided on, no less than the law's.
    [[nodiscard]] int years_on(domain::RocDate day) const;
    std::unordered_map<std::string, Kept> kept_;  ///< by subject
    std::map<domain::RocDate, int> decided_;      ///< years, by the first day of the decision
};

}  // namespace jcic::ledger
