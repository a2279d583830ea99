#include "app/ledger/values_export.h"

#include "app/domain/trail_access.h"
#include "app/ledger/opened.h"

namespace jcic::ledger {
namespace {

std::set<domain::Duty> duties_in(const Roster& roster, const domain::PersonId& person) {
    const auto* member = roster.find(person);
    return member == nullptr ? std::set<domain::Duty>{} : member->person.duties;
}

}  // namespace

Result<ValuesPage> values_page(Session& session, const domain::PersonId& second, const std::string& reason) {
    JCIC_TRY(const auto head, session.head());
    ValuesPage out{session.opened().means.random.bytes<16>(), second, reason, {}};
    out.text = "匯出\t整本日誌 " + std::to_string(head.size) + " 筆，連同全部個人資料\n日誌\t" +
               to_hex(session.origin().id) + "\n樹根\t" + to_hex(head.root) + "\n編號\t" + to_hex(out.id) +
               "\n請求人\t" + session.person().text() + "\n同意人\t" + second.text() + "\n事由\t" + reason + "\n";
    return out;
}

Result<void> is_consented(Session& session, const ValuesConsent& consent) {
    const auto& signatures = consent.signatures;
    if (signatures.size() != 2 || signatures[0].signer != session.person() ||
        signatures[1].signer != consent.page.second)
        return fail(FaultCode::person_duty, "ledger.export", {{"reason", "same-person"}});
    for (const auto& signature : signatures) {
        if (signature.purpose != export_purpose) return fail(FaultCode::query_changed, "ledger.export");
        JCIC_CHECK(session.check(signature, view(consent.page.text)));
    }
    JCIC_TRY(const auto roster, session.opened().roster());
    return domain::may_take_values_out(signatures[0].signer, duties_in(roster, signatures[0].signer),
                                       signatures[1].signer, duties_in(roster, signatures[1].signer));
}

domain::Entry values_event(const ValuesConsent& consent) {
    domain::Entry out;
    out.id = consent.page.id;
    out.action = exported_with_values;
    out.subject = "ledger";
    const auto key = "export:" + to_hex(consent.page.id);
    out.plain("second", consent.page.second.text()).personal("reason", consent.page.reason, key);
    out.personal("page", consent.page.text, key);
    out.signatures = consent.signatures;
    return out;
}

}  // namespace jcic::ledger
