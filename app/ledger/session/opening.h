#pragma once
// Steps of opening a ledger, and of signing in once it is open.

#include <array>

#include "app/ledger/session/opened.h"
#include "app/store/outer_journal.h"

namespace jcic::ledger {

/// The database's key: HKDF of the ledger's key, bound to kind and origin.
[[nodiscard]] Secret database_key(const Origin& origin, const Secret& ledger_key);
[[nodiscard]] std::filesystem::path database_path(const std::filesystem::path& folder);
/// Opens the database. The file of another ledger, or one that is not SQLCipher's, differs in its first bytes; a
/// damaged one mostly does not. Faults ledger.foreign, ledger.corrupt, ledger.library.
[[nodiscard]] Result<std::unique_ptr<Database>> open_database(const std::filesystem::path& folder, const Origin& origin,
                                                              const Secret& ledger_key);
/// Checks the plain file `ledger.origin` against the founding event. Fault ledger.foreign.
[[nodiscard]] Result<void> check_origin(OpenLedger& opened);
/// Returns the first bytes of a database file, random and plain. Fault ledger.corrupt if there are none.
[[nodiscard]] Result<std::array<std::uint8_t, 16>> file_salt_of(const std::filesystem::path& file);
/// Stores in the database how far the outer journal was imported, and the private half of its key.
[[nodiscard]] Result<void> keep_outer(Database& database, const Secret& outer_private, const OuterJournal::Mark& mark);
/// Imports and returns what was written while no one was signed in.
[[nodiscard]] Result<std::vector<OuterEntry>> import_outer_journal(OpenLedger& opened, const OuterJournal& outer);
/// Creates an empty outer journal beside a restored database, under a key that no earlier entry used.
[[nodiscard]] Result<void> begin_outer_anew(OpenLedger& opened, const OuterJournal& outer);

/// At sign-in, before any other write: completes interrupted key destructions, and repeats those that a restored
/// database undid. The latter, and a damaged list, are recorded as events ("deletion.redone", "deletions.lost"). Needs
/// no records key.
[[nodiscard]] Result<void> finish_deletions(OpenLedger& opened);

/// Checks at every opening, without reading the whole ledger: the head outside, the last seal and later events must fit
/// the database. Files missing beside it are recorded as events ("head.lost", "seal.restarted"), and an interrupted
/// closing of an epoch is completed. Faults ledger.rolled-back and ledger.corrupt, detail "sequence": the first bad
/// event.
[[nodiscard]] Result<void> take_up(OpenLedger& opened);

/// Unlocks a person's keys at another person's seat for one signature (countersign.cpp). The try counts for their
/// account and for the seat, and failures are written. Faults person.password, person.locked, session.paused, and
/// who_is_who's about the signer.
[[nodiscard]] Result<PersonKeys> unlock_at_seat(OpenLedger& opened, const domain::PersonId& person,
                                                const Secret& password);

/// Restores the seat's count of failed countersignatures, which is stored like an account's: signing out and in again
/// gains no further tries.
void pause_if_failed_before(OpenLedger& opened);

}  // namespace jcic::ledger
