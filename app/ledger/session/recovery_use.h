#pragma once
// Recovery keys as the events tell of them, for making and for use.

#include "app/ledger/people/recovery_register.h"
#include "app/ledger/session/opened.h"

namespace jcic::ledger {

[[nodiscard]] Result<RecoveryRegister> recovery_register(OpenLedger& opened);
[[nodiscard]] Result<RecoveryRegister> recovery_register(EventStore& events);
/// Whether the person's signature counts now: in force, and not waiting to be confirmed after a recovery. Faults
/// person.unknown, person.ended, person.duty (reason "unconfirmed").
[[nodiscard]] Result<void> may_sign(OpenLedger& opened, const domain::PersonId& person,
                                    std::optional<domain::RocDate> day);
/// Fault ledger.rolled-back: the file is not of the last making.
[[nodiscard]] Result<void> is_in_force(const RecoveryRegister& known, const RecoveryBox& box);

}  // namespace jcic::ledger
