#pragma once
// Holders of the records key, and its generation in force, by the events alone: after a holder leaves, a new key is
// made before anything more is encrypted ("records-key.renewed").

#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/keys/records_keys.h"
#include "app/ledger/people/roster.h"

namespace jcic::ledger {

class RecoveryRegister;  // who_is_who.h

/// Whether one of their duties reads records on that day or later.
[[nodiscard]] bool may_hold_records_key(const Member& member, domain::RocDate day);

class RecordsRegister {
public:
    /// A reader's share of a new key.
    struct Share {
        Bytes sealed;
        PublicKey to{};  ///< the reader's key it was sealed to
    };
    struct Renewal {
        KeyGeneration older = 0;  ///< an earlier one, usually the previous; earlier still if its maker skipped that
        Bytes before;             ///< the older one, encrypted under this one
        std::map<std::string, Share> given;  ///< this one, by reader
    };
    /// Applies an event that roster and recovery have applied already. Fault ledger.corrupt: the renewal does not
    /// follow the one in force, or is not for those who read from then on.
    [[nodiscard]] Result<void> apply(const Leaf& leaf, const Roster& roster, const RecoveryRegister& recovery);
    [[nodiscard]] KeyGeneration generation() const { return renewals_.size() + 1; }
    /// The renewal that made this generation; null for the first and for future ones.
    [[nodiscard]] const Renewal* renewal(KeyGeneration generation) const;
    /// Whether a holder of this generation may not have it on that day.
    [[nodiscard]] bool owed(domain::RocDate day) const { return gone_ || (first_last_day_ && *first_last_day_ < day); }
    /// People who may have the key in force on that day and were not given it: they did not read records when it was
    /// made, or were recovered by a recovery key since.
    [[nodiscard]] std::vector<domain::PersonId> lacking(domain::RocDate day, const Roster& roster) const;
    [[nodiscard]] bool lacks(const domain::PersonId& person) const;

private:
    [[nodiscard]] Result<void> renew(const Leaf& leaf, const Roster& roster, const RecoveryRegister& recovery);
    void take_giving(const Leaf& leaf);
    void follow(const Leaf& leaf, const Roster& roster);
    void count();
    /// Until when; nullopt: no end.
    struct Held {
        bool gone = false;
        std::optional<domain::RocDate> until;
    };
    std::vector<Renewal> renewals_;
    std::set<domain::PersonId> given_since_;  ///< the key in force, after it was made
    std::set<domain::PersonId> let_in_;       ///< recovered by a recovery key, and not given the key since
    std::map<domain::PersonId, Held> held_;
    bool gone_ = false;                              ///< a holder has left
    std::optional<domain::RocDate> first_last_day_;  ///< the earliest of the holders
};

/// Recipients of a new key on that day, by user code or recovery key's subject, with the key it is sealed to.
[[nodiscard]] std::map<std::string, PublicKey> readers_on(domain::RocDate day, const Roster& roster,
                                                          const RecoveryRegister& recovery);

}  // namespace jcic::ledger
