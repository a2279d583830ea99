#pragma once
// What the desk does at the hub by itself, one part of it a regular round: claims are held to the trail, and desks of
// the branch say to each other what is new (docs/desks.md, docs/hub.md). The network's half of what desks say runs on a
// thread of its own, the ledger's in a round.

#include <any>
#include <memory>

#include "app/base/clock.h"
#include "app/desk/registers/statement_desk.h"
#include "app/desk/rooms/errand.h"
#include "app/desk/rooms/snapshot.h"
#include "app/desk/rooms/with.h"
#include "app/desk/seat/settling.h"
#include "app/domain/standing.h"
#include "app/hub/connection.h"

namespace jcic::hub {
class Line;
}

namespace jcic::desk {

class HubRounds {
public:
    HubRounds(const With<const Machine, Seating, HubLine>& parts, StatementDesk& statements)
        : parts_(parts), statements_(statements) {}

    /// Whether the windows show something else.
    bool go_on();

private:
    struct PutEnded {
        domain::SignedStatement statement;
        domain::StatementPut put;
    };
    struct StandingEnded {
        domain::DeskStanding said;
        hub::Answer<bool> put;
    };
    /// Of another line than the last time nothing is gone on with.
    void follow_line();
    /// A part of a settling, as far as it goes without waiting.
    [[nodiscard]] Result<void> settle();
    [[nodiscard]] Result<void> go_on_with_settling();
    [[nodiscard]] bool is_waiting() const;
    [[nodiscard]] Result<void> go_on_with_statements();
    [[nodiscard]] std::optional<HubView> view_now() const;
    [[nodiscard]] bool statements_are_due(std::uint64_t events) const;
    [[nodiscard]] Result<void> take(const RoundHeard& heard);
    void put(domain::SignedStatement statement);
    [[nodiscard]] Result<void> note_report(const PutEnded& ended);
    [[nodiscard]] Result<void> tell_standing(Seat& seat, std::uint64_t events);
    void note_standing(const StandingEnded& ended);
    template <class Work>
    void begin(Work work);

    With<const Machine, Seating, HubLine> parts_;
    StatementDesk& statements_;
    std::shared_ptr<hub::Line> line_;
    std::optional<Fault> owed_;  ///< of the last settling
    bool unsettled_ = false;     ///< the hub told of something, or there is more
    /// The one that is going on: what was asked for, and what is to be done.
    std::optional<SettlingAsk> asked_;
    std::shared_ptr<const SettlingPlan> plan_;
    HubSettled settled_;
    Errand<std::any> settling_;
    std::optional<Fault> fault_;   ///< of this ledger, in the last round of statements
    bool reports_may_go_ = true;   ///< none was refused since the hub told of something
    bool wanted_ = true;           ///< at once: the hub told of something, or there was more
    Millis said_at_{};             ///< since the machine was started: when this desk last looked what is new of its own
    std::uint64_t said_from_ = 0;  ///< … and up to which event it stood then
    std::optional<Fault> untold_;  ///< why a report waits
    std::optional<Fault> unshown_;                ///< why head office does not know how this desk stands
    std::optional<domain::DeskStanding> stands_;  ///< as head office was told last
    std::optional<Millis> stood_at_;              ///< when that was, since the machine was started
    std::optional<Millis> stood_looked_at_;       ///< … and when it was looked at last
    std::uint64_t stood_from_ = 0;                ///< … and up to which event
    bool standings_go_ = true;                    ///< that hub takes them
    Errand<std::any> errand_;
};

}  // namespace jcic::desk
