#pragma once
// Who may write what about people: asked when it is written, inside the transaction, and again by verification.

#include "app/ledger/people/recovery_register.h"

namespace jcic::ledger {

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
};

/// Who is who, and which recovery keys are in force, by the events alone.
struct WhoIsWho {
    Roster roster;
    RecoveryRegister recovery;
    /// Fault ledger.corrupt.
    [[nodiscard]] Result<void> apply(const Leaf& leaf);
    /// The person, if their signature counts by what the trail says so far, on that day (none: whichever). Faults
    /// person.unknown, person.ended, person.duty (reason "unconfirmed": let in by a recovery key, and nobody has said
    /// yet who it is).
    [[nodiscard]] Result<const Member*> may_sign(const domain::PersonId& person,
                                                 std::optional<domain::RocDate> day) const;
};
/// Of everything that the store's events say.
[[nodiscard]] Result<WhoIsWho> who_is_who(EventStore& events);

/// As the trail says it before the event. The unit head designates and gives duties (R-DU-1); ending, unlocking and
/// making recovery keys are the administrator's too; nobody unlocks, or gives duties to, themselves (R-DU-13); a person
/// let in is confirmed by domain::may_confirm_recovery. Fault person.duty.
[[nodiscard]] Result<void> may_change(const WhoIsWho& who, const RosterChange& change);

}  // namespace jcic::ledger
