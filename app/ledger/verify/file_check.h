#pragma once
// The database's file held to itself: every page to its own MAC, pages of no event too; and the indexes by which events
// are found, by their subject, their action and their id, and values by their key, to the rows of their tables. An
// index with an old page in it authenticates, and hides events from who looks for them.

#include <functional>
#include <span>
#include <stop_token>
#include <string_view>
#include <utility>

#include "app/ledger/session/read_handle.h"

namespace jcic::ledger {

/// `tell` gets pages. False also for a page that cannot be read, and for bytes after the last. Fault cancelled, once
/// stopped.
[[nodiscard]] Result<bool> every_page_holds(
    const ReadHandles& handles, const std::stop_token& stop,
    const std::function<void(std::uint64_t done, std::uint64_t total)>& tell = {});

/// Whether the listing's index by "subject" or by "action" leads to each of its rows up to event `last`, of which there
/// are `rows`, once, and to nothing that it does not say. Faults of all: ledger.corrupt, ledger.busy,
/// cancelled. All read in pieces: no writer waits for long; here and in the next what is written meanwhile is not
/// compared.
[[nodiscard]] Result<bool> listing_index_holds(ReadHandle& ledger, std::string_view column, std::uint64_t last,
                                               std::uint64_t rows, const std::stop_token& stop);

/// Whether the index by id has just these, in order, of the events up to `last` that lie in the ledger's own file.
[[nodiscard]] Result<bool> id_index_holds(ReadHandle& ledger,
                                          std::span<const std::pair<domain::EntryId, std::uint64_t>> ids,
                                          std::uint64_t last, const std::stop_token& stop);

/// Whether the index that erasing goes by leads to every sealed value, and to nothing else: one that it does not lead
/// to would stay when its key goes. Each piece is of one moment, however others write meanwhile.
[[nodiscard]] Result<bool> value_index_holds(Database& database, const std::stop_token& stop);

}  // namespace jcic::ledger
