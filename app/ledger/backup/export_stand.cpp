#include "app/ledger/backup/export_stand.h"

#include "app/ledger/session/opened.h"

namespace jcic::ledger {
Result<ExportStand> write_event_and_stand(Session& session, const domain::Entry& entry) {
    auto& opened = session.opened();
    const std::lock_guard guard(opened.mutex);
    {
        JCIC_TRY(auto transaction, Transaction::begin(*opened.database));
        JCIC_CHECK(opened.permits(anybody));
        JCIC_CHECK(append_signed(opened, entry));
        JCIC_CHECK(commit_events(opened, transaction));
    }
    // No program closes an epoch between reading where the seals end and signing the checkpoint after them.
    JCIC_TRY(const auto keys, opened.sealer.hold_keys());
    JCIC_TRY(const auto end, opened.sealer.chain_end());
    JCIC_TRY(const auto head, opened.events.head());
    JCIC_TRY(const auto note, opened.sealer.checkpoint(keys, head));
    return ExportStand{head.size, end.epoch, note.pack()};
}

}  // namespace jcic::ledger
