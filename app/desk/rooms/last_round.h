#pragma once
// State of the regular round: the last one's fault, and the running one's callbacks.

#include <functional>
#include <optional>
#include <utility>

#include "app/base/fault.h"

namespace jcic::desk {

/// Content of the loan system's folder, as of the last look.
struct LaidFiles {
    std::size_t waiting = 0;
    std::size_t refused = 0;
    std::optional<Fault> fault{};  ///< why it is not usable

    bool operator==(const LaidFiles&) const = default;
};

class LastRound {
public:
    /// Why the last round, or the sign-in since, could not read or write the ledger.
    [[nodiscard]] const std::optional<Fault>& fault() const { return fault_; }
    void note(Fault fault) { fault_ = std::move(fault); }
    [[nodiscard]] std::optional<Fault> take_fault() { return std::exchange(fault_, std::nullopt); }

    /// Makes the next round ignore earlier results.
    void look_anew() { look_anew_ = true; }
    [[nodiscard]] bool take_look_anew() { return std::exchange(look_anew_, false); }

    [[nodiscard]] const LaidFiles& laid() const { return laid_; }
    void note_laid(LaidFiles laid) { laid_ = std::move(laid); }

    /// Sets the callbacks of the beginning round, until end_round().
    void begin_round(std::function<void()> meanwhile, std::function<bool()> goes_on) {
        meanwhile_ = std::move(meanwhile);
        goes_on_ = std::move(goes_on);
    }
    void end_round() { begin_round(nullptr, nullptr); }
    /// To be called from time to time during waits for the host.
    void let_others_in() const {
        if (meanwhile_) meanwhile_();
    }
    /// Whether the round may continue because no command waits. Without a callback it does no more than it must.
    [[nodiscard]] bool goes_on() const { return goes_on_ && goes_on_(); }

private:
    std::optional<Fault> fault_;
    bool look_anew_ = false;
    LaidFiles laid_;
    std::function<void()> meanwhile_;
    std::function<bool()> goes_on_;
};

}  // namespace jcic::desk
