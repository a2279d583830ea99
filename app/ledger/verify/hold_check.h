#pragma once
// Legal holds (app/domain/hold.h), and the consequences of steps, tracked in one pass over the events in order; from
// plain values alone.

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "app/domain/compared.h"
#include "app/ledger/trail/leaf.h"
#include "app/ledger/verify/case_numbers.h"

namespace jcic::ledger {

/// Things that a hold in force protects from destruction: queries that have or had its case number, the query that it
/// names, queries found about its person when it was entered, and queries whose submission names it for their person;
/// authorisations on which one of these depends; and rows that name one of them, or its case, in plain text.
class HoldCheck {
public:
    /// Returns "held" if the event destroys something that a hold protects; "" otherwise. Then records the event.
    /// `numbers` must have processed it.
    [[nodiscard]] std::string_view judge_event(const Leaf& leaf, const CaseNumbers& numbers);

private:
    struct Hold {
        std::string case_number;
        std::string query;
        std::set<std::string> then;  ///< subjects
    };
    struct Row {
        std::string case_number;
        std::string before;  ///< the former number, if corrected
        std::string query;
    };
    [[nodiscard]] bool holds(const std::string& row, const Hold& hold, const std::string& subject,
                             const CaseNumbers& numbers) const;
    [[nodiscard]] bool holds_query(const std::string& row, const Hold& hold, const std::string& subject,
                                   const CaseNumbers& numbers) const;
    void follow_hold(const Leaf& leaf);
    std::map<std::string, Hold> in_force_;                  ///< by row
    std::map<std::string, std::set<std::string>> queries_;  ///< rows of the holds that it names itself, by subject
    std::map<std::string, std::set<std::string>, domain::ByReference>
        leaning_;                      ///< queries' subjects, by authorisation
    std::map<std::string, Row> rows_;  ///< by subject
};

/// The end of a loan, and the revocation of an authorisation, are entered once; their consequences for each query of
/// the case, each authorisation that nothing else depends on, and each query that depends on it, follow directly, in
/// any order.
class BroughtCheck {
public:
    /// Returns the step whose consequence is missing, or the event that no step caused; nullopt otherwise. Then records
    /// the event; `numbers` must have processed it.
    [[nodiscard]] std::optional<std::uint64_t> judge_event(const Leaf& leaf, const CaseNumbers& numbers);
    /// At the end: returns the step whose consequence is missing.
    [[nodiscard]] std::optional<std::uint64_t> finish() const;

private:
    struct Query {
        std::string authorisation;
        std::string relation;  ///< how and when it ended: "ended 1151120"; "" while it continues
        bool erased = false;
        bool revoked = false;
    };
    void follow(const Leaf& leaf);
    void expect_ends(const Leaf& leaf, const CaseNumbers& numbers);
    void expect_revocations(const Leaf& leaf);
    /// Whether only that case depends on the authorisation.
    [[nodiscard]] bool leans_alone(const std::string& authorisation, const std::string& case_number,
                                   const CaseNumbers& numbers) const;
    std::map<std::string, Query> queries_;                ///< by subject
    std::map<std::string, bool> forms_;                   ///< whether each authorisation has ended
    std::set<std::pair<std::string, std::string>> owed_;  ///< actions and subjects
    std::string on_, how_;                                ///< as in each of those
    std::uint64_t step_ = 0;
};

}  // namespace jcic::ledger
