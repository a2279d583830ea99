#pragma once
// Whether a query used an authorisation that was taken back as a mistake, or an item that was used before the branch
// began here: docs/trust/ledger-format.md, "Authorisations taken back" and "Authorisations used before".

#include <map>
#include <set>
#include <string>

#include "app/verify/trail/leaf.h"

namespace jcic::verify {

class Authorisations {
public:
    /// Returns "used": an authorisation that a query uses is taken back, or a query is submitted on one that was, or
    /// for an item used before according to the authorisation's row; "authorisation": it has no row, JCIC did not
    /// accept it, it has ended, or it does not cover the item or the day; "" otherwise. Then records the event.
    /// `follows`: whether the row's state allowed the step.
    [[nodiscard]] std::string judge_event(const Event& event, bool follows);

private:
    /// From its row; `accepted`: JCIC accepted it and nothing has ended it since.
    struct Form {
        std::string items{};
        std::string from{};
        std::string until{};
        bool accepted = false;
    };
    void take_row(const Event& event);
    /// Whether the form covers these items on that day ("": on any).
    [[nodiscard]] bool carries(const std::string& number, std::string_view items, const std::string& day) const;
    struct Query {
        std::string items{};      ///< the requested items
        std::string freed{};      ///< those that use it no more, separated by commas
        bool has_number = false;  ///< JCIC issued one
    };
    [[nodiscard]] static bool leans(const Query& query);
    /// By the form of the authorisation's number, as taken_back_ and used_before_ are, then by the query's subject.
    std::map<std::string, std::map<std::string, Query>> queries_;
    std::map<std::string, std::string> leans_on_;  ///< authorisations as written, by the query's subject
    std::set<std::string> taken_back_;
    std::map<std::string, std::string> used_before_;  ///< items
    std::map<std::string, Form> forms_;               ///< by authorisation as written
};

}  // namespace jcic::verify
