#pragma once
// The card as the rest of the program sees it: found among all readers by its profile, never by slot. Calls run on a
// separate thread with a time limit; they may be made from any thread, one at a time.

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/card/certificate.h"
#include "app/card/description.h"
#include "app/card/profile.h"
#include "app/card/revocation_file.h"
#include "app/card/worker.h"
#include "pcsc/link.h"
#include "pcsc/trace.h"

namespace jcic::card {

struct CardIdentity {
    std::string reader;
    Bytes atr;
    std::string profile;  ///< Profile::name
    std::string number;   ///< "0129999-03": institution code, '-', two digits
    Certificate certificate;
};

/// One line of "card list".
struct ReaderView {
    std::string name;
    std::string state;    ///< "empty", "card", "mute", "unknown-card", "busy"
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

/// How cards are spoken to.
struct Wire {
    std::shared_ptr<pcsc::Link> link;
    /// Exclusive: while a card is open here, or looked into, other programs cannot connect to it; and while one of
    /// theirs is connected, ours cannot (card.busy, "share" = "exclusive").
    pcsc::Share share = pcsc::Share::shared;
    pcsc::Trace trace = {};  ///< its sink may be called from several threads
};

struct CardLimits {
    Millis call{10'000};  ///< for one call, all its APDUs together
};

class InReader;
class Readers;

class Card {
public:
    Card(Wire wire, std::vector<Profile> profiles, Trust trust, std::shared_ptr<const Clock> clock,
         CardLimits limits = {});
    ~Card();

    /// From now on each open() asks this file's list, as it is then, whether the certificate was withdrawn.
    void ask_revocations_of(RevocationFile list);

    /// Every reader and what it holds. Spends nothing.
    [[nodiscard]] Result<std::vector<ReaderView>> list();

    /// What can be said of the card in a reader, known or not: only SELECT is sent, and to the open card nothing.
    /// Faults: reader.none, card.none, card.mute, card.busy and those of the connection.
    [[nodiscard]] Result<CardDescription> describe(const std::string& reader);

    /// Finds the card, reads number and certificate and checks the certificate. Faults: service.stopped,
    /// reader.none, reader.gone, card.none, card.mute, card.busy, card.unknown ("atr"), card.certificate,
    /// card.foreign ("wanted", "found": only cards of another number are there), those of the revocation list's file.
    [[nodiscard]] Result<CardIdentity> open(const Wanted& wanted = {});
    /// What the card says of itself, its certificate judged but not required to pass: for whoever sets a card up.
    /// Spends nothing, and leaves no card opened. The faults of open() but card.certificate.
    [[nodiscard]] Result<CardFacts> inspect(const Wanted& wanted = {});
    /// Lets the card go; it is reset if its PIN was verified.
    void close();

    /// Of the opened card. Spends none. All calls from here on: card.none without an opened card; after
    /// card.removed, card.reset, card.mute, card.busy, reader.gone or service.stopped the card must be opened again.
    [[nodiscard]] Result<int> tries_left();

    /// Reads the tries first, and that it is still the same card; the PIN goes to the card once at most.
    /// card.pin.format (not sent), card.pin.last-try (not sent: consent is needed), card.pin.wrong ("tries"),
    /// card.pin.blocked.
    [[nodiscard]] Result<void> verify_pin(const Secret& pin, const Consent& last_try = std::nullopt);
    /// Whether the card is known to hold a verified PIN. False at once after any loss.
    [[nodiscard]] bool verified() const;

    /// Over the message, in the form of the certificate's algorithm (algorithm.h). Verified with the certificate's key
    /// before it is given out. card.pin.needed; card.reset where the card forgot the PIN since; card.answer.
    [[nodiscard]] Result<Bytes> sign(ByteView message);

    /// card.pin.format with "reason" ("length", "digits", "same", "repetition", "run"), card.pin.last-try,
    /// card.pin.wrong, card.pin.blocked. The card asks for the new PIN before it signs.
    [[nodiscard]] Result<void> change_pin(const Secret& old_pin, const Secret& new_pin,
                                          const Consent& last_try = std::nullopt);
    /// By PUK; a wrong PUK is card.pin.wrong with the PUK's tries and "which" = "puk". How many tries the PUK has is
    /// known only after a wrong one: then the last needs consent too.
    [[nodiscard]] Result<void> unblock(const Secret& puk, const Secret& new_pin,
                                       const Consent& last_try = std::nullopt);

    /// Asks the reader of the opened card; a reader without keys is no fault.
    [[nodiscard]] Result<PinEntry> pin_entry();
    // As verify_pin, change_pin and unblock, with everything typed at the reader's keys: nothing of it comes here, so
    // that lengths and sameness of the new ones are seen to by the reader, and the profile's rules for a new one by
    // nobody. Also pinpad.cancelled, pinpad.timeout, pinpad.differ, pinpad.unsupported; the card stays opened. They
    // wait for the person.
    [[nodiscard]] Result<void> verify_on_pinpad(const Consent& last_try = std::nullopt);
    [[nodiscard]] Result<void> change_on_pinpad(const Consent& last_try = std::nullopt);
    [[nodiscard]] Result<void> unblock_on_pinpad(const Consent& last_try = std::nullopt);
    /// Ends an entry that another thread waits for. False where none is under way or the reader does not offer it. May
    /// take as long as the entry (pcsc-lite hands nothing to a busy reader): not for the windows' thread.
    bool cancel_pinpad();

private:
    [[nodiscard]] std::shared_ptr<InReader> opened() const;
    /// Puts another connection in the place of the last, which is ended.
    void set_opened(std::shared_ptr<InReader> opened);
    void let_go(std::shared_ptr<InReader> card);
    template <class Job>
    auto run_in_worker(const std::shared_ptr<InReader>& card, Job job, Millis limit)
        -> std::invoke_result_t<Job&, InReader&>;
    template <class Job>
    auto with_card(Job job, Millis more_time = Millis{0}) -> std::invoke_result_t<Job&, InReader&>;
    /// The first card that fits; else the fault of the one that came closest.
    template <class Fits>
    [[nodiscard]] Result<std::shared_ptr<InReader>> find(const Wanted& wanted, Fits fits);
    [[nodiscard]] Result<void> judge(const InReader& card) const;
    /// With the revocation list as it is now.
    [[nodiscard]] Result<void> renew_trust();
    [[nodiscard]] ReaderView view_of(const pcsc::ReaderState& reader);
    [[nodiscard]] Millis time_at_pinpad(int entries) const;

    Trust trust_;                                ///< guarded by calls_
    std::optional<RevocationFile> revocations_;  ///< guarded by calls_
    std::shared_ptr<const Clock> clock_;
    CardLimits limits_;
    std::mutex calls_;  ///< one call at a time
    mutable std::mutex state_;
    std::shared_ptr<InReader> opened_;  ///< guarded by state_
    Worker worker_;
    std::unique_ptr<Readers> readers_;  ///< guarded by calls_
};

}  // namespace jcic::card
