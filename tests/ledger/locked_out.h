#pragma once
// Somebody's account after as many wrong passwords as lock it (R-PW-4).

#include "app/domain/password_policy.h"
#include "ledger/ledger_world.h"
#include "support/result.h"

namespace jcic::test {

inline void lock_out(LedgerWorld& world, const char* person) {
    for (int i = 0; i < domain::password_failures_allowed; ++i)
        COMPARE_FAULT(world.ledger->sign_in(code(person), secret("Wrong-2026")), person_password);
}

}  // namespace jcic::test
