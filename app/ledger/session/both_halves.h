#pragma once
// The two halves of a recovery key at work while nobody is signed in: they open the ledger once, to give people new
// keys (Ledger::recover), or to put a backup back (Restore).

#include "app/ledger/keys/recovery_box.h"
#include "app/ledger/session/opened.h"

namespace jcic::ledger {

struct BothHalves {
    RecoveryBox box;
    RecoveryKeys keys;
};

/// As their keepers type them, in either order. Faults recovery.half (details "reason", "half": "1" or "2", the one as
/// typed that is wrong), recovery.none.
[[nodiscard]] Result<BothHalves> both_halves(const std::filesystem::path& folder, const Origin& origin,
                                             const Secret& one, const Secret& other);

/// Opened as `person`, who is to be let in, with keys that nobody knows. Faults as Ledger::sign_in's about the ledger
/// itself, ledger.rolled-back (the halves' file is not of the last making).
[[nodiscard]] Result<std::unique_ptr<OpenLedger>> open_by_halves(const std::filesystem::path& folder,
                                                                 const Origin& origin, const Dependencies& dependencies,
                                                                 const domain::PersonId& person,
                                                                 const BothHalves& halves);

/// "person.recovered", and a slot under a password that must be changed at the first sign-in (R-PW-2). `as_head`: and
/// as the unit's head, in the place of each who is. Faults person.unknown, person.ended, person.duty, ledger.write.
[[nodiscard]] Result<void> give_new_keys(OpenLedger& opened, const domain::PersonId& person, const Secret& password,
                                         const BothHalves& halves, bool as_head = false);

/// "outer.recovery-failed": what somebody tried with halves, and what was wrong with it.
[[nodiscard]] Result<void> note_failed(OuterJournal& outer, const domain::PersonId& person, const Fault& fault);

}  // namespace jcic::ledger
