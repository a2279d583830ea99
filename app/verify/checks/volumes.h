#pragma once
// Number of items that an officer submits per day, against the branch's decisions up to then:
// docs/trust/ledger-format.md, "Volume".

#include <map>
#include <set>
#include <string>
#include <utility>

#include "app/verify/rules/decisions.h"

namespace jcic::verify {

class Volumes {
public:
    /// Call with every event, in order. Returns false if a submission exceeds the day's number and a supervisor's
    /// signed number, or if an approval of a query above the number for two approvers follows no other supervisor's.
    [[nodiscard]] bool judge_event(const Event& event);

private:
    using Day = std::pair<std::string, std::string>;  ///< person, day
    struct First {
        std::set<std::string> signers;
        std::string items;
    };
    [[nodiscard]] unsigned decided(const Setting& setting, const Event& event) const;
    [[nodiscard]] bool submits(const Event& event);
    [[nodiscard]] bool approves(const Event& event) const;
    Decisions decisions_;
    std::map<Day, unsigned> submitted_;
    std::map<Day, unsigned> signed_for_;
    std::map<std::string, unsigned> of_query_;  ///< the day's count at its submission, including its own items
    std::map<std::string, First> first_;        ///< by query
};

}  // namespace jcic::verify
