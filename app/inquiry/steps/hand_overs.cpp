#include "app/inquiry/steps/hand_overs.h"

#include "app/domain/events/names.h"
#include "app/domain/own_words.h"
#include "app/domain/shown_text.h"
#include "app/inquiry/book/written.h"
#include "app/inquiry/steps/case_in_hand.h"

namespace jcic::inquiry {

using domain::Entry;

namespace {

tl::unexpected<Fault> not_so(const char* reason) {
    return fail(FaultCode::person_duty, "inquiry.hand-over", {{"reason", reason}});
}

}  // namespace

/// By who has it, or a supervisor; to another who asks queries, and who did not decide it (R-DU-6): whoever has the
/// case is its querier from then on. A supervisor gives no case to themselves, or the supervisor's duty would open
/// every record.
Result<void> HandOvers::may_hand_over(const QueryEntry& query, const domain::PersonId& to) const {
    JCIC_CHECK(acts(acting_));
    if (who_has(query) != acting_) JCIC_CHECK(needs(domain::Duty::supervisor));
    if (to == who_has(query)) return not_so("has-it");
    if (to == acting_) return not_so("to-oneself");
    if (!dependencies_.people().duties(to, today()).contains(domain::Duty::query_officer)) return not_so("receiver");
    if (has_approved(query, to)) return fail(FaultCode::rule_du_6, "inquiry.hand-over", {{"reason", "self"}});
    if (query.erased) return fail(FaultCode::query_state, "inquiry.hand-over");
    return {};
}

Result<Entry> HandOvers::handing_over_of(const QueryEntry& now, const domain::PersonId& to, const std::string& reason) {
    JCIC_CHECK(may_hand_over(now, to));
    if (domain::says_nothing(reason))
        return fail(FaultCode::input_missing, "inquiry.hand-over", {{"field", std::string{field::reason}}});
    JCIC_CHECK(domain::gives_reason(reason, field::reason));
    domain::ShownText page;
    page.line("移交", now.case_number)
        .line("查詢", now.id)
        .line("移交人員", who_has(now).text())
        .line("接辦人員", to.text())
        .line("原因", reason)
        .line("移交登記", acting_.text());
    auto entry = entries_.event(now.id, action::query_handed_over);
    entry.rests_on(now.held_by)
        .plain(std::string{field::from}, who_has(now).text())
        .plain(std::string{field::to}, to.text())
        .personal(std::string{field::reason}, reason, key_of_query(now.id))
        .personal(std::string{field::page}, page.take_text(), key_of_query(now.id));
    return entry.to_be_signed(acting_, domain::purpose::hand_over);
}

Result<Entry> HandOvers::handing_over(const QueryId& id, const domain::PersonId& to, const std::string& reason) {
    JCIC_TRY(const auto* query, current(id));
    return handing_over_of(*query, to, reason);
}

Result<void> HandOvers::hand_over(const std::vector<Entry>& handing_over) {
    const auto written = journal_.transact(book_, [&]() -> Result<std::vector<Entry>> {
        std::vector<Entry> entries;
        for (const auto& one : handing_over) {
            const auto id = query_of(one.subject);
            const auto to = domain::PersonId::parse(one.value(field::to));
            if (!id || !to) return fail(FaultCode::query_changed, "inquiry.hand-over");
            JCIC_TRY(const auto* query, known(*id));
            JCIC_TRY(auto still, as_signed(one, handing_over_of(*query, *to, one.value(field::reason))));
            entries.push_back(std::move(still.front()));
        }
        return entries;
    });
    if (!written) return tl::unexpected<Fault>(written.error());
    return {};
}

}  // namespace jcic::inquiry
