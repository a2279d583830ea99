#pragma once
// Keys with which people sign a decision at another desk (docs/trust/ledger-format.md, "People"), tracked in one pass
// over the events in order. Such a key replaces the person's own for one purpose, the decision on a query.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/keys/origin.h"
#include "app/ledger/people/who_is_who.h"

namespace jcic::ledger {

class EventStore;

/// A key at a desk; the key signs approver_key_text to prove its possession.
struct KeyAtDesk {
    std::string person;
    std::string desk;  ///< the workstation's name
    PublicKey signing{};
    PublicKey exchange{};
};
[[nodiscard]] Bytes approver_key_text(const Origin& origin, const KeyAtDesk& key);

/// Whether such a key may sign for that purpose.
[[nodiscard]] bool may_be_signed_elsewhere(std::string_view action, std::string_view purpose);
/// Whether the event names such a desk: then only that desk's key counts, otherwise only the person's own.
[[nodiscard]] bool is_signed_elsewhere(const Leaf& leaf, std::string_view purpose);

class ApproverKeys {
public:
    /// Whether an event that registers a key has that key's own proof, at a known desk. True for every other event.
    [[nodiscard]] bool is_proven(const Origin& origin, const Leaf& leaf) const;
    /// Whether a unit head and the key's owner, a supervisor, both signed it.
    [[nodiscard]] static bool is_by_two(const Leaf& leaf, const WhoIsWho& who);
    void apply(const Leaf& leaf);
    /// The person's keys at the desk that the event names; empty if it names none.
    [[nodiscard]] std::vector<PublicKey> of(const domain::PersonId& person, const Leaf& leaf) const;

private:
    std::set<std::string> desks_;            ///< subjects of the known desks
    std::map<std::string, KeyAtDesk> keys_;  ///< in force, by subject
};

/// From all events of the store; the verifiers check who signed them.
[[nodiscard]] Result<std::vector<Leaf>> approver_key_leaves(EventStore& events);
[[nodiscard]] Result<ApproverKeys> approver_keys_of(EventStore& events);

}  // namespace jcic::ledger
