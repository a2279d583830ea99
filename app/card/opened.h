#pragma once
// A card that was found and read: the connection, and what is known to be verified on it. Runs in the worker.

#include <atomic>
#include <memory>
#include <string>

#include "app/card/card.h"
#include "pcsc/channel.h"
#include "pcsc/transaction.h"

namespace jcic::card {

class Card::Opened {
public:
    /// Connects, selects the profile's application and reads number and certificate; nothing is checked but
    /// their form. Fault card.unknown where the application is not on the card.
    [[nodiscard]] static Result<std::shared_ptr<Opened>> open(std::shared_ptr<pcsc::Session> session,
                                                              const std::string& reader, const Profile& profile);

    [[nodiscard]] const CardIdentity& identity() const { return identity_; }
    [[nodiscard]] bool verified() const { return verified_; }

    // As Card's functions of the same names.
    [[nodiscard]] Result<int> tries_left();
    [[nodiscard]] Result<void> verify_pin(const Secret& pin);
    [[nodiscard]] Result<Bytes> sign(ByteView message);
    [[nodiscard]] Result<void> change_pin(const Secret& old_pin, const Secret& new_pin);
    [[nodiscard]] Result<void> unblock(const Secret& puk, const Secret& new_pin);

    /// Whether a call waits for another program's transaction to end.
    [[nodiscard]] bool queued() const { return queued_; }
    /// Nobody waits for this connection any more: a call that is still under way sends no password and signs nothing.
    void lose() {
        verified_ = false;
        lost_ = true;
    }

private:
    Opened(std::shared_ptr<pcsc::Session> session, pcsc::Channel channel, const Profile& profile,
           CardIdentity identity);
    Result<pcsc::Transaction> begin();
    [[nodiscard]] Result<void> still_wanted() const;
    Result<void> confirm(pcsc::Transaction& card);
    Result<void> confirm_tries(pcsc::Transaction& card);
    Fault refused_or_forgotten(pcsc::Transaction& card, Fault refused) const;

    std::shared_ptr<pcsc::Session> session_;  // before the channel: outlives it
    pcsc::Channel channel_;
    Profile profile_;
    CardIdentity identity_;
    std::atomic<bool> verified_ = false;
    std::atomic<bool> queued_ = false;
    std::atomic<bool> lost_ = false;
};

}  // namespace jcic::card
