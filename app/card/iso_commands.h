#pragma once
// A card with files and a signature key by ISO/IEC 7816-4 and -8, such as jcic-practice.

#include "app/card/commands.h"

namespace jcic::card {

class IsoCommands final : public Commands {
public:
    explicit IsoCommands(const Profile& profile) : profile_(profile) {}

    Result<void> select(pcsc::Transaction& card) override;
    Result<void> discover(pcsc::Transaction&) override { return {}; }
    /// Seven digits, '-', two digits; anything else is card.answer.
    Result<std::string> read_number(pcsc::Transaction& card) override;
    Result<Certificate> read_certificate(pcsc::Transaction& card) override;
    Result<Bytes> sign(pcsc::Transaction& card, SignatureAlgorithm algorithm, ByteView message) override;
    /// Whether its common name is the card's number.
    [[nodiscard]] bool names(const Certificate& certificate, const std::string& number) const override;
    [[nodiscard]] std::uint8_t pin_reference() const override { return profile_.pin.reference; }

private:
    Profile profile_;
};

}  // namespace jcic::card
