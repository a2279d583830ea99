#pragma once
// People's own cards (sign-in by password and card): the ledger sends a challenge, and the card answers after its PIN.
// Used like the branch's card, by APDUs or through a vendor's module in a separate process, and released at once.
// Documents are signed with another key and certificate: the same card in another profile.

#include <functional>
#include <memory>

#include "app/card/card.h"
#include "app/desk/rooms/card_pin.h"
#include "app/unlock/own_card.h"

namespace jcic::desk {

class OwnCardLine final : public ledger::OwnCards {
public:
    void plug(std::unique_ptr<card::Card> card, card::OwnKey key) {
        card_ = std::move(card);
        key_ = std::move(key);
    }
    void plug_documents(std::unique_ptr<card::Card> card) { documents_ = std::move(card); }
    [[nodiscard]] bool plugged() const { return card_ != nullptr; }
    [[nodiscard]] bool signs_documents() const { return documents_ != nullptr; }
    /// Reader of a card that is verified for other work, "" for none. It is not searched, because that would end the
    /// verification.
    void keep_off(std::function<std::string()> in_use) { in_use_ = std::move(in_use); }

    Result<std::vector<ledger::OwnCardKey>> look() override;
    Result<Secret> answer(const ledger::CardLock& lock, ByteView asked, const Secret& pin, bool doubtful) override;
    Result<ledger::DocumentCard> look_to_sign(const ledger::CardLock* lock) override;
    Result<Bytes> sign(const ledger::DocumentCard& card, ByteView message, const Secret& pin, bool doubtful) override;
    Result<Secret> ask_pin(const domain::PersonId& person) override;

    void ask_by(AsksPin asks) { asks_ = std::move(asks); }
    /// Allows the last try for the next PIN alone, after the person has confirmed it.
    void allow_last_try(bool allowed) { last_try_ = allowed; }

private:
    [[nodiscard]] Result<card::CardIdentity> open(card::Card& card, const std::string& number = {});
    [[nodiscard]] Result<void> verify(card::Card& card, const std::string& number, const Secret& pin, bool doubtful);
    [[nodiscard]] Result<card::CardIdentity> open_bound(const ledger::CardLock& lock);
    friend class PinsInHand;
    [[nodiscard]] Result<ledger::OwnCardKey> key_of(const card::CardIdentity& card) const;
    [[nodiscard]] const CardPin* in_hand(const domain::PersonId& person) const;
    [[nodiscard]] bool consents(const Secret& pin);
    [[nodiscard]] const Secret* answered_before(const ledger::CardLock& lock) const;
    [[nodiscard]] Result<Secret> given(const ledger::CardLock& lock, ByteView asked, const Secret& pin, bool doubtful);
    [[nodiscard]] Result<Bytes> signed_by(const ledger::DocumentCard& card, ByteView message, const Secret& pin,
                                          bool doubtful);
    std::unique_ptr<card::Card> card_;
    std::unique_ptr<card::Card> documents_;
    std::function<std::string()> in_use_;
    card::OwnKey key_;
    AsksPin asks_;
    bool last_try_ = false;
    CardPins pins_;
    bool lacks_pin_ = false;
    using Answers = std::vector<std::pair<ledger::CardLock, Secret>>;
    Answers answered_;  ///< in this command
    Answers before_;    ///< in the previous one, which lacked a PIN: two people's cards share one reader
};

/// Holds the typed PINs while a command is executed. If the command ends for lack of another PIN, the cards' answers
/// are kept; the next command that does not drops them.
class PinsInHand {
public:
    PinsInHand(OwnCardLine& line, CardPins pins);
    PinsInHand(const PinsInHand&) = delete;
    PinsInHand& operator=(const PinsInHand&) = delete;
    ~PinsInHand();

private:
    OwnCardLine& line_;
};

}  // namespace jcic::desk
