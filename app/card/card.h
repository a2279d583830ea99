#pragma once
// The card as the rest of the program sees it, however it is spoken to (apdu_card.h). Calls may be made from any
// thread, one at a time; each ends within a time limit.

#include <optional>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/card/certificate.h"
#include "app/card/description.h"
#include "app/card/own_key.h"
#include "app/card/profile.h"
#include "app/card/revocation_file.h"

namespace jcic::card {

struct CardIdentity {
    std::string reader;
    Bytes atr;
    std::string profile;  ///< Profile::name
    std::string number;   ///< "0129999-03": institution code, '-', two digits
    Certificate certificate;
    std::string maker{};  ///< of a token, as its module tells: its maker and model; "" of others
};

/// One line of "card list".
struct ReaderView {
    std::string name;
    std::string state;    ///< "empty", "card", "mute", "unknown-card", "busy", "redirected"
    std::string profile;  ///< "" without a known card
    std::string number;   ///< "" without a known card
};

/// What inspect() found.
struct CardFacts {
    CardIdentity identity;
    int tries_left = 0;
    std::optional<Fault> distrust;  ///< why the certificate does not pass: card.certificate, card.missing
};

/// Which card is meant, where more than one may be there. Empty: any.
struct Wanted {
    std::string reader;
    std::string number;
    std::string not_in{};  ///< a reader whose card is in use: not even asked what it is
};

/// Where the card's passwords are typed.
struct PinEntry {
    bool pinpad_verifies = false;  ///< the reader has keys: verify_on_pinpad
    bool pinpad_changes = false;   ///< change_on_pinpad, unblock_on_pinpad
    bool can_cancel = false;       ///< cancel_pinpad may end the entry; else only the reader's own Cancel key does
    Millis limit{0};               ///< for each password at the reader's keys
};

/// A person was told that one try is left and that the card locks after it, and said yes: for this card alone.
struct LastTryConsent {
    std::string number;  ///< CardIdentity::number
};
using Consent = std::optional<LastTryConsent>;

class Card {
public:
    Card() = default;
    virtual ~Card() = default;
    Card(const Card&) = delete;
    Card& operator=(const Card&) = delete;

    /// From now on each open() asks this file's list, as it is then, whether the certificate was withdrawn.
    virtual void ask_revocations_of(RevocationFile list) = 0;

    /// Every reader and what it holds. Spends nothing.
    [[nodiscard]] virtual Result<std::vector<ReaderView>> list() = 0;

    /// What can be said of the card in a reader, known or not: only SELECT is sent, and to the open card nothing.
    /// Faults: reader.none, card.none, card.mute, card.busy and those of the connection.
    [[nodiscard]] virtual Result<CardDescription> describe(const std::string& reader) = 0;

    /// Finds the card, reads number and certificate and checks the certificate. Faults: service.stopped,
    /// reader.none, reader.gone, card.none, card.mute, card.busy, card.unknown ("atr"), card.certificate,
    /// card.foreign ("wanted", "found": only cards of another number are there), those of the revocation list's file.
    [[nodiscard]] virtual Result<CardIdentity> open(const Wanted& wanted = {}) = 0;
    /// What the card says of itself, its certificate judged but not required to pass: for whoever sets a card up.
    /// Spends nothing, and leaves no card opened. The faults of open() but card.certificate.
    [[nodiscard]] virtual Result<CardFacts> inspect(const Wanted& wanted = {}) = 0;
    /// Lets the card go; it is reset if its PIN was verified.
    virtual void close() = 0;

    /// Whether the one try that tries_left() tells is a doubt: the card tells none, and a password was wrong since the
    /// last that was right, or its end is not known. The next one needs consent all the same.
    [[nodiscard]] virtual bool doubted() { return false; }
    /// The same of a card whose doubt is remembered elsewhere, opened or not; nothing where the card tells its tries.
    virtual void doubt(const std::string& /*number*/) {}

    /// Of the opened card. Spends none. All calls from here on: card.none without an opened card; after
    /// card.removed, card.reset, card.mute, card.busy, reader.gone or service.stopped the card must be opened again.
    [[nodiscard]] virtual Result<int> tries_left() = 0;

    /// Reads the tries first, and that it is still the same card; the PIN goes to the card once at most.
    /// card.pin.format (not sent), card.pin.last-try (not sent: consent is needed), card.pin.wrong ("tries"),
    /// card.pin.blocked; of a module card.pin.refused ("reason": "form", a try may have gone; "expired", right but to
    /// be changed first) and card.pin.not-known ("which" = "login").
    [[nodiscard]] virtual Result<void> verify_pin(const Secret& pin, const Consent& last_try = std::nullopt) = 0;
    /// Whether the card is known to hold a verified PIN. False at once after any loss.
    [[nodiscard]] virtual bool verified() const = 0;

    /// Over the message, in the form of the certificate's algorithm (algorithm.h). Verified with the certificate's key
    /// before it is given out. card.pin.needed; card.reset where the card forgot the PIN since; card.answer.
    [[nodiscard]] virtual Result<Bytes> sign(ByteView message) = 0;

    /// What the key gives for `asked` by that use: a person's own card's, for their sign-in (own_key.h). Of a signature
    /// as sign(). card.pin.needed, card.unsupported, card.answer, card.certificate ("algorithm": the key is not of that
    /// kind).
    [[nodiscard]] virtual Result<Secret> use_key(KeyUse /*use*/, ByteView /*asked*/) {
        return fail(FaultCode::card_unsupported, "card.own-key");
    }

    /// card.pin.format with "reason" ("length", "digits", "same", "repetition", "run"), card.pin.last-try,
    /// card.pin.wrong, card.pin.blocked. The card asks for the new PIN before it signs.
    [[nodiscard]] virtual Result<void> change_pin(const Secret& old_pin, const Secret& new_pin,
                                                  const Consent& last_try = std::nullopt) = 0;
    /// By PUK; a wrong PUK is card.pin.wrong with the PUK's tries and "which" = "puk". How many tries the PUK has is
    /// known only after a wrong one: then the last needs consent too.
    [[nodiscard]] virtual Result<void> unblock(const Secret& puk, const Secret& new_pin,
                                               const Consent& last_try = std::nullopt) = 0;

    /// Asks the reader of the opened card; a reader without keys is no fault.
    [[nodiscard]] virtual Result<PinEntry> pin_entry() = 0;
    // As verify_pin, change_pin and unblock, with everything typed at the reader's keys: nothing of it comes here, so
    // that lengths and sameness of the new ones are seen to by the reader, and the profile's rules for a new one by
    // nobody. Also pinpad.cancelled, pinpad.timeout, pinpad.differ, pinpad.unsupported; the card stays opened. They
    // wait for the person.
    [[nodiscard]] virtual Result<void> verify_on_pinpad(const Consent& last_try = std::nullopt) = 0;
    [[nodiscard]] virtual Result<void> change_on_pinpad(const Consent& last_try = std::nullopt) = 0;
    [[nodiscard]] virtual Result<void> unblock_on_pinpad(const Consent& last_try = std::nullopt) = 0;
    /// Ends an entry that another thread waits for. False where none is under way or the reader does not offer it. May
    /// take as long as the entry (pcsc-lite hands nothing to a busy reader): not for the windows' thread.
    virtual bool cancel_pinpad() = 0;
};

}  // namespace jcic::card
