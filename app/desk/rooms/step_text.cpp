#include "app/desk/rooms/step_text.h"

#include "app/desk/rooms/parts.h"
#include "app/domain/events/names.h"
#include "app/ledger/session/session.h"

namespace jcic::desk {

StepText step_text(ledger::Session& session, domain::Entry event) {
    StepText out{session.prepare(std::move(event)), {}, {}};
    out.text = out.event.value(field::page);
    out.digest_text = digest_text(sha256_of(view(out.text)));
    return out;
}

Result<domain::Entry> as_shown(const StepText& seen) {
    if (seen.text != seen.event.value(field::page)) return fail(FaultCode::query_changed, "desk.signed");
    return seen.event;
}

}  // namespace jcic::desk
