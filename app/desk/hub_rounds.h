#pragma once
// Automatic work at the hub besides approvals and witnesses, as part of a regular round (docs/run/hub.md), and the
// hub's view for the windows.

#include "app/desk/settling_rounds.h"
#include "app/desk/standing_rounds.h"
#include "app/desk/statement_rounds.h"

namespace jcic::desk {

class HubRounds {
public:
    HubRounds(const With<const Machine, Seating, HubLine>& parts, StatementDesk& statements)
        : parts_(parts), settlings_(parts), statements_(parts, statements), standings_(parts) {}

    /// Does one step. Whether the display changed.
    bool go_on();

private:
    [[nodiscard]] std::optional<HubView> view_now() const;
    [[nodiscard]] std::optional<Fault> owed() const;

    With<const Machine, Seating, HubLine> parts_;
    SettlingRounds settlings_;
    StatementRounds statements_;
    StandingRounds standings_;
};

}  // namespace jcic::desk
