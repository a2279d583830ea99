#pragma once
// A PIV card, NIST SP 800-73-4 part 2: any off-the-shelf token.

#include "app/card/commands.h"

namespace jcic::card {

class PivCommands final : public Commands {
public:
    explicit PivCommands(const Profile& profile) : profile_(profile), pin_reference_(profile.pin.reference) {}

    /// Does not end what was verified (part 2, 3.1.1).
    Result<void> select(pcsc::Transaction& card) override;
    /// Which PIN is meant, from the discovery object; the profile's where the card has none.
    Result<void> discover(pcsc::Transaction& card) override;
    /// The UUID of the CHUID. A card without one is named by its certificate: by the UUID in that, else "cert-" and its
    /// serial number in hex.
    Result<std::string> read_number(pcsc::Transaction& card) override;
    Result<Certificate> read_certificate(pcsc::Transaction& card) override;
    /// RSA is padded here, the card does the power; of P-256 the card's DER becomes r || s.
    Result<Bytes> sign(pcsc::Transaction& card, SignatureAlgorithm algorithm, ByteView message) override;
    Result<Secret> use_key(pcsc::Transaction& card, SignatureAlgorithm of, KeyUse use, ByteView asked) override;
    /// Where the certificate names a card, it is this one.
    [[nodiscard]] bool names(const Certificate& certificate, const std::string& number) const override;
    [[nodiscard]] std::uint8_t pin_reference() const override { return pin_reference_; }

private:
    /// The object's content; empty bytes where the card does not have it.
    Result<Bytes> read_object(pcsc::Transaction& card, std::uint32_t tag) const;

    Profile profile_;
    std::uint8_t pin_reference_;
};

}  // namespace jcic::card
