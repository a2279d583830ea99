#pragma once
// Recovery keys: recover an account whose password or slot is lost. Made in a session, used without one.

#include <set>
#include <string>

#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/desk/rooms/with.h"
#include "app/domain/identifiers.h"
#include "app/domain/roc_date.h"
#include "app/ledger/session/recovery.h"

namespace jcic::desk {

using ledger::Keepers;
using ledger::Making;

class Seat;

/// Whether somebody of the branch remains to confirm a person let in by a recovery key of these makers and keepers
/// (domain::somebody_confirms).
[[nodiscard]] bool somebody_confirms(const Seat& seat, const std::set<domain::PersonId>& behind_key,
                                     domain::RocDate today);

class RecoveryDesk {
public:
    explicit RecoveryDesk(const With<const Machine, Seating>& parts) : parts_(parts) {}

    /// Makes two parts for two keepers, not yet in force. Faults person.duty (domain::may_make_recovery; keepers),
    /// person.unknown, person.ended.
    [[nodiscard]] Result<Making> begin_key(const Keepers& keepers);
    /// Returns a part's text, to be shown to its keeper, and the statement that the keeper then signs.
    [[nodiscard]] Result<Secret> text_of(const Making& making, int number);
    [[nodiscard]] Result<std::string> statement_of(const Making& making, int number);
    /// Checks that the keeper's copy matches. Faults recovery.half, person.duty.
    Result<void> typed_back(Making& making, int number, const Secret& typed);
    /// Adds the keeper's signature after their part was typed back; the signed-in person needs no password. Faults
    /// recovery.half ("reason" untyped), as Session::countersign.
    Result<void> sign_for(Making& making, int number, const Secret& password);
    /// Whether somebody remains to confirm a person let in by a key that the signed-in person makes for these keepers:
    /// shown when it is made, and a task while false. False without a session.
    [[nodiscard]] bool leaves_somebody(const Keepers& keepers) const;
    /// Puts the key in force. Faults person.duty, ledger.busy.
    Result<void> finish(const Making& making);
    /// For the unit head: completes a key made by the administrator; returns whether anything had to be completed.
    /// Faults person.duty, ledger.sealed.
    Result<bool> add_records_key();
    /// Confirms the identity of a person who was let in: their signatures count from now on. Faults person.duty
    /// (domain::may_confirm_recovery), input.form (no such person awaits confirmation).
    Result<void> confirm(const domain::PersonId& person);

    /// Lets the person in with both parts; the new password is valid for one sign-in. Faults rule.R-PW-1,
    /// recovery.half, recovery.none, and those of ledger::Ledger::recover. `as_head`: recovery as unit head if that
    /// person died or none is in force (Ledger::recover).
    Result<void> recover(const domain::PersonId& person, const Secret& one_half, const Secret& other_half,
                         const Secret& new_password, bool as_head = false);

private:
    [[nodiscard]] Result<ledger::Recovery> maker();
    With<const Machine, Seating> parts_;
};

/// A part as a QR code for a terminal: lines of half blocks, black on white. Fault paper.layout.
[[nodiscard]] Result<Secret> code_of_half(const Secret& half);

}  // namespace jcic::desk
