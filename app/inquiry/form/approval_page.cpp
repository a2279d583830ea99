#include "app/inquiry/form/approval_page.h"

#include <algorithm>

#include "app/domain/official_names.h"
#include "app/domain/roc_date.h"
#include "app/domain/shown_text.h"

namespace jcic::inquiry {
namespace {

/// "R-EL-1" of "rule.R-EL-1".
std::string rule_id(FaultCode rule) {
    const auto text = code_text(rule);
    return std::string{text.substr(text.find('.') + 1)};
}

std::string items_of(const std::set<domain::Item>& items) {
    std::string text;
    for (const auto item : items) text.append(text.empty() ? "" : "、").append(domain::code_of(item));
    return text;
}

void authorisation_lines(domain::ShownText& page, const domain::Authorisation& authorisation) {
    page.line("授權書編號", authorisation.reference)
        .line("授權方式", std::string{domain::official_name(authorisation.kind)})
        .line("授權簽署日", authorisation.signed_on.dashed())
        .line("授權截止日", authorisation.ends_on.dashed())
        .line("申辦業務名稱", authorisation.application_name)
        .line("授權項目", items_of(authorisation.items))
        .line("聯徵中心回覆", authorisation.reply_code);
}

}  // namespace

std::string approval_page_text(const Query& query, const PageOrigin& origin) {
    domain::ShownText page;
    page.line("文件", "查詢申請核准頁 v1")
        .line("查詢編號", origin.query_id)
        .line("機構代號", origin.institution.text())
        .line("查詢人員", origin.querier_name + " " + origin.querier.text())
        .line("申請時間", domain::roc_time_text(origin.at, true))
        .line("被查詢人", query.subject_name)
        .line("身分證號", query.subject.text())
        .line("業務別", std::string{domain::official_name(query.business)})
        .line("對象別", std::string{domain::official_name(query.subject_kind)});
    if (query.borrower) page.line("授信戶", query.borrower->name).line("授信戶證號", query.borrower->id_text());
    if (query.borrower && !query.borrower->checked.empty())
        page.line("統一編號查證處所", query.borrower->checked + "（檢查碼不符）");
    page.line("案號", query.case_number).line("事由", query.reason);
    for (const auto& [item, rule] : query.items) {
        const auto& info = domain::info(item);
        const auto year = info.needs_year && query.year ? "，調閱年度 " + std::to_string(*query.year) : std::string{};
        page.line("查詢項目",
                  std::string{info.code} + " " + std::string{info.title} + year + "（依 " + rule_id(rule) + "）");
    }
    authorisation_lines(page, query.authorisation);
    page.line("隨機碼", to_hex(origin.salt));
    return page.take_text();
}

}  // namespace jcic::inquiry
