#pragma once
// The generation of the records key that encrypts values, and whether it should have been renewed before:
// docs/trust/ledger-format.md, "The records key".

#include <cstdint>
#include <map>
#include <set>
#include <string>

#include "app/verify/checks/members.h"
#include "app/verify/trail/leaf.h"

namespace jcic::verify {

class RecordsKey {
public:
    /// Applies a renewal: it must be the next generation, for exactly those who read from then on. `recoveries`: the
    /// subjects of the recovery keys in force.
    [[nodiscard]] bool renew(const Event& event, const Members& members, const std::set<std::string>& recoveries);
    /// Call after a change of people was processed.
    void follow_event(const Event& event, const Members& members);
    /// Before a renewal is processed: whether no one had left, or it skips the generation before it.
    [[nodiscard]] bool unasked(const Event& event) const;
    [[nodiscard]] std::uint64_t generation() const { return generation_; }
    /// Whether a holder of this generation may not have it on the day of that time.
    [[nodiscard]] bool owed(std::uint64_t at) const;

private:
    /// The last day on which the person may have it; "": no end; a text before any day: never.
    static std::string until(const Member& member);
    void count();
    std::uint64_t generation_ = 1;
    std::map<std::string, std::string> had_by_;  ///< by user code: last permitted day
    std::string first_;                          ///< the earliest of those days; "": none
};

}  // namespace jcic::verify
