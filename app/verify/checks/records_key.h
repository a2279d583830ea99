#pragma once
// Which generation of the records key values are sealed under, and whether it had to be renewed before:
// docs/ledger-format.md, "The records key".

#include <cstdint>
#include <map>
#include <set>
#include <string>

#include "app/verify/checks/members.h"
#include "app/verify/trail/leaf.h"

namespace jcic::verify {

class RecordsKey {
public:
    /// A renewal: the next generation, for all who are to read from there on, and no others. `recoveries`: the subjects
    /// of the recovery keys in force.
    [[nodiscard]] bool renew(const Event& event, const Members& members, const std::set<std::string>& recoveries);
    /// After a change of people was followed.
    void follow_event(const Event& event, const Members& members);
    /// Of a renewal, before it is followed: nobody had left, or it passes over the one before it.
    [[nodiscard]] bool unasked(const Event& event) const;
    [[nodiscard]] std::uint64_t generation() const { return generation_; }
    /// Whether somebody who had the key of this generation may not have it on the day of that time.
    [[nodiscard]] bool owed(std::uint64_t at) const;

private:
    /// The last day of whoever may have it; "": no end; what is before any day: they may not.
    static std::string until(const Member& member);
    void count();
    std::uint64_t generation_ = 1;
    std::map<std::string, std::string> had_by_;  ///< by user code: until which day
    std::string first_;                          ///< the first of those days; "": none
};

}  // namespace jcic::verify
