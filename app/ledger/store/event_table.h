#pragma once
// The stored events, row by row, and the tree over them.

#include <functional>
#include <limits>
#include <optional>

#include "app/ledger/trail/leaf.h"
#include "app/ledger/trail/tree.h"
#include "app/store/database.h"

namespace jcic::ledger {

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

}  // namespace jcic::ledger
