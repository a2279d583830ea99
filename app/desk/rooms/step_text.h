#pragma once
// The text shown to a second person before they sign, with their own password, an event of the person at the seat.

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

/// Returns the text of a prepared event with a page: the text shown is the text signed.
[[nodiscard]] StepText step_text(ledger::Session& session, domain::Entry event);
/// Returns the shown event, to be signed. Fault query.changed: its page is no longer the one shown.
[[nodiscard]] Result<domain::Entry> as_shown(const StepText& seen);

}  // namespace jcic::desk
