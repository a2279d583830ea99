#pragma once
// What an open ledger consists of: handles and keys. Its end closes and wipes them all.

#include <array>
#include <mutex>
#include <optional>

#include "app/ledger/keys/keys.h"
#include "app/ledger/keys/slot.h"
#include "app/ledger/keys/tries.h"
#include "app/ledger/people/permit.h"
#include "app/ledger/people/who_is_who.h"
#include "app/ledger/session/dependencies.h"
#include "app/ledger/session/own_card.h"
#include "app/ledger/session/sealer.h"
#include "app/ledger/session/signing.h"
#include "app/ledger/store/attachments.h"
#include "app/ledger/store/deletions.h"
#include "app/ledger/store/event_store.h"
#include "app/ledger/store/outer_journal.h"
#include "app/ledger/store/search_index.h"
#include "app/ledger/trail/head_slots.h"

namespace jcic::ledger {

/// What a person's password opens.
struct Unlocked {
    Slot slot;
    PersonKeys keys;
    std::optional<CardHalf> card{};  ///< of a slot that has one
};

/// What was typed for a slot (typed_secret.h), used: its password, and where the slot has a card that card, unless its
/// half is `held`. Faults person.password, and those of half_from_card.
[[nodiscard]] Result<Unlocked> open_slot(const SlotPlace& place, Slot slot, const Secret& typed,
                                         const CardHalf* held = nullptr);
/// Before a try is counted: with the PIN, where the slot has a card whose half is not held (typed_whole).
[[nodiscard]] Result<Secret> typed_for(const SlotPlace& place, const Slot& slot, const Secret& typed,
                                       const CardHalf* held = nullptr);
/// The same of the owner: the try counts before it is used, whatever happens then, and a right one begins the count
/// anew. `failures` is the count with this one. Faults person.locked, person.password, input.missing, ledger.corrupt
/// (the slot is damaged: no password opens it, and none is counted); any other counts nothing.
[[nodiscard]] Result<Unlocked> try_slot(const SlotPlace& place, Slot slot, const Secret& typed, int& failures,
                                        const CardHalf* held = nullptr);

struct OpenLedger;
/// What the trail says of the records key: new generations that were given to the person, and those before the newest.
/// For one who holds a generation, or is to be asked; what is not borne out is held no more.
void take_in_records_keys(OpenLedger& opened);
/// The same where the one in force is not held.
void keep_up_with_records_key(OpenLedger& opened);
/// The first, given to a reader of that name: a recovery key.
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

    bool locked = false;             ///< the person is, as far as the trail says (R-PW-4)
    UtcTime password_changed{};      ///< by the slot that opened it; none where no password did
    std::optional<CardHalf> card{};  ///< of the slot that opened it: the person's own card is asked once a session
    std::optional<FileLock> in_use;  ///< the folder is not replaced meanwhile
    std::filesystem::path folder;
    Origin origin;
    Dependencies dependencies;
    domain::PersonId person;
    PersonKeys keys;
    KnownSignatures known_signatures;
    KnownDigests borne_out;  ///< events, by their leaf's hash: what comes before one does not change any more
    Secret ledger_key;
    RecordsKeys records_key;
    std::unique_ptr<Database> database;
    ValueStore values;
    EventStore events;
    HeadSlots head;
    DeletionList deletions;
    Attachments attachments;
    Sealer sealer;
    std::unique_ptr<SearchIndex> search;  ///< opened by the first look-up
    KeyGeneration search_under = 0;       ///< of the records key, when it was
    std::recursive_mutex mutex;           ///< recursive: transact's decide may read
    Millis paused_until{};                ///< since boot: no countersignature at this seat before
    TreeHead shown_head{};                ///< as it was asked for last: of so many events there is one root
    /// Who is who after so many events.
    struct WhoThen {
        std::uint64_t events = 0;
        WhoIsWho who;
    };
    std::optional<WhoThen> who_then;
    /// When the last of so many events, or the last seal, says that it was made.
    struct Latest {
        std::uint64_t events = 0;
        UtcTime at{};
    };
    std::optional<Latest> latest;
    /// What somebody with a last day signed is not sealed yet: tried again with the next event, and by the sign-out.
    bool owes_seal = false;

    [[nodiscard]] Author author() const { return author_as(person.text()); }
    /// "-" while nobody is signed in.
    [[nodiscard]] Author author_as(std::string who) const {
        return {std::move(who), dependencies.workstation, dependencies.address_now(), dependencies.clock.now(),
                dependencies.clock.since_boot()};
    }
    /// Of a statement to be signed now. Faults as beginning_of.
    [[nodiscard]] Result<Occasion> occasion() { return occasion_as(person.text()); }
    [[nodiscard]] Result<Occasion> occasion_as(std::string who);
    [[nodiscard]] Result<Roster> roster();
    /// The same, read once as long as nobody else writes: for what is asked of every event.
    [[nodiscard]] Result<const Roster*> roster_now();
    /// With as much of recovery keys and the records key as the events bear out: a renewal counts as verification has
    /// it, if who signed it reads that day.
    [[nodiscard]] Result<const WhoIsWho*> who_now();
    /// Whether the person at the seat is designated today, and has the duties that it asks for.
    [[nodiscard]] Result<void> permits(const Permit& permit);
    [[nodiscard]] domain::RocDate today() const { return domain::roc_date_at(dependencies.clock.now()); }
    [[nodiscard]] SlotPlace place() const { return {folder, origin, dependencies}; }
    [[nodiscard]] const CardHalf* held_card() const { return card ? &*card : nullptr; }
};

/// The database's key: HKDF of the ledger's key, bound to kind and origin.
[[nodiscard]] Secret database_key(const Origin& origin, const Secret& ledger_key);
[[nodiscard]] std::filesystem::path database_path(const std::filesystem::path& folder);
/// Another ledger's file, or one that is not SQLCipher's, begins otherwise; a damaged one mostly does not. Faults
/// ledger.foreign, ledger.corrupt, ledger.library.
[[nodiscard]] Result<std::unique_ptr<Database>> open_database(const std::filesystem::path& folder, const Origin& origin,
                                                              const Secret& ledger_key);
/// The plain file `ledger.origin` is believed only as far as the founding event bears it out. Fault ledger.foreign.
[[nodiscard]] Result<void> check_origin(OpenLedger& opened);
/// What a database's file begins with, random and plain. Fault ledger.corrupt where there is none.
[[nodiscard]] Result<std::array<std::uint8_t, 16>> file_salt_of(const std::filesystem::path& file);
/// An entry under a fresh id, without fields.
[[nodiscard]] domain::Entry event_of(Random& random, std::string_view action, std::string subject = "ledger");
/// What is known by heart of a trail that a transaction goes on: forgotten where that does not come to stand, for other
/// events will have its numbers.
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
    KeyGeneration newest_;  ///< of the records key, before it
    bool stands_ = false;
};

/// In the caller's transaction: says that both copies of these small files are damaged, which is nobody's doing.
[[nodiscard]] Result<void> tell_damaged(OpenLedger& opened, const std::vector<std::string>& files);

/// In the caller's transaction, before something is written or sealed: where it would be dated earlier than what stands
/// there, an `outer.clock-set` says so first (docs/time.md).
[[nodiscard]] Result<void> heed_clock(OpenLedger& opened);
/// The same, in a transaction of its own.
[[nodiscard]] Result<void> heed_clock_first(OpenLedger& opened);
/// After somebody left who had the records key: a new one for those who read from there on ("records-key.renewed"), in
/// a transaction of its own. Nothing where nobody did, or where this session does not hold the key in force: then
/// whoever holds it makes one before anything more is sealed. Fault person.duty (who is at the seat reads nothing
/// today) and what keeps an event from being written.
[[nodiscard]] Result<void> renew_records_key(OpenLedger& opened);
/// The same in the caller's transaction, before a value is sealed, as of the author's time; and the session holds the
/// one in force. Where it was given that, and cannot open it, it makes a new one that passes over it. Fault
/// ledger.sealed, reason "not-given": it was not given it.
[[nodiscard]] Result<void> hold_records_key_in_force(OpenLedger& opened, const Author& author);
/// The one in force, to be given to somebody. Faults as hold_records_key_in_force, and where this session has none.
[[nodiscard]] Result<NumberedKey> records_key_to_give(OpenLedger& opened);
/// Whether the session's own share of a renewal is what it should be: it opens, and what it opens leads back to what is
/// held. Nothing is wrong with one that it was not given, or under another key of theirs.
[[nodiscard]] bool own_share_is_good(const OpenLedger& opened, const RecordsKeys& held, const RecordsRegister& records,
                                     KeyGeneration generation);
/// As OpenLedger::who_now has it.
[[nodiscard]] Result<WhoIsWho> who_is_who_with_records_key(EventStore& events, const Origin& origin,
                                                           KnownSignatures& known);
/// Gives it to those who may have it and lack it (RecordsRegister::lacking), where this session holds the one in force.
[[nodiscard]] Result<void> give_records_key_where_lacking(OpenLedger& opened);

/// In the caller's transaction: appends the entry, if it is one that may stand in the trail, and what it asks and needs
/// to be signed is (is_signed, demands.h).
[[nodiscard]] Result<domain::Recorded> append_signed(OpenLedger& opened, const domain::Entry& entry);
/// The same at the author's time.
[[nodiscard]] Result<domain::Recorded> append_signed_by(OpenLedger& opened, const domain::Entry& entry,
                                                        const Author& author);
/// The same of what the ledger writes of itself, or while nobody is signed in: whose signatures it needs is asked where
/// it is made.
[[nodiscard]] Result<domain::Recorded> append_own(OpenLedger& opened, const domain::Entry& entry, const Author& author);

/// The index's file and key.
struct IndexPlace {
    std::filesystem::path file;
    Secret key;
};
[[nodiscard]] IndexPlace index_place(const OpenLedger& opened);
/// The text index that this session's keys open. Faults as SearchIndex::open.
[[nodiscard]] Result<SearchIndex*> index_of(OpenLedger& opened);
/// Both indexes, overwritten and removed.
[[nodiscard]] Result<void> throw_indexes_away(OpenLedger& opened);
/// Their files in the folder.
[[nodiscard]] std::array<std::filesystem::path, 2> index_files(const std::filesystem::path& folder);

/// What somebody signs who has a last day is sealed at once, for what is sealed after that day counts for nobody's
/// (docs/time.md). The event stands whether or not the seal can be made: it is owed then (owes_seal).
void seal_what_a_leaver_signed(OpenLedger& opened, const domain::Entry& entry);
/// Commits the events that were appended, then moves the head outside forward.
[[nodiscard]] Result<void> commit_events(OpenLedger& opened, Transaction& transaction);
/// One event in a transaction of its own: of what has come about, whoever is at the seat; or, with a permit, which is
/// asked for inside, an act of the person there. Faults person.ended and the permit's.
[[nodiscard]] Result<domain::Recorded> write_event(OpenLedger& opened, const domain::Entry& entry,
                                                   const Permit& permit = nullptr);
/// Several of the ledger's own, by whoever is at the seat, in a transaction of their own; nothing for none.
[[nodiscard]] Result<void> write_own(OpenLedger& opened, const std::vector<domain::Entry>& entries);
/// How far the outer journal was imported, and the private half of its key: kept in the database.
[[nodiscard]] Result<void> keep_outer(Database& database, const Secret& outer_private, const OuterJournal::Mark& mark);
/// Imports what was written while nobody was signed in, and returns it.
[[nodiscard]] Result<std::vector<OuterEntry>> import_outer_journal(OpenLedger& opened, const OuterJournal& outer);
/// An empty outer journal beside a restored database, under a key that no earlier entry was written with.
[[nodiscard]] Result<void> begin_outer_anew(OpenLedger& opened, const OuterJournal& outer);

/// For the sign-in, before anything else is written. Ends the destroying of keys that a stop cut off, and does again
/// what a database put back from a backup has undone; of the latter, and of a damaged list, the trail tells
/// ("deletion.redone", "deletions.lost"). Needs no records key.
[[nodiscard]] Result<void> finish_deletions(OpenLedger& opened);

/// What is checked whenever the ledger is opened, without a look at the whole. The head outside, the last seal and the
/// events after it must fit the database; what is missing beside it becomes an event ("head.lost", "seal.restarted");
/// and the epoch that a stop left open is closed. Faults ledger.rolled-back and ledger.corrupt, detail "sequence": the
/// first bad event.
[[nodiscard]] Result<void> take_up(OpenLedger& opened);

/// At a seat that is somebody else's (countersign.cpp): the keys that this person's password opens, for one signature.
/// A try counts, of their account and of the seat, and what failed is written. Faults person.password, person.locked,
/// session.paused, and who_is_who's of who may sign.
[[nodiscard]] Result<PersonKeys> unlock_at_seat(OpenLedger& opened, const domain::PersonId& person,
                                                const Secret& password);

/// The seat's count of failed countersignatures is on disk like an account's: signing out and in again does not win
/// three more tries.
void pause_if_failed_before(OpenLedger& opened);

}  // namespace jcic::ledger
