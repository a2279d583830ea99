// A session's part in sealing: ending epochs, and saying where the trail stands.
#include "app/ledger/session/opened.h"
#include "app/ledger/session/session.h"
#include "app/ledger/trail/anchor.h"

namespace jcic::ledger {

Result<void> Session::close_epoch(Closing why, const CardWitness& card) {
    const std::lock_guard guard(opened_->mutex);
    JCIC_TRY(const auto keys, opened_->sealer.hold_keys());
    return opened_->sealer.close(keys, why, card);
}

Result<Standing> Session::standing() {
    const std::lock_guard guard(opened_->mutex);
    JCIC_TRY(const auto keys, opened_->sealer.hold_keys());
    JCIC_TRY(const auto head, opened_->events.head());
    JCIC_TRY(const auto note, opened_->sealer.checkpoint(keys, head));
    JCIC_TRY(const auto founding, opened_->events.leaf(1));
    JCIC_TRY(const auto first, first_seal_key(founding));
    return Standing{head, note.pack(), Anchor::of(head.size, head.root).text(), fingerprint_of(first)};
}

Result<TreeHead> Session::head() {
    const std::lock_guard guard(opened_->mutex);
    auto& shown = opened_->shown_head;
    const bool written = !opened_->database->in_transaction();  // else the last events may yet be taken back
    JCIC_TRY(const auto size, opened_->events.count());
    if (written && size > 0 && size == shown.size) return shown;
    JCIC_TRY(const auto head, opened_->events.head());
    if (written) shown = head;
    return head;
}

Result<TreeHead> Session::head_of(std::uint64_t size) {
    const std::lock_guard guard(opened_->mutex);
    JCIC_TRY(const auto count, opened_->events.count());
    if (size > count) return fail(FaultCode::input_form, "ledger.head", {{"field", "size"}});
    JCIC_TRY(const auto root, opened_->events.root(size));
    return TreeHead{size, root};
}

}  // namespace jcic::ledger
