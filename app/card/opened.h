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

    /// After such a fault nothing is known of the card any more.
    void lose() { verified_ = false; }

private:
    Opened(std::shared_ptr<pcsc::Session> session, pcsc::Channel channel, const Profile& profile,
           CardIdentity identity);
    Result<void> confirm(pcsc::Transaction& card);
    Result<void> confirm_tries(pcsc::Transaction& card);
    Fault refused_or_forgotten(pcsc::Transaction& card, Fault refused) const;

    std::shared_ptr<pcsc::Session> session_;  // before the channel: outlives it
    pcsc::Channel channel_;
    Profile profile_;
    CardIdentity identity_;
    std::atomic<bool> verified_ = false;
};

}  // namespace jcic::card
