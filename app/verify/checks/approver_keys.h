#pragma once
// By which keys people sign a decision at another desk (docs/ledger-format.md, "People").

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "app/verify/checks/members.h"
#include "app/verify/trail/leaf.h"
#include "app/verify/trail/origin.h"

namespace jcic::verify {

class ApproverKeys {
public:
    /// Whether the key that such an event enters signed so itself, and its desk is known. True of every other event.
    [[nodiscard]] bool is_proven(const Event& event, const Origin& origin) const;
    /// Follows the event; a key only where a unit head and a supervisor, whose it is, both signed.
    void follow_event(const Event& event, const Members& members);
    /// Whether the event names another desk where it was signed: then no key counts but its signer's there.
    [[nodiscard]] static bool is_signed_elsewhere(const Event& event, const Signature& signature);
    /// Whether the signature over that message is by a key of its signer's at that desk that is in force.
    [[nodiscard]] bool hold(const Event& event, const Signature& signature, const Bytes& message) const;

private:
    struct Key {
        std::string person;
        std::string desk;
        Bytes signing;
    };
    std::set<std::string> desks_;      ///< subjects of those that are known
    std::map<std::string, Key> keys_;  ///< in force, by subject
};

}  // namespace jcic::verify
