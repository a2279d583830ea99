#pragma once
// A PDF signer that uses a card's key while the card is present (docs/run/cards.md, "What a card signs").

#include <functional>
#include <utility>

#include "app/card/card.h"
#include "app/paper/pdf/document_signer.h"

namespace jcic::desk {

class CardSigner final : public paper::DocumentSigner {
public:
    /// As card::Card::sign.
    using Sign = std::function<Result<Bytes>(ByteView message)>;
    CardSigner(const card::Certificate& certificate, Sign sign) : certificate_(certificate), sign_(std::move(sign)) {}
    CardSigner(card::Card& card, const card::Certificate& certificate)
        : CardSigner(certificate, [&card](ByteView message) { return card.sign(message); }) {}
    [[nodiscard]] const Bytes& certificate() const override { return certificate_.der(); }
    /// Signs CMS attributes only: a DER SET, with which no other message of this card begins. Faults paper.signer
    /// ("reason" = "message"), those of card::Card::sign.
    [[nodiscard]] Result<Bytes> sign(ByteView message) override;

private:
    card::Certificate certificate_;
    Sign sign_;
};

}  // namespace jcic::desk
