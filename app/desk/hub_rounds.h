#pragma once
// What the desk does at the hub by itself beside approvals and witnesses, one part of it a regular round (docs/hub.md),
// and what the windows show of the hub.

#include "app/desk/settling_rounds.h"
#include "app/desk/standing_rounds.h"
#include "app/desk/statement_rounds.h"

namespace jcic::desk {

class HubRounds {
public:
    HubRounds(const With<const Machine, Seating, HubLine>& parts, StatementDesk& statements)
        : parts_(parts), settlings_(parts), statements_(parts, statements), standings_(parts) {}

    /// Whether the windows show something else.
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
