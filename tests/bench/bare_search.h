#pragma once
// The search's index and the events' rows, asked by bare SQL.

#include "app/ledger/session/opened.h"
#include "ledger_seat.h"

namespace jcic::bench {

/// What any program would do: ask the index, then read the rows.
inline std::size_t bare_search(ledger::OpenLedger& opened, const char* match) {
    auto found = value_of(opened.index().open->database().prepare(
        "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT 200"));
    found.text(match);
    std::size_t bytes = 0;
    while (value_of(found.step())) {
        auto row = value_of(opened.database().prepare("SELECT body FROM event WHERE sequence=?1"));
        static_cast<void>(value_of(row.number(found.number_at(0)).step()));
        bytes += row.blob_at(0).size();
    }
    return bytes;
}

}  // namespace jcic::bench
