#pragma once
// Keys with which people sign a decision at another desk (docs/trust/ledger-format.md, "People").

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "app/verify/checks/members.h"
#include "app/verify/trail/leaf.h"
#include "app/verify/trail/note.h"

namespace jcic::verify {

class ApproverKeys {
public:
    /// Whether the key that such an event registers signed its own proof, at a known desk. True for every other event.
    [[nodiscard]] bool is_proven(const Event& event, const Origin& origin) const;
    /// Records the event; a key only if a unit head and its owner, a supervisor, both signed.
    void follow_event(const Event& event, const Members& members);
    /// Whether the event names another desk as the place of signing: then only the signer's key there counts.
    [[nodiscard]] static bool is_signed_elsewhere(const Event& event, const Signature& signature);
    /// Whether the signature over that message is by a key in force of its signer at that desk.
    [[nodiscard]] bool hold(const Event& event, const Signature& signature, const Bytes& message) const;

private:
    struct Key {
        std::string person;
        std::string desk;
        Bytes signing;
    };
    std::set<std::string> desks_;      ///< subjects of the known desks
    std::map<std::string, Key> keys_;  ///< in force, by subject
};

}  // namespace jcic::verify
