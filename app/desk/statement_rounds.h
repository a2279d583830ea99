#pragma once
// Statements between the branch's desks through the hub, and this desk's reports to head office, as part of a regular
// round (docs/run/desks.md, docs/trust/branch-reports.md): the network's part runs on a thread of its own, the ledger's
// part in a round.

#include <variant>

#include "app/base/clock.h"
#include "app/desk/exchange/statement_desk.h"
#include "app/desk/followed_line.h"
#include "app/desk/rooms/errand.h"

namespace jcic::desk {

class StatementRounds {
public:
    StatementRounds(const With<const Machine, Seating, HubLine>& parts, StatementDesk& statements)
        : parts_(parts), statements_(statements) {}

    void go_on();
    [[nodiscard]] const ExchangeLinks& links() const { return statements_.links(); }
    /// Fault of the ledger in the last round, or why a report waits.
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
    void start_round(Work work);

    With<const Machine, Seating, HubLine> parts_;
    StatementDesk& statements_;
    FollowedLine line_;
    std::optional<Fault> fault_;
    bool reports_may_go_ = true;   ///< none was refused since the hub's last signal
    bool wanted_ = true;           ///< at once: the hub signalled, or more is left
    Millis said_at_{};             ///< since boot: this desk's last look for its own new events
    std::uint64_t said_from_ = 0;  ///< … and the last event then
    std::optional<Fault> untold_;  ///< why a report waits
    Errand<Came> errand_;
};

}  // namespace jcic::desk
