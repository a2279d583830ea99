#pragma once
// Recovery keys: the way back for who lost password or slot. Made while somebody is signed in; used while nobody is.

#include "app/desk/rooms.h"
#include "app/ledger/recovery.h"

namespace jcic::desk {

class RecoveryDesk {
public:
    explicit RecoveryDesk(Rooms& rooms) : rooms_(rooms) {}

    /// Two halves, each for one keeper's eyes. Fault person.duty (domain::may_make_recovery).
    [[nodiscard]] Result<ledger::Recovery::Halves> make_for_two_persons();
    /// Head office's half; the other is kept for the unit head. Faults person.duty, person.unknown, person.ended.
    [[nodiscard]] Result<Secret> make_for_head_office(const domain::PersonId& unit_head);
    /// For who reads records: completes what the administrator made; gives to how many. Fault ledger.sealed.
    Result<int> add_records_key();

    /// By the two persons' halves, or (`unit_head_password`) by head office's and the unit head's. What the person has
    /// here is a password for one sign-in. Faults rule.R-PW-1, recovery.half, recovery.none, and those of
    /// ledger::Ledger::recover.
    Result<void> recover(const domain::PersonId& person, const Secret& one_half, const Secret& other_half,
                         const Secret& new_password);
    Result<void> recover_with_unit_head(const domain::PersonId& person, const Secret& half,
                                        const Secret& unit_head_password, const Secret& new_password);

private:
    [[nodiscard]] Result<ledger::Recovery> maker();
    Rooms& rooms_;
};

/// A half as a QR code for a terminal: lines of half blocks, black on white. Fault paper.layout.
[[nodiscard]] Result<Secret> code_of_half(const Secret& half);

}  // namespace jcic::desk
