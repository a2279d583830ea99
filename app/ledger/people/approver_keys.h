#pragma once
// By which keys people sign a decision at another desk (docs/ledger-format.md, "People"): followed while the events are
// gone through once, in order. Such a key stands in for the person's own in one place, the decision on a query.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/ledger/keys/origin.h"
#include "app/ledger/people/who_is_who.h"

namespace jcic::ledger {

class EventStore;

/// What a key signs, that its owner has it.
struct KeyAtDesk {
    std::string person;
    std::string desk;  ///< the workstation's name
    PublicKey signing{};
    PublicKey exchange{};
};
[[nodiscard]] Bytes approver_key_text(const Origin& origin, const KeyAtDesk& key);

/// Whether a signature for that purpose may be by such a key.
[[nodiscard]] bool may_be_signed_elsewhere(std::string_view action, std::string_view purpose);
/// Whether this one is: the event names the desk. Then no key counts but that desk's, and else only the person's own.
[[nodiscard]] bool is_signed_elsewhere(const Leaf& leaf, std::string_view purpose);

class ApproverKeys {
public:
    /// Whether the event says so of a key that signed so itself, at a desk that is known. True of every other event.
    [[nodiscard]] bool is_proven(const Origin& origin, const Leaf& leaf) const;
    /// Whether a unit head and a supervisor, whose key it is, say so together.
    [[nodiscard]] static bool is_by_two(const Leaf& leaf, const WhoIsWho& who);
    void apply(const Leaf& leaf);
    /// Theirs at the desk that the event names; none where it names none.
    [[nodiscard]] std::vector<PublicKey> of(const domain::PersonId& person, const Leaf& leaf) const;

private:
    std::set<std::string> desks_;            ///< subjects of those that are known
    std::map<std::string, KeyAtDesk> keys_;  ///< in force, by subject
};

/// Of everything that the store's events say; who signed them is the verifiers' question.
[[nodiscard]] Result<std::vector<Leaf>> approver_key_leaves(EventStore& events);
[[nodiscard]] Result<ApproverKeys> approver_keys_of(EventStore& events);

}  // namespace jcic::ledger
