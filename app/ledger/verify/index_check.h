#pragma once
// The indexes by which events are found, by their subject, their action and their id, held to the rows of their tables.
// An index with an old page in it authenticates, and hides events from who looks for them.

#include <stop_token>

#include "app/ledger/session/read_handle.h"
#include "app/ledger/store/row_fingerprint.h"

namespace jcic::ledger {

/// Which rows are compared, and by which points.
struct IndexedRange {
    RowFingerprint::Points points;
    std::uint64_t first_id = 1;  ///< by id only from this event on: those before it lie in files of closed years
    std::uint64_t last = 0;
};

/// Rows by subject, by action and by id, each with its number.
struct IndexedRows {
    explicit IndexedRows(const IndexedRange& range)
        : subjects(range.points), actions(range.points), ids(range.points) {}
    void add(const IndexedRows& rows) {
        subjects.add(rows.subjects);
        actions.add(rows.actions);
        ids.add(rows.ids);
    }
    RowFingerprint subjects;
    RowFingerprint actions;
    RowFingerprint ids;
};

/// What the indexes themselves hold, each for itself. Faults of each: ledger.corrupt (also rows out of order, or no
/// index), ledger.busy, cancelled.
struct ReadIndexes {
    Result<RowFingerprint> subjects;
    Result<RowFingerprint> actions;
    Result<RowFingerprint> ids;
};
/// In pieces: no writer waits for long.
[[nodiscard]] ReadIndexes read_indexes(const ReadHandles& handles, const IndexedRange& range,
                                       const std::stop_token& stop);

}  // namespace jcic::ledger
