#pragma once
// The case numbers of queries, and whether corrections of them are right: docs/trust/ledger-format.md, "Corrected case
// numbers".

#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/verify/trail/leaf.h"

namespace jcic::verify {

class Corrections {
public:
    /// Returns "corrected": no query of that id was submitted and requested, its former number was another, or it stays
    /// the same; "" otherwise. Then records the event.
    [[nodiscard]] std::string judge_event(const Event& event);
    /// Returns all numbers of the query with that subject in order: the last one counts. Empty for an unknown query.
    [[nodiscard]] const std::vector<std::string>& of(const std::string& query) const;

private:
    std::map<std::string, std::vector<std::string>> gone_under_;
    std::set<std::string> asked_for_;  ///< by the queries' subjects
};

}  // namespace jcic::verify
