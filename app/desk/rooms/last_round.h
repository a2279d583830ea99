#pragma once
// The regular round's own: what the last one could not do, and what the one that runs is told by who runs it.

#include <functional>
#include <optional>
#include <utility>

#include "app/base/fault.h"

namespace jcic::desk {

/// What lies in the folder of the bank's loan system, as it was looked at last.
struct LaidFiles {
    std::size_t waiting = 0;
    std::size_t refused = 0;
    std::optional<Fault> fault{};  ///< why it is not to be used

    bool operator==(const LaidFiles&) const = default;
};

class LastRound {
public:
    /// Why the last one, or the sign-in since, could not read or write the ledger.
    [[nodiscard]] const std::optional<Fault>& fault() const { return fault_; }
    void note(Fault fault) { fault_ = std::move(fault); }
    [[nodiscard]] std::optional<Fault> take_fault() { return std::exchange(fault_, std::nullopt); }

    /// The next round believes nothing of the last.
    void look_anew() { look_anew_ = true; }
    [[nodiscard]] bool take_look_anew() { return std::exchange(look_anew_, false); }

    [[nodiscard]] const LaidFiles& laid() const { return laid_; }
    void note_laid(LaidFiles laid) { laid_ = std::move(laid); }

    /// For the round that begins, until end_round().
    void begin_round(std::function<void()> meanwhile, std::function<bool()> goes_on) {
        meanwhile_ = std::move(meanwhile);
        goes_on_ = std::move(goes_on);
    }
    void end_round() { begin_round(nullptr, nullptr); }
    /// To be called now and then while the host lets it wait.
    void let_others_in() const {
        if (meanwhile_) meanwhile_();
    }
    /// Nobody waits for its end. Where nobody says so, it does no more than it must.
    [[nodiscard]] bool goes_on() const { return goes_on_ && goes_on_(); }

private:
    std::optional<Fault> fault_;
    bool look_anew_ = false;
    LaidFiles laid_;
    std::function<void()> meanwhile_;
    std::function<bool()> goes_on_;
};

}  // namespace jcic::desk
