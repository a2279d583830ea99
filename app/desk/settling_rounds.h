#pragma once
// Settling as part of the regular round (settling.h): the network's part runs on a thread of its own, the ledger's part
// in a round.

#include <memory>
#include <variant>

#include "app/base/clock.h"
#include "app/desk/followed_line.h"
#include "app/desk/rooms/errand.h"
#include "app/desk/seat/settling.h"

namespace jcic::desk {

class SettlingRounds {
public:
    explicit SettlingRounds(const With<const Machine, Seating, HubLine>& parts) : parts_(parts) {}

    /// Does the next step that needs no waiting.
    void go_on();
    /// Finding of the last settling, or why it failed.
    [[nodiscard]] const std::optional<Fault>& owed() const { return owed_; }

private:
    using Seen = Result<std::vector<hub::Claim>>;
    void forget();
    void look_whether_due();
    [[nodiscard]] Result<void> start_round();
    [[nodiscard]] Result<void> take_came();
    [[nodiscard]] Result<void> carry_on(Seen seen);

    With<const Machine, Seating, HubLine> parts_;
    FollowedLine line_;
    std::optional<Fault> owed_;
    bool unsettled_ = false;         ///< the hub signalled, more is left, or this desk has new events
    Millis looked_at_{};             ///< since boot: last look at this ledger …
    std::uint64_t looked_from_ = 0;  ///< … and its number of events then
    /// The current settling: what was read, and what is to be done.
    std::optional<SettlingAsk> asked_;
    std::shared_ptr<const SettlingPlan> plan_;
    HubSettled settled_;
    Errand<std::variant<Seen, SettlingDone>> errand_;
};

}  // namespace jcic::desk
