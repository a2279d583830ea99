// The acts of a record: it is looked at, and each decides what becomes of it (R-LO-3, R-PA-6, R-PA-11). What it is, the
// query's book tells (app/inquiry/book/things.h).

#include "app/domain/acts/act.h"
#include "app/domain/events/filing_names.h"
#include "app/domain/events/names.h"
#include "app/domain/events/revoked_names.h"
#include "app/domain/own_words.h"

namespace jcic::domain::acts {
namespace {

constexpr std::string_view held[]{"held"};
constexpr std::string_view there[]{"held", "used-up"};

Result<void> holds(bool condition, const Taking& t) {
    if (condition) return {};
    return fail(
        FaultCode::query_state, "act.record",
        {{"record", std::string(t.thing.state)}, {"query", t.thing.subject.substr(t.thing.subject.find(':') + 1)}});
}
bool is(const Taking& t, const char* condition) {
    return t.thing.is.contains(condition);
}
Result<void> is_due(const Taking& t) {
    return holds(is(t, "waits-for-decision"), t);
}
Result<void> is_due_in_relation(const Taking& t) {
    return holds(is(t, "waits-for-decision") && !is(t, "relation-over"), t);
}
Result<void> is_due_and_filed(const Taking& t) {
    return holds(is(t, "waits-for-decision") && is(t, "filed"), t);
}
Result<void> waits_for_basis(const Taking& t) {
    return holds(is(t, "waits-for-basis"), t);
}
/// That it stays with its case was decided by who has the case, and stands until they decide otherwise (R-PA-11). Else
/// it is of every query officer: it shows nothing to anybody, and has a last day that waits for nobody's return.
Result<void> may_be_ended(const Taking& t) {
    JCIC_CHECK(holds(!is(t, "paper-out"), t));
    return is(t, "filed") ? t.world.has_case() : Result<void>();
}

constexpr Ending viewed[]{{there, action::record_viewed}};
constexpr Ending reviewed[]{{there, action::record_reviewed}};
constexpr Ending needed[]{{held, action::record_still_needed}};
constexpr Ending filed[]{{held, action::record_filed_with_case}};
constexpr Ending unfiled[]{{held, action::record_filing_withdrawn}};
constexpr Ending kept[]{{held, action::record_kept_otherwise}};
constexpr Ending used_up[]{{held, action::record_used_up}};

constexpr std::string_view review[]{field::review};
constexpr Ask asking(const char* title) {
    return {.field = field::reason, .title = title, .check = gives_reason};
}
constexpr Ask why_needed[]{asking(JCIC_WORD("registers", "仍需使用之原因"))};
constexpr Ask why_filed[]{asking(JCIC_WORD("registers", "附卷事由"))};
constexpr Ask why_unfiled[]{asking(JCIC_WORD("registers", "撤銷事由"))};
constexpr Ask basis[]{asking(JCIC_WORD("registers", "留存依據及事由"))};

constexpr Hands officer{.has_case = true};

constexpr Act acts[]{
    {.name = "record.view", .endings = viewed, .hands = officer, .apart = true},
    {.name = "record.review", .endings = reviewed, .apart = true, .given = review},
    {.name = action::record_still_needed,
     .title = JCIC_WORD("registers", "仍需使用…(&S)"),
     .endings = needed,
     .hands = officer,
     .asks = why_needed,
     .rule = is_due,
     .aim = JCIC_WORD("registers", "本人承辦案件之 T52 仍有需要及其原因；一個月後再次詢問（R-PA-6）"),
     .answer = JCIC_WORD("registers", "已登記；一個月後再次詢問。")},
    {.name = "record.file-with-case",
     .title = JCIC_WORD("registers", "併案附卷…(&F)"),
     .endings = filed,
     .hands = officer,
     .asks = why_filed,
     .rule = is_due_in_relation,
     .together = true,
     .aim = JCIC_WORD("registers", "本人承辦案件之 T52 併案附卷及其事由；每年複核，至撤銷或往來結束（R-PA-11）"),
     .answer = JCIC_WORD("registers", "已登記併案附卷；一年內複核。")},
    {.name = "record.withdraw-filing",
     .title = JCIC_WORD("registers", "撤銷附卷…(&X)"),
     .endings = unfiled,
     .hands = officer,
     .asks = why_unfiled,
     .rule = is_due_and_filed,
     .aim = JCIC_WORD("registers", "撤銷一筆 T52 的併案附卷，以及事由；自撤銷起一個月內決定或刪除（R-PA-6）"),
     .answer = JCIC_WORD("registers", "已撤銷併案附卷；一個月內決定或刪除。")},
    {.name = "record.keep",
     .title = JCIC_WORD("registers", "登記另有依據…(&S)"),
     .endings = kept,
     .hands = officer,
     .asks = basis,
     .rule = waits_for_basis,
     .aim = JCIC_WORD("registers",
                      "當事人撤回授權後，本人承辦案件之資料另有依據而留存，及其依據；無依據者登記使用完竣並刪除"),
     .answer = JCIC_WORD("registers", "已登記留存依據。")},
    {.name = action::record_used_up,
     .title = JCIC_WORD("registers", "登記使用完竣(&W)"),
     .endings = used_up,
     .rule = may_be_ended,
     .aim = JCIC_WORD("registers", "登記一筆資料使用完竣；離職人員所留者亦由查詢人員登記（R-PA-6）"),
     .answer = JCIC_WORD("registers", "已登記使用完竣。")},
};

}  // namespace

std::span<const Act> of_records() {
    return acts;
}

}  // namespace jcic::domain::acts
