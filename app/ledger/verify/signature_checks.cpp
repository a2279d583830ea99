#include "app/ledger/verify/signature_checks.h"

#include <algorithm>
#include <thread>
#include <utility>

namespace jcic::ledger {
namespace {

constexpr std::size_t signatures_at_once = 64;  ///< some milliseconds for one thread

}  // namespace

bool SignatureChecks::holds(const Check& check) const {
    return known_ != nullptr ? known_->hold(check.key, check.message, check.value)
                             : signature_holds(check.key, check.message, check.value);
}

void SignatureChecks::add(Check check) {
    if (known_ != nullptr) {
        if (!holds(check)) bad_.push_back(check.sequence);
        return;
    }
    waiting_.push_back(std::move(check));
    if (waiting_.size() == signatures_at_once) begin();
}

std::vector<std::uint64_t> SignatureChecks::finish() {
    if (!waiting_.empty()) begin();
    while (!begun_.empty()) take();
    std::ranges::sort(bad_);
    bad_.erase(std::unique(bad_.begin(), bad_.end()), bad_.end());
    return std::move(bad_);
}

/// Where no further thread is to be had, this one checks them when they are taken.
void SignatureChecks::begin() {
    if (begun_.size() >= std::max(1U, std::thread::hardware_concurrency())) take();
    begun_.push_back(
        std::async(std::launch::async | std::launch::deferred, [checks = std::exchange(waiting_, {})]() -> Bad {
            Bad bad;
            for (const auto& check : checks)
                if (!signature_holds(check.key, check.message, check.value)) bad.push_back(check.sequence);
            return bad;
        }));
}

void SignatureChecks::take() {
    const auto bad = begun_.front().get();
    begun_.pop_front();
    bad_.insert(bad_.end(), bad.begin(), bad.end());
}

}  // namespace jcic::ledger
