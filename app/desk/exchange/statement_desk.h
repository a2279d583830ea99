#pragma once
// The round that sends this desk's news to the branch's other desks and reads theirs (docs/run/desks.md), in any
// person's session, because another desk's statements only forbid here. Comparing its certificate is left to a person.

#include "app/desk/exchange/exchange_round.h"
#include "app/desk/rooms/with.h"

namespace jcic::desk {

class StatementDesk {
public:
    explicit StatementDesk(const With<const Machine, Seating>& parts) : parts_(parts) {}
    /// Returns the fingerprint of this workstation's certificate, for another desk's register. For any signed-in
    /// person. Faults file.*, paper.signer, host.unreachable (there is no key yet).
    [[nodiscard]] Result<std::string> fingerprint();

    // The ledger's parts, each followed by the network's part: hear, and the transport's put.
    /// Returns the questions about each known desk of the register. Faults of the seat only.
    [[nodiscard]] Result<RoundAsked> ask();
    /// Judges and records answers, for each desk in order of number, up to the first refused one. Then prepares this
    /// desk's statement: the kept, unacknowledged one, with the same bytes; else, if its content has changed, a new
    /// one, which is kept and recorded (exchange.written) before it is sent. Faults of the seat only: others are in the
    /// links.
    Result<RoundTaken> take_heard(const RoundHeard& heard);
    void note_put(const domain::SignedStatement& statement, const domain::StatementPut& put);

    /// Repeats rounds until nothing is left, for a caller that may wait. Faults of the seat only.
    Result<ExchangeLinks> sync(domain::StatementTransport& transport);
    /// As of the last round, with the findings since forget_links() or of the last sync.
    [[nodiscard]] const ExchangeLinks& links() const { return links_; }
    void forget_links() { links_ = {}; }
    /// As above, including known desks not heard of yet. Faults of the seat only.
    [[nodiscard]] Result<ExchangeLinks> look();

private:
    [[nodiscard]] Result<std::optional<domain::SignedStatement>> next_own(Seat& seat, const RoundHeard& heard,
                                                                          RoundTaken& out);
    [[nodiscard]] Result<std::optional<domain::SignedStatement>> new_statement(
        Seat& seat, const std::optional<domain::DeskExchange>& last, RoundTaken& out);

    With<const Machine, Seating> parts_;
    ExchangeLinks links_;
    /// No event between these numbers affects the statement.
    std::uint64_t quiet_from_ = 0;
    std::uint64_t quiet_to_ = 0;
};

}  // namespace jcic::desk
