#pragma once
// The ledger, locked: the operations on a ledger's folder while no key is in memory.
// docs/trust/ledger-format.md describes the files and their bytes.

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "app/base/secret.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/duties.h"
#include "app/domain/events/journal.h"
#include "app/keys/origin.h"
#include "app/ledger/people/person.h"
#include "app/store/outer_journal.h"
#include "app/unlock/dependencies.h"

namespace jcic::ledger {

class Session;
class OpenLedger;  // opened.h
struct Unlocked;   // unlocked.h
struct Slot;       // slot.h

/// The only host that a session of this ledger may sign in to: part of "ledger.founded".
struct SealedHost {
    std::string address;  ///< as in the settings: "https://name:port", "in-process"; "": none
    Digest authority{};   ///< SHA-256 of the file that holds its certificate authority
    bool operator==(const SealedHost&) const = default;
};

class Ledger {
public:
    /// Creates a ledger for that host in an empty or new folder. At least one founder reads records (unit head). Its
    /// first events are the founding event and, for each founder, a designation signed by that founder. Faults
    /// ledger.foreign (the folder is not empty), ledger.write, ledger.library, input.missing.
    [[nodiscard]] static Result<std::unique_ptr<Ledger>> create(const std::filesystem::path& folder, ProfileKind kind,
                                                                const domain::InstitutionCode& institution,
                                                                std::span<const NewPerson> founders,
                                                                const Dependencies& dependencies,
                                                                const SealedHost& host = {});

    /// Faults file.missing, profile.kind (the folder is of the other kind), ledger.library, ledger.corrupt.
    [[nodiscard]] static Result<std::unique_ptr<Ledger>> open(const std::filesystem::path& folder, ProfileKind kind,
                                                              const Dependencies& dependencies);

    [[nodiscard]] const Origin& origin() const { return origin_; }
    /// Returns the accounts by user code: deactivated people too, marked; people with an unreadable slot by code only.
    /// For display only: decisions read the slot itself.
    [[nodiscard]] Result<std::vector<Account>> accounts() const;
    [[nodiscard]] OuterJournal& outer() { return outer_; }

    /// Counts the try durably before the password is used, unlocks the slot, opens the database, imports the outer
    /// journal and writes "session.signed-in". Faults person.unknown, person.ended, person.locked, person.password
    /// (detail "tries-left"), ledger.corrupt, ledger.foreign, ledger.library, ledger.busy, ledger.write.
    [[nodiscard]] Result<std::unique_ptr<Session>> sign_in(const domain::PersonId& person, const Secret& password);

    /// Unlocks two accounts if every administrator and unit head is locked (R-PW-4): two persons with correct passwords
    /// unlock each other (domain::may_unlock_together). Writes "person.unlocked-together", with both signatures, for
    /// each of them. A failure is written to the outer journal and delays the next try: an hour, then twice as long, up
    /// to a day. Faults person.password (one of the two is wrong), session.paused (detail "seconds"), person.duty
    /// (reason unlocker-left: another person can still unlock alone), person.unknown, person.ended, and sign_in's
    /// faults about the ledger itself.
    [[nodiscard]] Result<void> unlock_together(const domain::PersonId& one, const Secret& one_password,
                                               const domain::PersonId& other, const Secret& other_password);

    /// Recovers an account whose password or slot is lost: the two parts of the recovery key, in either order, give the
    /// person new keys under a new password that must be changed at the first sign-in. Writes "person.recovered"; a
    /// failure is written to the outer journal. Faults recovery.half, recovery.none, person.unknown, person.ended, and
    /// sign_in's faults about the ledger itself.
    /// `as_head`: used if the unit head died or none is in force; once confirmed, the person becomes unit head and
    /// replaces every unit head until then.
    [[nodiscard]] Result<void> recover(const domain::PersonId& person, const Secret& one_half, const Secret& other_half,
                                       const Secret& new_password, bool as_head = false);

    Ledger(std::filesystem::path folder, Origin origin, const Dependencies& dependencies);  // for create and open

    // For sign_in and restore.h.
    /// Counts the try and verifies the password. Faults as for sign_in.
    [[nodiscard]] Result<Unlocked> unlock(const domain::PersonId& person, const Secret& password);
    /// Opens everything with the unlocked keys; imports and writes nothing yet.
    [[nodiscard]] Result<std::unique_ptr<OpenLedger>> open_with(Unlocked unlocked);
    /// As open_with, without any check: for restoring a damaged file.
    [[nodiscard]] Result<std::unique_ptr<OpenLedger>> open_unchecked(Unlocked unlocked);

private:
    [[nodiscard]] tl::unexpected<Fault> refuse(const domain::PersonId& person, int failures);
    [[nodiscard]] Result<void> let_in(const domain::PersonId& person, const Secret& one_half, const Secret& other_half,
                                      const Secret& new_password, bool as_head);
    std::filesystem::path folder_;
    Origin origin_;
    Dependencies dependencies_;
    OuterJournal outer_;
};

}  // namespace jcic::ledger
