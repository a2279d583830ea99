#pragma once
// The index that erasing goes by: a value that it does not lead to would stay when its key goes.

#include <stop_token>

#include "app/ledger/store/database.h"

namespace jcic::ledger {

/// Whether it leads to every sealed value, and to nothing else. In pieces, each of one moment, however others write
/// meanwhile. Faults as Database, cancelled.
[[nodiscard]] Result<bool> value_index_holds(Database& database, const std::stop_token& stop);

}  // namespace jcic::ledger
