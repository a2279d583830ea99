#pragma once
// The card's key as the signer of a PDF, where the card is in (docs/cards.md, "What a card signs").

#include "app/card/card.h"
#include "app/paper/pdf/document_signer.h"

namespace jcic::desk {

class CardSigner final : public paper::DocumentSigner {
public:
    /// Whether a key of this certificate makes the signature that a PDF takes: P-256.
    [[nodiscard]] static bool can_sign(const card::Certificate& certificate);

    CardSigner(card::Card& card, const card::Certificate& certificate) : card_(card), certificate_(certificate.der()) {}
    [[nodiscard]] const Bytes& certificate() const override { return certificate_; }
    /// CMS attributes only: a DER SET, which no other message of this card begins with. Faults paper.signer ("reason" =
    /// "message"), those of card::Card::sign.
    [[nodiscard]] Result<Bytes> sign(ByteView message) override;

private:
    card::Card& card_;
    Bytes certificate_;
};

}  // namespace jcic::desk
