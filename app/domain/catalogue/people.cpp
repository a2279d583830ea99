// Events of people, their accounts and keys (聯徵4, R-DU-1, R-DU-13, R-PW-4), and of what happened while nobody was
// signed in.
#include "app/domain/catalogue/tables.h"
#include "app/domain/events/effects.h"
#include "app/domain/recovery_rules.h"

namespace jcic::domain::events {
namespace {

// Names of the program's own, in words.
constexpr std::array refusals_to_sign_in{Choice{"locked", JCIC_WORD("registers", "帳號已鎖定")}};
constexpr std::array recovery_failures{Choice{"old", JCIC_WORD("registers", "前次製作之段")},
                                       Choice{"future", JCIC_WORD("registers", "檔案較此段新")},
                                       Choice{"twice", JCIC_WORD("registers", "二次均為同一段")},
                                       Choice{"mistyped", JCIC_WORD("registers", "輸入錯誤")},
                                       Choice{"foreign", JCIC_WORD("registers", "屬其他日誌")},
                                       Choice{"wrong", JCIC_WORD("registers", "並非本日誌核發")},
                                       Choice{"older-making", JCIC_WORD("registers", "較早製作之復原金鑰")}};

constexpr Field given_duties = clear(field::duties, JCIC_WORD("registers", "授權辦理事項"), Kind::duties);
constexpr Field from_day = clear(field::from, JCIC_WORD("registers", "授權起日"), Kind::day);
constexpr Field until_day = clear(field::until, JCIC_WORD("registers", "授權迄日"), Kind::day);
constexpr Field briefed = clear(field::briefed, JCIC_WORD("registers", "說明資安角色與責任之日"), Kind::day);
constexpr Field with_whom = clear(field::with, JCIC_WORD("registers", "另一人"), Kind::person);

constexpr Field deputy =
    if_any(clear(field::deputy, JCIC_WORD("registers", "與現任帳號管理人員並存，非接任"), Kind::yes_no));

// The last nine: what the register of people asks besides.
constexpr std::array designated{
    clear(field::name, JCIC_WORD("registers", "中文姓名")),
    given_duties,
    signing_key,
    exchange_key,
    generation,
    if_any(clear(field::title, JCIC_WORD("registers", "職稱"))),
    if_any(clear(field::ways, JCIC_WORD("registers", "授權查詢方式"))),
    if_any(clear(field::card, JCIC_WORD("registers", "保管之晶片卡號碼"), Kind::reference)),
    if_any(from_day),
    if_any(until_day),
    if_any(briefed),
    if_any(clear(field::namesake, JCIC_WORD("registers", "與在職人員同名，確為另一人"), Kind::yes_no)),
    if_any(clear(field::authorised_since, JCIC_WORD("registers", "啟用本系統前已授權者，原授權起日"), Kind::day)),
    deputy};
// What comes after the designation rests on what was last changed of the person, as a row's step does on its row's
// last.
constexpr std::array duties_given{rests, given_duties, if_any(briefed), deputy};
constexpr std::array last_day{rests, until_day, deputy};
// Head office's letter that names a unit head, and who signs beside the administrator.
constexpr Field letter = clear(field::letter, JCIC_WORD("registers", "總行函文字號"), Kind::reference);
constexpr Field dated = clear(field::dated, JCIC_WORD("registers", "函文日期"), Kind::day);
constexpr Field replaces =
    if_any(clear(domain::replaces, JCIC_WORD("registers", "被接替之單位主管（使用者代碼，二位以上以逗號分隔）")));
constexpr Field beside = signer(clear(field::beside, JCIC_WORD("registers", "會同人員"), Kind::person));
constexpr std::array head_named{rests, given_duties, if_any(briefed), letter, dated, replaces, beside, shown_in_clear};
constexpr std::array head_designated{
    clear(field::name, JCIC_WORD("registers", "中文姓名")),
    given_duties,
    signing_key,
    exchange_key,
    generation,
    clear(field::title, JCIC_WORD("registers", "職稱")),
    clear(field::ways, JCIC_WORD("registers", "授權查詢方式")),
    from_day,
    if_any(until_day),
    if_any(briefed),
    if_any(clear(field::namesake, JCIC_WORD("registers", "與在職人員同名，確為另一人"), Kind::yes_no)),
    letter,
    dated,
    replaces,
    beside,
    shown_in_clear};
constexpr std::array with_another{rests, signer(with_whom)};
constexpr std::array resting{rests};
/// With duties: let in as the unit's head, in the place of each who is in force.
constexpr std::array recovered{rests,           signing_key,    exchange_key,         generation,
                               recovery_number, recovery_proof, if_any(given_duties), replaces};
constexpr std::array confirmed{rests, signing_key};
constexpr std::array recovery_made{generation,
                                   exchange_key,
                                   signing_key,
                                   clear(field::half_1, JCIC_WORD("registers", "第一段承諾值"), Kind::hex),
                                   clear(field::half_2, JCIC_WORD("registers", "第二段承諾值"), Kind::hex),
                                   clear(field::records, JCIC_WORD("registers", "含資料金鑰"), Kind::yes_no),
                                   signer(clear(field::keeper_1, JCIC_WORD("registers", "第一段保管人"), Kind::person)),
                                   signer(clear(field::keeper_2, JCIC_WORD("registers", "第二段保管人"), Kind::person)),
                                   digest};
constexpr std::array recovery_completed{generation, digest};
/// A reader is a user code, or a recovery key's subject. In clear: of no use without a key that opens them.
constexpr std::array records_key_renewed{
    generation, if_any(clear(field::older, JCIC_WORD("registers", "前一把資料金鑰的世代"), Kind::number)),
    clear(field::older_key, JCIC_WORD("registers", "前一把資料金鑰（已加密）"), Kind::hex),
    any_number_of(clear(field::reader, JCIC_WORD("registers", "取得新金鑰者"))),
    any_number_of(clear(field::sealed_key, JCIC_WORD("registers", "交付各人之新金鑰（已加密）"), Kind::hex))};
constexpr std::array of_generation{generation};
constexpr std::array ways_of_cards{Choice{"rsa-oaep", JCIC_WORD("registers", "RSA 解密（OAEP）")},
                                   Choice{"rsa-pkcs1", JCIC_WORD("registers", "RSA 解密（PKCS #1 v1.5）")},
                                   Choice{"ecdh-p256", JCIC_WORD("registers", "金鑰協商（ECDH P-256）")},
                                   Choice{"rsa-signature", JCIC_WORD("registers", "RSA 簽章（PKCS #1 v1.5）")}};
constexpr Field way_of_card{
    field::way, Kind::choice, Keep::plain, Times::once, JCIC_WORD("registers", "卡片參與登入之方式"), ways_of_cards};
constexpr std::array card_bound{
    generation, clear(field::card, JCIC_WORD("registers", "登入用卡片號碼"), Kind::reference),
    clear(field::card_key, JCIC_WORD("registers", "卡片公開金鑰之摘要"), Kind::hex), way_of_card};
constexpr std::array cost{clear(field::memory_kib, JCIC_WORD("registers", "記憶體（KiB）"), Kind::number),
                          clear(field::passes, JCIC_WORD("registers", "運算次數"), Kind::number),
                          clear(field::lanes, JCIC_WORD("registers", "運算路數"), Kind::number)};
constexpr std::array refused_because{
    said_as(clear(field::reason, JCIC_WORD("registers", "原因"), Kind::problem), refusals_to_sign_in)};
constexpr std::array failures_at_seat{
    clear(field::failures_at_seat, JCIC_WORD("registers", "本機輸入錯誤次數"), Kind::number)};
constexpr std::array leavings{Choice{"asked", JCIC_WORD("registers", "自行登出")},
                              Choice{"idle", JCIC_WORD("registers", "閒置逾時")},
                              Choice{"left", JCIC_WORD("registers", "離座")},
                              Choice{"end", JCIC_WORD("registers", "程式結束")},
                              Choice{"refused", JCIC_WORD("registers", "登入後遭拒")},
                              Choice{"stopped", JCIC_WORD("registers", "系統結束本程式")},
                              Choice{"session-end", JCIC_WORD("registers", "登出作業系統")},
                              Choice{"suspend", JCIC_WORD("registers", "電腦即將休眠")},
                              Choice{"shutdown", JCIC_WORD("registers", "電腦即將關機")},
                              Choice{"screen-lock", JCIC_WORD("registers", "螢幕鎖定")}};
constexpr Field why_left{field::why, Kind::choice, Keep::plain, Times::once, JCIC_WORD("registers", "原因"), leavings};
constexpr std::array left{why_left};
constexpr std::span<const Field> no_fields{};

// While nobody was signed in: the number in the outer journal, when, and what else.
constexpr Field outer_number = clear(field::number, JCIC_WORD("registers", "編號"), Kind::number);
constexpr Field happened = clear(field::happened, JCIC_WORD("registers", "發生時間"), Kind::instant);
constexpr std::array outer{outer_number, happened};
constexpr std::array outer_failures{outer_number, happened,
                                    clear(field::failures, JCIC_WORD("registers", "輸入錯誤次數"), Kind::number)};
/// Whoever was typed there.
constexpr std::array outer_with{outer_number, happened, with_whom};
constexpr std::array outer_recovery{
    outer_number, happened, with_problem,
    said_as(clear(field::reason, JCIC_WORD("registers", "原因"), Kind::problem), recovery_failures)};
constexpr std::array outer_problem{outer_number, happened, with_problem};
constexpr std::array directions{Choice{"back", JCIC_WORD("registers", "撥慢")},
                                Choice{"forward", JCIC_WORD("registers", "撥快")}};
/// By the journal outside, or by the ledger where it would date an event earlier than what stands there: without
/// number.
constexpr std::array clock_set{if_any(outer_number), happened,
                               if_any({field::direction, Kind::choice, Keep::plain, Times::once,
                                       JCIC_WORD("registers", "時鐘調整方向"), directions}),
                               if_any(clear(field::seconds, JCIC_WORD("registers", "秒數"), Kind::number)),
                               if_any(clear(field::zone, JCIC_WORD("registers", "新的時區")))};
constexpr std::array program_altered{outer_number, happened, clear(field::files, JCIC_WORD("registers", "不符的檔案"))};
constexpr std::array small_files{if_any(outer_number), happened, clear(field::files, JCIC_WORD("registers", "檔案"))};
constexpr std::array cut{clear(field::from, JCIC_WORD("registers", "自第幾號起"), Kind::number)};

constexpr std::string_view about_person = "person:";
constexpr std::string_view about_recovery = "recovery:";
constexpr std::string_view about_session = "session";

constexpr RosterRule by_the_unit_head{.by = unit_heads, .of_others = true};
constexpr RosterRule by_who_administers{.by = administering};
constexpr RosterRule of_others_by_who_administers{.by = administering, .of_others = true};
constexpr RosterRule by_whose_key_opens_the_records{.by = reading_records};
constexpr std::array naming_heads{Duty::administrator, Duty::supervisor, Duty::reviewer, Duty::auditor};
constexpr RosterRule by_two_in_a_vacancy{.by = naming_heads, .of_others = true, .beside = checking, .in_vacancy = true};
constexpr RosterRule by_a_rule_of_its_own{.apart = true};

// What happened by its step in the register of people, where it is one.
constexpr std::array people{
    of_roster({action::person_designated, nullptr, about_person, designated}, by_the_unit_head),
    of_roster({action::person_duties, nullptr, about_person, duties_given}, by_the_unit_head),
    of_roster({action::person_last_day, nullptr, about_person, last_day}, by_who_administers),
    of_roster({action::person_head_named, nullptr, about_person, head_named}, by_two_in_a_vacancy),
    of_roster({action::person_head_designated, nullptr, about_person, head_designated}, by_two_in_a_vacancy),
    of_roster({action::person_ended, nullptr, about_person, resting}, by_who_administers),
    of_roster({action::person_records, JCIC_WORD("registers", "授予資料金鑰"), about_person, resting},
              by_whose_key_opens_the_records),
    by_whoever_was_there({action::person_locked, nullptr, about_person, no_fields}),
    of_roster({action::person_unlocked, nullptr, about_person, resting}, of_others_by_who_administers),
    of_roster({action::person_unlocked_together, nullptr, about_person, with_another}, by_a_rule_of_its_own),
    of_roster({action::person_recovered, nullptr, about_person, recovered}, by_a_rule_of_its_own),
    of_roster(
        {action::person_recovery_confirmed, JCIC_WORD("registers", "確認經復原人員之身分"), about_person, confirmed},
        by_a_rule_of_its_own),
    of_roster({action::records_key_renewed, JCIC_WORD("registers", "更換資料金鑰"), "ledger", records_key_renewed},
              by_whose_key_opens_the_records),
    of_roster({action::recovery_made, JCIC_WORD("registers", "製作復原金鑰"), about_recovery, recovery_made},
              by_who_administers),
    by(unit_heads,
       {action::recovery_records, JCIC_WORD("registers", "補上資料金鑰"), about_recovery, recovery_completed}),
    by_whose_it_is({action::password_changing, JCIC_WORD("registers", "變更密碼"), about_person, of_generation}),
    by_whose_it_is({action::password_changed, JCIC_WORD("registers", "密碼已變更"), about_person, of_generation}),
    by_whose_it_is({action::password_cost_raised, JCIC_WORD("registers", "提高密碼的運算成本"), about_person, cost}),
    by_whose_it_is({action::person_card_bound, JCIC_WORD("registers", "綁定登入用卡片"), about_person, card_bound}),
    by_whose_it_is({action::person_card_released, JCIC_WORD("registers", "解除登入用卡片"), about_person, no_fields}),
    by_anybody({action::session_signed_in, JCIC_WORD("registers", "登入"), about_session, no_fields}),
    by_whose_it_is({action::session_signed_out, JCIC_WORD("registers", "登出"), about_person, left}),
    by_whose_it_is(
        {action::session_refused, JCIC_WORD("registers", "鎖定之帳號要求登入"), about_person, refused_because}),
    by_whoever_was_there(
        {action::countersign_failed, JCIC_WORD("registers", "會同簽署密碼不符"), about_person, failures_at_seat}),
    by_the_ledger({action::outer_program_started, JCIC_WORD("registers", "程式啟動"), about_session, outer}),
    by_the_ledger({action::outer_sign_in_failed, JCIC_WORD("registers", "登入失敗"), about_person, outer_failures}),
    by_the_ledger({action::outer_account_locked, nullptr, about_person, outer}),
    by_the_ledger(
        {action::outer_card_failed, JCIC_WORD("registers", "本人卡片未通過驗證"), about_person, outer_problem}),
    by_the_ledger(
        {action::outer_card_not_known, JCIC_WORD("registers", "本人卡片驗證結果不明"), about_person, outer_problem}),
    by_the_ledger(
        {action::outer_unlock_failed, JCIC_WORD("registers", "二人共同解除鎖定失敗"), about_person, outer_with}),
    by_the_ledger({action::outer_recovery_failed, JCIC_WORD("registers", "復原失敗"), about_person, outer_recovery}),
    by_the_ledger({action::outer_host_sign_out_unknown, JCIC_WORD("registers", "聯徵是否已登出不明"), about_person,
                   outer_problem}),
    by_the_ledger({action::outer_clock_set, JCIC_WORD("registers", "電腦時間遭變更"), about_session, clock_set}),
    by_the_ledger({action::outer_program_altered, JCIC_WORD("registers", "程式的檔案與安裝時不符"), about_session,
                   program_altered}),
    by_the_ledger({action::outer_file_mended, JCIC_WORD("registers", "小檔案有一份損壞，已由另一份補回"), about_session,
                   small_files}),
    by_the_ledger({action::outer_file_damaged, JCIC_WORD("registers", "小檔案二份均損壞"), about_session, small_files}),
    by_the_ledger({action::outer_cut, JCIC_WORD("registers", "外部日誌被截斷"), about_session, cut}),
};

}  // namespace

std::span<const Event> events_of_people() {
    return people;
}

}  // namespace jcic::domain::events
