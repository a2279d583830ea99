#pragma once
// Whether two persons consented to the end of each query, by the events alone: docs/trust/ledger-format.md, "Ends of
// queries".

#include <map>
#include <set>
#include <string>

#include "app/verify/trail/leaf.h"

namespace jcic::verify {

class Erasures {
public:
    /// Returns "rests-on": `query.erased` destroys a key of no query, or ends one on whose submission the named
    /// agreement does not rest; `record.erased` destroys another record than its subject's; an event that ends nothing
    /// names a key to destroy; a repeated deletion is no restore's (all events between it and the restore with its new
    /// chain of seals must be such); "" otherwise. Then records the event.
    [[nodiscard]] std::string judge_event(std::uint64_t number, const Event& event, const Digest& leaf);

private:
    /// Whether it is one of a restore's own events.
    [[nodiscard]] bool follows_a_restore(const Event& event);
    [[nodiscard]] bool agreed(const Event& event, const std::string& query) const;
    std::map<std::string, std::string> submissions_;       ///< subjects, by the "rests-on" text of their submission
    std::set<std::string> submitted_;                      ///< subjects
    std::map<std::string, std::set<std::string>> agreed_;  ///< subjects, by the agreement's id in hex
    std::string before_;                                   ///< the previous event's action
    bool restoring_ = false;                               ///< inside a restore's own events
};

}  // namespace jcic::verify
