#pragma once
// Whether something is destroyed that a legal hold forbids to: docs/ledger-format.md, "Legal holds".

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "app/verify/checks/corrections.h"
#include "app/verify/trail/leaf.h"

namespace jcic::verify {

class Holds {
public:
    /// "held": a record, a query or a register's row is erased that a hold in force is about, by what stands in clear;
    /// "" otherwise. Follows the event.
    /// So have `numbers`.
    [[nodiscard]] std::string judge_event(const Event& event, const Corrections& numbers);

private:
    /// Of a hold, a query or a row: what it says of itself in clear.
    struct Said {
        std::string number;  ///< of its case; a query's stand in Corrections
        std::string before;  ///< of a row: which that was before
        std::string query;   ///< the subject of one
        std::string list;    ///< of a hold, subjects; of a query, holds: with a comma between them
    };
    [[nodiscard]] bool is_held(const std::string& subject, const Corrections& numbers) const;
    [[nodiscard]] bool holds(const std::string& name, const Said& hold, const std::string& query,
                             const Corrections& numbers) const;
    std::map<std::string, Said> in_force_;                  ///< by the number of their row
    std::map<std::string, Said> things_;                    ///< queries and rows, by subject
    std::map<std::string, std::set<std::string>> on_form_;  ///< queries, by the authorisation's subject
};

}  // namespace jcic::verify
