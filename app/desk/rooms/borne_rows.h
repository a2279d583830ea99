#pragma once
// Checks that every step of a register's row has its required signatures.

#include <optional>

#include "app/base/fault.h"

namespace jcic::domain::registers {
struct Row;
}
namespace jcic::ledger {
class Session;
}

namespace jcic::desk {

/// Returns fault ledger.corrupt of the first step that lacks its signatures, with "sequence" and `reason`; nullopt if
/// there is none. Faults of the ledger.
[[nodiscard]] Result<std::optional<Fault>> damage_of(const domain::registers::Row& row, ledger::Session& session,
                                                     const char* reason);

}  // namespace jcic::desk
