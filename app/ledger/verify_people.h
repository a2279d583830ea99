#pragma once
// Who may sign, followed while the events are gone through once, in order: by the keys and duties in force before each.

#include <vector>

#include "app/ledger/recovery_register.h"
#include "app/ledger/roster.h"
#include "app/ledger/signature_checks.h"

namespace jcic::ledger {

class PeopleCheck {
public:
    /// `origin` outlives it.
    explicit PeopleCheck(const Origin& origin) : origin_(origin) {}

    /// What is wrong with the event's people, each a reason: "recovery", "roster", "signer". Founders, with whom it all
    /// begins, sign for themselves; so does who is let in again, if a recovery key does too.
    [[nodiscard]] std::vector<const char*> take_in(const Leaf& leaf);
    /// Of an event's signer, after it was taken in; none for nobody.
    [[nodiscard]] std::set<domain::Duty> duties_of(const domain::PersonId& person) const;
    /// The events with a signature that does not hold: waits for the last.
    [[nodiscard]] std::vector<std::uint64_t> bad_signatures() { return signatures_.finish(); }

private:
    [[nodiscard]] bool apply(const Leaf& leaf);
    [[nodiscard]] bool may_be_by_its_maker(const Leaf& leaf, bool own_keys) const;
    const Origin& origin_;
    Roster roster_;
    RecoveryRegister recovery_;
    SignatureChecks signatures_;
    bool founding_ = true;
};

}  // namespace jcic::ledger
