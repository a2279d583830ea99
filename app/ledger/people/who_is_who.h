#pragma once
// People and recovery keys in force, by the events alone; whether a recovery was made with one of them, and who may
// write which changes of people: checked inside the transaction, and again by verification.

#include <map>

#include "app/keys/recovery_box.h"
#include "app/ledger/people/records_register.h"
#include "app/ledger/people/roster.h"
#include "app/ledger/trail/leaf.h"

namespace jcic::ledger {

/// A recovered person awaiting confirmation: generation of the recovery key used, and the person's new key.
struct LetIn {
    std::uint32_t generation = 0;
    PublicKey signing{};
};

class RecoveryRegister {
public:
    struct Made {
        std::uint32_t generation = 0;
        PublicKey exchange{};
        PublicKey signing{};
        std::set<domain::PersonId> behind;  ///< its maker and its keepers
    };
    /// Applies "recovery.made", "person.recovered" and its confirmation; ignores all others. Fault ledger.corrupt.
    [[nodiscard]] Result<void> apply(const Leaf& leaf);
    /// Null before the first recovery key.
    [[nodiscard]] const Made* in_force() const;
    /// Fault ledger.rolled-back: the file is not of the last recovery key.
    [[nodiscard]] Result<void> is_last_making(const RecoveryBox& box) const;
    /// Whether a "person.recovered" has a proof by the key in force.
    [[nodiscard]] bool allows(const Origin& origin, const Leaf& recovered) const;
    /// The same for a "ledger.restored-by-recovery", written while no one was signed in.
    [[nodiscard]] bool allows_restore(const Origin& origin, const Leaf& restored, const Digest& beginning) const;

    /// A recovered person's signature is void until another person confirms their identity. Null if none is pending.
    [[nodiscard]] const LetIn* waits(const domain::PersonId& person) const;
    /// The key's maker and its keepers; empty if there was no such key.
    [[nodiscard]] std::set<domain::PersonId> behind(const LetIn& let_in) const;

private:
    [[nodiscard]] Result<void> take_making(const Leaf& leaf);
    [[nodiscard]] Result<void> take_recovered(const Leaf& leaf);
    [[nodiscard]] Result<void> take_confirmed(const Leaf& leaf);
    /// Whether the event's proof covers the message, by the key in force.
    [[nodiscard]] bool is_proven(const Leaf& leaf, const Bytes& message) const;
    std::map<std::string, LetIn> waiting_;  ///< by subject
    std::vector<Made> made_;                ///< oldest first
};

/// Whether a "recovery.made" names two keepers, and both signed it as such (domain::purpose::recovery_half).
[[nodiscard]] bool kept_by_two(const Leaf& made);

/// The subject of recovery keys' events.
inline constexpr std::string_view recovery_subject = "recovery:key";
/// The bytes that the recovery key signs when used: the recovered person and their keys.
[[nodiscard]] Bytes recovery_proof_bytes(const Origin& origin, std::string_view subject, const PublicKey& signing,
                                         const PublicKey& exchange);
/// The same for a recovered unit head: also the duties, and the replaced heads. "" for others.
[[nodiscard]] Bytes with_duties(Bytes proof, std::string_view duties, std::string_view replaces = {});
/// The same for a restore: valid for this event only, after this beginning (session/signing.h).
[[nodiscard]] Bytes restore_proof_bytes(const Origin& origin, const Leaf& restored, const Digest& beginning);

/// Duties and last day that the event gives the person.
struct GivenRights {
    domain::DutyTerms duties{};  ///< without duties that exclude each other on a day (R-DU-3, R-DU-13)
    std::optional<domain::RocDate> until{};
    /// Fault input.form.
    [[nodiscard]] static Result<GivenRights> in(std::string_view duties, std::string_view until);
};

/// An event that changes the roster (changes_roster), and its author.
struct RosterChange {
    domain::PersonId maker;
    std::string_view action;
    std::string_view subject;
    domain::RocDate day;
    GivenRights given{};
    /// For a change with a second signer, based on a letter (RosterRule::beside, in_vacancy).
    std::string beside{};
    std::string letter{};
    std::string dated{};
    std::string replaces{};  ///< domain::replaced_heads
    std::string from{};      ///< of a new person, "" of others
};

/// People and recovery keys in force, by the events alone.
struct WhoIsWho {
    Roster roster;
    RecoveryRegister recovery;
    RecordsRegister records;
    /// Fault ledger.corrupt.
    [[nodiscard]] Result<void> apply(const Leaf& leaf);
    /// Returns the person if their signature counts at this point, on that day (nullopt: any). Faults person.unknown,
    /// person.ended, person.duty (reason "unconfirmed": recovered by a recovery key and not confirmed yet).
    [[nodiscard]] Result<const Member*> may_sign(const domain::PersonId& person,
                                                 std::optional<domain::RocDate> day) const;
    /// The unit heads of that day who await no confirmation.
    [[nodiscard]] std::set<domain::PersonId> heads_on(domain::RocDate day) const;
    /// Including those who await confirmation: until it is settled, another person becomes head only by replacing them.
    [[nodiscard]] std::set<domain::PersonId> heads_or_waits_on(domain::RocDate day) const;
};
/// Folds all events of the store, without the records key (OpenLedger::who_now).
[[nodiscard]] Result<WhoIsWho> who_is_who(EventStore& events);

/// Checks the change by the ledger before the event. The unit head designates and gives duties (R-DU-1); the
/// administrator may also end, unlock and make recovery keys; no one unlocks, or gives duties to, themselves (R-DU-13);
/// a recovered person is confirmed by domain::may_confirm_recovery. If there is no unit head, or each one is replaced
/// by it, an administrator and a supervisor name a head by head office's letter. Faults person.duty, input.missing,
/// input.form.
[[nodiscard]] Result<void> may_change(const WhoIsWho& who, const RosterChange& change);
/// Returns the people who are unit head that day or await confirmation as head; without the person, if they await it.
[[nodiscard]] std::set<domain::PersonId> heads_beside(const WhoIsWho& who, const domain::PersonId& person,
                                                      domain::RocDate day);
/// Whether the recovery key may recover the person with these duties: as unit head from that day on, replacing each of
/// those named, once confirmed. Faults person.duty, input.form.
[[nodiscard]] Result<void> may_come_in_as_head(const WhoIsWho& who, const domain::PersonId& person,
                                               const domain::DutyTerms& duties, domain::RocDate day,
                                               std::string_view replaces);

}  // namespace jcic::ledger
