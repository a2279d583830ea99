#pragma once
// The card's interface, independent of how it is accessed (apdu_card.h). Calls may be made from any thread, one at a
// time; each ends within a time limit.

#include <optional>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/card/certificate.h"
#include "app/card/own_key.h"
#include "app/card/profile.h"
#include "app/card/revocation_file.h"
#include "pcsc/atr.h"

namespace jcic::card {

// Describes any card without guessing: its decoded answer to reset, and its known applications.

struct CardDescription {
    std::string reader;
    Bytes atr;
    std::optional<pcsc::Atr> answer_to_reset;  ///< nullopt if malformed
    std::string malformed;                     ///< the fault's "reason"
    pcsc::Capabilities capabilities;
    std::vector<std::string>
        applications;  ///< names from known_applications.h found by SELECT; for an open card: its profile
};

/// For people and reports: "3b8580…, TD1 80, TD2 01, T=0, T=1, historical 807300…, chaining; PIV". Contains nothing
/// that identifies a person.
[[nodiscard]] std::string text_of(const CardDescription& card);

/// The part derived from the answer to reset alone.
[[nodiscard]] CardDescription describe_atr(std::string reader, ByteView atr);

struct CardIdentity {
    std::string reader;
    Bytes atr;
    std::string profile;  ///< Profile::name
    std::string number;   ///< "0129999-03": institution code, '-', two digits
    Certificate certificate;
    std::string maker{};  ///< of a token: maker and model from its module; else ""
};

/// One line of "card list".
struct ReaderView {
    std::string name;
    std::string state;    ///< "empty", "card", "mute", "unknown-card", "busy", "redirected"
    std::string profile;  ///< "" without a known card
    std::string number;   ///< "" without a known card
};

/// Result of inspect().
struct CardFacts {
    CardIdentity identity;
    int tries_left = 0;
    std::optional<Fault> distrust;  ///< why the certificate fails: card.certificate, card.missing
};

/// Selects a card if there may be several. Empty: any.
struct Wanted {
    std::string reader;
    std::string number;
    std::string not_in{};  ///< a reader whose card is in use, which is not examined
};

/// Where and how the card's passwords are typed.
struct PinEntry {
    bool pinpad_verifies = false;  ///< the reader has a keypad: verify_on_pinpad
    bool pinpad_changes = false;   ///< change_on_pinpad, unblock_on_pinpad
    bool can_cancel = false;       ///< cancel_pinpad may end the entry; else only the reader's own Cancel key does
    Millis limit{0};               ///< for each password typed at the reader
};

/// A person's consent to use the last try, before the card is blocked: for this card only.
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

    /// From now on each open() checks the certificate against this file's present revocation list.
    virtual void ask_revocations_of(RevocationFile list) = 0;

    /// Returns every reader and its card. Uses no PIN try.
    [[nodiscard]] virtual Result<std::vector<ReaderView>> list() = 0;

    /// Describes the card in a reader, known or not: sends only SELECT, and nothing to the open card.
    /// Faults: reader.none, card.none, card.mute, card.busy and those of the connection.
    [[nodiscard]] virtual Result<CardDescription> describe(const std::string& reader) = 0;

    /// Finds the card, reads number and certificate and checks the certificate. Faults: service.stopped, reader.none,
    /// reader.gone, card.none, card.mute, card.busy, card.unknown ("atr"), card.certificate, card.foreign ("wanted",
    /// "found": only cards of other numbers are present), those of the revocation list's file.
    [[nodiscard]] virtual Result<CardIdentity> open(const Wanted& wanted = {}) = 0;
    /// Reads the card's facts; its certificate is checked but need not pass: for setting up a card. Uses no PIN try,
    /// and leaves no card opened. The faults of open() except card.certificate.
    [[nodiscard]] virtual Result<CardFacts> inspect(const Wanted& wanted = {}) = 0;
    /// Releases the card; resets it if its PIN was verified.
    virtual void close() = 0;

    /// Whether tries_left() reports one try only as a precaution: the card reports none, and a password was wrong since
    /// the last correct one, or its outcome is unknown. The next try still needs consent.
    [[nodiscard]] virtual bool doubted() { return false; }
    /// Marks a card, opened or not, as doubted from outside; does nothing if the card reports its tries.
    virtual void doubt(const std::string& /*number*/) {}

    /// Returns the opened card's tries without using one. All calls from here on: card.none without an opened card;
    /// after card.removed, card.reset, card.mute, card.busy, reader.gone or service.stopped the card must be opened
    /// again.
    [[nodiscard]] virtual Result<int> tries_left() = 0;

    /// First checks the tries, and that it is still the same card; sends the PIN at most once. card.pin.format (not
    /// sent), card.pin.last-try (not sent: consent is needed), card.pin.wrong ("tries"), card.pin.blocked; for a module
    /// card.pin.refused ("reason": "form", may have used a try; "expired", correct but must be changed first) and
    /// card.pin.not-known ("which" = "login").
    [[nodiscard]] virtual Result<void> verify_pin(const Secret& pin, const Consent& last_try = std::nullopt) = 0;
    /// Whether the card is known to hold a verified PIN. False at once after any loss.
    [[nodiscard]] virtual bool verified() const = 0;

    /// Signs the message in the form of the certificate's algorithm (own_key.h). The signature is verified with the
    /// certificate's key before it is returned. card.pin.needed; card.reset if the card lost the PIN's verification;
    /// card.answer.
    [[nodiscard]] virtual Result<Bytes> sign(ByteView message) = 0;
    /// How the opened card signs: a mechanism of its vendor's module, or the algorithm; "" if none is open.
    [[nodiscard]] virtual std::string signs_by() { return {}; }

    /// Uses the key of a person's own card on `asked`, for their sign-in (own_key.h). Signatures as sign().
    /// card.pin.needed, card.unsupported, card.answer, card.certificate ("algorithm": the key does not support that
    /// use).
    [[nodiscard]] virtual Result<Secret> use_key(KeyUse /*use*/, ByteView /*asked*/) {
        return fail(FaultCode::card_unsupported, "card.own-key");
    }

    /// card.pin.format with "reason" ("length", "digits", "same", "repetition", "run"), card.pin.last-try,
    /// card.pin.wrong, card.pin.blocked. The card requires the new PIN before it signs.
    [[nodiscard]] virtual Result<void> change_pin(const Secret& old_pin, const Secret& new_pin,
                                                  const Consent& last_try = std::nullopt) = 0;
    /// By PUK; a wrong PUK is card.pin.wrong with the PUK's tries and "which" = "puk". The PUK's tries are known only
    /// after a wrong one: then the last needs consent too.
    [[nodiscard]] virtual Result<void> unblock(const Secret& puk, const Secret& new_pin,
                                               const Consent& last_try = std::nullopt) = 0;

    /// Queries the reader of the opened card; a reader without a keypad is no fault.
    [[nodiscard]] virtual Result<PinEntry> pin_entry() = 0;
    // As verify_pin, change_pin and unblock, with everything typed at the reader's keypad: this program receives
    // nothing of it, so that the reader checks length and repetition of new passwords, and the profile's rules for new
    // ones are not checked. Also pinpad.cancelled, pinpad.timeout, pinpad.differ, pinpad.unsupported; the card stays
    // opened. They wait for the person.
    [[nodiscard]] virtual Result<void> verify_on_pinpad(const Consent& last_try = std::nullopt) = 0;
    [[nodiscard]] virtual Result<void> change_on_pinpad(const Consent& last_try = std::nullopt) = 0;
    [[nodiscard]] virtual Result<void> unblock_on_pinpad(const Consent& last_try = std::nullopt) = 0;
    /// Ends an entry that another thread waits for. Returns false if there is none or the reader does not support it.
    /// May take as long as the entry (pcsc-lite passes nothing to a busy reader): not for the GUI thread.
    virtual bool cancel_pinpad() = 0;
};

}  // namespace jcic::card
