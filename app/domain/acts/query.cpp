// The acts of a query that need nobody outside: it is withdrawn, what came to nothing is seen, its case is handed over,
// its relation ends, a record of it is doubted (R-DU-15, R-PA-8, R-AU-6). What it is, the query's book tells
// (app/inquiry/book/things.h).

#include "app/domain/acts/act.h"
#include "app/domain/events/names.h"
#include "app/domain/own_words.h"

namespace jcic::domain::acts {
namespace {

constexpr std::string_view there[]{"there"};
constexpr std::string_view retrieved[]{"held", "used-up", "erased"};

constexpr std::string_view holder = "holder", to_withdraw = "to-withdraw", to_see = "to-see";
Values all_in(const Taking& t, std::string_view said) {
    return {{std::string(field::items), t.thing.said.at(std::string(said))}};
}
Values all_to_withdraw(const Taking& t) {
    return all_in(t, to_withdraw);
}
Values all_to_see(const Taking& t) {
    return all_in(t, to_see);
}
Values its_holder(const Taking& t) {
    return {{std::string(field::from), t.value(holder)}};
}
bool has_unseen(const Taking& t) {
    return !t.value(to_see).empty();
}

Result<void> holds(bool condition) {
    return condition ? Result<void>() : fail(FaultCode::query_state, "act.query");
}
Result<void> is_there(const Taking& t) {
    return holds(t.thing.state == there[0]);
}
Result<void> may_be_withdrawn(const Taking& t) {
    return holds(!t.value(to_withdraw).empty());
}
Result<void> is_no_day_to_come(const Taking& t) {
    JCIC_CHECK(is_there(t));
    if (*RocDate::parse(t.value(field::on)) <= t.world.today) return {};
    return fail(FaultCode::input_form, "act.query", {{"field", std::string(field::on)}});
}
tl::unexpected<Fault> not_so(const char* reason) {
    return fail(FaultCode::person_duty, "act.query", {{"reason", reason}});
}
/// To another who asks queries, and who did not decide it (R-DU-6): whoever has the case is its querier from then on. A
/// supervisor gives no case to themselves, or the supervisor's duty would open every record.
Result<void> may_be_received(const Taking& t) {
    JCIC_CHECK(is_there(t));
    const auto to = t.value(field::to);
    if (to == t.value(holder)) return not_so("has-it");
    if (to == t.world.by.text()) return not_so("to-oneself");
    if (!t.world.duties(*PersonId::parse(to)).contains(Duty::query_officer)) return not_so("receiver");
    if (!t.thing.is.contains("decided-by " + to)) return {};
    return fail(FaultCode::rule_du_6, "act.query", {{"reason", "self"}});
}
void page_of_hand_over(const Taking& t, ShownText& page) {
    page.line("移交", t.value(field::case_number))
        .line("查詢", t.thing.subject.substr(t.thing.subject.find(':') + 1))
        .line("移交人員", t.value(holder))
        .line("接辦人員", t.value(field::to))
        .line("原因", t.value(field::reason))
        .line("移交登記", t.world.by.text());
}

constexpr Ending withdrawn[]{{there, action::query_withdrawn, {}, nullptr, all_to_withdraw}};
constexpr Ending seen[]{{there, action::query_end_seen, {}, has_unseen, all_to_see}, {there, {}}};
constexpr Ending handed_over[]{{there, action::query_handed_over, {}, nullptr, its_holder}};
constexpr Ending relation_ended[]{{there, action::query_relation_ended}};
constexpr Ending doubted[]{{retrieved, action::record_doubted}};

constexpr Duty asking[]{Duty::query_officer};
constexpr Duty moving[]{Duty::query_officer, Duty::supervisor};
constexpr Duty supervising[]{Duty::supervisor};

constexpr Ask why_withdrawn[]{{.field = field::reason, .title = JCIC_WORD("registers", "撤回原因（記入日誌）")}};
constexpr Ask to_whom[]{{.field = field::to, .title = JCIC_WORD("registers", "接辦之查詢人員代碼")},
                        {.field = field::reason, .title = JCIC_WORD("registers", "移交的原因"), .check = gives_reason}};
constexpr Ask how_ended[]{
    {.field = field::on, .title = JCIC_WORD("registers", "往來結束日或婉拒日（民國）")},
    {.field = field::relation, .title = JCIC_WORD("registers", "往來結束，或婉拒"), .option = "how"}};
constexpr Ask doubt[]{
    {.field = field::advice, .title = JCIC_WORD("registers", "請當事人洽資料主管機關，或檢附佐證")},
    {.field = field::remark, .title = JCIC_WORD("registers", "疑義內容及答覆當事人之說明"), .option = "words"}};

/// By who wrote it.
constexpr Second giver{.beside = {{}, purpose::hand_over}, .page = page_of_hand_over, .own = true};

constexpr Act acts[]{
    {.name = "query.withdraw",
     .endings = withdrawn,
     .hands = {.only = holder, .by = asking},
     .asks = why_withdrawn,
     .rule = may_be_withdrawn,
     .aim = JCIC_WORD("registers", "撤回本人承辦且尚未發查之查詢"),
     .answer = JCIC_WORD("registers", "已撤回查詢。")},
    {.name = "query.seen",
     .endings = seen,
     .hands = {.only = holder, .or_by = supervising, .once_left = true, .by = moving},
     .aim = JCIC_WORD("registers", "確認已閱未成之結果，不再列為待辦"),
     .answer = JCIC_WORD("registers", "結果已確認，不再列為待辦。")},
    {.name = "query.hand-over",
     .endings = handed_over,
     .hands = {.only = holder, .or_by = supervising, .by = moving},
     .asks = to_whom,
     .rule = may_be_received,
     .second = &giver,
     .of_case = true,
     .aim = JCIC_WORD("registers", "將一案移交另一位查詢人員：由承辦人員或核准主管辦理；以查詢編號或案號指明"),
     .answer = JCIC_WORD("registers", "已移交。")},
    {.name = "retention.end",
     .endings = relation_ended,
     .asks = how_ended,
     .rule = is_no_day_to_come,
     .aim = JCIC_WORD("registers", "登記往來結束或婉拒的日子，保存期由此起算"),
     .answer = JCIC_WORD("registers", "已登記。")},
    {.name = "record.doubt",
     .endings = doubted,
     .asks = doubt,
     .aim = JCIC_WORD("registers", "當事人對資料有疑義：登記疑義及答覆，資料不更正（R-PA-8）"),
     .answer = JCIC_WORD("registers", "已登記。")},
};

}  // namespace

std::span<const Act> of_queries() {
    return acts;
}

}  // namespace jcic::domain::acts
