#pragma once
// People's own cards (sign-in by password and card): the ledger asks, a card answers after its PIN. Spoken to as the
// branch's card is, by APDUs or by a vendor's module apart; let go at once.

#include <functional>
#include <memory>

#include "app/card/card.h"
#include "app/ledger/session/own_card.h"

namespace jcic::desk {

class OwnCardLine final : public ledger::OwnCards {
public:
    void plug(std::unique_ptr<card::Card> card, card::OwnKey key) {
        card_ = std::move(card);
        key_ = std::move(key);
    }
    [[nodiscard]] bool plugged() const { return card_ != nullptr; }

    Result<ledger::OwnCardKey> look() override;
    Result<Secret> answer(const ledger::CardLock& lock, ByteView asked, const Secret& pin, bool doubtful) override;
    Result<Secret> ask_pin(const domain::PersonId& person) override;

    /// Who is there to be asked for a PIN.
    using Asks = std::function<Result<Secret>(const domain::PersonId& person)>;
    void ask_by(Asks asks) { asks_ = std::move(asks); }
    /// A person was told that one try is left, and said yes: for the next PIN alone.
    void allow_last_try(bool allowed) { last_try_ = allowed; }

private:
    [[nodiscard]] Result<Secret> given(const ledger::CardLock& lock, ByteView asked, const Secret& pin, bool doubtful);
    std::unique_ptr<card::Card> card_;
    card::OwnKey key_;
    Asks asks_;
    bool last_try_ = false;
};

}  // namespace jcic::desk
