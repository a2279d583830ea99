// The approver's side: the page, what stands out, the decision item by item (R-DU-6).

#include <algorithm>

#include "app/inquiry/check.h"
#include "app/inquiry/field_values.h"
#include "app/inquiry/inquiries.h"
#include "app/inquiry/written.h"

namespace jcic::inquiry {

using domain::Entry;

namespace {

std::set<domain::Item> submitted_items(const QueryEntry& query) {
    std::set<domain::Item> items;
    for (const auto& [item, entry] : query.items)
        if (entry.state == domain::ItemState::submitted) items.insert(item);
    return items;
}

}  // namespace

Result<ApprovalText> Inquiries::approval_page(const QueryId& id) const {
    JCIC_TRY(const auto* query, known(id));
    if (query->page.empty()) return fail(FaultCode::ledger_sealed, "inquiry.approval");
    return ApprovalText{query->page, dependencies_.sha256(jcic::view(query->page))};
}

Result<std::vector<Remark>> Inquiries::remarks_for(const QueryId& id) const {
    JCIC_TRY(const auto* query, known(id));
    if (!query->query) return std::vector<Remark>{};
    return remarks_as_of(*query->query, query->submitted_at, id);
}

Result<std::vector<Remark>> Inquiries::remarks_as_of(const Query& query, UtcTime when, const QueryId& except) const {
    JCIC_CHECK(book_.bring_alike(query));
    std::vector<std::string> templates;
    if (dependencies_.templates) {
        JCIC_TRY(templates, dependencies_.templates());
    }
    CheckContext context{dependencies_.calendar, {}, book_, when};
    context.templates = templates;
    return remarks_on(query, context, except);
}

Result<Entry> Inquiries::decision_on(const QueryEntry& now, const std::set<domain::Item>& approved,
                                     const std::string& remark, const domain::PersonId& approver) {
    JCIC_CHECK(acts(acting_));
    JCIC_CHECK(domain::may_approve(now.querier, approver, dependencies_.people.duties(approver, today())));
    JCIC_TRY(const auto page, approval_page(now.id));
    const auto open = submitted_items(now);
    if (open.empty() || !std::includes(open.begin(), open.end(), approved.begin(), approved.end()))
        return fail(FaultCode::query_state, "inquiry.decide");
    // Refusing is never stopped: it brings nothing in (R-LO-6).
    JCIC_CHECK(not_stopped(approved, now.querier));
    auto refused = open;
    for (const auto item : approved) refused.erase(item);
    auto entry = entries_.event(now.id, action::query_decided);
    entry.rests_on(now.submission)
        .plain(std::string{field::approved}, items_text(approved))
        .plain(std::string{field::refused}, items_text(refused))
        .personal(std::string{field::remark}, remark, key_of_query(now.id))
        .personal(std::string{field::page}, page.text, key_of_query(now.id));
    return entry.to_be_signed(approver, domain::purpose::approval);
}

Result<Entry> Inquiries::decision(const QueryId& id, const std::set<domain::Item>& approved, const std::string& remark,
                                  const domain::PersonId& approver) {
    JCIC_TRY(const auto* query, current(id));
    auto out = decision_on(*query, approved, remark, approver);
    if (!out) return stopped(id, step::decide, submitted_items(*query), out.error());
    return out;
}

Result<void> Inquiries::decide(const QueryId& id, const Entry& decision) {
    if (decision.signatures.empty()) return fail(FaultCode::query_changed, "inquiry.decide");
    const auto written = append(id, [&](const QueryEntry& now) {
        return as_signed(decision, decision_on(now, items_from(decision.value(field::approved)),
                                               decision.value(field::remark), decision.signatures.front().signer));
    });
    if (written) return {};
    const auto* query = book_.find(id);
    return stopped(id, step::decide, query == nullptr ? std::set<domain::Item>{} : submitted_items(*query),
                   written.error());
}

}  // namespace jcic::inquiry
