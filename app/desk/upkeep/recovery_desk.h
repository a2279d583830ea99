#pragma once
// Recovery keys: the way back for who lost password or slot. Made while somebody is signed in; used while nobody is.

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

/// Whether anybody at the branch is left to confirm whom a recovery key lets in that those made and keep
/// (domain::somebody_confirms).
[[nodiscard]] bool somebody_confirms(const Seat& seat, const std::set<domain::PersonId>& behind_key,
                                     domain::RocDate today);

class RecoveryDesk {
public:
    explicit RecoveryDesk(const With<const Machine, Seating>& parts) : parts_(parts) {}

    /// Two halves for two keepers, not in force yet. Faults person.duty (domain::may_make_recovery; keepers),
    /// person.unknown, person.ended.
    [[nodiscard]] Result<Making> begin_key(const Keepers& keepers);
    /// The text of a half, for its keeper's eyes; and what the keeper signs once they have it.
    [[nodiscard]] Result<Secret> text_of(const Making& making, int number);
    [[nodiscard]] Result<std::string> statement_of(const Making& making, int number);
    /// Whether the keeper has it as it was shown. Faults recovery.half, person.duty.
    Result<void> typed_back(Making& making, int number, const Secret& typed);
    /// The keeper's signature, once their half was typed back; who is signed in needs no
    /// password. Faults recovery.half ("reason" untyped), as Session::countersign.
    Result<void> sign_for(Making& making, int number, const Secret& password);
    /// Whether anybody is left to confirm whom halves let in that who is signed in makes, and these keep: told when
    /// they are made, and owed as long as it is so. False with nobody signed in.
    [[nodiscard]] bool leaves_somebody(const Keepers& keepers) const;
    /// From here on they are in force. Faults person.duty, ledger.busy.
    Result<void> finish(const Making& making);
    /// By the unit head: completes what the administrator made; gives whether there was anything to complete. Faults
    /// person.duty, ledger.sealed.
    Result<bool> add_records_key();
    /// The person who was let in is who they are: from here on their signature counts. Faults person.duty
    /// (domain::may_confirm_recovery), input.form (nobody waits for it).
    Result<void> confirm(const domain::PersonId& person);

    /// By the two persons' halves. What the person has here is a password for one sign-in. Faults rule.R-PW-1,
    /// recovery.half, recovery.none, and those of ledger::Ledger::recover. `as_head`: the way back where the unit head
    /// died or none is in force (Ledger::recover).
    Result<void> recover(const domain::PersonId& person, const Secret& one_half, const Secret& other_half,
                         const Secret& new_password, bool as_head = false);

private:
    [[nodiscard]] Result<ledger::Recovery> maker();
    With<const Machine, Seating> parts_;
};

/// A half as a QR code for a terminal: lines of half blocks, black on white. Fault paper.layout.
[[nodiscard]] Result<Secret> code_of_half(const Secret& half);

}  // namespace jcic::desk
