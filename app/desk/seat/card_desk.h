#pragma once
// The card at the seat (layer 2) and in the register (R-DU-2, R-DU-3, R-DU-9).

#include <optional>
#include <stop_token>
#include <string>

#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/card/card.h"
#include "app/domain/identifiers.h"
#include "app/domain/journal.h"

namespace jcic::desk {

struct Rooms;

using card::Consent;
using card::LastTryConsent;

/// A hand-over as it will be signed by both: exactly this is shown.
struct HandOverText {
    bool out = true;
    std::string card;
    domain::PersonId custodian;
    domain::PersonId holder;
    std::string purpose;
    UtcTime at{};
    std::string text;         ///< "label\tvalue\n" lines
    std::string digest_text;  ///< "7F3A-91C2"
    /// Back without its holder: the unit head signs in the holder's place, and `purpose` is the reason.
    std::optional<domain::PersonId> unit_head{};
    std::string steps_in{};  ///< the custodian's name, whose password is asked at this seat
    domain::Entry event{};   ///< prepared: what both sign, and what is written
};

class CardDesk {
public:
    explicit CardDesk(Rooms& rooms) : rooms_(rooms) {}

    /// Verifies the card's password and opens JCIC: the card signs the host's challenge. Faults card.*, card.custody,
    /// card.foreign ("wanted", "found": another card than the one handed out), session.none, host.*. The password is
    /// sent to the card once, never again; the last try needs consent.
    Result<void> open_jcic(const Secret& card_password, std::stop_token stop, const Consent& last_try = std::nullopt);
    /// The same with the password typed at the reader's own keys: also pinpad.*. `stop` ends the entry where the reader
    /// can be told to.
    Result<void> open_jcic_at_reader(std::stop_token stop, const Consent& last_try);
    /// Ends layer 2 (card pulled, seat left).
    void close_jcic();

    /// The card in the reader is new from JCIC: its unit head enters it and names its custodian. Ends layer 2. Gives
    /// the card's number. Faults person.duty, card.custody (known already), rule.R-DU-1 (no card custodian), card.*.
    Result<std::string> receive(const domain::PersonId& custodian);
    /// The page for handing the card out to, or back from, whoever is signed in. Giving back is possible even while a
    /// password that has run out (R-PW-2) stops all other work.
    [[nodiscard]] Result<HandOverText> hand_over_page(bool out, const std::string& card, const std::string& purpose);
    /// The page for a card whose holder cannot sign any more, at the unit head's seat. Faults person.duty (no unit
    /// head's seat), card.custody (not out), input.missing (no reason).
    [[nodiscard]] Result<HandOverText> taking_back_page(const std::string& card, const std::string& reason);
    /// The custodian steps in at this seat: their password signs exactly this page; the signed-in person signs too.
    Result<void> hand_over(const HandOverText& page, const Secret& custodian_password);

private:
    Result<void> open_jcic_with(const Secret* card_password, std::stop_token stop, const Consent& last_try);
    Rooms& rooms_;
};

}  // namespace jcic::desk
