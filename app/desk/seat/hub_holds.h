#pragma once
// What this desk holds at the hub: the forms that were entered here and are in force, so that they can be submitted
// while the hub is away (R-AU-5), and the cards that are here (R-DU-9). Part of hub_desk.cpp.

#include "app/desk/seat/hub_desk.h"
#include "app/hub/claims.h"

namespace jcic::desk {

/// A settling waits for no slow hub longer than this, all its calls together: the rest is another one's.
class Patience {
public:
    explicit Patience(const Clock& clock) : clock_(clock), end_(clock.since_boot() + hub::Connection::usual_limit) {}
    [[nodiscard]] bool is_over() const { return clock_.since_boot() >= end_; }

private:
    const Clock& clock_;
    Millis end_;
};

/// Holds what the registers say is here, and gives up what is not any more. `standing`: all that the hub has in use of
/// this desk. Nothing is remembered but what was acknowledged, so a kill -9 loses nothing: the registers say it again.
Result<void> hold_what_is_here(const With<const Machine, HubLine>& parts, Seat& seat,
                               const std::vector<hub::Claim>& standing, const Patience& patience, HubSettled& out);

/// A part of the trail's uses at a time, of which the hub was told, held against what stands: one that the hub
/// acknowledged and does not show any more was taken away there. Nothing is claimed then until the hub has another id
/// (hub.rolled-back, reason "lost").
Result<void> look_for_lost(const With<const Machine, HubLine>& parts, Seat& seat,
                           const std::vector<hub::Claim>& standing, HubSettled& out);

}  // namespace jcic::desk
