#pragma once
// The half of a slot's key that a person's own card gives: requesting it, and binding a card to a slot. Access to the
// card depends on the machine and is injected as OwnCards.

#include <filesystem>
#include <functional>
#include <vector>

#include "app/keys/card_lock.h"
#include "app/unlock/dependencies.h"

namespace jcic::ledger {

struct Slot;

/// A card that signs documents, as last read.
struct DocumentCard {
    std::string number;
    Bytes certificate;                ///< DER, of the key that signs
    std::optional<Digest> sign_in{};  ///< SHA-256 of its sign-in key (CardLock::key), if it has one
};

/// Access to people's own cards on this machine. May be used from any thread, one at a time.
class OwnCards {
public:
    OwnCards() = default;
    virtual ~OwnCards() = default;
    OwnCards(const OwnCards&) = delete;
    OwnCards& operator=(const OwnCards&) = delete;

    /// Returns the cards that are present and can be bound, at least one. Uses no PIN try. Faults of a card, and
    /// person.card, "reason" = "key".
    [[nodiscard]] virtual Result<std::vector<OwnCardKey>> look() = 0;
    /// Returns the answer of that lock's card to `asked`, after its PIN. `doubtful`: a PIN was wrong since the last
    /// correct one. Faults of a card; card.foreign if another card is present, person.card ("other-key") if that card
    /// has another key now.
    [[nodiscard]] virtual Result<Secret> answer(const CardLock& lock, ByteView asked, const Secret& pin,
                                                bool doubtful) = 0;
    /// Returns the card that would sign a document: the lock's or, without a lock, the one that is present. Uses no PIN
    /// try. Faults of a card, and as answer; person.card, "reason" = "documents" if no such card signs documents.
    [[nodiscard]] virtual Result<DocumentCard> look_to_sign(const CardLock* lock);
    /// Signs the message, as card::Card::sign, after the PIN. `doubtful` as above. Faults of a card; card.foreign, and
    /// person.card ("other-key") if it is no longer that card.
    [[nodiscard]] virtual Result<Bytes> sign(const DocumentCard& card, ByteView message, const Secret& pin,
                                             bool doubtful);
    /// Asks for the PIN if only a password was typed. Fault input.missing ("field" = "pin"): non-interactive.
    [[nodiscard]] virtual Result<Secret> ask_pin(const domain::PersonId& person);
};

/// A card's half of the key, with its lock.
struct CardHalf {
    CardLock lock;
    Secret half;
};

/// The folder of the slots, and dependencies.
struct SlotPlace {
    const std::filesystem::path& folder;
    const Origin& origin;
    const Dependencies& dependencies;
};

/// Adds to a card's fault "whose" card it is: a person's own card, unknown to JCIC and custodians.
template <class T>
[[nodiscard]] Result<T> told_whose(const domain::PersonId& person, Result<T> answer) {
    if (!answer && answer.error().detail("whose").empty()) answer.error().details.push_back({"whose", person.text()});
    return answer;
}

/// Returns what was typed, with the PIN: asks for a missing one before a try is counted. Faults person.card ("needed":
/// no card is read on this machine), input.missing.
[[nodiscard]] Result<Secret> typed_whole(const SlotPlace& place, const domain::PersonId& person, const Secret& typed);
/// Returns the card's half for a slot with a card, after the PIN, which is counted before it is sent (`slots/<user
/// code>.pin.tries`). Failures with a PIN are written to the outer journal. Faults input.missing ("field" = "pin"),
/// person.card ("needed": no card is read on this machine), and those of a card, with "whose" it is.
[[nodiscard]] Result<CardHalf> half_from_card(const SlotPlace& place, const Slot& slot, const Secret& pin);
/// Chooses one of the cards that are present.
using ChooseCard = std::function<Result<OwnCardKey>(std::vector<OwnCardKey>)>;
/// Makes a lock to the card that is present, after checking that it gives the same half each time. Further faults:
/// person.card, "key", "answer" (it does not), those of the choice, and of OwnCards::look, with "whose" card.
[[nodiscard]] Result<CardHalf> lock_to_card(const SlotPlace& place, const domain::PersonId& person, const Secret& pin,
                                            const ChooseCard& choose);

/// Signs a document after the PIN, which counts as in half_from_card. Faults of OwnCards::sign, person.card ("needed"),
/// input.missing.
[[nodiscard]] Result<Bytes> signed_by_card(const SlotPlace& place, const domain::PersonId& person,
                                           const DocumentCard& card, ByteView message, const Secret& pin);

[[nodiscard]] std::filesystem::path pin_tries_path(const std::filesystem::path& folder, const domain::PersonId& code);

}  // namespace jcic::ledger
