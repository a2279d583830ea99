#pragma once
// The chain of seals, followed while the events are gone through once, in order.

#include <string>
#include <utility>
#include <vector>

#include "app/ledger/session/sealer.h"

namespace jcic::ledger {

class SealCheck {
public:
    /// Follows the seals up to that epoch: others may be made meanwhile.
    SealCheck(SealStore& seals, const Origin& origin, std::uint64_t last_epoch)
        : seals_(seals), origin_(origin), last_epoch_(last_epoch) {}

    /// What is wrong at an event: the first event it may concern, and a word for it; nullopt for nothing.
    struct Misfit {
        std::uint64_t sequence = 0;
        std::string reason;
    };
    /// Takes in an event that founds or restarts the chain. A restart is always a misfit, "restored" where it follows a
    /// restore and is signed into the chain before it: the trail has a seam there.
    [[nodiscard]] std::optional<Misfit> take_in(const Leaf& leaf);
    /// The seals made when there were just so many events, against the root of those.
    [[nodiscard]] std::optional<Misfit> reach(std::uint64_t size, const TreeEdge& tree);
    /// A seal that is missing, or of more events than there are.
    [[nodiscard]] std::optional<Misfit> finish() const;
    [[nodiscard]] std::uint64_t seals() const { return epoch_; }
    /// When those that held since the last call were made.
    [[nodiscard]] std::vector<UtcTime> made() { return std::exchange(made_, {}); }

private:
    [[nodiscard]] std::optional<Misfit> check(const StoredSeal& stored, std::uint64_t size, const Digest& root);
    /// Reads the next seal once; none once there is no further or one was bad.
    [[nodiscard]] Result<const StoredSeal*> next();
    SealStore& seals_;
    const Origin& origin_;
    std::optional<StoredSeal> next_;
    std::vector<UtcTime> made_;
    PublicKey key_{};
    std::uint64_t last_epoch_;
    std::uint64_t epoch_ = 0;  ///< the last that was checked
    std::uint64_t good_ = 0;   ///< events under a seal that held
    bool ended_ = false;
};

}  // namespace jcic::ledger
