#pragma once
// What a second person is shown before they sign, with their own password, what somebody at the seat is to write.

#include <string>

#include "app/base/fault.h"
#include "app/domain/events/journal.h"

namespace jcic::ledger {
class Session;
}

namespace jcic::desk {

struct StepText {
    domain::Entry event;  ///< prepared
    std::string text;     ///< "label\tvalue\n" lines
    std::string digest_text;
};

/// Of an event with a page, prepared: what is shown is what will be signed.
[[nodiscard]] StepText step_text(ledger::Session& session, domain::Entry event);
/// The event that was shown, to be signed. Fault query.changed: it says another page than stood there.
[[nodiscard]] Result<domain::Entry> as_shown(const StepText& seen);

}  // namespace jcic::desk
