#include "app/desk/rooms/borne_rows.h"

#include "app/domain/registers/rows.h"
#include "app/ledger/session/session.h"
#include "app/ledger_check/borne_out.h"

namespace jcic::desk {

Result<std::optional<Fault>> damage_of(const domain::registers::Row& row, ledger::Session& session,
                                       const char* reason) {
    for (const auto& passage : row.story) {
        auto borne = ledger::is_borne_out(session, passage.sequence);
        if (borne) continue;
        if (borne.error().code != FaultCode::ledger_corrupt) return tl::unexpected<Fault>(std::move(borne).error());
        return Fault{FaultCode::ledger_corrupt,
                     "desk.register",
                     {{"sequence", std::to_string(passage.sequence)}, {"reason", reason}}};
    }
    return std::nullopt;
}

}  // namespace jcic::desk
