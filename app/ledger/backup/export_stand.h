#pragma once
// What leaves the ledger in a file is decided at one moment: its own event, and the checkpoint that takes it in.

#include <cstdint>
#include <functional>
#include <string>

#include "app/ledger/session/session.h"

namespace jcic::ledger {

/// What comes in while the file is written is not in it.
struct ExportStand {
    std::uint64_t events = 0;      ///< the checkpoint's size
    std::uint64_t last_epoch = 0;  ///< of the last seal before it
    std::string checkpoint;        ///< signed note
};

/// Writes the event, then signs the checkpoint. Faults as Session::append and Session::standing.
[[nodiscard]] Result<ExportStand> write_event_and_stand(Session& session, const domain::Entry& entry);

}  // namespace jcic::ledger
