#pragma once
// The case numbers of queries, tracked in one pass over the events in order: as submitted, and as corrected later.

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "app/ledger/trail/leaf.h"

namespace jcic::ledger {

class CaseNumbers {
public:
    /// Returns "corrected" if the event corrects the number of no query or of one that was not requested, states a
    /// wrong former number, or gives none or the same; "" otherwise. Then records the event if it is valid.
    [[nodiscard]] std::string_view judge_event(const Leaf& leaf);
    /// The present number by the query's subject; "" if none.
    [[nodiscard]] std::string of(const std::string& query) const;
    /// Whether the query has or had that number.
    [[nodiscard]] bool bore(const std::string& query, const std::string& number) const;

private:
    struct Numbers {
        std::string now;
        std::set<std::string> ever;
        bool requested = false;  ///< before that a query is withdrawn and submitted again
    };
    std::map<std::string, Numbers> queries_;
};

}  // namespace jcic::ledger
