#pragma once
// The desk's operations on a card, translated into the card's own commands. One object per connected card. The password
// commands (VERIFY, CHANGE REFERENCE DATA, RESET RETRY COUNTER) are those of ISO 7816-4 on every card.

#include <memory>
#include <string>

#include "app/card/certificate.h"
#include "app/card/own_key.h"
#include "app/card/profile.h"
#include "pcsc/transaction.h"

namespace jcic::card {

class Commands {
public:
    [[nodiscard]] static std::unique_ptr<Commands> of(const Profile& profile);
    virtual ~Commands() = default;

    /// Selects the application. Fault card.refused if the card has none.
    [[nodiscard]] virtual Result<void> select(pcsc::Transaction& card) = 0;
    /// Reads further properties of the card once, after the first select.
    [[nodiscard]] virtual Result<void> discover(pcsc::Transaction& card) = 0;
    /// Names the card for the custody register. Reads only.
    [[nodiscard]] virtual Result<std::string> read_number(pcsc::Transaction& card) = 0;
    /// Fault card.certificate, "reason" = "missing" if the card has none.
    [[nodiscard]] virtual Result<Certificate> read_certificate(pcsc::Transaction& card) = 0;
    /// In the form of its algorithm (algorithm.h); not verified here. card.pin.needed.
    [[nodiscard]] virtual Result<Bytes> sign(pcsc::Transaction& card, SignatureAlgorithm algorithm,
                                             ByteView message) = 0;
    /// Uses the key in that way, which must fit it; signatures as above. card.unsupported.
    [[nodiscard]] virtual Result<Secret> use_key(pcsc::Transaction& /*card*/, SignatureAlgorithm /*of*/, KeyUse /*use*/,
                                                 ByteView /*asked*/) {
        return fail(FaultCode::card_unsupported, "card.own-key");
    }
    /// Whether the certificate is this card's own, and not copied from another card.
    [[nodiscard]] virtual bool names(const Certificate& certificate, const std::string& number) const = 0;
    /// P2 of the commands for the card's password.
    [[nodiscard]] virtual std::uint8_t pin_reference() const = 0;
};

}  // namespace jcic::card
