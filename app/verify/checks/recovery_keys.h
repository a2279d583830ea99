#pragma once
// The recovery keys in force, one for each way of keeping their halves, and what only they can prove.

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "app/verify/trail/leaf.h"
#include "app/verify/trail/origin.h"

namespace jcic::verify {

class RecoveryKeys {
public:
    explicit RecoveryKeys(const Origin& origin) : origin_(origin) {}

    /// Takes a made key in: each making has the next number of its way. False where it has not, or is none.
    [[nodiscard]] bool take(const Event& event);
    /// Whether the person of the event was let in by the key of its way.
    [[nodiscard]] bool lets_in(const Event& event) const;
    /// Whether the ledger was restored by it: nobody was signed in; and it is this event, after this beginning.
    [[nodiscard]] bool restores(const Event& event, const Digest& beginning) const;
    /// "recovery:<way>" of each that is in force.
    [[nodiscard]] std::set<std::string> subjects() const;
    /// Who made the key of that way and who keep its halves; none where there is none.
    [[nodiscard]] std::set<std::string> behind(const std::string& way) const;

private:
    struct Key {
        Bytes key;  ///< what signs its use
        std::uint32_t generation = 0;
        std::set<std::string> behind;
    };
    /// Over the prefix of that use, and the rest.
    [[nodiscard]] bool proves(const Event& event, std::string_view use, const Packer& rest) const;

    const Origin& origin_;
    std::map<std::string, Key> keys_;  ///< by way: the last one made
};

}  // namespace jcic::verify
