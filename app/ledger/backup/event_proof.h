#pragma once
// One event, and all that proves it to who has neither the ledger nor an export of it: docs/ledger-format.md, "Proof of
// one event". jcic-ledger-verify reads the file.

#include <filesystem>
#include <string>

#include "app/ledger/session/session.h"

namespace jcic::ledger {

struct EventProofReport {
    std::uint64_t events = 0;  ///< the checkpoint's size
    std::uint64_t seals = 0;
    std::string checkpoint;  ///< signed note
};

/// Writes "ledger.proven" first, then the file, which takes another's place only when it is whole. No personal value is
/// in it. Faults query.unknown (no such event), ledger.write, file.write, ledger.corrupt, ledger.rolled-back.
[[nodiscard]] Result<EventProofReport> prove_event(Session& session, std::uint64_t sequence,
                                                   const std::filesystem::path& file, const Permit& permit = anybody);

}  // namespace jcic::ledger
