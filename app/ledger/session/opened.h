#pragma once
// An open ledger: handles and keys, for the rooms above as for the session. Its destructor closes and wipes them all.

#include <memory>
#include <mutex>
#include <optional>

#include "app/keys/keys.h"
#include "app/keys/slot.h"
#include "app/keys/tries.h"
#include "app/ledger/people/permit.h"
#include "app/ledger/people/who_is_who.h"
#include "app/ledger/session/derived_index.h"
#include "app/ledger/session/sealer.h"
#include "app/ledger/session/signing.h"
#include "app/ledger/store/event_store.h"
#include "app/ledger/trail/head_slots.h"
#include "app/store/attachments.h"
#include "app/store/deletions.h"
#include "app/unlock/unlocked.h"

namespace jcic::ledger {

class OpenLedger;
void take_in_records_keys(OpenLedger& opened);  // renewal.h

/// The person who has the ledger open, as their slot gave it; nobody's password for one opened by a recovery key.
struct Owner {
    domain::PersonId person;
    PersonKeys keys;
    std::optional<CardHalf> card{};  ///< of the slot: the person's own card is used once per session
    UtcTime password_changed{};      ///< none if the ledger was opened without a password
    bool locked = false;             ///< whether the account is locked in the ledger (R-PW-4)
    Millis paused_until{};           ///< since boot: no countersignature at this seat before
};

/// What a session worked out from the events. Each is valid for its number of events, and asked of OpenLedger.
struct WorkedOut {
    /// People and duties after that many events.
    struct WhoThen {
        std::uint64_t events = 0;
        WhoIsWho who;
    };
    /// The latest time recorded in that many events and in the seals.
    struct Latest {
        std::uint64_t events = 0;
        UtcTime at{};
    };
    std::optional<WhoThen> who;
    std::optional<Latest> latest;
    TreeHead shown_head{};  ///< the last one computed
    KnownSignatures signatures;
    KnownDigests borne_out;  ///< events, by leaf hash: what precedes an event never changes
    /// An event signed by a person with a last day is not sealed yet: retried with the next event and at sign-out.
    bool owes_seal = false;
};

/// The search index that this session has open.
struct IndexInUse {
    std::unique_ptr<OpenIndex> open;  ///< by the first search
    KeyGeneration under = 0;          ///< generation of the records key at that time
};

class OpenLedger {
public:
    OpenLedger(std::filesystem::path folder, Origin origin, const Dependencies& dependencies, Owner owner,
               Secret ledger_key, std::optional<NumberedKey> records_key, std::unique_ptr<Database> database)
        : folder_(std::move(folder)),
          origin_(std::move(origin)),
          dependencies_(dependencies),
          owner_(std::move(owner)),
          ledger_key_(std::move(ledger_key)),
          records_key_(std::move(records_key)),
          database_(std::move(database)),
          values_(*database_, origin_, records_key_, dependencies_.random),
          events_(*database_, values_),
          head_(folder_, origin_, ledger_key_),
          deletions_(folder_, origin_, ledger_key_),
          attachments_(folder_, origin_),
          sealer_(folder_, origin_, ledger_key_, *database_, events_, dependencies_) {
        records_key_.when_missing = [this] { take_in_records_keys(*this); };
    }
    OpenLedger(const OpenLedger&) = delete;
    OpenLedger& operator=(const OpenLedger&) = delete;

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    [[nodiscard]] const Origin& origin() const { return origin_; }
    [[nodiscard]] const Dependencies& dependencies() const { return dependencies_; }
    [[nodiscard]] Dependencies& dependencies() { return dependencies_; }
    /// Prevents replacement of the folder from now on.
    void hold(FileLock in_use) { in_use_.emplace(std::move(in_use)); }
    [[nodiscard]] std::optional<FileLock>& in_use() { return in_use_; }

    [[nodiscard]] Owner& owner() { return owner_; }
    [[nodiscard]] const Owner& owner() const { return owner_; }
    [[nodiscard]] const domain::PersonId& person() const { return owner_.person; }
    [[nodiscard]] const PersonKeys& keys() const { return owner_.keys; }
    [[nodiscard]] const CardHalf* held_card() const { return owner_.card ? &*owner_.card : nullptr; }
    [[nodiscard]] SlotPlace place() const { return {folder_, origin_, dependencies_}; }

    [[nodiscard]] const Secret& ledger_key() const { return ledger_key_; }
    [[nodiscard]] RecordsKeys& records_key() { return records_key_; }
    [[nodiscard]] const RecordsKeys& records_key() const { return records_key_; }

    [[nodiscard]] Database& database() { return *database_; }
    [[nodiscard]] ValueStore& values() { return values_; }
    [[nodiscard]] EventStore& events() { return events_; }
    [[nodiscard]] HeadSlots& head() { return head_; }
    [[nodiscard]] DeletionList& deletions() { return deletions_; }
    [[nodiscard]] Attachments& attachments() { return attachments_; }
    [[nodiscard]] Sealer& sealer() { return sealer_; }
    [[nodiscard]] IndexInUse& index() { return index_; }
    /// Held by every use of the session. Recursive: transact's decide may read.
    [[nodiscard]] std::recursive_mutex& mutex() { return mutex_; }
    [[nodiscard]] WorkedOut& worked_out() { return worked_out_; }

    [[nodiscard]] Author author() const { return author_as(person().text()); }
    /// "-" while no one is signed in.
    [[nodiscard]] Author author_as(std::string who) const {
        return {std::move(who), dependencies_.workstation, dependencies_.address_now(), dependencies_.clock.now(),
                dependencies_.clock.since_boot()};
    }
    /// For a statement to be signed now. Faults as beginning_of.
    [[nodiscard]] Result<Occasion> occasion() { return occasion_as(person().text()); }
    [[nodiscard]] Result<Occasion> occasion_as(std::string who);
    [[nodiscard]] Result<Roster> roster();
    /// The same, cached until another program writes: for the checks of every event.
    [[nodiscard]] Result<const Roster*> roster_now();
    /// Includes recovery keys and the records key as far as the events confirm them: a renewal counts, as in
    /// verification, if its signer reads records on that day.
    [[nodiscard]] Result<const WhoIsWho*> who_now();
    /// Whether the signed-in person is designated today and has the permit's duties.
    [[nodiscard]] Result<void> permits(const Permit& permit);
    [[nodiscard]] domain::RocDate today() const { return domain::roc_date_at(dependencies_.clock.now()); }

private:
    std::optional<FileLock> in_use_;
    std::filesystem::path folder_;
    Origin origin_;
    Dependencies dependencies_;
    Owner owner_;
    Secret ledger_key_;
    RecordsKeys records_key_;
    std::unique_ptr<Database> database_;
    ValueStore values_;
    EventStore events_;
    HeadSlots head_;
    DeletionList deletions_;
    Attachments attachments_;
    Sealer sealer_;
    IndexInUse index_;
    WorkedOut worked_out_;
    std::recursive_mutex mutex_;
};

}  // namespace jcic::ledger
