#pragma once
// Whether two persons consented to the end of each query, by the events alone: docs/ledger-format.md, "Ends of
// queries".

#include <map>
#include <set>
#include <string>

#include "app/verify/trail/leaf.h"

namespace jcic::verify {

class Erasures {
public:
    /// "rests-on": `query.erased` destroys what is no query's, or ends one whose submission the agreement that it names
    /// does not rest on; `record.erased` destroys what is not the record that it is about; an event that ends nothing
    /// says that it destroys; what is deleted again is no restore's (the events before it, up to the restore and the
    /// chain of seals that it began, are none but such); "" otherwise. Follows the event.
    [[nodiscard]] std::string judge_event(std::uint64_t number, const Event& event, const Digest& leaf);

private:
    /// Whether it is one of a restore's own events.
    [[nodiscard]] bool follows_a_restore(const Event& event);
    [[nodiscard]] bool agreed(const Event& event, const std::string& query) const;
    std::map<std::string, std::string> submissions_;       ///< subjects, by what "rests-on" says of their submission
    std::set<std::string> submitted_;                      ///< subjects
    std::map<std::string, std::set<std::string>> agreed_;  ///< subjects, by the agreement's id in hex
    std::string before_;                                   ///< the action of the event before
    bool restoring_ = false;                               ///< a restore's own events are not over
};

}  // namespace jcic::verify
