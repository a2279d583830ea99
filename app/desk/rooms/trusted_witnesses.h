#pragma once
// Witnesses whose signatures under the ledger's seals are trusted: those entered by two people of the branch (register
// witnesses).

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
    /// Of the last rejected row: its signatures do not verify (ledger.corrupt, reason "witnesses"), or its key is
    /// invalid (input.form).
    std::optional<Fault> damaged{};
};
[[nodiscard]] Result<TrustedWitnesses> trusted_witnesses(ledger::Session& session);

}  // namespace jcic::desk
