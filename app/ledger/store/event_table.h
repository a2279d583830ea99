#pragma once
// The events as stored, row by row, and the tree over them.

#include <functional>
#include <limits>
#include <optional>

#include "app/ledger/store/database.h"
#include "app/ledger/trail/leaf.h"
#include "app/ledger/trail/tree.h"

namespace jcic::ledger {

/// An event as stored.
struct StoredEvent {
    std::uint64_t sequence = 0;
    Bytes id;      ///< empty where it is no blob: nobody would find the event by it
    Bytes hashes;  ///< of the complete subtrees that end with this leaf, lowest first
    Bytes body;
    Digest hash{};  ///< the leaf's, as stored: the first of `hashes`
};

/// Numbers have no gaps: one that is not there, below others that are, is damage (an older page of the table).
[[nodiscard]] tl::unexpected<Fault> missing_event(std::uint64_t sequence);

/// What the event says. Fault ledger.corrupt, detail "sequence".
[[nodiscard]] Result<Leaf> leaf_of(const StoredEvent& event);

/// Whether those are the hashes that are stored with it.
[[nodiscard]] bool stored_as(ByteView stored, std::span<const Digest> hashes);

class EventTable {
public:
    explicit EventTable(Database& database) : database_(database) {}

    static constexpr const char* schema =
        "CREATE TABLE event(sequence INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,"
        " hashes BLOB NOT NULL, body BLOB NOT NULL) STRICT;";
    /// What the authorizer cannot see: INSERT OR REPLACE, which takes a row away by the way.
    static constexpr const char* stays =
        "CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'kept'); END;";

    /// Inside a transaction.
    [[nodiscard]] Result<void> put(const StoredEvent& event);

    /// The last sequence, 0 for none.
    [[nodiscard]] Result<std::uint64_t> count();
    /// Faults query.unknown (a number that no event has yet), ledger.corrupt (an event is missing).
    [[nodiscard]] Result<StoredEvent> stored(std::uint64_t sequence);
    /// One that the listing has: where there is no such event it is damaged.
    [[nodiscard]] Result<StoredEvent> listed_event(std::uint64_t sequence);
    /// Of one that is there. Faults as stored and leaf_of.
    [[nodiscard]] Result<Leaf> leaf(std::uint64_t sequence);
    /// nullopt where no event has the id.
    [[nodiscard]] Result<std::optional<StoredEvent>> with_id(const domain::EntryId& id);
    /// Every stored event in order, up to `last` where one is given, until `visit` says stop by a fault. `visit` may
    /// read; write only in a transaction around it all. In pieces, each of one moment: a writer waits for a piece at
    /// most.
    [[nodiscard]] Result<void> scan(std::uint64_t from, const std::function<Result<void>(StoredEvent)>& visit,
                                    std::uint64_t last = std::numeric_limits<std::uint64_t>::max());
    /// Shows those from `first` to `last` that are there, in order and of one moment, up to one that cannot be read.
    [[nodiscard]] Result<void> rows_between(std::uint64_t first, std::uint64_t last,
                                            const std::function<void(StoredEvent)>& visit);

    /// The tree's hashes, as stored.
    [[nodiscard]] TreeReader tree();
    /// Whether the event's bytes give the hashes stored with it, after the events before it.
    [[nodiscard]] Result<bool> fits_tree(const StoredEvent& event);
    [[nodiscard]] Result<Digest> root(std::uint64_t size) { return tree_root(size, tree()); }
    [[nodiscard]] Result<TreeHead> head();

protected:
    Database& database_;
};

}  // namespace jcic::ledger
