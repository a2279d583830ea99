#pragma once
// The latest that the card monitor said, handed from its thread to the conductor's.

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

#include "pcsc/monitor.h"

namespace jcic::desk {

/// Whether a card has left `reader` between the two, or any reader where none is named: gone, or swapped too quickly to
/// be seen out. What is typed for it, and what it opened, is then worth nothing.
[[nodiscard]] bool card_left(const pcsc::SeenReaders& before, const pcsc::SeenReaders& after,
                             const std::string& reader);

class CardWatch {
public:
    /// `share`: how the desk opens cards.
    CardWatch(std::shared_ptr<pcsc::Link> link, pcsc::Share share);
    /// Says whether the watched card has just gone.
    using Changed = std::function<void(bool card_gone)>;

    /// The reader whose card the windows show; "" for any: then each card that goes is the one. Where the desk opens
    /// cards exclusively, that card being held so is the desk's own doing: no change, and no news.
    void watch(std::string reader);

    /// Called in the monitor's thread after each change.
    void when_changed(Changed call);
    [[nodiscard]] std::shared_ptr<const pcsc::SeenReaders> latest() const;
    /// Whether something changed, as latest() tells it, since the last call.
    [[nodiscard]] bool take_changed() { return changed_.exchange(false); }
    /// take_changed() says yes once more: what was read of a card may be of before the machine slept.
    void look_anew() { changed_ = true; }

private:
    void keep_latest(std::shared_ptr<const pcsc::SeenReaders> snapshot);
    [[nodiscard]] std::shared_ptr<const pcsc::SeenReaders> without_our_hold(
        std::shared_ptr<const pcsc::SeenReaders> snapshot) const;

    const pcsc::Share share_;
    mutable std::mutex mutex_;  ///< guards what follows, but changed_
    std::shared_ptr<const pcsc::SeenReaders> latest_ = std::make_shared<pcsc::SeenReaders>();
    std::string reader_;
    Changed call_;
    std::atomic<bool> changed_ = true;
    pcsc::Monitor monitor_;  ///< last: its thread ends before the rest goes
};

}  // namespace jcic::desk
