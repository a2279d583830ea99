// The approver's side: the page, what stands out, the decision item by item (R-DU-6).

#include <algorithm>

#include "app/inquiry/check.h"
#include "app/inquiry/inquiries.h"
#include "app/inquiry/vocabulary.h"
#include "app/inquiry/written.h"

namespace jcic::inquiry {
namespace {

constexpr std::string_view approval_purpose = "approval";

std::set<domain::Item> submitted_items(const QueryEntry& query) {
    std::set<domain::Item> items;
    for (const auto& [item, entry] : query.items)
        if (entry.state == domain::ItemState::submitted) items.insert(item);
    return items;
}

}  // namespace

Result<ApprovalPage> Inquiries::approval_page(const QueryId& id) const {
    const auto* query = book_.find(id);
    if (query == nullptr) return fail(FaultCode::query_unknown, "inquiry.approval");
    if (query->page.empty()) return fail(FaultCode::ledger_sealed, "inquiry.approval");
    return ApprovalPage{query->page, setting_.sha256(jcic::view(query->page))};
}

std::vector<Remark> Inquiries::remarks_for(const QueryId& id) const {
    const auto* query = book_.find(id);
    if (query == nullptr || !query->query) return {};
    return remarks_on(*query->query, Ground{setting_.calendar, setting_.authorisations, book_, query->submitted_at},
                      id);
}

Result<void> Inquiries::may_decide(const QueryEntry& query, const std::set<domain::Item>& approved,
                                   const domain::Signature& signature) const {
    JCIC_CHECK(acts(acting_));
    JCIC_CHECK(domain::may_approve(query.querier, signature.signer, setting_.people.duties(signature.signer, today())));
    JCIC_TRY(const auto page, approval_page(query.id));
    if (signature.purpose != approval_purpose || signature.digest != page.digest)
        return fail(FaultCode::query_changed, "inquiry.decide");
    const auto open = submitted_items(query);
    if (open.empty() || !std::includes(open.begin(), open.end(), approved.begin(), approved.end()))
        return fail(FaultCode::query_state, "inquiry.decide");
    return {};
}

Result<void> Inquiries::decide(const QueryId& id, const std::set<domain::Item>& approved, const std::string& remark,
                               const domain::Signature& signature) {
    JCIC_TRY(const auto* query, current(id));
    if (const auto allowed = may_decide(*query, approved, signature); !allowed)
        return stopped(id, step::decide, submitted_items(*query), allowed.error());
    return append(id, [&](const QueryEntry& now) -> Result<std::vector<domain::Entry>> {
        JCIC_CHECK(may_decide(now, approved, signature));
        auto refused = submitted_items(now);
        for (const auto item : approved) refused.erase(item);
        auto entry = entries_.event(id, action::decided);
        entry.plain(std::string{field::approved}, items_text(approved))
            .plain(std::string{field::refused}, items_text(refused))
            .personal(std::string{field::remark}, remark, key_of_query(id));
        entry.signatures.push_back(signature);
        return std::vector{entry};
    });
}

}  // namespace jcic::inquiry
