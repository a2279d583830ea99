#pragma once
// The rules of the trail are asked by the judge that shares no code with the ledger (app/verify): this hands events and
// seals over to it, and takes its findings back. It judges on a thread of its own, while the next events are read.

#include <cstdint>
#include <future>
#include <optional>
#include <vector>

#include "app/ledger/store/seal_store.h"
#include "app/ledger_check/read_events.h"
#include "app/ledger_check/verify.h"
#include "app/verify/verification.h"

namespace jcic::ledger {

class RulesJudged {
public:
    /// Takes seals up to that epoch, because others may be made meanwhile. The store must outlive the object.
    RulesJudged(const Origin& origin, SealStore& seals, std::uint64_t last_epoch);

    /// An event that is missing, or whose bytes say nothing: its number is kept.
    void pass_event(const Digest& leaf);
    /// `kept`: of each field kept apart, in order.
    void take_event(const OpenedEvent& event, std::vector<verify::KeptState> kept);

    struct Outcome {
        std::vector<Finding> faults;
        std::vector<Notice> told;
        std::uint64_t seals = 0;
    };
    /// Call once, at the end. `broken`: the first event at which the tree breaks, 0 for none; a seal only says between
    /// which events.
    [[nodiscard]] Outcome finish(std::uint64_t broken);

private:
    /// Those of at most so many events.
    void take_seals(std::uint64_t events);
    void take_next_seal();

    /// An event, or a seal.
    struct Said {
        Bytes body;
        Digest leaf{};
        std::vector<verify::KeptState> kept;
        std::optional<Digest> page;
        std::optional<StoredSeal> seal;
    };
    void tell_judge(Said said);
    void hand_over();

    verify::Judge judge_;
    std::vector<Said> waiting_;  ///< for the judge, who is still busy with those before
    SealStore& seals_;
    std::uint64_t last_epoch_;
    std::uint64_t epoch_ = 0;  ///< the last that was handed over
    std::optional<StoredSeal> next_;
    bool seals_end_ = false;  ///< at one that is missing or cannot be read
    std::uint64_t events_ = 0;
    std::uint64_t sealed_ = 0;   ///< events under the last readable seal
    std::future<void> judging_;  ///< the last member: nothing that it uses ends before it
};

}  // namespace jcic::ledger
