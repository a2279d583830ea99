#pragma once
// The round in which this desk says what is new to the branch's other desks, and reads what they say (docs/desks.md):
// by whoever is signed in, since what another desk says only forbids here. Comparing its certificate stays a person's.

#include "app/desk/registers/exchange_round.h"
#include "app/desk/rooms/with.h"

namespace jcic::desk {

class StatementDesk {
public:
    explicit StatementDesk(const With<const Machine, Seating>& parts) : parts_(parts) {}

    // The halves that need the ledger, each followed by its half that needs the network: hear, and the transport's put.
    /// Each desk of the register that is known. Faults of the seat alone.
    [[nodiscard]] Result<RoundAsked> ask();
    /// Judges and takes what was heard, of each desk in the order of its numbers, up to the first that is refused. Then
    /// what this desk says: what was kept and is not acknowledged, the same bytes; else, if something that is told has
    /// changed since, a new one, which is kept and written of (exchange.written) before it goes. Faults of the seat
    /// alone: others stand in the links.
    Result<RoundTaken> take_heard(const RoundHeard& heard);
    void note_put(const domain::SignedStatement& statement, const domain::StatementPut& put);

    /// All of it, until there is no more, where whoever asks may wait. Faults of the seat alone.
    Result<ExchangeLinks> sync(domain::StatementTransport& transport);
    /// As the last round left them, with what was found since they were forgotten, or in the last sync.
    [[nodiscard]] const ExchangeLinks& links() const { return links_; }
    void forget_links() { links_ = {}; }
    /// The same with each known desk, heard of yet or not. Faults of the seat alone.
    [[nodiscard]] Result<ExchangeLinks> look();

private:
    [[nodiscard]] Result<std::optional<domain::SignedStatement>> next_own(Seat& seat, const RoundHeard& heard,
                                                                          RoundTaken& out);
    [[nodiscard]] Result<std::optional<domain::SignedStatement>> new_statement(
        Seat& seat, const std::optional<domain::DeskExchange>& last, RoundTaken& out);

    With<const Machine, Seating> parts_;
    ExchangeLinks links_;
    /// Nothing that is told was written between these events.
    std::uint64_t quiet_from_ = 0;
    std::uint64_t quiet_to_ = 0;
};

}  // namespace jcic::desk
