#pragma once
// Whether something under a legal hold is destroyed: docs/trust/ledger-format.md, "Legal holds".

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "app/verify/checks/corrections.h"
#include "app/verify/trail/leaf.h"

namespace jcic::verify {

class Holds {
public:
    /// Returns "held": a record, a query or a register's row is erased that a hold in force concerns, by plain values;
    /// "" otherwise. Then records the event.
    /// `numbers` must have processed it.
    [[nodiscard]] std::string judge_event(const Event& event, const Corrections& numbers);

private:
    /// Plain values of a hold, a query or a row.
    struct Subject {
        std::string number;  ///< of its case; a query's are in Corrections
        std::string before;  ///< of a row: its former case number
        std::string query;   ///< the subject of one
        std::string list;    ///< of a hold, subjects; of a query, holds: separated by commas
    };
    [[nodiscard]] bool is_held(const std::string& subject, const Corrections& numbers) const;
    [[nodiscard]] bool holds(const std::string& name, const Subject& hold, const std::string& query,
                             const Corrections& numbers) const;
    std::map<std::string, Subject> in_force_;               ///< by the number of their row
    std::map<std::string, Subject> things_;                 ///< queries and rows, by subject
    std::map<std::string, std::set<std::string>> on_form_;  ///< queries, by the form of the authorisation's number
};

}  // namespace jcic::verify
