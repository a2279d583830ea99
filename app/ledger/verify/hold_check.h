#pragma once
// Legal holds (app/domain/hold.h), and what a step brings about elsewhere, followed while the events are gone through
// once, in order; by what stands in clear alone.

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "app/ledger/trail/leaf.h"
#include "app/ledger/verify/case_numbers.h"

namespace jcic::ledger {

/// What a hold in force forbids to destroy: a query that bears its case number, or bore it, the query that it names,
/// what it found of its person when it was entered, and queries that say, at their submission, that it held their
/// person; an authorisation on which one of these leans; and a row that names one of them, or its case, in clear.
class HoldCheck {
public:
    /// "held" where the event destroys what a hold forbids to; "" otherwise. Follows the event.
    /// `numbers` have followed it.
    [[nodiscard]] std::string_view judge_event(const Leaf& leaf, const CaseNumbers& numbers);

private:
    struct Hold {
        std::string case_number;
        std::string query;
        std::set<std::string> then;  ///< subjects
    };
    struct Row {
        std::string case_number;
        std::string before;  ///< the one that it was corrected from
        std::string query;
    };
    [[nodiscard]] bool holds(const std::string& row, const Hold& hold, const std::string& subject,
                             const CaseNumbers& numbers) const;
    [[nodiscard]] bool holds_query(const std::string& row, const Hold& hold, const std::string& subject,
                                   const CaseNumbers& numbers) const;
    void follow_hold(const Leaf& leaf);
    std::map<std::string, Hold> in_force_;                  ///< by row
    std::map<std::string, std::set<std::string>> queries_;  ///< rows of holds, as it says itself, by subject
    std::map<std::string, std::set<std::string>> leaning_;  ///< queries' subjects, by authorisation
    std::map<std::string, Row> rows_;                       ///< by subject
};

/// A loan's end, and an authorisation that its subject took back, are entered once; what follows of it for each query
/// of the case, and for each authorisation on which nothing else leans, or for each query that leans on it, stands
/// right after it, in any order.
class BroughtCheck {
public:
    /// The step that something is missing after, or the event that nothing brought about; nullopt otherwise. Follows
    /// the event; `numbers` have.
    [[nodiscard]] std::optional<std::uint64_t> judge_event(const Leaf& leaf, const CaseNumbers& numbers);
    /// At the end: the step that something is missing after.
    [[nodiscard]] std::optional<std::uint64_t> finish() const;

private:
    struct Query {
        std::string authorisation;
        std::string relation;  ///< how and when it ended: "ended 1151120"; "" while it goes on
        bool erased = false;
        bool revoked = false;
    };
    void follow(const Leaf& leaf);
    void expect_ends(const Leaf& leaf, const CaseNumbers& numbers);
    void expect_revocations(const Leaf& leaf);
    /// Whether nothing but that case leans on the authorisation.
    [[nodiscard]] bool leans_alone(const std::string& authorisation, const std::string& case_number,
                                   const CaseNumbers& numbers) const;
    std::map<std::string, Query> queries_;                ///< by subject
    std::map<std::string, bool> forms_;                   ///< authorisations, and whether they are over
    std::set<std::pair<std::string, std::string>> owed_;  ///< actions and subjects
    std::string on_, how_;                                ///< as each of those says
    std::uint64_t step_ = 0;
};

}  // namespace jcic::ledger
