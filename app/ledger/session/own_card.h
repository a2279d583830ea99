#pragma once
// The half of a slot's key that a person's own card gives: how it is asked for, and how a card is bound to a slot. How
// a card is reached is the machine's: it hands in OwnCards.

#include <filesystem>
#include <functional>
#include <vector>

#include "app/ledger/keys/card_lock.h"
#include "app/ledger/session/dependencies.h"

namespace jcic::ledger {

struct Slot;

/// A card that signs documents, as it was seen.
struct DocumentCard {
    std::string number;
    Bytes certificate;                ///< DER, of the key that signs
    std::optional<Digest> sign_in{};  ///< SHA-256 of the key that it signs in by (CardLock::key), where it has one
};

/// People's own cards, as this machine reaches them. May be used from any thread, one at a time.
class OwnCards {
public:
    OwnCards() = default;
    virtual ~OwnCards() = default;
    OwnCards(const OwnCards&) = delete;
    OwnCards& operator=(const OwnCards&) = delete;

    /// The cards that are there and may be bound, at least one. Spends nothing. Faults of a card, and person.card,
    /// "reason" = "key".
    [[nodiscard]] virtual Result<std::vector<OwnCardKey>> look() = 0;
    /// What the card of that lock gives for `asked` once it has its PIN. `doubtful`: a PIN was wrong since the last
    /// that was right. Faults of a card; card.foreign where another is there, person.card ("other-key") where that one
    /// has another key now.
    [[nodiscard]] virtual Result<Secret> answer(const CardLock& lock, ByteView asked, const Secret& pin,
                                                bool doubtful) = 0;
    /// The one that would sign a document: that of the lock, or without one the one that is there. Spends nothing.
    /// Faults of a card, and as answer; person.card, "reason" = "documents" where no such card signs any.
    [[nodiscard]] virtual Result<DocumentCard> look_to_sign(const CardLock* lock);
    /// Its signature over the message, as card::Card::sign, after its PIN. `doubtful` as above. Faults of a card;
    /// card.foreign, and person.card ("other-key") where it is not that card any more.
    [[nodiscard]] virtual Result<Bytes> sign(const DocumentCard& card, ByteView message, const Secret& pin,
                                             bool doubtful);
    /// Of who typed a password alone. Fault input.missing ("field" = "pin"): nobody is there to be asked.
    [[nodiscard]] virtual Result<Secret> ask_pin(const domain::PersonId& person);
};

/// A card's half, in hand.
struct CardHalf {
    CardLock lock;
    Secret half;
};

/// Whose slot, and what is leaned on.
struct SlotPlace {
    const std::filesystem::path& folder;
    const Origin& origin;
    const Dependencies& dependencies;
};

/// A card's fault with "whose" card it is: a person's own, which neither JCIC nor a custodian knows.
template <class T>
[[nodiscard]] Result<T> told_whose(const domain::PersonId& person, Result<T> answer) {
    if (!answer && answer.error().detail("whose").empty()) answer.error().details.push_back({"whose", person.text()});
    return answer;
}

/// What was typed, with the PIN: asked for where it lacks, so that nobody's try is counted while it is typed. Faults
/// person.card ("needed": no card is read on this machine), input.missing.
[[nodiscard]] Result<Secret> typed_whole(const SlotPlace& place, const domain::PersonId& person, const Secret& typed);
/// Of a slot with a card: its half, after the PIN, which is counted before it is sent (`slots/<user code>.pin.tries`).
/// What fails with a PIN stands in the outer journal. Faults input.missing ("field" = "pin"), person.card ("needed": no
/// card is read on this machine), and those of a card, which say "whose" it is.
[[nodiscard]] Result<CardHalf> half_from_card(const SlotPlace& place, const Slot& slot, const Secret& pin);
/// Which of the cards that are there is meant.
using ChooseCard = std::function<Result<OwnCardKey>(std::vector<OwnCardKey>)>;
/// To the card that is there, which has shown that it gives the same half each time. Faults besides: person.card,
/// "key", "answer" (it does not), those of the choice, and of OwnCards::look, which say "whose" card was looked for.
[[nodiscard]] Result<CardHalf> lock_to_card(const SlotPlace& place, const domain::PersonId& person, const Secret& pin,
                                            const ChooseCard& choose);

/// The signature of a document, after the PIN, which counts as in half_from_card. Faults of OwnCards::sign, person.card
/// ("needed"), input.missing.
[[nodiscard]] Result<Bytes> signed_by_card(const SlotPlace& place, const domain::PersonId& person,
                                           const DocumentCard& card, ByteView message, const Secret& pin);

[[nodiscard]] std::filesystem::path pin_tries_path(const std::filesystem::path& folder, const domain::PersonId& code);

}  // namespace jcic::ledger
