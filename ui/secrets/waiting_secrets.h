#pragma once
// Passwords on their way from the window to the desk. Until taken they can be wiped: if the card is removed or the seat
// left, they are never used.

#include <mutex>
#include <optional>
#include <vector>

#include "app/base/fault.h"
#include "app/base/secret.h"

namespace jcic::ui {

/// Used by the windows' thread, which wipes, and the conductor's, which takes.
class WaitingSecrets {
public:
    explicit WaitingSecrets(std::vector<Secret> secrets) : secrets_(std::move(secrets)) {}

    /// Returns the secrets, once; or the fault with which they were wiped.
    [[nodiscard]] Result<std::vector<Secret>> take() {
        const std::lock_guard lock(mutex_);
        if (wiped_) return tl::unexpected<Fault>(*wiped_);
        return std::move(secrets_);
    }
    [[nodiscard]] bool empty() {
        const std::lock_guard lock(mutex_);
        return secrets_.empty();
    }
    void wipe(const Fault& why) {
        const std::lock_guard lock(mutex_);
        secrets_.clear();
        wiped_ = why;
    }

private:
    std::mutex mutex_;
    std::vector<Secret> secrets_;
    std::optional<Fault> wiped_;
};

}  // namespace jcic::ui
