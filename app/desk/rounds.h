#pragma once
// Automatic work between commands. Polling does not count as activity: it never keeps a person signed in.

#include <stop_token>

#include "app/base/fault.h"
#include "app/card/card.h"
#include "app/desk/rooms/with.h"
#include "app/desk/workplace.h"
#include "pcsc/monitor.h"

namespace jcic::desk {

class Rounds {
public:
    explicit Rounds(const With<Machine, Diagnostics, Seating, HostLine, CardLine, Printing, LastRound, MachineWatch,
                               Verified>& parts)
        : parts_(parts) {}
    /// Does one round, with calls to the host for one query or for one stride (work_queue.h).
    RoundEnd go(std::stop_token stop);

private:
    [[nodiscard]] bool is_due(Millis pause) const;
    [[nodiscard]] bool busy_card_is_due() const;
    bool token_moved();
    bool still_opens(const pcsc::SeenReaders& readers);
    bool card();
    bool host(std::stop_token stop);
    bool printers();
    bool daily_check();
    RoundEnd queries(std::stop_token stop);
    Result<card::CardIdentity> card_to_show();
    void show_card(CardView& view, const card::CardIdentity& card);
    void read_card(const pcsc::SeenReaders& readers);
    With<Machine, Diagnostics, Seating, HostLine, CardLine, Printing, LastRound, MachineWatch, Verified> parts_;
};

}  // namespace jcic::desk
