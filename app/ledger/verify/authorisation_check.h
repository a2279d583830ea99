#pragma once
// Whether what was taken back as entered by mistake (R-AU-6) was one: no query leaned on it then, and none does
// afterwards. Followed while the events are gone through once, in order.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/ledger/trail/leaf.h"

namespace jcic::ledger {

class AuthorisationCheck {
public:
    /// "used" where `authorisation.mistaken` takes back what a query leans on, or a query is submitted on one that was
    /// taken back, or of an item that was used before by what its row says, or that another query leans on (R-AU-5);
    /// "authorisation" where one is submitted, or JCIC asked, on a form that the register does not have, that JCIC did
    /// not accept, that has ended, or that is not of the item or the day (R-AU-1); "" otherwise. Takes the event in.
    /// `follows`: the row's state allowed the step.
    [[nodiscard]] std::string_view take_in(const Leaf& leaf, bool follows);

private:
    /// As its row has it; accepted by JCIC, and not ended since.
    struct Form {
        std::set<std::string> items;
        std::string signed_on;
        std::string ends_on;
        bool accepted = false;
    };
    void take_form(const Leaf& leaf, const std::string& number);
    /// Whether a query of these items may lean on it: on that day, or on whichever ("").
    [[nodiscard]] bool carries(const std::string& number, const std::set<std::string>& items,
                               const std::string& day) const;
    struct Query {
        std::string authorisation;
        std::set<std::string> leaning;  ///< items neither refused, withdrawn nor failed
        bool issued = false;            ///< JCIC gave a number: nothing undoes that
    };
    /// A step of an authorisation's row.
    [[nodiscard]] std::string_view take_row(const Leaf& leaf, bool follows);
    [[nodiscard]] bool is_used(std::string_view authorisation) const;
    [[nodiscard]] bool leans_another(const Leaf& submission, const std::string& authorisation) const;
    std::map<std::string, Query, std::less<>> queries_;                      ///< by subject
    std::map<std::string, Form> forms_;                                      ///< by the authorisation
    std::map<std::string, std::vector<std::string>, std::less<>> of_;        ///< their subjects, by the authorisation
    std::map<std::string, std::set<std::string>, std::less<>> used_before_;  ///< items, by its number
    std::set<std::string, std::less<>> taken_back_;                          ///< by their numbers
};

}  // namespace jcic::ledger
