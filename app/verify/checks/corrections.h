#pragma once
// Under which case numbers queries went, and whether a correction of one is what it says: docs/ledger-format.md,
// "Corrected case numbers".

#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/verify/trail/leaf.h"

namespace jcic::verify {

class Corrections {
public:
    /// "corrected": no query of that id was submitted and requested, or its number was another, or it stays the same;
    /// "" otherwise. Follows the event.
    [[nodiscard]] std::string judge_event(const Event& event);
    /// All numbers of the query with that subject, in their order: the last one counts. None for no query.
    [[nodiscard]] const std::vector<std::string>& of(const std::string& query) const;

private:
    std::map<std::string, std::vector<std::string>> gone_under_;
    std::set<std::string> asked_for_;  ///< by the queries' subjects
};

}  // namespace jcic::verify
