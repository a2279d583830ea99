#pragma once
// What leaves the ledger in a file is decided at one moment: its own event, and the checkpoint that takes it in.

#include <cstdint>
#include <optional>
#include <string>

#include "app/ledger/backup/export_file.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/session.h"

namespace jcic::ledger {

/// What comes in while the file is written is not in it.
struct ExportStand {
    std::uint64_t events = 0;      ///< the checkpoint's size
    std::uint64_t last_epoch = 0;  ///< of the last seal before it
    std::string checkpoint;        ///< signed note
};

/// Writes the event, then signs the checkpoint. Faults as Session::append and Session::standing.
[[nodiscard]] Result<ExportStand> write_event_and_stand(Session& session, const domain::Entry& entry,
                                                        const Permit& permit);

/// Events and seals as records, up to the stand, as an export and the proof of one event have them.
class TrailOut {
public:
    /// All that is handed in outlives it.
    TrailOut(OpenLedger& opened, ExportFile& file, const ExportStand& stand)
        : opened_(opened), file_(file), stand_(stand) {}
    /// Faults of each: file.write, ledger.corrupt (a seal is missing).
    [[nodiscard]] Result<void> event(const StoredEvent& event);
    /// Those of at most so many events that were not written yet: a seal stands after the event that is its size.
    [[nodiscard]] Result<void> seals_of(std::uint64_t events);
    /// The checkpoint.
    [[nodiscard]] Result<void> end();
    [[nodiscard]] std::uint64_t seals() const { return seals_; }

private:
    OpenLedger& opened_;
    ExportFile& file_;
    const ExportStand& stand_;
    std::uint64_t seals_ = 0;
    std::optional<StoredSeal> next_;
};

}  // namespace jcic::ledger
