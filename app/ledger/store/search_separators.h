#pragma once
// Where FTS5's pages part: table search_idx holds, for each page of words, the beginning of a word by which a search
// comes to it. secure-delete takes a word out of its page and leaves that beginning.

#include <set>
#include <string>

#include "app/ledger/store/database.h"

namespace jcic::ledger {

/// Where pages part by what only words began with that are `gone`, they part by a word that is there. Inside the
/// transaction that took them out. Fault ledger.corrupt where the pages are in another order than FTS5's: the index is
/// to be thrown away.
[[nodiscard]] Result<void> part_without(const std::set<std::string>& gone, Database& index);

}  // namespace jcic::ledger
