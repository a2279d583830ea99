#pragma once
// Halves of a recovery key as they are made: by whom, and signed for by whom.

#include "app/keys/recovery_box.h"
#include "app/ledger/session/people.h"
#include "app/ledger/session/recovery.h"
#include "ledger/ledger_world.h"

namespace jcic::test {

/// The only unit head could not change their own duties: H02 may.
inline Result<void> add_second_head(LedgerWorld& world) {
    const ledger::NewPerson head{code("H02"), "李主管", {domain::Duty::unit_head}, password_of("H02"), {}};
    return ledger::People(*world.sign_in("H01").value()).add(head);
}

/// The halves' texts.
struct Halves {
    Secret first;
    Secret second;
};

/// Kept, if nothing else is said, by who confirms nobody.
inline Result<Halves> made(ledger::Session& session, std::string_view first = "Q01", std::string_view second = "A01") {
    ledger::Recovery recovery(session);
    JCIC_TRY(auto making, recovery.begin({code(first), code(second)}));
    JCIC_CHECK(recovery.sign_for(making, 1, password_of(first)));
    JCIC_CHECK(recovery.sign_for(making, 2, password_of(second)));
    JCIC_CHECK(recovery.finish(making));
    return Halves{making.first.text(session.origin()), making.second.text(session.origin())};
}

inline Halves made_by(LedgerWorld& world, std::string_view person) {
    return made(*world.sign_in(person).value()).value();
}

}  // namespace jcic::test
