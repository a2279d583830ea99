#pragma once
// Whether an authorisation that was taken back as a mistake was leaned on by a query, or an item asked that was used
// before the branch began here: docs/ledger-format.md, "Authorisations taken back" and "Authorisations used before".

#include <map>
#include <set>
#include <string>

#include "app/verify/trail/leaf.h"

namespace jcic::verify {

class Authorisations {
public:
    /// "used": an authorisation is taken back that a query leans on, or a query is submitted on one that was, or of an
    /// item that was used before by what the authorisation's row says; "authorisation": one that no row has, that JCIC
    /// did not accept, that is ended, is not of the item, or not of the day; "" otherwise. Follows the event.
    /// `follows`: the row's state allowed the step.
    [[nodiscard]] std::string judge_event(const Event& event, bool follows);

private:
    /// What its row says, and whether JCIC accepted it and nothing has ended it since.
    struct Form {
        std::string items{};
        std::string from{};
        std::string until{};
        bool accepted = false;
    };
    void take_row(const Event& event);
    /// Whether the form carries these items that day ("": on whichever).
    [[nodiscard]] bool carries(const std::string& number, std::string_view items, const std::string& day) const;
    struct Query {
        std::string items{};      ///< that were asked for
        std::string freed{};      ///< and those that lean on it no more, with commas between them
        bool has_number = false;  ///< JCIC issued one
    };
    [[nodiscard]] static bool leans(const Query& query);
    /// By authorisation, then by the query's subject.
    std::map<std::string, std::map<std::string, Query>> queries_;
    std::map<std::string, std::string> leans_on_;  ///< authorisations, by the query's subject
    std::set<std::string> taken_back_;
    std::map<std::string, std::string> used_before_;  ///< items, by authorisation
    std::map<std::string, Form> forms_;               ///< by authorisation
};

}  // namespace jcic::verify
