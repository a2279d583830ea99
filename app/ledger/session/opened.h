#pragma once
// The parts of an open ledger: handles and keys. Its destructor closes and wipes them all.

#include <array>
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
#include "app/store/outer_journal.h"
#include "app/unlock/unlocked.h"

namespace jcic::ledger {

struct OpenLedger;
/// Loads the records key from the ledger: new generations given to the person, and those before the newest. For a
/// session that holds a generation or may be given one; generations that the ledger does not confirm are dropped.
void take_in_records_keys(OpenLedger& opened);
/// The same if the one in force is not held.
void keep_up_with_records_key(OpenLedger& opened);
/// As the first, for generations given to a reader of that name: a recovery key.
void take_in_records_keys(OpenLedger& opened, std::string_view reader, const ExchangeKey& exchange);

struct OpenLedger {
    OpenLedger(std::filesystem::path place, Origin identity, const Dependencies& given, domain::PersonId who,
               PersonKeys own, Secret ledger, std::optional<NumberedKey> records, std::unique_ptr<Database> file)
        : folder(std::move(place)),
          origin(std::move(identity)),
          dependencies(given),
          person(std::move(who)),
          keys(std::move(own)),
          ledger_key(std::move(ledger)),
          records_key(std::move(records)),
          database(std::move(file)),
          values(*database, origin, records_key, dependencies.random),
          events(*database, values),
          head(folder, origin, ledger_key),
          deletions(folder, origin, ledger_key),
          attachments(folder, origin),
          sealer(folder, origin, ledger_key, *database, events, dependencies) {
        records_key.when_missing = [this] { take_in_records_keys(*this); };
    }
    OpenLedger(const OpenLedger&) = delete;
    OpenLedger& operator=(const OpenLedger&) = delete;

    bool locked = false;             ///< whether the person's account is locked in the ledger (R-PW-4)
    UtcTime password_changed{};      ///< from the slot that opened it; none if it was opened without a password
    std::optional<CardHalf> card{};  ///< of the slot that opened it: the person's own card is used once per session
    std::optional<FileLock> in_use;  ///< prevents replacement of the folder
    std::filesystem::path folder;
    Origin origin;
    Dependencies dependencies;
    domain::PersonId person;
    PersonKeys keys;
    KnownSignatures known_signatures;
    KnownDigests borne_out;  ///< events, by leaf hash: what precedes an event never changes
    Secret ledger_key;
    RecordsKeys records_key;
    std::unique_ptr<Database> database;
    ValueStore values;
    EventStore events;
    HeadSlots head;
    DeletionList deletions;
    Attachments attachments;
    Sealer sealer;
    std::unique_ptr<OpenIndex> index;  ///< opened by the first search
    KeyGeneration index_under = 0;     ///< generation of the records key at that time
    std::recursive_mutex mutex;        ///< recursive: transact's decide may read
    Millis paused_until{};             ///< since boot: no countersignature at this seat before
    TreeHead shown_head{};             ///< the last one computed: valid for its number of events
    /// People and duties after that many events.
    struct WhoThen {
        std::uint64_t events = 0;
        WhoIsWho who;
    };
    std::optional<WhoThen> who_then;
    /// The latest time recorded in that many events and in the seals.
    struct Latest {
        std::uint64_t events = 0;
        UtcTime at{};
    };
    std::optional<Latest> latest;
    /// An event signed by a person with a last day is not sealed yet: retried with the next event and at sign-out.
    bool owes_seal = false;

    [[nodiscard]] Author author() const { return author_as(person.text()); }
    /// "-" while no one is signed in.
    [[nodiscard]] Author author_as(std::string who) const {
        return {std::move(who), dependencies.workstation, dependencies.address_now(), dependencies.clock.now(),
                dependencies.clock.since_boot()};
    }
    /// For a statement to be signed now. Faults as beginning_of.
    [[nodiscard]] Result<Occasion> occasion() { return occasion_as(person.text()); }
    [[nodiscard]] Result<Occasion> occasion_as(std::string who);
    [[nodiscard]] Result<Roster> roster();
    /// The same, cached until another program writes: for the checks of every event.
    [[nodiscard]] Result<const Roster*> roster_now();
    /// Includes recovery keys and the records key as far as the events confirm them: a renewal counts, as in
    /// verification, if its signer reads records on that day.
    [[nodiscard]] Result<const WhoIsWho*> who_now();
    /// Whether the signed-in person is designated today and has the permit's duties.
    [[nodiscard]] Result<void> permits(const Permit& permit);
    [[nodiscard]] domain::RocDate today() const { return domain::roc_date_at(dependencies.clock.now()); }
    [[nodiscard]] SlotPlace place() const { return {folder, origin, dependencies}; }
    [[nodiscard]] const CardHalf* held_card() const { return card ? &*card : nullptr; }
};

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
/// Returns an entry with a fresh id and without fields.
[[nodiscard]] domain::Entry event_of(Random& random, std::string_view action, std::string subject = "ledger");
/// Caches that a transaction has already extended: dropped unless stands() is called after the commit, because other
/// events will get its numbers.
class ByHeart {
public:
    explicit ByHeart(OpenLedger& opened) : opened_(opened), newest_(opened.records_key.newest()) {}
    ByHeart(const ByHeart&) = delete;
    ByHeart& operator=(const ByHeart&) = delete;
    ~ByHeart() {
        if (stands_) return;
        opened_.latest.reset();
        opened_.who_then.reset();
        opened_.records_key.forget_after(newest_);
    }
    void stands() { stands_ = true; }

private:
    OpenLedger& opened_;
    KeyGeneration newest_;  ///< of the records key, before the transaction
    bool stands_ = false;
};

/// In the caller's transaction: writes an event that both copies of these small files are damaged, without blaming a
/// person.
[[nodiscard]] Result<void> tell_damaged(OpenLedger& opened, const std::vector<std::string>& files);

/// In the caller's transaction, before an event or a seal: if it would be dated earlier than existing ones, writes
/// `outer.clock-set` first (docs/run/time.md).
[[nodiscard]] Result<void> heed_clock(OpenLedger& opened);
/// The same, in a transaction of its own.
[[nodiscard]] Result<void> heed_clock_first(OpenLedger& opened);
/// Makes a new records key for later events after a person who had it left ("records-key.renewed"), in its own
/// transaction. Does nothing if none left, or if this session does not hold the key in force: then a session that holds
/// it makes one before it seals anything. Fault person.duty (the signed-in person reads no records today) and those of
/// writing an event.
[[nodiscard]] Result<void> renew_records_key(OpenLedger& opened);
/// The same in the caller's transaction, before a value is sealed, at the author's time; afterwards the session holds
/// the key in force. If it was given that key but cannot open it, it makes a new one that skips it. Fault
/// ledger.sealed, reason "not-given": the key was not given to it.
[[nodiscard]] Result<void> hold_records_key_in_force(OpenLedger& opened, const Author& author);
/// Returns the key in force, to give to a person. Faults as hold_records_key_in_force, and if this session has none.
[[nodiscard]] Result<NumberedKey> records_key_to_give(OpenLedger& opened);
/// Whether the session's share of a renewal opens and leads back to the generations held. True also for a renewal that
/// was not given to it, or was given under another key of the person's.
[[nodiscard]] bool own_share_is_good(const OpenLedger& opened, const RecordsKeys& held, const RecordsRegister& records,
                                     KeyGeneration generation);
/// As OpenLedger::who_now.
[[nodiscard]] Result<WhoIsWho> who_is_who_with_records_key(EventStore& events, const Origin& origin,
                                                           KnownSignatures& known);
/// Gives the key in force to those who may have it and lack it (RecordsRegister::lacking), if this session holds it.
[[nodiscard]] Result<void> give_records_key_where_lacking(OpenLedger& opened);

/// In the caller's transaction: appends the entry if it is admitted and has all signatures that it names and its action
/// demands (is_signed, demands.h).
[[nodiscard]] Result<domain::Recorded> append_signed(OpenLedger& opened, const domain::Entry& entry);
/// The same at the author's time.
[[nodiscard]] Result<domain::Recorded> append_signed_by(OpenLedger& opened, const domain::Entry& entry,
                                                        const Author& author);
/// The same for the ledger's own events, or while no one is signed in: the caller has checked the signatures.
[[nodiscard]] Result<domain::Recorded> append_own(OpenLedger& opened, const domain::Entry& entry, const Author& author);

/// Seals an event at once if a signer has a last day, because a seal made after that day does not count for that person
/// (docs/run/time.md). The event stays valid if the seal fails, which is then retried (owes_seal).
void seal_what_a_leaver_signed(OpenLedger& opened, const domain::Entry& entry);
/// Commits the appended events, then advances the head outside the database.
[[nodiscard]] Result<void> commit_events(OpenLedger& opened, Transaction& transaction);
/// Writes one event in its own transaction: a fact, regardless of who is signed in; or, with a permit, which is checked
/// inside, an act of the signed-in person. Faults person.ended and the permit's.
[[nodiscard]] Result<domain::Recorded> write_event(OpenLedger& opened, const domain::Entry& entry,
                                                   const Permit& permit = nullptr);
/// Writes several of the ledger's own events in one transaction, regardless of who is signed in; does nothing if there
/// are none.
[[nodiscard]] Result<void> write_own(OpenLedger& opened, const std::vector<domain::Entry>& entries);
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
