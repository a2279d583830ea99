#include "app/ledger_check/kept_verified.h"

#include "app/ledger/session/opened.h"
#include "app/ledger/session/session.h"
#include "app/store/meta.h"

namespace jcic::ledger {

Result<void> keep_verified(Session& session, const KeptVerified& kept) {
    auto& opened = session.opened();
    const std::lock_guard guard(opened.mutex());
    JCIC_TRY(auto transaction, Transaction::begin(opened.database()));
    const auto said = Packer()
                          .u64(static_cast<std::uint64_t>(kept.at.time_since_epoch().count()))
                          .u64(kept.events)
                          .u64(kept.not_compared)
                          .u8(kept.read_records ? 1 : 0)
                          .take();
    JCIC_CHECK(note_in(opened.database(), "verified", said));
    return transaction.commit();
}

Result<std::optional<KeptVerified>> kept_verified(Session& session) {
    auto& opened = session.opened();
    const std::lock_guard guard(opened.mutex());
    JCIC_TRY(const auto noted, noted_in(opened.database(), "verified"));
    if (!noted) return std::nullopt;
    Unpacker in(*noted);
    const UtcTime at{Millis(in.u64())};
    const auto events = in.u64();
    const auto not_compared = in.u64();
    const KeptVerified kept{at, events, not_compared, in.u8() == 1};
    return in.finished() ? std::optional(kept) : std::nullopt;
}

}  // namespace jcic::ledger
