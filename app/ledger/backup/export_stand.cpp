#include "app/ledger/backup/export_stand.h"

#include "app/ledger/session/opened.h"

namespace jcic::ledger {
Result<ExportStand> write_event_and_stand(Session& session, const domain::Entry& entry) {
    auto& opened = session.opened();
    const std::lock_guard guard(opened.mutex);
    JCIC_CHECK(write_event(opened, entry, anybody));
    // No program closes an epoch between reading where the seals end and signing the checkpoint after them.
    JCIC_TRY(const auto keys, opened.sealer.hold_keys());
    JCIC_TRY(const auto end, opened.sealer.chain_end());
    JCIC_TRY(const auto head, opened.events.head());
    JCIC_TRY(const auto note, opened.sealer.checkpoint(keys, head));
    return ExportStand{head.size, end.epoch, note.pack()};
}

}  // namespace jcic::ledger
