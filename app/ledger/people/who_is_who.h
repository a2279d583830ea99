#pragma once
// Who is who, and which recovery keys are in force, by the events alone; whether a recovery was made with one of them,
// and who may write what about people: asked when it is written, inside the transaction, and again by verification.

#include <map>

#include "app/ledger/keys/recovery_box.h"
#include "app/ledger/people/records_register.h"
#include "app/ledger/people/roster.h"
#include "app/ledger/trail/leaf.h"

namespace jcic::ledger {

/// By which recovery key somebody was let in, and with which key, who waits to be confirmed.
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
        std::set<domain::PersonId> behind;  ///< who made it, and who keep its halves
    };
    /// Takes in "recovery.made", "person.recovered" and its confirmation; all else changes nothing. Fault
    /// ledger.corrupt.
    [[nodiscard]] Result<void> apply(const Leaf& leaf);
    /// Null before the first making.
    [[nodiscard]] const Made* in_force() const;
    /// Fault ledger.rolled-back: the file is not of the last making.
    [[nodiscard]] Result<void> is_last_making(const RecoveryBox& box) const;
    /// Whether a "person.recovered" carries a proof by the key in force.
    [[nodiscard]] bool allows(const Origin& origin, const Leaf& recovered) const;
    /// The same of a "ledger.restored-by-recovery", written while nobody was signed in.
    [[nodiscard]] bool allows_restore(const Origin& origin, const Leaf& restored, const Digest& beginning) const;

    /// Until somebody else confirms who it is, the signature of who was let in counts for nothing. Null for who does
    /// not wait for it.
    [[nodiscard]] const LetIn* waits(const domain::PersonId& person) const;
    /// Who made the key and who keep its halves; none of one that never was.
    [[nodiscard]] std::set<domain::PersonId> behind(const LetIn& let_in) const;

private:
    [[nodiscard]] Result<void> take_making(const Leaf& leaf);
    [[nodiscard]] Result<void> take_recovered(const Leaf& leaf);
    [[nodiscard]] Result<void> take_confirmed(const Leaf& leaf);
    /// Whether the event's proof is over the message, by the key in force.
    [[nodiscard]] bool is_proven(const Leaf& leaf, const Bytes& message) const;
    std::map<std::string, LetIn> waiting_;  ///< by subject
    std::vector<Made> made_;                ///< oldest first
};

/// Whether a "recovery.made" names two keepers, and each signed it as that (domain::purpose::recovery_half).
[[nodiscard]] bool kept_by_two(const Leaf& made);

/// What a making is about, and what completes it.
inline constexpr std::string_view recovery_subject = "recovery:key";
/// What the recovery key signs when it is used: whom it lets in, and with which keys.
[[nodiscard]] Bytes recovery_proof_bytes(const Origin& origin, std::string_view subject, const PublicKey& signing,
                                         const PublicKey& exchange);
/// The same of whom it lets in as the unit's head: what they are to do, too, and whom they replace. "" of others.
[[nodiscard]] Bytes with_duties(Bytes proof, std::string_view duties, std::string_view replaces = {});
/// And when it puts a backup back: this event and no other, after this beginning (session/signing.h).
[[nodiscard]] Bytes restore_proof_bytes(const Origin& origin, const Leaf& restored, const Digest& beginning);

/// What the event gives the person.
struct GivenRights {
    domain::DutyTerms duties{};  ///< none that exclude each other on a day (R-DU-3, R-DU-13)
    std::optional<domain::RocDate> until{};
    /// Fault input.form.
    [[nodiscard]] static Result<GivenRights> in(std::string_view duties, std::string_view until);
};

/// An event that changes the roster (changes_roster), and who writes it.
struct RosterChange {
    domain::PersonId maker;
    std::string_view action;
    std::string_view subject;
    domain::RocDate day;
    GivenRights given{};
    /// Of one that another signs beside, and that rests on a letter (RosterRule::beside, in_vacancy).
    std::string beside{};
    std::string letter{};
    std::string dated{};
    std::string replaces{};  ///< domain::replaced_heads
    std::string from{};      ///< of somebody new, "" of others
};

/// Who is who, and which recovery keys are in force, by the events alone.
struct WhoIsWho {
    Roster roster;
    RecoveryRegister recovery;
    RecordsRegister records;
    /// Fault ledger.corrupt.
    [[nodiscard]] Result<void> apply(const Leaf& leaf);
    /// The person, if their signature counts by what the trail says so far, on that day (none: whichever). Faults
    /// person.unknown, person.ended, person.duty (reason "unconfirmed": let in by a recovery key, and nobody has said
    /// yet who it is).
    [[nodiscard]] Result<const Member*> may_sign(const domain::PersonId& person,
                                                 std::optional<domain::RocDate> day) const;
    /// Who heads the unit that day, and does not wait to be confirmed.
    [[nodiscard]] std::set<domain::PersonId> heads_on(domain::RocDate day) const;
    /// With who waits: while one does, or may, nobody else comes in as head unless that one is replaced.
    [[nodiscard]] std::set<domain::PersonId> heads_or_waits_on(domain::RocDate day) const;
};
/// Of everything that the store's events say, but for the records key (OpenLedger::who_now).
[[nodiscard]] Result<WhoIsWho> who_is_who(EventStore& events);

/// As the trail says it before the event. The unit head designates and gives duties (R-DU-1); ending, unlocking and
/// making recovery keys are the administrator's too; nobody unlocks, or gives duties to, themselves (R-DU-13); a person
/// let in is confirmed by domain::may_confirm_recovery. Where nobody heads the unit, or each who does is replaced by
/// it, an administrator and a supervisor name a head by head office's letter. Faults person.duty, input.missing,
/// input.form.
[[nodiscard]] Result<void> may_change(const WhoIsWho& who, const RosterChange& change);
/// Who is unit head that day, or waits to be, besides the person, where that one waits.
[[nodiscard]] std::set<domain::PersonId> heads_beside(const WhoIsWho& who, const domain::PersonId& person,
                                                      domain::RocDate day);
/// Whether both halves may let the person in with these duties: as the unit's head from that day on, in the place of
/// each of those, once it is confirmed. Faults person.duty, input.form.
[[nodiscard]] Result<void> may_come_in_as_head(const WhoIsWho& who, const domain::PersonId& person,
                                               const domain::DutyTerms& duties, domain::RocDate day,
                                               std::string_view replaces);

}  // namespace jcic::ledger
