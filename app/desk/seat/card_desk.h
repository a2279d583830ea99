#pragma once
// The card at the seat (layer 2; R-DU-2), and new cards from JCIC (R-DU-9).

#include <optional>
#include <stop_token>
#include <string>

#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/card/card.h"
#include "app/desk/rooms/with.h"
#include "app/desk/seat/card_typist.h"
#include "app/domain/identifiers.h"

namespace jcic::desk {

using card::Consent;
using card::LastTryConsent;

class CardDesk {
public:
    explicit CardDesk(const With<const Machine, Seating, HostLine, CardLine>& parts) : parts_(parts) {}

    /// Verifies the card's password and opens JCIC: the card signs the host's challenge. Faults card.*, card.custody,
    /// card.foreign ("wanted", "found": not the borrowed card), session.none, host.*. The password is sent to the card
    /// once and never retried; the last try needs consent. By branch policy its custodian types it and signs
    /// (card_typist.h): also rule.R-DU-2, person.password.
    Result<void> open_jcic(const Secret& card_password, std::stop_token stop, const Consent& last_try = std::nullopt,
                           const SteppedIn& typist = std::nullopt);
    /// As above, with the password typed at the reader's own keys: also pinpad.*. `stop` ends the entry if the reader
    /// supports that.
    Result<void> open_jcic_at_reader(std::stop_token stop, const Consent& last_try,
                                     const SteppedIn& typist = std::nullopt);
    /// Ends layer 2 (card removed, seat left).
    void close_jcic();

    /// Receives a new card in the reader from JCIC: the unit head enters it with its custodian. Ends layer 2. Returns
    /// the card's number. Faults person.duty, register.state (already known), rule.R-DU-1 (not a card custodian),
    /// card.*.
    Result<std::string> receive(const domain::PersonId& custodian);

private:
    Result<void> open_jcic_with(const Secret* card_password, std::stop_token stop, const Consent& last_try,
                                const SteppedIn& typist);
    With<const Machine, Seating, HostLine, CardLine> parts_;
};

}  // namespace jcic::desk
