#include "app/ledger/backup/export_stand.h"

namespace jcic::ledger {
Result<ExportStand> write_event_and_stand(Session& session, const domain::Entry& entry, const Permit& permit) {
    auto& opened = session.opened();
    const std::lock_guard guard(opened.mutex);
    JCIC_CHECK(write_event(opened, entry, permit));
    // No program closes an epoch between reading where the seals end and signing the checkpoint after them.
    JCIC_TRY(const auto keys, opened.sealer.hold_keys());
    JCIC_TRY(const auto end, opened.sealer.chain_end());
    JCIC_TRY(const auto head, opened.events.head());
    JCIC_TRY(const auto note, opened.sealer.checkpoint(keys, head));
    return ExportStand{head.size, end.epoch, note.pack()};
}

Result<void> TrailOut::event(const StoredEvent& event) {
    return file_.record('E', concatenated({event.hash, event.body}));
}

Result<void> TrailOut::seals_of(std::uint64_t events) {
    while (seals_ < stand_.last_epoch) {
        if (!next_) {
            JCIC_TRY(next_, opened_.sealer.seals().of(seals_ + 1));
            if (!next_) return fail(FaultCode::ledger_corrupt, "ledger.export", {{"missing", "seal"}});
        }
        if (next_->seal.head.size > events) return {};
        JCIC_CHECK(file_.record('S', Packer().text(next_->note.pack()).bytes(next_->certificate).done()));
        ++seals_;
        next_.reset();
    }
    return {};
}

Result<void> TrailOut::end() {
    return file_.record('Z', Packer().text(stand_.checkpoint).done());
}

}  // namespace jcic::ledger
