#pragma once
// The events: appended inside the caller's transaction together with their row of the listing, read back, looked up.
// Those of closed years lie in files of their own; who reads does not notice. Another program may close a year at any
// time: events only ever leave the ledger's file once the year's file and the event that commits to it are there.

#include <functional>
#include <optional>

#include "app/ledger/store/closed_years.h"
#include "app/ledger/store/database.h"
#include "app/ledger/store/event_query.h"
#include "app/ledger/store/value_store.h"
#include "app/ledger/trail/leaf.h"
#include "app/ledger/trail/tree.h"

namespace jcic::ledger {

/// Who writes, where and when.
struct Author {
    std::string person;  ///< "-" where nobody is signed in
    std::string workstation;
    std::string address;  ///< as Leaf::address
    UtcTime at{};
    Millis since_boot{};
};

/// An event as stored.
struct StoredEvent {
    std::uint64_t sequence = 0;
    Bytes id;
    Bytes hashes;  ///< of the complete subtrees that end with this leaf, lowest first
    Bytes body;
    Digest hash{};  ///< the leaf's, as stored: the first of `hashes`
};

/// The same where it lies: for who is shown it, while it is shown.
struct EventRow {
    std::uint64_t sequence = 0;
    ByteView id;  ///< empty where it is no blob: nobody would find the event by it
    ByteView hashes;
    ByteView body;
};

/// Numbers have no gaps: one that is not there, below others that are, is damage (an older page of the table).
[[nodiscard]] tl::unexpected<Fault> missing_event(std::uint64_t sequence);

/// Whether those are the hashes that are stored with it.
[[nodiscard]] bool stored_as(ByteView stored, std::span<const Digest> hashes);

/// What the listing says of an event: for who is shown it, while it is shown.
struct ListedEvent {
    bool found_by = false;  ///< its values are what a look-up compares with: a number and three texts
    std::uint64_t sequence = 0;
    std::uint64_t at = 0;
    std::string_view person;
    std::string_view action;
    std::string_view subject;

    /// And is found by it.
    [[nodiscard]] bool says(const Leaf& leaf) const;
};

/// Its table, empty, under this name.
[[nodiscard]] std::string listing_table(const std::string& table);
/// The table's indexes, of subject and of action, under names that end in `number`.
[[nodiscard]] std::string listing_indexes(const std::string& table, const std::string& number);
/// What puts a row into that table, with put_in_listing. A row that somebody put there for an event to come gives way.
[[nodiscard]] std::string listing_insert(const std::string& table);
/// Runs the statement, which puts a row into a listing, with what the listing says of the event.
[[nodiscard]] Result<void> put_in_listing(Statement& row, const Leaf& leaf);

/// Whether reading an event opens its personal values, where this session may.
enum class Personal { opened, closed };

class EventStore {
public:
    EventStore(Database& database, ValueStore& values, ClosedYears& years)
        : database_(database), values_(values), years_(years) {}

    static constexpr const char* schema =
        "CREATE TABLE event(sequence INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,"
        " hashes BLOB NOT NULL, body BLOB NOT NULL) STRICT;";
    static constexpr const char* meta_schema =
        "CREATE TABLE meta(name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;";
    /// What the authorizer cannot see: INSERT OR REPLACE, which takes a row away by the way.
    static constexpr const char* stays =
        "CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'kept'); END;";

    /// The tables of a new ledger.
    [[nodiscard]] Result<void> lay_out();

    /// Inside a transaction. The same id again gives the first answer; faults query.changed (the same id with something
    /// else), input.form (an action or a key is missing), ledger.sealed, ledger.erased.
    [[nodiscard]] Result<domain::Recorded> append(const domain::Entry& entry, const Author& author);

    /// The last sequence, 0 for none.
    [[nodiscard]] Result<std::uint64_t> count();
    /// Faults query.unknown (a number that no event has yet), ledger.corrupt (an event is missing).
    [[nodiscard]] Result<StoredEvent> stored(std::uint64_t sequence);
    [[nodiscard]] Result<domain::Recorded> read(std::uint64_t sequence, Personal personal = Personal::opened);
    [[nodiscard]] Result<std::vector<domain::Recorded>> list(const EventQuery& query);
    /// When each of those was written, as the listing says: no event is read.
    [[nodiscard]] Result<std::vector<UtcTime>> moments(const EventQuery& query);
    /// Every stored event in order, until `visit` says stop by a fault. `visit` may read, not write. In pieces, each of
    /// one moment: a writer waits for a piece at most.
    [[nodiscard]] Result<void> scan(std::uint64_t from, const std::function<Result<void>(StoredEvent)>& visit);
    /// Those of these actions from `from` on, in order, up to the last there is now; `visit` may read, not write.
    [[nodiscard]] Result<void> of_actions(std::span<const std::string_view> actions, std::uint64_t from,
                                          const std::function<Result<void>(const domain::Recorded&)>& visit);
    /// Shows those from `first` to `last` that are there, in order and of one moment, up to one that cannot be read.
    [[nodiscard]] Result<void> rows_between(std::uint64_t first, std::uint64_t last,
                                            const std::function<void(const EventRow&)>& visit);
    /// Leaves of one kind of subject ("person:"; never empty), in order.
    [[nodiscard]] Result<std::vector<Leaf>> about(std::string_view subject_beginning);
    [[nodiscard]] Result<std::uint64_t> how_many(std::span<const std::string_view> actions);
    /// Leaves of these actions, in order.
    [[nodiscard]] Result<std::vector<Leaf>> leaves_of(std::span<const std::string_view> actions);

    /// As Recorded: personal values opened where this session may.
    [[nodiscard]] Result<domain::Recorded> recorded(const Leaf& leaf, const Digest& hash,
                                                    Personal personal = Personal::opened);

    /// So many events were given to somebody since it was opened: what a use case costs.
    [[nodiscard]] std::uint64_t given() const { return given_; }

    /// The tree's hashes, as stored.
    [[nodiscard]] TreeReader tree();
    /// Whether the event's bytes give the hashes stored with it, after the events before it.
    [[nodiscard]] Result<bool> fits_tree(const StoredEvent& event);
    [[nodiscard]] Result<Digest> root(std::uint64_t size) { return tree_root(size, tree()); }
    [[nodiscard]] Result<TreeHead> head();

    /// As the events say, by number. Faults as ClosedYears::holding: what was closed earlier is told by later files.
    [[nodiscard]] Result<std::vector<ClosedYear>> closed_years();
    /// The first event that lies in the ledger's own file; 0 for none.
    [[nodiscard]] Result<std::uint64_t> first_open();
    /// Fault ledger.corrupt where somebody put a trigger or the like into the database.
    [[nodiscard]] Result<void> nothing_foreign();
    /// Inside a transaction: takes the events up to `last` out of the ledger's own file, where nothing foreign would
    /// act on that. The caller has seen that the closed year's file holds them.
    [[nodiscard]] Result<void> leave_to_closed_file(std::uint64_t last);

    /// Shows the listing's rows of the events from `first` to `last`, in order; as far as they can be read.
    void listed_between(std::uint64_t first, std::uint64_t last, const std::function<void(const ListedEvent&)>& visit);
    /// Whether the listing says of the event what the leaf says.
    [[nodiscard]] bool listed(const Leaf& leaf);
    /// Whether it begins with the first event and ends with the last.
    [[nodiscard]] Result<bool> listing_ends_with_events();

private:
    /// The first column of each row that fits.
    [[nodiscard]] Result<std::vector<std::uint64_t>> numbers(std::string_view sql, const EventQuery& query);
    [[nodiscard]] Result<std::optional<StoredEvent>> with_id(const domain::EntryId& id);
    [[nodiscard]] Result<domain::Recorded> repeated(const StoredEvent& first, const domain::Entry& entry);
    [[nodiscard]] Result<void> insert(const StoredEvent& event, const Leaf& leaf);
    /// One that the listing has: where there is no such event it is damaged.
    [[nodiscard]] Result<StoredEvent> listed_event(std::uint64_t sequence);
    [[nodiscard]] Result<std::vector<Leaf>> leaves(std::span<const std::uint64_t> listed);
    [[nodiscard]] Result<std::vector<std::uint64_t>> listed_under(std::span<const std::string_view> actions,
                                                                  std::uint64_t from);
    [[nodiscard]] Result<std::vector<StoredEvent>> read_piece(std::uint64_t from);
    [[nodiscard]] Result<void> learn_years();
    /// The closed year's file in which the event lies; nullptr for the ledger's own.
    [[nodiscard]] Result<const ClosedYears::File*> closed_file_of(std::uint64_t sequence);
    Database& database_;
    ValueStore& values_;
    ClosedYears& years_;
    std::uint64_t given_ = 0;
};

}  // namespace jcic::ledger
