#pragma once
// Settling as a part of the regular round (settling.h): the network's half runs on a thread of its own, the ledger's in
// a round.

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

    /// A part of a settling, as far as it goes without waiting.
    void go_on();
    /// What the last one found, or why it came to no end.
    [[nodiscard]] const std::optional<Fault>& owed() const { return owed_; }

private:
    using Seen = Result<std::vector<hub::Claim>>;
    void forget();
    void look_whether_due();
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> take_came();
    [[nodiscard]] Result<void> carry_on(Seen seen);

    With<const Machine, Seating, HubLine> parts_;
    FollowedLine line_;
    std::optional<Fault> owed_;
    bool unsettled_ = false;         ///< the hub told of something, there is more, or this desk wrote something
    Millis looked_at_{};             ///< since the machine was started: when this ledger was looked at last …
    std::uint64_t looked_from_ = 0;  ///< … and at how many events
    /// The one that is going on: what was asked for, and what is to be done.
    std::optional<SettlingAsk> asked_;
    std::shared_ptr<const SettlingPlan> plan_;
    HubSettled settled_;
    Errand<std::variant<Seen, SettlingDone>> errand_;
};

}  // namespace jcic::desk
