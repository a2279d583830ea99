#pragma once
// A closed year's file while it is made: written, and held to the ledger event by event.

#include "app/ledger/session/opened.h"
#include "app/ledger/years/year_closing.h"

namespace jcic::ledger {

/// Which events.
struct EventRange {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
};

/// Writes the events into a new file, synced. Each is held to the tree. Faults ledger.corrupt (detail "sequence"),
/// ledger.write, cancelled.
[[nodiscard]] Result<void> write_year_file(OpenLedger& opened, const std::filesystem::path& file,
                                           const EventRange& range, const CloseYearOptions& options);
/// Reads it back as later readers will: exactly these events, byte for byte as the ledger has them. Faults
/// ledger.corrupt, cancelled.
[[nodiscard]] Result<void> check_year_file(OpenLedger& opened, const std::filesystem::path& file,
                                           const EventRange& range, const CloseYearOptions& options);

}  // namespace jcic::ledger
