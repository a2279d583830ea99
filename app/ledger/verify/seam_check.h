#pragma once
// Where the chain of seals begins anew: whether somebody stands for it, followed while the events are gone through
// once, in order (docs/ledger-format.md, "Starting anew"). And what else is told of a ledger, though nothing is wrong
// with it.

#include <set>

#include "app/ledger/verify/verify.h"
#include "app/ledger/verify/verify_seals.h"

namespace jcic::ledger {

class SeamCheck {
public:
    /// What the seals say of the event, where it begins them anew ("restored", "seal-restarted"). `proven`: nothing is
    /// wrong with its people.
    void take_in(const Leaf& leaf, std::string_view seam, bool proven);
    /// Seams that nobody stands for, and damage that began the chain anew.
    [[nodiscard]] std::vector<Finding> finish();
    /// What is no fault, in the events' order.
    [[nodiscard]] std::vector<Told> told() { return std::move(told_); }

private:
    /// Restored by both halves over a ledger that was not there: stood for once a person whom they let in with it
    /// is confirmed by another.
    struct Waiting {
        Told seam;
        std::string making;
        std::set<std::string> let_in{};
        bool over = false;  ///< somebody signed in since: who is let in now, is not let in by the restore
    };
    void end_seam(const Leaf& leaf, bool proven);
    void follow_people(const Leaf& leaf);

    std::optional<Finding> open_;      ///< the event before, which one of a restore is to follow
    std::set<std::string> damaged_{};  ///< files of which the event before says so
    std::vector<Waiting> waiting_{};
    std::vector<Told> told_{};
    std::vector<Finding> found_{};
};

}  // namespace jcic::ledger
