#pragma once
// The ledger's backups: made in a session, restored without one.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <variant>

#include "app/backup/backup.h"
#include "app/base/bytes.h"
#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/desk/profile/settings.h"
#include "app/desk/rooms/card_pin.h"
#include "app/desk/rooms/with.h"
#include "app/domain/identifiers.h"

namespace jcic::desk {

struct BackupSummary {
    std::uint64_t events = 0;
    std::string head;        ///< root of those events, 64 hex digits
    std::string checkpoint;  ///< signed note over it
    std::string digest;      ///< of the file, as in the trail
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

/// Loss by a restore, as named by the fault ledger.rolled-back.
struct Loss {
    std::string head;     ///< of the backup: the root of its events, 64 hex digits
    std::string present;  ///< number of events in the present ledger; "unknown" if it cannot be determined
    [[nodiscard]] static Loss named_in(const Fault& rolled_back);
    bool operator==(const Loss&) const = default;
};

/// Both parts of the recovery key in force on the backup's day, as typed by their keepers, if no password of that day
/// is known. Unit head and account administrator get new keys with the restore; their signatures count after another
/// person's confirmation.
struct RestoreHalves {
    Secret first;
    Secret second;
    Secret head_password;  ///< passwords of the two for one sign-in
    domain::PersonId administrator;
    Secret administrator_password;
};
/// Key to the backup: the person's password, with the PIN of their own card if their slot has one
/// (domain::typed_with_pin), or the parts of a recovery key.
using RestoreKey = std::variant<Secret, RestoreHalves>;

/// What to restore, where, and by whom.
struct RestoreOrder {
    std::filesystem::path profile;
    std::filesystem::path file;
    domain::PersonId person;      ///< owner of the password; with a recovery key, the unit head
    bool give_up_events = false;  ///< explicit consent: the present ledger has more events than the backup
    /// The loss shown for that consent, which does not apply to another backup or ledger. nullopt if the consent was
    /// given together with the file.
    std::optional<Loss> shown{};
    /// Asks for the PIN of a person with an own card in the backup who typed their password alone; empty: no one can be
    /// asked.
    AsksPin asks_pin{};
    bool last_try = false;               ///< of the PIN: they confirmed it
    std::shared_ptr<pcsc::Link> link{};  ///< to the readers; null: the system's
};

struct RestoreSummary {
    std::uint64_t events = 0;         ///< in force now
    std::uint64_t backed_up = 0;      ///< of these, from the backup
    bool older = false;               ///< events were lost
    std::filesystem::path set_aside;  ///< the previous ledger; empty for none
};

/// Needs no workplace: the profile's ledger may be damaged or missing. Faults ledger.rolled-back (older than the
/// present ledger, without consent; details "events", "head", "present"), ledger.foreign, ledger.corrupt, ledger.busy,
/// person.*, file.*, cancelled; with a recovery key recovery.*, rule.R-PW-1 ("person"), input.form (same person twice,
/// same password twice).
[[nodiscard]] Result<RestoreSummary> restore_ledger(
    const RestoreOrder& order, const RestoreKey& key, std::stop_token stop,
    std::function<void(std::uint64_t done, std::uint64_t total)> progress = {});

/// As above, on a machine without settings in its profile: with these, which name the host and its authority (the PEM's
/// bytes). Restores nothing if the ledger was founded for another host: fault host.untrusted.
[[nodiscard]] Result<RestoreSummary> restore_on_new_machine(
    const RestoreOrder& order, const Settings& settings, ByteView authority, const RestoreKey& key,
    std::stop_token stop, std::function<void(std::uint64_t done, std::uint64_t total)> progress = {});

}  // namespace jcic::desk
