#pragma once
// The card at the seat (layer 2) and in the register (R-DU-2, R-DU-3, R-DU-9).

#include "app/base/secret.h"
#include "app/desk/rooms.h"

namespace jcic::desk {

/// A hand-over as it will be signed by both: exactly this is shown.
struct HandOverPage {
    bool out = true;
    std::string card;
    domain::PersonId custodian;
    domain::PersonId holder;
    std::string purpose;
    UtcTime at{};
    std::string text;         ///< "label\tvalue\n" lines
    std::string digest_text;  ///< "7F3A-91C2"
};

class CardDesk {
public:
    explicit CardDesk(Rooms& rooms) : rooms_(rooms) {}

    /// Verifies the card's password and opens JCIC: the card signs the host's challenge. Faults card.*, card.custody,
    /// session.none, host.*. The password is sent to the card once, never again.
    Result<void> open_jcic(const Secret& card_password, std::stop_token stop);
    /// Ends layer 2 (card pulled, seat left).
    void close_jcic();

    /// The page for handing the card out to, or back from, whoever is signed in.
    [[nodiscard]] Result<HandOverPage> hand_over_page(bool out, const std::string& card, const std::string& purpose);
    /// The custodian steps in at this seat: their password signs exactly this page; the signed-in person signs too.
    Result<void> hand_over(const HandOverPage& page, const Secret& custodian_password);

private:
    Rooms& rooms_;
};

}  // namespace jcic::desk
