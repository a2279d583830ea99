#pragma once
// The ledger, locked: what can be done with a ledger's folder while no key is in memory.
// docs/ledger-format.md describes the files and their bytes.

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "app/base/secret.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/duties.h"
#include "app/domain/events/journal.h"
#include "app/ledger/keys/origin.h"
#include "app/ledger/people/person.h"
#include "app/ledger/session/dependencies.h"
#include "app/ledger/store/outer_journal.h"

namespace jcic::ledger {

class Session;
struct OpenLedger;  // private to the room
struct Unlocked;    // the same
struct Slot;        // slot.h

/// The only host that a session of this ledger may sign in to: part of "ledger.founded".
struct SealedHost {
    std::string address;  ///< as the settings name it: "https://name:port", "in-process"; "": none
    Digest authority{};   ///< SHA-256 of the file that holds its certificate authority
    bool operator==(const SealedHost&) const = default;
};

class Ledger {
public:
    /// Founds a ledger in an empty or new folder, for that host. At least one founder reads records (unit head).
    /// The founding event, and for each founder a designation signed by that founder, are its first events.
    /// Faults ledger.foreign (something is there already), ledger.write, ledger.library, input.missing.
    [[nodiscard]] static Result<std::unique_ptr<Ledger>> create(const std::filesystem::path& folder, ProfileKind kind,
                                                                const domain::InstitutionCode& institution,
                                                                std::span<const NewPerson> founders,
                                                                const Dependencies& dependencies,
                                                                const SealedHost& host = {});

    /// Faults file.missing, profile.kind (the folder is of the other kind), ledger.library, ledger.corrupt.
    [[nodiscard]] static Result<std::unique_ptr<Ledger>> open(const std::filesystem::path& folder, ProfileKind kind,
                                                              const Dependencies& dependencies);

    [[nodiscard]] const Origin& origin() const { return origin_; }
    /// By user code; people whose designation ended are in it, marked, and those whose slot cannot be read, by their
    /// codes alone. To be shown: nothing is decided by them; what decides reads the slot itself.
    [[nodiscard]] Result<std::vector<Account>> accounts() const;
    [[nodiscard]] OuterJournal& outer() { return outer_; }

    /// Counts the try durably before the password is used, unlocks the slot, opens the database, takes in the outer
    /// journal and writes "session.signed-in". Faults person.unknown, person.ended, person.locked, person.password
    /// (detail "tries-left"), ledger.corrupt, ledger.foreign, ledger.library, ledger.busy, ledger.write.
    [[nodiscard]] Result<std::unique_ptr<Session>> sign_in(const domain::PersonId& person, const Secret& password);

    /// R-PW-4's way back where every administrator and unit head is locked: two persons whose passwords are both right
    /// unlock each other (domain::may_unlock_together). "person.unlocked-together", with both signatures, for each of
    /// them; a failure stands in the outer journal, and the next try waits: an hour, then twice as long, up to a day.
    /// Faults person.password (one of the two is wrong), session.paused (detail "seconds"), person.duty (reason
    /// unlocker-left: somebody could still unlock alone), person.unknown, person.ended, and those of sign_in about the
    /// ledger itself.
    [[nodiscard]] Result<void> unlock_together(const domain::PersonId& one, const Secret& one_password,
                                               const domain::PersonId& other, const Secret& other_password);

    /// Lets in again who lost password or slot: the halves that Recovery made for two keepers, in either order, give
    /// the person new keys under a new password, which must be changed at the first sign-in. "person.recovered"; what
    /// fails stands in the outer journal. Faults recovery.half, recovery.none, person.unknown, person.ended, and those
    /// of sign_in about the ledger itself.
    /// `as_head`: the way back where the unit head died or none is in force; they head the unit once they are
    /// confirmed, in the place of each who did until then.
    [[nodiscard]] Result<void> recover(const domain::PersonId& person, const Secret& one_half, const Secret& other_half,
                                       const Secret& new_password, bool as_head = false);

    Ledger(std::filesystem::path folder, Origin origin, const Dependencies& dependencies);  // for create and open

    // For sign_in and for restoring (restore.h).
    /// The password counted and proven. Faults as sign_in's.
    [[nodiscard]] Result<Unlocked> unlock(const domain::PersonId& person, const Secret& password);
    /// And everything opened with it; nothing is taken up or written yet.
    [[nodiscard]] Result<std::unique_ptr<OpenLedger>> open_with(Unlocked unlocked);
    /// The same, and nothing of it held to anything: for what puts a damaged file back.
    [[nodiscard]] Result<std::unique_ptr<OpenLedger>> open_unchecked(Unlocked unlocked);

private:
    [[nodiscard]] tl::unexpected<Fault> refuse(const domain::PersonId& person, int failures);
    /// `unit_head`: whose password opened one half; null for two persons' halves.
    [[nodiscard]] Result<void> let_in(const domain::PersonId& person, const Secret& one_half, const Secret& other_half,
                                      const Secret& new_password, bool as_head);
    std::filesystem::path folder_;
    Origin origin_;
    Dependencies dependencies_;
    OuterJournal outer_;
};

}  // namespace jcic::ledger
