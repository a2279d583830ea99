#include "app/ledger/export_stand.h"

#include <charconv>

#include "app/ledger/opened.h"

namespace jcic::ledger {
namespace {

/// A checkpoint's second line. Another program may have written since our event: the note knows what it is over.
std::uint64_t size_in(const Note& note) {
    std::uint64_t out = 0;
    const auto line = note.text.find('\n') + 1;
    std::from_chars(note.text.data() + line, note.text.data() + note.text.size(), out);
    return out;
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
    return ExportStand{size_in(note), end.epoch, note.pack()};
}

}  // namespace jcic::ledger
