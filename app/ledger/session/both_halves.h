#pragma once
// The two parts of a recovery key in use while no one is signed in: they open the ledger once, to give people new keys
// (Ledger::recover) or to restore a backup (Restore).

#include "app/keys/recovery_box.h"
#include "app/ledger/session/opened.h"

namespace jcic::ledger {

class OuterJournal;

struct BothHalves {
    RecoveryBox box;
    RecoveryKeys keys;
};

/// Joins the parts as their keepers type them, in either order. Faults recovery.half (details "reason", "half": "1" or
/// "2", the wrong one in the order typed), recovery.none.
[[nodiscard]] Result<BothHalves> both_halves(const std::filesystem::path& folder, const Origin& origin,
                                             const Secret& one, const Secret& other);

/// Opens the ledger as `person`, who is to be recovered, with temporary random keys. Faults as for Ledger::sign_in
/// about the ledger itself, ledger.rolled-back (the box file is not of the last recovery key).
[[nodiscard]] Result<std::unique_ptr<OpenLedger>> open_by_halves(const std::filesystem::path& folder,
                                                                 const Origin& origin, const Dependencies& dependencies,
                                                                 const domain::PersonId& person,
                                                                 const BothHalves& halves);

/// Writes "person.recovered", and a slot under a password that must be changed at the first sign-in (R-PW-2).
/// `as_head`: also as unit head, replacing every present one. Faults person.unknown, person.ended, person.duty,
/// ledger.write.
[[nodiscard]] Result<void> give_new_keys(OpenLedger& opened, const domain::PersonId& person, const Secret& password,
                                         const BothHalves& halves, bool as_head = false);

/// Writes "outer.recovery-failed": the failed use of the parts, and its cause.
[[nodiscard]] Result<void> note_failed(OuterJournal& outer, const domain::PersonId& person, const Fault& fault);

}  // namespace jcic::ledger
