#include "app/ledger/session/recovery_use.h"

#include "app/ledger/people/roster_change.h"

namespace jcic::ledger {

Result<RecoveryRegister> recovery_register(OpenLedger& opened) {
    return recovery_register(opened.events);
}

Result<RecoveryRegister> recovery_register(EventStore& events) {
    RecoveryRegister out;
    JCIC_TRY(const auto leaves, roster_leaves(events));
    for (const auto& leaf : leaves) JCIC_CHECK(out.apply(leaf));
    return out;
}

Result<void> may_sign(OpenLedger& opened, const domain::PersonId& person, std::optional<domain::RocDate> day) {
    JCIC_TRY(const auto roster, opened.roster());
    JCIC_TRY(const auto recovery, recovery_register(opened));
    JCIC_CHECK(may_sign(roster, recovery, person, day));
    return {};
}

Result<void> is_in_force(const RecoveryRegister& known, const RecoveryBox& box) {
    const auto* made = known.in_force(box.way);
    if (made != nullptr && made->generation == box.generation && made->exchange == box.exchange &&
        made->signing == box.signing)
        return {};
    return fail(FaultCode::ledger_rolled_back, "ledger.recovery",
                {{"file", recovery_path({}, box.way).filename().string()}});
}

}  // namespace jcic::ledger
