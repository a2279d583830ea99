#pragma once
// The recovery key in force, and what only it can prove.

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "app/verify/trail/leaf.h"
#include "app/verify/trail/origin.h"

namespace jcic::verify {

class RecoveryKeys {
public:
    explicit RecoveryKeys(const Origin& origin) : origin_(origin) {}

    /// Judges a made key: each making has the next number. False where it has not, or is none.
    [[nodiscard]] bool judge_event(const Event& event);
    /// Whether the person of the event was let in by it.
    [[nodiscard]] bool lets_in(const Event& event) const;
    /// Whether the ledger was restored by it: nobody was signed in; and it is this event, after this beginning.
    [[nodiscard]] bool restores(const Event& event, const Digest& beginning) const;
    /// What the key in force is called by; none where there is none.
    [[nodiscard]] std::set<std::string> subjects() const;
    /// Who made the key and who keep its halves; none where there is none.
    [[nodiscard]] const std::set<std::string>& behind() const { return behind_; }

private:
    /// Over the prefix of that use, and the rest.
    [[nodiscard]] bool proves(const Event& event, std::string_view use, const Packer& rest) const;

    const Origin& origin_;
    Bytes key_;                     ///< what signs its use
    std::uint32_t generation_ = 0;  ///< 0: none was made
    std::set<std::string> behind_;
};

}  // namespace jcic::verify
