#pragma once
// The ledger's backups: made at a seat, put back where nobody is signed in.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <variant>

#include "app/base/bytes.h"
#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/desk/profile/settings.h"
#include "app/desk/rooms/card_pin.h"
#include "app/desk/rooms/with.h"
#include "app/domain/identifiers.h"
#include "app/ledger/backup/backup.h"

namespace jcic::desk {

struct BackupSummary {
    std::uint64_t events = 0;
    std::string head;        ///< the root of those events, 64 hex digits
    std::string checkpoint;  ///< signed note over it
    std::string digest;      ///< of the file, as the trail keeps it
};

using BackupStage = ledger::BackupStage;

class BackupDesk {
public:
    explicit BackupDesk(const With<const Machine, Seating>& parts) : parts_(parts) {}
    /// Faults person.duty, ledger.busy, ledger.corrupt, ledger.write, file.write, cancelled.
    Result<BackupSummary> back_up(
        const std::filesystem::path& file, std::stop_token stop,
        std::function<void(BackupStage stage, std::uint64_t done, std::uint64_t total)> progress = {});

private:
    With<const Machine, Seating> parts_;
};

/// What a restore would give up, as the fault ledger.rolled-back names it.
struct Loss {
    std::string head;     ///< of the backup: the root of its events, 64 hex digits
    std::string present;  ///< events in the ledger that is there; "unknown" where nobody can tell
    [[nodiscard]] static Loss named_in(const Fault& rolled_back);
    bool operator==(const Loss&) const = default;
};

/// Both halves of the recovery key that was in force on the backup's day, as their keepers type them, where nobody's
/// password of that day is known. Unit head and account administrator get new keys with the restore; what they sign
/// counts once somebody else confirms them.
struct RestoreHalves {
    Secret first;
    Secret second;
    Secret head_password;  ///< each of the two, for one sign-in
    domain::PersonId administrator;
    Secret administrator_password;
};
/// What opens the backup: the person's password, with the PIN of their own card where their slot has one
/// (domain::typed_with_pin), or the halves.
using RestoreKey = std::variant<Secret, RestoreHalves>;

/// What is to be put back, where, and by whom.
struct RestoreOrder {
    std::filesystem::path profile;
    std::filesystem::path file;
    domain::PersonId person;      ///< whose password it is; by the halves, the unit head
    bool give_up_events = false;  ///< said expressly: the ledger that is there goes further than the backup
    /// What was shown when that was said: for another backup, or another ledger, it was not said. Nothing where it was
    /// said together with the file itself.
    std::optional<Loss> shown{};
    /// Of who has a card of their own in the backup and typed their password alone; empty: nobody is there to be asked.
    AsksPin asks_pin{};
    bool last_try = false;               ///< of the PIN: they were told, and said yes
    std::shared_ptr<pcsc::Link> link{};  ///< to the readers; none: the system's
};

struct RestoreSummary {
    std::uint64_t events = 0;         ///< in force now
    std::uint64_t backed_up = 0;      ///< of these, in the backup
    bool older = false;               ///< events were given up
    std::filesystem::path set_aside;  ///< the ledger that stood there; empty for none
};

/// Needs no workplace: the profile's ledger may be damaged or gone. Faults ledger.rolled-back (older than the ledger
/// that is there, and that was not said of it; details "events", "head", "present"), ledger.foreign, ledger.corrupt,
/// ledger.busy, person.*, file.*, cancelled; by the halves recovery.*, rule.R-PW-1 ("person"), input.form (one person
/// twice, one password twice).
[[nodiscard]] Result<RestoreSummary> restore_ledger(
    const RestoreOrder& order, const RestoreKey& key, std::stop_token stop,
    std::function<void(std::uint64_t done, std::uint64_t total)> progress = {});

/// The same on a machine whose profile has no settings yet: under these, which name the host and its authority (the
/// PEM's bytes). Nothing is put in place where the ledger was founded for another: fault host.untrusted.
[[nodiscard]] Result<RestoreSummary> restore_on_new_machine(
    const RestoreOrder& order, const Settings& settings, ByteView authority, const RestoreKey& key,
    std::stop_token stop, std::function<void(std::uint64_t done, std::uint64_t total)> progress = {});

}  // namespace jcic::desk
