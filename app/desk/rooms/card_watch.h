#pragma once
// The card monitor's latest snapshot, handed from its thread to the conductor's.

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

#include "pcsc/monitor.h"

namespace jcic::desk {

/// Whether a card has left `reader`, or any reader if "", between the two snapshots, including a quick swap. A password
/// typed for it and the session it opened are then void.
[[nodiscard]] bool card_left(const pcsc::SeenReaders& before, const pcsc::SeenReaders& after,
                             const std::string& reader);

class CardWatch {
public:
    /// `share`: how the desk opens cards.
    CardWatch(std::shared_ptr<pcsc::Link> link, pcsc::Share share);
    /// Receives whether the watched card has just been removed.
    using Changed = std::function<void(bool card_gone)>;

    /// Watches the reader whose card the windows show; "" watches all readers. If the desk opens cards exclusively, its
    /// own exclusive hold of that card is not reported as a change.
    void watch(std::string reader);

    /// Called in the monitor's thread after each change.
    void when_changed(Changed call);
    [[nodiscard]] std::shared_ptr<const pcsc::SeenReaders> latest() const;
    /// Whether latest() has changed since the last call.
    [[nodiscard]] bool take_changed() { return changed_.exchange(false); }
    /// Makes the next take_changed() return true: what was read of the card may date from before the machine slept.
    void look_anew() { changed_ = true; }

private:
    void keep_latest(std::shared_ptr<const pcsc::SeenReaders> snapshot);
    [[nodiscard]] std::shared_ptr<const pcsc::SeenReaders> without_our_hold(
        std::shared_ptr<const pcsc::SeenReaders> snapshot) const;

    const pcsc::Share share_;
    mutable std::mutex mutex_;  ///< guards the fields below except changed_
    std::shared_ptr<const pcsc::SeenReaders> latest_ = std::make_shared<pcsc::SeenReaders>();
    std::string reader_;
    Changed call_;
    std::atomic<bool> changed_ = true;
    pcsc::Monitor monitor_;  ///< last: its thread must end before the other fields are destroyed
};

}  // namespace jcic::desk
