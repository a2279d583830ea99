#pragma once
// Who has the records key, and which generation of it is in force, by the events alone: whoever had it and left is
// followed by a new one before anything more is sealed ("records-key.renewed").

#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/ledger/keys/records_keys.h"
#include "app/ledger/people/roster.h"

namespace jcic::ledger {

class RecoveryRegister;  // who_is_who.h

/// Whether one of their duties reads records on that day or later.
[[nodiscard]] bool may_hold_records_key(const Member& member, domain::RocDate day);

class RecordsRegister {
public:
    /// A reader's share of a new one.
    struct Share {
        Bytes sealed;
        PublicKey to{};  ///< the key of theirs that it was sealed to
    };
    struct Renewal {
        KeyGeneration older = 0;  ///< before this one; not the one before it where its maker passed over that
        Bytes before;             ///< that one, sealed under this
        std::map<std::string, Share> given;  ///< this one, by reader
    };
    /// Takes in an event that the other two have taken in. Fault ledger.corrupt: it is no renewal after the one in
    /// force, or not for those who are to read from there on.
    [[nodiscard]] Result<void> apply(const Leaf& leaf, const Roster& roster, const RecoveryRegister& recovery);
    [[nodiscard]] KeyGeneration generation() const { return renewals_.size() + 1; }
    /// That made this generation; null for the founding's, and for those to come.
    [[nodiscard]] const Renewal* renewal(KeyGeneration generation) const;
    /// Whether somebody who had the key of this generation may not have it on that day.
    [[nodiscard]] bool owed(domain::RocDate day) const { return gone_ || (first_last_day_ && *first_last_day_ < day); }
    /// Who may have the one in force on that day, and was not given it: they did not read when it was made, or came in
    /// by a recovery key since.
    [[nodiscard]] std::vector<domain::PersonId> lacking(domain::RocDate day, const Roster& roster) const;
    [[nodiscard]] bool lacks(const domain::PersonId& person) const;

private:
    [[nodiscard]] Result<void> renew(const Leaf& leaf, const Roster& roster, const RecoveryRegister& recovery);
    void take_giving(const Leaf& leaf);
    void follow(const Leaf& leaf, const Roster& roster);
    void count();
    /// Until when: no day for no end.
    struct Held {
        bool gone = false;
        std::optional<domain::RocDate> until;
    };
    std::vector<Renewal> renewals_;
    std::set<domain::PersonId> given_since_;  ///< the one in force, after it was made
    std::set<domain::PersonId> let_in_;       ///< by a recovery key, and not given it since
    std::map<domain::PersonId, Held> held_;
    bool gone_ = false;                              ///< one of them is
    std::optional<domain::RocDate> first_last_day_;  ///< the earliest of theirs
};

/// Who is given a new one that day, codes and recovery keys' subjects, and to which key it is sealed.
[[nodiscard]] std::map<std::string, PublicKey> readers_on(domain::RocDate day, const Roster& roster,
                                                          const RecoveryRegister& recovery);

}  // namespace jcic::ledger
