#pragma once
// Whether a row of a register is to be acted upon: each of its steps stands on the signatures that it needs.

#include <optional>

#include "app/base/fault.h"

namespace jcic::domain::registers {
struct Row;
}
namespace jcic::ledger {
class Session;
}

namespace jcic::desk {

/// Why it is not: fault ledger.corrupt of the first step that stands on no such signatures, with "sequence" and that
/// reason. Faults of the ledger.
[[nodiscard]] Result<std::optional<Fault>> damage_of(const domain::registers::Row& row, ledger::Session& session,
                                                     const char* reason);

}  // namespace jcic::desk
