#pragma once
// The two parts of a recovery key in use while no one is signed in: they open the ledger once, to give people new keys
// (Ledger::recover) or to restore a backup (Restore).

#include "app/domain/events/names.h"
#include "app/keys/recovery_box.h"
#include "app/keys/slot.h"
#include "app/ledger/people/person.h"
#include "app/ledger/session/opened.h"
#include "app/unlock/dependencies.h"

namespace jcic::ledger {

// A person's fresh keys in a fresh slot, and the event that registers them.

class OpenLedger;

struct Enrolled {
    Slot slot;  ///< without the ledger's keys: the enrolling session seals them in
    PersonKeys keys;
};

[[nodiscard]] PersonKeys fresh_keys(Random& random);
/// Seals in the ledger's key, and the records key if the duties read records and this session holds it.
[[nodiscard]] Result<void> seal_in(const OpenLedger& opened, Slot& slot, const domain::DutyTerms& duties);
[[nodiscard]] Result<Enrolled> enrol(const NewPerson& person, const Origin& origin, const PasswordCost& cost,
                                     const Dependencies& dependencies);
/// Returns "person.designated", or another event that designates, unsigned: name, duties, both public keys, generation,
/// and the remarks.
[[nodiscard]] domain::Entry designation(const NewPerson& person, const Slot& slot, Random& random,
                                        std::string_view action = action::person_designated);
/// Adds the fields that register a slot's keys.
void add_keys(domain::Entry& entry, const Slot& slot);

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
