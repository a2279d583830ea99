// Events of a query and of its records, and of serial numbers that were lost (R-LO-1, R-DU-6, R-SE-2, R-PA-6, R-AU-6);
// of the weekly sheets on which requests stand (R-LO-2), and of what the monthly sample drew (R-LO-3).
#include "app/domain/catalogue/tables.h"
#include "app/domain/events/filing_names.h"
#include "app/domain/events/revoked_names.h"
#include "app/domain/office_hours.h"
#include "app/domain/registers/deletions.h"
#include "app/domain/registers/desks.h"
#include "app/domain/registers/differences.h"
#include "app/domain/registers/samples.h"

namespace jcic::domain::events {
namespace {

// Names of the program's own, in words.
constexpr std::array businesses{Choice{"lending", JCIC_WORD("registers", "授信")},
                                Choice{"credit-card", JCIC_WORD("registers", "信用卡")}};
constexpr std::array subject_kinds{Choice{"borrower", JCIC_WORD("registers", "授信戶本人")},
                                   Choice{"guarantor", JCIC_WORD("registers", "保證人")},
                                   Choice{"responsible", JCIC_WORD("registers", "企業負責人")},
                                   Choice{"cardholder", JCIC_WORD("registers", "信用卡戶本人")}};
constexpr std::array authorisation_kinds{
    Choice{"paper", JCIC_WORD("registers", "書面授權")},
    Choice{"citizen-certificate", JCIC_WORD("registers", "電子授權（自然人憑證）")},
    Choice{"c3-certificate", JCIC_WORD("registers", "電子授權（軟體C3憑證）")}};
constexpr std::array ways_to_ask{Choice{"N", JCIC_WORD("registers", "N 晶片卡")}};
constexpr std::array ways_back{Choice{"answer", JCIC_WORD("registers", "發查之回覆")},
                               Choice{"resent", JCIC_WORD("registers", "再次傳送同一份")},
                               Choice{"recovered", JCIC_WORD("registers", "依當事人找回")}};
constexpr std::array deadlines_from{Choice{"host", JCIC_WORD("registers", "聯徵所給")},
                                    Choice{"request", JCIC_WORD("registers", "發查的時間")}};
constexpr std::array query_steps{
    Choice{"decide", JCIC_WORD("registers", "核准")}, Choice{"request", JCIC_WORD("registers", "發查")},
    Choice{"settle", JCIC_WORD("registers", "查證")}, Choice{"retrieve", JCIC_WORD("registers", "調閱")}};
constexpr std::array doubt_advice{Choice{"ask-agency", JCIC_WORD("registers", "向資料主管機關申請查驗")},
                                  Choice{"bring-papers", JCIC_WORD("registers", "已請申請人提出佐證文件")}};
constexpr std::array relation_ends{Choice{"ended", JCIC_WORD("registers", "往來結束")},
                                   Choice{"refused", JCIC_WORD("registers", "婉拒")}};

constexpr Field with_item = clear(field::item, JCIC_WORD("registers", "項目"), Kind::item);
constexpr Field with_items = clear(field::items, JCIC_WORD("registers", "項目"), Kind::items);
constexpr Field how = said_as(clear(field::how, JCIC_WORD("registers", "方式")), ways_back);
constexpr Field request_key = clear(field::key, JCIC_WORD("registers", "識別碼"), Kind::hex);
constexpr Field ask_again = clear(field::ask_again, JCIC_WORD("registers", "再次詢問時間"), Kind::instant);
constexpr Field query_remark = sealed(field::remark, JCIC_WORD("registers", "備註"));

constexpr std::array submitted{
    clear(field::case_number, JCIC_WORD("registers", "案號"), Kind::reference),
    said_as(clear(field::business, JCIC_WORD("registers", "業務別")), businesses),
    said_as(clear(field::subject_kind, JCIC_WORD("registers", "對象別")), subject_kinds),
    with_items,
    clear(field::rules, JCIC_WORD("registers", "依據")),
    if_any(year),
    clear(field::authorisation, JCIC_WORD("registers", "授權書"), Kind::reference),
    said_as(clear(field::authorisation_kind, JCIC_WORD("registers", "授權方式")), authorisation_kinds),
    clear(field::authorisation_signed, JCIC_WORD("registers", "授權簽署日"), Kind::day),
    clear(field::authorisation_ends, JCIC_WORD("registers", "授權迄日"), Kind::day),
    clear(field::authorisation_name, JCIC_WORD("registers", "授權人")),
    clear(field::authorisation_items, JCIC_WORD("registers", "授權項目"), Kind::items),
    clear(field::authorisation_reply, JCIC_WORD("registers", "聯徵回覆")),
    sealed(field::subject_id, JCIC_WORD("registers", "身分證字號")),
    brief(sealed(field::subject_name, JCIC_WORD("registers", "姓名"))),
    sealed(field::reason, JCIC_WORD("registers", "查詢事由")),
    if_any(sealed(field::borrower_id, JCIC_WORD("registers", "授信戶身分證字號"))),
    if_any(brief(sealed(field::borrower_name, JCIC_WORD("registers", "授信戶姓名")))),
    if_any(brief(sealed(field::borrower_checked, JCIC_WORD("registers", "統一編號查證處所")))),
    if_any(brief(sealed(field::batch_file, JCIC_WORD("registers", "整批檔案")))),
    if_any(clear(field::holds, JCIC_WORD("registers", "受保全"))),
    shown};
/// Why a request is refused (R-DU-6): in clear, so that it is told when the remark is erased, too.
constexpr std::array refusals{Choice{"reason", JCIC_WORD("registers", "事由不明或不足")},
                              Choice{"authorisation", JCIC_WORD("registers", "授權書不符")},
                              Choice{"not-needed", JCIC_WORD("registers", "非業務所需")},
                              Choice{"asked-already", JCIC_WORD("registers", "已有可用的查詢結果")},
                              Choice{"wrong-data", JCIC_WORD("registers", "資料有誤，請更正後重送")},
                              Choice{"other", JCIC_WORD("registers", "其他，見意見")}};
constexpr Field refused_why{
    field::cause, Kind::choice, Keep::plain, Times::at_most_once, JCIC_WORD("registers", "不核准的原因"), refusals};
constexpr std::array outside_what{Choice{outside_office::hours, JCIC_WORD("registers", "當日辦公時間以外")},
                                  Choice{outside_office::day_off, JCIC_WORD("registers", "例假日")}};
/// In clear, since the month's sample takes some of these and not all (R-LO-8, docs/trust/sampling.md).
constexpr Field only_its_time{
    field::outside_hours, Kind::choice, Keep::plain, Times::at_most_once, JCIC_WORD("registers", "僅因送出時間列注意"),
    outside_what};
/// What stood out is kept apart: it may name the list of R-LO-8, which is not for those who ask.
constexpr std::array decided{rests,
                             clear(field::approved, JCIC_WORD("registers", "核准"), Kind::items),
                             clear(field::refused, JCIC_WORD("registers", "不核准"), Kind::items),
                             if_any(refused_why),
                             query_remark,
                             shown,
                             if_any(aside(field::stands_out)),
                             only_its_time,
                             if_any(clear(field::desk, JCIC_WORD("registers", "簽署之他台工作站")))};
/// What another then decides in turn.
constexpr std::array first_approved{rests,
                                    clear(field::approved, JCIC_WORD("registers", "初核"), Kind::items),
                                    query_remark,
                                    shown,
                                    if_any(aside(field::stands_out)),
                                    only_its_time};
constexpr std::array withdrawn{with_items, why_personal};
constexpr std::array requesting{with_items,
                                request_key,
                                clear(field::institution, JCIC_WORD("registers", "機構代號")),
                                said_as(clear(field::way, JCIC_WORD("registers", "方式")), ways_to_ask),
                                clear(field::card, JCIC_WORD("registers", "晶片卡")),
                                aside(field::request),
                                aside(field::signature),
                                aside(field::certificate)};
constexpr std::array items_and_problem{with_items, with_problem};
constexpr std::array settling{with_items, request_key, how};
constexpr std::array serial{with_item,
                            how,
                            clear(field::deadline, JCIC_WORD("registers", "暫存至"), Kind::instant),
                            said_as(clear(field::deadline_from, JCIC_WORD("registers", "期限算自")), deadlines_from),
                            if_any(ask_again),
                            sealed(field::serial, JCIC_WORD("registers", "調閱序號"))};
constexpr std::array only_items{with_items};
constexpr Field issued = clear(field::issued, JCIC_WORD("registers", "取得時間"), Kind::instant);
constexpr Field held_until = clear(field::deadline, JCIC_WORD("registers", "暫存至"), Kind::instant);
constexpr Field held_from = said_as(clear(field::deadline_from, JCIC_WORD("registers", "期限算自")), deadlines_from);
constexpr std::array taken_over{rests,
                                with_item,
                                clear(field::institution, JCIC_WORD("registers", "機構代號")),
                                clear(field::lost_serial, JCIC_WORD("registers", "補查登記編號")),
                                issued,
                                held_until,
                                held_from,
                                sealed(field::serial, JCIC_WORD("registers", "調閱序號")),
                                shown};
constexpr std::array lost_asking{sealed(field::subject, JCIC_WORD("registers", "身分證字號"), Kind::subject),
                                 sealed(field::why, JCIC_WORD("registers", "補查事由"))};
constexpr std::array lost_answered{clear(field::held, JCIC_WORD("registers", "聯徵仍持有筆數"), Kind::number),
                                   clear(field::without_query, JCIC_WORD("registers", "其中無查詢案"), Kind::number),
                                   clear(field::not_here, JCIC_WORD("registers", "Z52 有、本機無"), Kind::number)};
constexpr std::array lost_found{clear(field::asking, JCIC_WORD("registers", "補查登記編號")),
                                sealed(field::subject, JCIC_WORD("registers", "身分證字號"), Kind::subject),
                                with_item,
                                sealed(field::masked, JCIC_WORD("registers", "調閱序號")),
                                issued,
                                held_until,
                                held_from,
                                aside(field::serial)};
constexpr std::array lost_unanswered{with_problem};
constexpr std::array lost_taken_over{clear(field::query, JCIC_WORD("registers", "併入的查詢"))};
constexpr Field chosen_by{
    field::drawn_by, Kind::choice, Keep::plain, Times::once, JCIC_WORD("registers", "抽查方式"), registers::ways_drawn};
/// Where a setting of the draw comes from.
constexpr Field with_origin(std::string_view name, const char* title) {
    return {name, Kind::choice, Keep::plain, Times::once, title, registers::sample_set_by};
}
constexpr std::array sample_drawn{
    clear(field::sample, JCIC_WORD("registers", "抽查編號")),
    clear(field::month, JCIC_WORD("registers", "抽查月份")),
    clear(field::algorithm, JCIC_WORD("registers", "抽樣方法")),
    clear(field::first, JCIC_WORD("registers", "當月第一筆事件"), Kind::number),
    clear(field::last, JCIC_WORD("registers", "當月最後一筆事件"), Kind::number),
    clear(field::root, JCIC_WORD("registers", "當月結束時的樹根"), Kind::hex),
    clear(field::population, JCIC_WORD("registers", "當月查詢筆數"), Kind::number),
    clear(field::digest, JCIC_WORD("registers", "查詢清單摘要"), Kind::hex),
    clear(field::percent, JCIC_WORD("registers", "抽查百分比"), Kind::number),
    clear(field::least, JCIC_WORD("registers", "至少抽查筆數"), Kind::number),
    with_origin(field::percent_from, JCIC_WORD("registers", "抽查百分比之依據")),
    with_origin(field::least_from, JCIC_WORD("registers", "至少抽查筆數之依據")),
    with_origin(field::by_from, JCIC_WORD("registers", "抽查方式之依據")),
    clear(field::outside_most, JCIC_WORD("registers", "非辦公時間加抽上限"), Kind::number),
    with_origin(field::outside_from, JCIC_WORD("registers", "非辦公時間加抽上限之依據")),
    clear(field::drawn, JCIC_WORD("registers", "抽查紀錄"), Kind::opaque),
    clear(field::extra, JCIC_WORD("registers", "另加抽的紀錄"), Kind::opaque)};
constexpr std::array review_drawn{clear(field::review, JCIC_WORD("registers", "查核編號")),
                                  clear(field::sample, JCIC_WORD("registers", "抽查編號")),
                                  clear(field::query, JCIC_WORD("registers", "查詢")),
                                  with_item,
                                  told_of(clear(field::querier, JCIC_WORD("registers", "查詢人員"), Kind::person)),
                                  chosen_by};
constexpr Field kind_of_difference{field::kind,
                                   Kind::choice,
                                   Keep::plain,
                                   Times::once,
                                   JCIC_WORD("registers", "不符情形"),
                                   registers::kinds_of_difference};
constexpr std::array difference_found{
    clear(field::month, JCIC_WORD("registers", "核對月份")),
    kind_of_difference,
    clear(field::at, JCIC_WORD("registers", "時間"), Kind::instant),
    clear(field::item, JCIC_WORD("registers", "項目")),
    clear(field::user, JCIC_WORD("registers", "使用者代碼")),
    if_any(clear(field::user_there, JCIC_WORD("registers", "清單所列使用者代碼"))),
    if_any(clear(field::at_there, JCIC_WORD("registers", "清單所列時間"), Kind::instant)),
    clear(field::query, JCIC_WORD("registers", "查詢")),
    sealed(field::subject, JCIC_WORD("registers", "被查詢當事人"))};
constexpr std::array item_and_problem{with_item, with_problem};
constexpr std::array one_item{with_item};
constexpr std::array reviewed{with_item, clear(field::review, JCIC_WORD("registers", "查核編號"))};
constexpr std::array not_yet{with_item, ask_again};
constexpr std::array query_stopped{said_as(clear(field::step, JCIC_WORD("registers", "步驟")), query_steps), with_items,
                                   with_problem};
constexpr std::array retrieved{with_item, aside(field::record)};
constexpr std::array other_names{Choice{"query", JCIC_WORD("registers", "查詢申請")},
                                 Choice{"authorisation", JCIC_WORD("registers", "授權書")},
                                 Choice{"both", JCIC_WORD("registers", "查詢申請及授權書")}};
/// The name itself stands in the record, and goes with it.
constexpr std::array named_otherwise{with_item, Field{field::differs_from, Kind::choice, Keep::plain, Times::once,
                                                      JCIC_WORD("registers", "姓名不符之文件"), other_names}};
constexpr std::array doubted{
    with_item, said_as(clear(field::advice, JCIC_WORD("registers", "告知申請人")), doubt_advice), query_remark};
constexpr std::array still_needed{with_item, why_personal};
constexpr auto exports_word = JCIC_WORD("registers", "日誌匯出檔處理情形");
/// What was said of several exports, of each a line: each is held to what may be typed by itself.
constexpr Field said_of_exports() {
    auto field = sealed(registers::deletion::exports, exports_word);
    field.most = 1'000'000;
    return if_any(field);
}
constexpr std::array record_erased{
    with_item,
    rests,
    why_personal,
    said_of_exports(),
    shown,
    signer(clear(field::witness, JCIC_WORD("registers", "見證人"), Kind::person)),
    if_any(clear(registers::deletion::copies, JCIC_WORD("registers", "各份處理情形"), Kind::opaque)),
    destroys};
constexpr std::array handed_over{rests, told_of(clear(field::from, JCIC_WORD("registers", "移交人員"), Kind::person)),
                                 told_of(clear(field::to, JCIC_WORD("registers", "接辦人員"), Kind::person)),
                                 sealed(field::reason, JCIC_WORD("registers", "移交原因")), shown};
constexpr std::array relation_ended{said_as(clear(field::relation, JCIC_WORD("registers", "往來")), relation_ends),
                                    on_a_day};
constexpr std::array authorisation_revoked{
    clear(field::authorisation, JCIC_WORD("registers", "授權書"), Kind::reference), on_a_day};
constexpr std::array query_erased{clear(field::kept_until, JCIC_WORD("registers", "保存至"), Kind::day),
                                  clear(field::agreement, JCIC_WORD("registers", "同意的事件"), Kind::hex),
                                  any_number_of(destroys)};
constexpr std::array agreed{clear(field::queries, JCIC_WORD("registers", "查詢筆數"), Kind::number),
                            if_any(clear(registers::deletion::exports, exports_word)), shown_in_clear,
                            any_number_of(rests)};

constexpr Field week_from = clear(field::from, JCIC_WORD("registers", "起日"), Kind::day);
constexpr Field week_to = clear(field::to, JCIC_WORD("registers", "迄日"), Kind::day);
constexpr Field after_number = clear(field::after, JCIC_WORD("registers", "日誌起號之前"), Kind::number);
constexpr Field through_number = clear(field::through, JCIC_WORD("registers", "日誌迄號"), Kind::number);
constexpr Field sheet_querier = clear(field::querier, JCIC_WORD("registers", "查詢人員"), Kind::person);
constexpr Field sheet_lines = clear(field::lines, JCIC_WORD("registers", "查詢筆數"), Kind::number);
constexpr Field sheet_digest = clear(field::digest, JCIC_WORD("registers", "各筆摘要"), Kind::hex);
constexpr std::array weekly_sheet{week_from,   week_to,     told_of(sheet_querier), after_number, through_number,
                                  sheet_lines, sheet_digest};
/// Before the week is over: their own.
constexpr std::array own_weekly_sheet{week_from,      week_to,     signer(sheet_querier), after_number,
                                      through_number, sheet_lines, sheet_digest};
constexpr std::array week_without{week_from, week_to, after_number, through_number};

constexpr std::string_view about = "query:";
constexpr std::string_view about_lost = "lost-serial:";
constexpr std::string_view about_sheet = "weekly-sheet:";

/// R-DU-6: by a supervisor who is not who asked, over the page that the submission shows.
constexpr Demand approval{
    .purpose = purpose::approval, .answers = action::query_submitted, .one = supervisors, .of_anothers = true};
/// The same, of which the decision is still owed.
constexpr Demand approval_to_come{.purpose = purpose::approval,
                                  .answers = action::query_submitted,
                                  .one = supervisors,
                                  .of_anothers = true,
                                  .leaves_open = true};
/// R-SE-2: by a supervisor who is not the one at work; of an item that was approved.
constexpr Demand approval_of_taking_over{
    .purpose = purpose::approval, .answers = action::query_decided, .one = supervisors, .witnessed = true};
/// R-DU-15: by who wrote it; who that may be is more than a duty (app/verify/checks/rules_of_queries.cpp).
constexpr Demand hand_over_of_a_case{.purpose = purpose::hand_over};
/// R-PA-6.
constexpr Demand witness_of_erasing{
    .purpose = purpose::witness, .answers = action::record_retrieved, .witnessed = true};
/// R-AU-6.
constexpr Demand consent_to_erasing{.purpose = purpose::consent, .signers = 2, .one = unit_heads, .another = checking};

constexpr Event taking_back(Event event) {
    event.takes_back = action::query_submitted;
    return event;
}

constexpr std::array queries{
    by(querying, {action::query_submitted, JCIC_WORD("registers", "送出核准"), about, submitted}),
    stands_on(by(querying_or_supervising,
                 {action::query_first_approved, JCIC_WORD("registers", "初核"), about, first_approved}),
              approval_to_come),
    // At either's seat.
    stands_on(by(querying_or_supervising, {action::query_decided, JCIC_WORD("registers", "核准決定"), about, decided}),
              approval),
    // Who has the case.
    taking_back(by_anybody({action::query_withdrawn, JCIC_WORD("registers", "撤回"), about, withdrawn})),
    by(querying, {action::query_requesting, JCIC_WORD("registers", "發查"), about, requesting}),
    by_whoever_was_there({action::query_unsettled, JCIC_WORD("registers", "結果未明"), about, items_and_problem}),
    by(querying, {action::query_settling, JCIC_WORD("registers", "查證"), about, settling}),
    by_whoever_was_there({action::query_serial, JCIC_WORD("registers", "取得序號"), about, serial}),
    stands_on(
        by(querying, {action::query_serial_taken_over, JCIC_WORD("registers", "併入找回的序號"), about, taken_over}),
        approval_of_taking_over),
    by_whoever_was_there({action::query_request_failed, JCIC_WORD("registers", "發查遭拒"), about, item_and_problem}),
    by_whoever_was_there(
        {action::query_not_received, JCIC_WORD("registers", "聯徵中心未收到，可再次發查"), about, items_and_problem}),
    by(querying, {action::query_retrieving, JCIC_WORD("registers", "調閱"), about, one_item}),
    by_whoever_was_there({action::query_not_yet, JCIC_WORD("registers", "機關尚未回覆"), about, not_yet}),
    by_whoever_was_there({action::query_expired, JCIC_WORD("registers", "逾期未調閱"), about, item_and_problem}),
    by_whoever_was_there({action::query_stopped, JCIC_WORD("registers", "中止"), about, query_stopped}),
    by_anybody({action::query_end_seen, JCIC_WORD("registers", "確認已閱結果"), about, only_items}),
    // Who has the case, or a supervisor.
    stands_on(by_anybody({action::query_handed_over, JCIC_WORD("registers", "移交案件"), about, handed_over}),
              hand_over_of_a_case),
    by(counting_copies, {action::query_relation_ended, JCIC_WORD("registers", "登記往來結束"), about, relation_ended}),
    by(querying_or_supervising,
       {action::query_authorisation_revoked, JCIC_WORD("registers", "當事人撤回授權"), about, authorisation_revoked}),
    by(consenting, {action::query_erased, JCIC_WORD("registers", "保存期滿刪除"), about, query_erased}),
    stands_on(by(consenting, {action::retention_agreed, JCIC_WORD("registers", "二人同意刪除"), "ledger", agreed}),
              consent_to_erasing),
    by(querying, {action::serial_shown, JCIC_WORD("registers", "顯示完整序號"), about, one_item}),
    by_whoever_was_there({action::record_retrieved, JCIC_WORD("registers", "已調閱"), about, retrieved}),
    by_whoever_was_there(
        {action::record_other_name, JCIC_WORD("registers", "資料所載姓名不符"), about, named_otherwise}),
    by(querying, {action::record_viewed, JCIC_WORD("registers", "閱覽"), about, one_item}),
    by(reviewing, {action::record_reviewed, JCIC_WORD("registers", "查核閱覽"), about, reviewed}),
    by(querying, {action::record_doubted, JCIC_WORD("registers", "申請人有疑義"), about, doubted}),
    by(querying, {action::record_still_needed, JCIC_WORD("registers", "登記仍需使用"), about, still_needed}),
    by(querying, {action::record_filed_with_case, JCIC_WORD("registers", "登記併案附卷"), about, still_needed}),
    by(querying, {action::record_filing_withdrawn, JCIC_WORD("registers", "撤銷併案附卷"), about, still_needed}),
    by(querying,
       {action::record_kept_otherwise, JCIC_WORD("registers", "撤回授權後另有依據留存"), about, still_needed}),
    by(querying, {action::record_used_up, JCIC_WORD("registers", "使用完竣"), about, one_item}),
    stands_on(by(querying, {action::record_erased, JCIC_WORD("registers", "刪除資料"), about, record_erased}),
              witness_of_erasing),
    by(deleting, {registers::deletion::of_record, nullptr, "erasure:", registers::said_of_deletion}),
    by(deleting, {registers::deletion::of_query, nullptr, "erasure:", registers::said_of_deletion}),
    by(querying, {action::lost_serial_asking, nullptr, about_lost, lost_asking}),
    by_whoever_was_there({action::lost_serial_answered, nullptr, about_lost, lost_answered}),
    by_whoever_was_there({action::lost_serial_unanswered, nullptr, about_lost, lost_unanswered}),
    by_whoever_was_there({action::lost_serial_found, nullptr, about_lost, lost_found}),
    by(querying, {action::lost_serial_taken_over, nullptr, about_lost, lost_taken_over}),
    // At the sign-in after the week.
    by_whoever_was_there({action::weekly_sheet_closed, nullptr, about_sheet, weekly_sheet}),
    by(querying, {action::weekly_sheet_closed_early, nullptr, about_sheet, own_weekly_sheet}),
    by_whoever_was_there({action::weekly_sheet_without, nullptr, about_sheet, week_without}),
    by(reviewing, {action::sample_drawn, nullptr, "sample:", sample_drawn}),
    by(reviewing, {action::review_drawn, nullptr, "review:", review_drawn}),
    by(reading_records, {action::difference_found, nullptr, "difference:", difference_found}),
};

}  // namespace

std::span<const Event> events_of_queries() {
    return queries;
}

}  // namespace jcic::domain::events
