#pragma once
// What desks of the branch say to each other through the hub, and this desk's reports to head office, one part of it a
// regular round (docs/desks.md, docs/branch-reports.md): the network's half runs on a thread of its own, the ledger's
// in a round.

#include <variant>

#include "app/base/clock.h"
#include "app/desk/followed_line.h"
#include "app/desk/registers/statement_desk.h"
#include "app/desk/rooms/errand.h"

namespace jcic::desk {

class StatementRounds {
public:
    StatementRounds(const With<const Machine, Seating, HubLine>& parts, StatementDesk& statements)
        : parts_(parts), statements_(statements) {}

    void go_on();
    [[nodiscard]] const ExchangeLinks& links() const { return statements_.links(); }
    /// Of this ledger in the last round, or why a report waits.
    [[nodiscard]] const std::optional<Fault>& fault() const { return fault_ ? fault_ : untold_; }

private:
    struct PutEnded {
        domain::SignedStatement statement;
        domain::StatementPut put;
    };
    using Came = std::variant<RoundHeard, PutEnded>;
    void forget();
    [[nodiscard]] Result<void> begin_when_due();
    [[nodiscard]] Result<void> take_came(Came came);
    [[nodiscard]] Result<void> take_heard(const RoundHeard& heard);
    [[nodiscard]] Result<void> note_report(const PutEnded& ended);
    [[nodiscard]] bool is_due(std::uint64_t events) const;
    void put(domain::SignedStatement statement);
    template <class Work>
    void begin(Work work);

    With<const Machine, Seating, HubLine> parts_;
    StatementDesk& statements_;
    FollowedLine line_;
    std::optional<Fault> fault_;
    bool reports_may_go_ = true;   ///< none was refused since the hub told of something
    bool wanted_ = true;           ///< at once: the hub told of something, or there was more
    Millis said_at_{};             ///< since the machine was started: when this desk last looked what is new of its own
    std::uint64_t said_from_ = 0;  ///< … and up to which event it stood then
    std::optional<Fault> untold_;  ///< why a report waits
    Errand<Came> errand_;
};

}  // namespace jcic::desk
