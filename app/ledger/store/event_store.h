#pragma once
// Reading and writing of events: appended inside the caller's transaction together with their row of the listing, read
// back as Recorded, looked up.

#include <functional>
#include <limits>
#include <optional>

#include "app/ledger/store/listing.h"
#include "app/ledger/trail/leaf.h"
#include "app/ledger/trail/tree.h"
#include "app/store/database.h"
#include "app/store/value_store.h"

namespace jcic::ledger {

// The stored events, row by row, and the tree over them.

/// An event as stored.
struct StoredEvent {
    std::uint64_t sequence = 0;
    Bytes id;      ///< empty if it is not a blob: the event cannot be found by it
    Bytes hashes;  ///< of the complete subtrees that end with this leaf, lowest first
    Bytes body;
    Digest hash{};  ///< the leaf's, as stored: the first of `hashes`
};

/// Sequence numbers have no gaps: a missing one below the last is damage (an older page of the table).
[[nodiscard]] tl::unexpected<Fault> missing_event(std::uint64_t sequence);

/// Decodes the event. Fault ledger.corrupt, detail "sequence".
[[nodiscard]] Result<Leaf> leaf_of(const StoredEvent& event);

/// Whether the hashes equal the stored ones.
[[nodiscard]] bool stored_as(ByteView stored, std::span<const Digest> hashes);

class EventTable {
public:
    explicit EventTable(Database& database) : database_(database) {}

    static constexpr const char* schema =
        "CREATE TABLE event(sequence INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,"
        " hashes BLOB NOT NULL, body BLOB NOT NULL) STRICT;";
    /// Guards against INSERT OR REPLACE, which deletes a row without the authorizer seeing it.
    static constexpr const char* stays =
        "CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'kept'); END;";

    /// Inside a transaction.
    [[nodiscard]] Result<void> put(const StoredEvent& event);

    /// The last sequence, 0 for none.
    [[nodiscard]] Result<std::uint64_t> count();
    /// Faults query.unknown (no event has that number yet), ledger.corrupt (an event is missing).
    [[nodiscard]] Result<StoredEvent> stored(std::uint64_t sequence);
    /// As stored, for an event in the listing: if it is missing, the listing is damaged.
    [[nodiscard]] Result<StoredEvent> listed_event(std::uint64_t sequence);
    /// Returns the leaf of an existing event. Faults as stored and leaf_of.
    [[nodiscard]] Result<Leaf> leaf(std::uint64_t sequence);
    /// nullopt if no event has the id.
    [[nodiscard]] Result<std::optional<StoredEvent>> with_id(const domain::EntryId& id);
    /// Visits every stored event in order, up to `last` if given, until `visit` returns a fault. `visit` may read; it
    /// may write only in a transaction around the whole scan. In pieces, each consistent: a writer waits for one piece
    /// at most.
    [[nodiscard]] Result<void> scan(std::uint64_t from, const std::function<Result<void>(StoredEvent)>& visit,
                                    std::uint64_t last = std::numeric_limits<std::uint64_t>::max());
    /// Visits the existing events from `first` to `last`, in order and consistently, up to one that cannot be read.
    [[nodiscard]] Result<void> rows_between(std::uint64_t first, std::uint64_t last,
                                            const std::function<void(StoredEvent)>& visit);

    /// The tree's hashes, as stored.
    [[nodiscard]] TreeReader tree();
    /// Whether the event's bytes, after the events before it, give the hashes stored with it.
    [[nodiscard]] Result<bool> fits_tree(const StoredEvent& event);
    [[nodiscard]] Result<Digest> root(std::uint64_t size) { return tree_root(size, tree()); }
    [[nodiscard]] Result<TreeHead> head();

protected:
    Database& database_;
};

/// Author, place and time of an event.
struct Author {
    std::string person;  ///< "-" if no one is signed in
    std::string workstation;
    std::string address;  ///< as Leaf::address
    UtcTime at{};
    Millis since_boot{};
};

/// A key to be destroyed, and the event that announces it.
struct Announced {
    std::string key;
    std::uint64_t sequence = 0;
};

/// Whether reading an event decrypts its personal values, if this session may.
enum class Personal { opened, closed };

class EventStore : public EventTable {
public:
    EventStore(Database& database, ValueStore& values) : EventTable(database), values_(values), listing_(database) {}

    /// Of app/search: filled and read there.
    static constexpr const char* labels_schema =
        "CREATE TABLE label(subject TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,"
        " PRIMARY KEY(subject, name, value)) STRICT, WITHOUT ROWID;"
        "CREATE INDEX label_value ON label(name, value);";

    /// Creates the tables of a new ledger.
    [[nodiscard]] Result<void> lay_out();

    /// Appends inside a transaction. The same id again returns the first result; faults query.changed (the same id with
    /// different content), input.form (an action or a key is missing), ledger.sealed, ledger.erased.
    [[nodiscard]] Result<domain::Recorded> append(const domain::Entry& entry, const Author& author);

    [[nodiscard]] Result<domain::Recorded> read(std::uint64_t sequence, Personal personal = Personal::opened);
    [[nodiscard]] Result<std::vector<domain::Recorded>> list(const EventQuery& query);
    /// Visits the events of these actions from `from` on, in order, up to the present last one; `visit` may read, not
    /// write.
    [[nodiscard]] Result<void> of_actions(std::span<const std::string_view> actions, std::uint64_t from,
                                          const std::function<Result<void>(const domain::Recorded&)>& visit);
    /// Returns the leaves of one kind of subject ("person:"; never empty), in order.
    [[nodiscard]] Result<std::vector<Leaf>> about(std::string_view subject_beginning);
    /// Returns the leaves of these actions, in order.
    [[nodiscard]] Result<std::vector<Leaf>> leaves_of(std::span<const std::string_view> actions);
    /// Returns the keys that events from `from` on announce for destruction, in order.
    [[nodiscard]] Result<std::vector<Announced>> announced(std::uint64_t from);

    /// Converts to Recorded: personal values are decrypted if this session may.
    [[nodiscard]] Result<domain::Recorded> recorded(const StoredEvent& event, Personal personal = Personal::opened);

    /// Number of events returned since opening: the cost of a use case.
    [[nodiscard]] std::uint64_t given() const { return given_; }

    /// The index for look-ups.
    [[nodiscard]] Listing& listing() { return listing_; }

private:
    [[nodiscard]] Result<domain::Recorded> recorded(const Leaf& leaf, const Digest& hash,
                                                    Personal personal = Personal::opened);
    [[nodiscard]] Result<domain::Recorded> repeated(const StoredEvent& first, const domain::Entry& entry);
    /// In pieces, each with one lock and consistent.
    [[nodiscard]] Result<void> each_listed(std::span<const std::uint64_t> listed,
                                           const std::function<Result<void>(const StoredEvent&)>& visit);
    [[nodiscard]] Result<std::vector<Leaf>> leaves(std::span<const std::uint64_t> listed);
    ValueStore& values_;
    Listing listing_;
    std::uint64_t given_ = 0;
};

/// Rebuilds the listing from the events in one step, if verification finds that it differs from them. The replaced one
/// stays as table listing_old_N: it is evidence, never read, and dropping it would free and overwrite pages reached
/// through a tree that is known to be wrong. Inside a transaction, which the caller must roll back on a fault to keep
/// the old listing. Faults ledger.corrupt (an event cannot be read), cancelled.
[[nodiscard]] Result<void> make_listing_anew(Database& database, EventStore& events, const std::stop_token& stop,
                                             const ListingProgress& progress);
/// Rebuilds the listing in its own transaction, before people are read through it, if it does not match these events or
/// rejects the next event's row: otherwise no one could sign in to report it. Returns whether it did. Faults as
/// make_listing_anew, ledger.busy, ledger.write.
[[nodiscard]] Result<bool> mend_listing(Database& database, EventStore& events);

}  // namespace jcic::ledger
