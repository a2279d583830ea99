#pragma once
// Two persons' consent to an export with personal values.

#include "app/backup/export.h"
#include "ledger/ledger_world.h"

namespace jcic::test {

/// The signed-in person asks, the other consents.
inline domain::Entry consented(ledger::Session& session, std::string_view second, const Secret& password) {
    auto event = ledger::values_statement(session, code(second), "年度稽核調閱").value().event;
    static_cast<void>(session.sign(event, domain::purpose::consent));
    static_cast<void>(session.countersign(code(second), password, domain::purpose::consent, event));
    return event;
}
inline domain::Entry consented(ledger::Session& session, std::string_view second) {
    return consented(session, second, password_of(second));
}

}  // namespace jcic::test
