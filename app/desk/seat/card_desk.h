#pragma once
// The card at the seat (layer 2; R-DU-2), and new from JCIC (R-DU-9).

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
    /// card.foreign ("wanted", "found": another card than the one handed out), session.none, host.*. The password is
    /// sent to the card once, never again; the last try needs consent. Where the branch decided so, its custodian types
    /// it and signs (card_typist.h): also rule.R-DU-2, person.password.
    Result<void> open_jcic(const Secret& card_password, std::stop_token stop, const Consent& last_try = std::nullopt,
                           const SteppedIn& typist = std::nullopt);
    /// The same with the password typed at the reader's own keys: also pinpad.*. `stop` ends the entry where the reader
    /// can be told to.
    Result<void> open_jcic_at_reader(std::stop_token stop, const Consent& last_try,
                                     const SteppedIn& typist = std::nullopt);
    /// Ends layer 2 (card pulled, seat left).
    void close_jcic();

    /// The card in the reader is new from JCIC: its unit head enters it and names its custodian. Ends layer 2. Gives
    /// the card's number. Faults person.duty, register.state (known already), rule.R-DU-1 (no card custodian), card.*.
    Result<std::string> receive(const domain::PersonId& custodian);

private:
    Result<void> open_jcic_with(const Secret* card_password, std::stop_token stop, const Consent& last_try,
                                const SteppedIn& typist);
    With<const Machine, Seating, HostLine, CardLine> parts_;
};

}  // namespace jcic::desk
