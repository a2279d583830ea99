#pragma once
// The recovery key in force, and proofs made with it.

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "app/verify/trail/leaf.h"
#include "app/verify/trail/note.h"

namespace jcic::verify {

class RecoveryKeys {
public:
    explicit RecoveryKeys(const Origin& origin) : origin_(origin) {}

    /// Applies a new key, which must have the next number. Returns false if it has not, or is invalid.
    [[nodiscard]] bool judge_event(const Event& event);
    /// Whether the event's person was recovered with it.
    [[nodiscard]] bool lets_in(const Event& event) const;
    /// Whether the ledger was restored with it, while no one was signed in: the proof covers this event, after this
    /// beginning.
    [[nodiscard]] bool restores(const Event& event, const Digest& beginning) const;
    /// The subject of the key in force; empty if there is none.
    [[nodiscard]] std::set<std::string> subjects() const;
    /// The key's maker and its keepers; empty if there is none.
    [[nodiscard]] const std::set<std::string>& behind() const { return behind_; }

private:
    /// Whether the proof covers the prefix of that use, and the rest.
    [[nodiscard]] bool proves(const Event& event, std::string_view use, const Packer& rest) const;

    const Origin& origin_;
    Bytes key_;                     ///< public key for signatures of its use
    std::uint32_t generation_ = 0;  ///< 0: no key was made
    std::set<std::string> behind_;
};

}  // namespace jcic::verify
