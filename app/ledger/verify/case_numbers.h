#pragma once
// The case numbers of queries, followed while the events are gone through once, in order: as they were submitted, and
// as they were corrected since.

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "app/ledger/trail/leaf.h"

namespace jcic::ledger {

class CaseNumbers {
public:
    /// "corrected" where the event corrects the number of no query, or of one that was not requested, or says that it
    /// was another until then, or gives none or the same; "" otherwise. Follows the event, where it may be believed.
    [[nodiscard]] std::string_view judge_event(const Leaf& leaf);
    /// By the query's subject; "" for none.
    [[nodiscard]] std::string of(const std::string& query) const;
    /// Whether it bears that number, or bore it.
    [[nodiscard]] bool bore(const std::string& query, const std::string& number) const;

private:
    struct Numbers {
        std::string now;
        std::set<std::string> ever;
        bool requested = false;  ///< until then a query is withdrawn and submitted anew
    };
    std::map<std::string, Numbers> queries_;
};

}  // namespace jcic::ledger
