#pragma once
// Two persons' consent to an export with personal values.

#include "app/ledger/values_export.h"
#include "ledger/ledger_world.h"

namespace jcic::test {

/// The signed-in person asks, the other consents.
inline ledger::ValuesConsent consented(ledger::Session& session, std::string_view second, const Secret& password) {
    ledger::ValuesConsent out{ledger::values_page(session, code(second), "年度稽核調閱").value(), {}};
    out.signatures.push_back(session.sign(ledger::export_purpose, view(out.page.text)).value());
    out.signatures.push_back(
        session.countersign(code(second), password, ledger::export_purpose, view(out.page.text)).value());
    return out;
}
inline ledger::ValuesConsent consented(ledger::Session& session, std::string_view second) {
    return consented(session, second, password_of(second));
}

}  // namespace jcic::test
