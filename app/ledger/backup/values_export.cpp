#include "app/ledger/backup/values_export.h"

#include "app/domain/shown_text.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/session.h"

namespace jcic::ledger {

Result<ValuesStatement> values_statement(Session& session, const domain::PersonId& second, const std::string& reason) {
    JCIC_TRY(const auto head, session.head());
    auto event = event_of(session.opened().dependencies.random, action::ledger_exported_with_values);
    const auto id = to_hex(event.id);
    domain::ShownText text;
    text.line("匯出", "整本日誌 " + std::to_string(head.size) + " 筆，連同全部個人資料")
        .line("日誌", to_hex(session.origin().id))
        .line("樹根", to_hex(head.root))
        .line("編號", id)
        .line("請求人", session.person().text())
        .line("同意人", second.text())
        .line("事由", reason);
    const auto key = "export:" + id;
    event.plain("second", second.text()).personal("reason", reason, key);
    event.personal(std::string(field::page), text.take(), key);
    event.to_be_signed(session.person(), domain::purpose::consent).to_be_signed(second, domain::purpose::consent);
    return ValuesStatement{session.prepare(std::move(event)), second};
}

}  // namespace jcic::ledger
