#include "app/ledger/backup/export_stand.h"

#include "app/base/numbers.h"
#include "app/ledger/session/opened.h"

namespace jcic::ledger {
namespace {

/// A checkpoint's second line. Another program may have written since our event: the note knows what it is over.
Result<std::uint64_t> size_in(const Note& note) {
    const auto rest = std::string_view(note.text).substr(note.text.find('\n') + 1);
    const auto size = whole_number<std::uint64_t>(rest.substr(0, rest.find('\n')));
    if (!size) return fail(FaultCode::ledger_corrupt, "ledger.export", {{"reason", "checkpoint"}});
    return *size;
}

}  // namespace

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
    JCIC_TRY(const auto note, opened.sealer.checkpoint(keys));
    JCIC_TRY(const auto size, size_in(note));
    return ExportStand{size, end.epoch, note.pack()};
}

}  // namespace jcic::ledger
