#pragma once
// Who has each query's case, followed while the events are gone through once, in order (R-DU-15, R-PA-7): its records
// are opened and printed, and its serial numbers shown, by who has it then, who also asks JCIC, and submitted what they
// ask for (R-DU-6); it is handed over by them or a supervisor. Besides, a reviewer looks at a record while a review
// that a draw began names it (R-LO-3).

#include <map>
#include <set>
#include <string>
#include <utility>

#include "app/ledger/trail/demands.h"

namespace jcic::ledger {

class CaseCheck {
public:
    /// "case" where the event opens or asks for what its author did not have, or hands over what was not theirs to;
    /// "answered" where JCIC is asked for what nobody approved (R-DU-6), or again for what it was asked for or gave
    /// before; where it gave a number that nobody asked for, or a record without a number (R-SE-1), or either twice;
    /// "sample" where a review names as querier another than who submitted its query (R-DU-7); "" otherwise.
    /// `duties_of`: on the event's day. Takes the event in. A query that nobody submitted is nobody's: what is
    /// opened of it is told of elsewhere.
    [[nodiscard]] std::string_view take_in(const Leaf& leaf, const Digest& hash, const DutiesOf& duties_of);

private:
    struct Case {
        std::string querier;  ///< who submitted it
        std::string holder;
        domain::EarlierEvent since;       ///< the submission, or the hand-over that gave it to them
        std::set<std::string> deciders;   ///< whoever signed its decision is not its querier (R-DU-6)
        std::set<std::string> approved;   ///< items, less what was withdrawn: what JCIC may be asked for
        std::set<std::string> asked;      ///< of JCIC, which has not said that it did not receive it
        std::set<std::string> numbered;   ///< with a serial number
        std::set<std::string> retrieved;  ///< with a record
    };
    struct Draw {
        std::string month;
        std::set<std::string> records;  ///< "<query>:T50"
    };
    /// Of a record that a draw had: the first of its month.
    struct Review {
        std::string record;
        bool waits = true;
    };
    void follow_reviews(const Leaf& leaf);
    /// 發查 goes before the serial number, and that before 調閱 (R-SE-1).
    [[nodiscard]] static bool comes_in_order(const Leaf& leaf, Case& one);
    [[nodiscard]] bool names_its_querier(const Leaf& review) const;
    [[nodiscard]] bool is_under_review(const Leaf& leaf, const Case& one, const std::set<domain::Duty>& duties) const;
    std::map<std::string, Case> cases_;                   ///< by subject
    std::map<std::string, Draw> draws_;                   ///< by their names
    std::set<std::pair<std::string, std::string>> once_;  ///< month and record of each review
    std::map<std::string, Review> reviews_;               ///< by row
};

}  // namespace jcic::ledger
