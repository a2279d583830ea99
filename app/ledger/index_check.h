#pragma once
// The two indexes by which events are found, by their subject and by their id, held to the rows of their tables. An
// index with an old page in it authenticates, and hides events from who looks for them.

#include <stop_token>

#include "app/ledger/read_handle.h"
#include "app/ledger/row_fingerprint.h"

namespace jcic::ledger {

/// Which rows are compared, and by which points.
struct IndexedRange {
    RowFingerprint::Points points;
    std::uint64_t first_id = 1;  ///< by id only from this event on: those before it lie in files of closed years
    std::uint64_t last = 0;
    std::uint64_t listed = 0;  ///< by subject only to this event: the listing need not have those after it
};

/// Rows by subject and number, and by id and number.
struct IndexedRows {
    explicit IndexedRows(const IndexedRange& range) : subjects(range.points), ids(range.points) {}
    void add(const IndexedRows& rows) {
        subjects.add(rows.subjects);
        ids.add(rows.ids);
    }
    RowFingerprint subjects;
    RowFingerprint ids;
};

/// What the indexes themselves hold, each for itself. Faults of either: ledger.corrupt (also rows out of order, or no
/// index), ledger.busy, cancelled.
struct ReadIndexes {
    Result<RowFingerprint> subjects;
    Result<RowFingerprint> ids;
};
/// In pieces: no writer waits for long.
[[nodiscard]] ReadIndexes read_indexes(const ReadHandles& handles, const IndexedRange& range,
                                       const std::stop_token& stop);

}  // namespace jcic::ledger
