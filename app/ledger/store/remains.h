#pragma once
// What a deletion may have left behind: the file's pages, decrypted one by one, free ones and gaps too, searched for
// the marks of what was destroyed.

#include <map>
#include <stop_token>

#include "app/ledger/store/database.h"
#include "app/ledger/store/deletions.h"

namespace jcic::ledger {

/// How often each of these marks stands.
using Remains = std::map<SealMark, std::uint64_t>;

/// In all pages of the database, whose key is `key`. Read in pieces: no writer waits for long.
/// Faults ledger.corrupt, ledger.busy, cancelled.
[[nodiscard]] Result<Remains> remains_in_pages(Database& database, const Secret& key,
                                               const std::vector<SealMark>& marks, const std::stop_token& stop = {});

/// In the bytes of every other file under the folder but the list of deletions itself.
[[nodiscard]] Result<Remains> remains_beside(const std::filesystem::path& folder, const std::filesystem::path& database,
                                             const std::vector<SealMark>& marks, const std::stop_token& stop = {});

}  // namespace jcic::ledger
