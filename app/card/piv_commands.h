#pragma once
// A PIV card, NIST SP 800-73-4 part 2: any off-the-shelf token.

#include "app/card/commands.h"

namespace jcic::card {

class PivCommands final : public Commands {
public:
    explicit PivCommands(const Profile& profile) : profile_(profile), pin_reference_(profile.pin.reference) {}

    /// Keeps the verified state (part 2, 3.1.1).
    Result<void> select(pcsc::Transaction& card) override;
    /// Reads which PIN to use from the discovery object; the profile's if the card has none.
    Result<void> discover(pcsc::Transaction& card) override;
    /// Returns the UUID of the CHUID. A card without one is identified by its certificate: its UUID, else "cert-" and
    /// its serial number in hex.
    Result<std::string> read_number(pcsc::Transaction& card) override;
    Result<Certificate> read_certificate(pcsc::Transaction& card) override;
    /// RSA is padded here, the card only exponentiates; for P-256 the card's DER becomes r || s.
    Result<Bytes> sign(pcsc::Transaction& card, SignatureAlgorithm algorithm, ByteView message) override;
    Result<Secret> use_key(pcsc::Transaction& card, SignatureAlgorithm of, KeyUse use, ByteView asked) override;
    /// Whether the certificate names this card, or none.
    [[nodiscard]] bool names(const Certificate& certificate, const std::string& number) const override;
    [[nodiscard]] std::uint8_t pin_reference() const override { return pin_reference_; }

private:
    /// Returns the object's content; empty if the card does not have it.
    Result<Bytes> read_object(pcsc::Transaction& card, std::uint32_t tag) const;

    Profile profile_;
    std::uint8_t pin_reference_;
};

}  // namespace jcic::card
