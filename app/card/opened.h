#pragma once
// A card that was found and read: its connection, and its verified state. Runs in the worker.

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/card/apdu_card.h"
#include "app/card/commands.h"
#include "app/card/profile.h"
#include "pcsc/channel.h"
#include "pcsc/transaction.h"

namespace jcic::card {

// Checks of a card's password against its profile, before it is sent.

/// Fault card.pin.format, "reason" = "length" (with "shortest" and "longest") or "digits" (or "letters": a character
/// other than letters and digits, if the profile allows both).
[[nodiscard]] Result<void> can_be_a_password(const PinRules& rules, const Secret& typed);
/// Checks a new password against the profile's rules. Fault card.pin.format, "reason" = "repetition" (one piece
/// repeated: 000000, 121212) or "run" (123456, 876543; 9 and 0 are neighbours).
[[nodiscard]] Result<void> strong_enough(const PinRules& rules, const Secret& typed);

/// One examination of a reader. Exists as long as the examination runs.
struct Look {
    std::atomic<bool> connected = false;  ///< it no longer waits for the connection
    std::atomic<bool> queued = false;     ///< waits for another program's transaction to end
};

/// What a running command gives to the card: nobody knows what became of it if its caller stops waiting.
enum class Giving { nothing, password, new_password };
/// The fault of such a command of which nobody knows what became: card.pin.not-known for a new password, which may be
/// in force.
[[nodiscard]] Fault not_known(Giving what, Fault why);
/// The result of such a command; its fault says what became of it.
[[nodiscard]] Result<void> answered(Giving what, Result<void> done);

class InReader {
public:
    /// Connects, selects the profile's application and reads number and certificate, checking only their form. Fault
    /// card.unknown if the application is not on the card. `look` records the progress.
    [[nodiscard]] static Result<std::shared_ptr<InReader>> open(std::shared_ptr<pcsc::Session> session,
                                                                pcsc::Share share, const std::string& reader,
                                                                const Profile& profile, Look& look);

    [[nodiscard]] const CardIdentity& identity() const { return identity_; }
    [[nodiscard]] bool verified() const { return verified_; }

    /// Checks that the certificate is this card's own, and that the profile supports its key. Fault card.certificate,
    /// "reason" = "number", "algorithm".
    [[nodiscard]] Result<void> certificate_fits() const;

    // As Card's functions of the same names.
    [[nodiscard]] Result<int> tries_left();
    [[nodiscard]] Result<void> verify_pin(const Secret& pin, const Consent& last_try);
    [[nodiscard]] Result<Bytes> sign(ByteView message);
    [[nodiscard]] Result<Secret> use_key(KeyUse use, ByteView asked);
    [[nodiscard]] Result<void> change_pin(const Secret& old_pin, const Secret& new_pin, const Consent& last_try);
    [[nodiscard]] Result<void> unblock(const Secret& puk, const Secret& new_pin, const Consent& last_try);
    [[nodiscard]] Result<PinEntry> pin_entry();
    [[nodiscard]] Result<void> verify_on_pinpad(const Consent& last_try);
    [[nodiscard]] Result<void> change_on_pinpad(const Consent& last_try);
    [[nodiscard]] Result<void> unblock_on_pinpad(const Consent& last_try);
    /// From any thread.
    bool cancel_pinpad();
    [[nodiscard]] Millis pinpad_limit() const { return profile_.limits.pinpad; }

    /// Whether a call waits for another program's transaction to end.
    [[nodiscard]] bool queued() const { return queued_; }
    [[nodiscard]] Giving giving() const { return giving_; }
    /// Abandons this connection: a running call sends no password and signs nothing any more.
    void lose() {
        verified_ = false;
        lost_ = true;
    }

private:
    /// The confirmed card, and the password's remaining tries.
    struct Ready {
        pcsc::Transaction card;
        int tries = 0;
    };
    InReader(std::shared_ptr<pcsc::Session> session, pcsc::Share share, pcsc::Channel channel, const Profile& profile,
             std::unique_ptr<Commands> commands, CardIdentity identity);
    Result<pcsc::Transaction> begin_transaction();
    [[nodiscard]] Result<void> still_wanted() const;
    Result<void> confirm(pcsc::Transaction& card);
    Result<Ready> ready_for_password();
    Result<void> reset_card();
    [[nodiscard]] Result<void> may_spend(int tries, const Consent& last_try) const;
    [[nodiscard]] Result<void> may_spend_of_puk(const Consent& last_try) const;
    Result<void> unblocked(Result<void> done);
    /// `send` sends a password to the card; its fault says what became of it.
    template <class Send>
    Result<void> giving(Giving what, Send send);
    /// Runs one entry at the reader's keypad, which cancel_pinpad may end.
    template <class Entry>
    Result<void> at_pinpad(pcsc::Transaction& card, Entry entry);
    Fault refused_or_forgotten(pcsc::Transaction& card, Fault refused) const;

    std::shared_ptr<pcsc::Session> session_;  // before the channel: outlives it
    pcsc::Share share_;
    std::optional<pcsc::Channel> channel_;  ///< empty only after a failed reset
    Profile profile_;
    std::unique_ptr<Commands> commands_;
    CardIdentity identity_;
    int full_tries_ = 0;            ///< when none is used: the profile's, or more if the card reported so
    std::optional<int> puk_tries_;  ///< known after a wrong one was tried
    std::atomic<bool> verified_ = false;
    std::atomic<bool> queued_ = false;
    std::atomic<Giving> giving_ = Giving::nothing;
    std::atomic<bool> lost_ = false;
    std::mutex entry_;
    std::function<Result<void>()> end_entry_;  ///< guarded by entry_; set while the reader waits for key presses
};

template <class Send>
Result<void> InReader::giving(Giving what, Send send) {
    giving_ = what;
    auto done = answered(what, send());
    giving_ = Giving::nothing;
    return done;
}

}  // namespace jcic::card
