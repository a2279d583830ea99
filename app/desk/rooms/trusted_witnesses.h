#pragma once
// Whose signatures under the ledger's seals are believed: what two of the branch entered (register witnesses).

#include <optional>
#include <vector>

#include "app/base/fault.h"
#include "app/ledger/trail/cosignature.h"

namespace jcic::ledger {
class Session;
}

namespace jcic::desk {

struct TrustedWitnesses {
    std::vector<ledger::WitnessKey> keys;
    /// Of the last row that is not believed: its signatures do not bear it out (ledger.corrupt, reason "witnesses"), or
    /// its key is none (input.form).
    std::optional<Fault> damaged{};
};
[[nodiscard]] Result<TrustedWitnesses> trusted_witnesses(ledger::Session& session);

}  // namespace jcic::desk
