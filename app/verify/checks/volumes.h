#pragma once
// How many items an officer submitted on a day, against what the branch decided by then: docs/ledger-format.md,
// "Volume".

#include <map>
#include <set>
#include <string>
#include <utility>

#include "app/verify/rules/decisions.h"

namespace jcic::verify {

class Volumes {
public:
    /// Every event, in order. False where a submission goes above the number of its day and above what a supervisor
    /// signed for, or where something of a query above the number for two approvers is approved that no other one
    /// approved before.
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
    std::map<std::string, unsigned> of_query_;  ///< the count of its day when it was submitted, its own items included
    std::map<std::string, First> first_;        ///< by query
};

}  // namespace jcic::verify
