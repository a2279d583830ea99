#include "app/ledger/values_export.h"

#include "app/ledger/opened.h"

namespace jcic::ledger {

Result<ValuesPage> values_page(Session& session, const domain::PersonId& second, const std::string& reason) {
    JCIC_TRY(const auto head, session.head());
    auto event = event_of(session.opened().means.random, "ledger.exported-with-values");
    const auto id = to_hex(event.id);
    const auto text = "匯出\t整本日誌 " + std::to_string(head.size) + " 筆，連同全部個人資料\n日誌\t" +
                      to_hex(session.origin().id) + "\n樹根\t" + to_hex(head.root) + "\n編號\t" + id + "\n請求人\t" +
                      session.person().text() + "\n同意人\t" + second.text() + "\n事由\t" + reason + "\n";
    const auto key = "export:" + id;
    event.plain("second", second.text()).personal("reason", reason, key);
    event.personal(std::string(domain::page_field), text, key);
    event.to_be_signed(session.person(), domain::purpose::consent).to_be_signed(second, domain::purpose::consent);
    return ValuesPage{session.prepare(std::move(event)), second};
}

}  // namespace jcic::ledger
