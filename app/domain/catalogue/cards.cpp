// Events of the card, its password, and the host that it opens (R-DU-2, R-DU-3, R-DU-5, R-DU-9, R-SE-4).
#include "app/domain/catalogue/tables.h"
#include "app/domain/events/effects.h"
#include "app/domain/registers/named_steps.h"

namespace jcic::domain::events {
namespace {

// Names of the program's own, in words.
constexpr std::array password_from{Choice{"member", JCIC_WORD("registers", "本行自行變更")},
                                   Choice{"jcic", JCIC_WORD("registers", "由聯徵中心辦理")}};
constexpr std::array session_endings{Choice{"asked", JCIC_WORD("registers", "自行登出")},
                                     Choice{"idle", JCIC_WORD("registers", "閒置逾時")},
                                     Choice{"left", JCIC_WORD("registers", "離座")},
                                     Choice{"end", JCIC_WORD("registers", "程式結束")},
                                     Choice{"stopped", JCIC_WORD("registers", "系統結束本程式")},
                                     Choice{"session-end", JCIC_WORD("registers", "登出作業系統")},
                                     Choice{"suspend", JCIC_WORD("registers", "電腦即將休眠")},
                                     Choice{"shutdown", JCIC_WORD("registers", "電腦即將關機")},
                                     Choice{"screen-lock", JCIC_WORD("registers", "螢幕鎖定")},
                                     Choice{"card-pulled", JCIC_WORD("registers", "卡片離開讀卡機")},
                                     Choice{"card-back", JCIC_WORD("registers", "晶片卡已歸還")},
                                     Choice{"card-password", JCIC_WORD("registers", "變更晶片卡密碼")},
                                     Choice{"closed", JCIC_WORD("registers", "本人登出聯徵中心")},
                                     Choice{"not-written", JCIC_WORD("registers", "登入未能記入日誌")},
                                     Choice{"no-capabilities", JCIC_WORD("registers", "無法取得聯徵中心之規格")}};

constexpr Field custodian = clear(field::custodian, JCIC_WORD("registers", "保管人員"), Kind::person);
constexpr Field holder = clear(field::holder, JCIC_WORD("registers", "借用人員"), Kind::person);
// R-DU-3: who keeps the password never has the card, whoever hands it to them. The row says whose the card is: its
// custodian, and who has it out.
constexpr Field to_a_custodian = barring(having(told_of(custodian), card_custodians), password_custodians);
constexpr Field its_custodian = as_before(signer(custodian), field::custodian);
constexpr Field custodian_who_lends = barring(having(its_custodian, card_custodians), password_custodians);
constexpr std::array query_officers{Duty::query_officer};
constexpr Field borrower = barring(having(signer(holder), query_officers), password_custodians);
constexpr Field who_had_it = as_before(signer(holder), field::holder);
constexpr Field who_cannot_sign = as_before(told_of(holder), field::holder);
constexpr Field head_who_takes_it = having(signer(head_of_unit), unit_heads);
constexpr Field at_time = clear(field::at, JCIC_WORD("registers", "時間"), Kind::instant);
constexpr Field lent_for = sealed(field::purpose, JCIC_WORD("registers", "用途"));
constexpr Field failed_tries = clear(field::failed_tries, JCIC_WORD("registers", "密碼錯誤次數"), Kind::number);

constexpr std::array card_received{to_a_custodian};
constexpr std::array handed_out{custodian_who_lends, borrower, at_time, lent_for, shown};
/// Whatever became of their duties meanwhile.
constexpr std::array handed_back{its_custodian, who_had_it, at_time, lent_for, shown, rests, failed_tries};
constexpr std::array taken_back{its_custodian, who_cannot_sign,   at_time,      lent_for,    shown,
                                rests,         head_who_takes_it, failed_tries, why_personal};
constexpr std::array in_other_hand{
    told_of(clear(field::seen_with, JCIC_WORD("registers", "所在登入人員"), Kind::person))};
constexpr std::array what_it_is_typed_for{shown_in_clear};
constexpr std::array with_tries_left{clear(field::tries_left, JCIC_WORD("registers", "剩餘次數"), Kind::number)};
constexpr Field password_by = if_any(said_as(clear(field::way, JCIC_WORD("registers", "方式")), password_from));
constexpr Field by_letter = if_any(sealed(field::letter, JCIC_WORD("registers", "申請文號"), Kind::reference));
constexpr std::array password_given{password_by, by_letter};
constexpr std::array password_changed{
    password_by, if_any(clear(field::in_use, JCIC_WORD("registers", "查詢密碼啟用日期"), Kind::day)), by_letter};
constexpr Field tries_or_none = clear(field::tries_left, JCIC_WORD("registers", "剩餘次數"));
constexpr std::array failed_try{with_problem, tries_or_none,
                                clear(field::spent, JCIC_WORD("registers", "扣除次數"), Kind::number)};
constexpr std::array not_known_try{
    with_problem, tries_or_none,
    if_any(clear(field::tries_before, JCIC_WORD("registers", "原剩餘次數"), Kind::number))};
constexpr std::array not_sent_try{with_problem, tries_or_none};
constexpr std::array card_problem{with_problem};
constexpr std::array left_why{
    said_as(clear(field::why, JCIC_WORD("registers", "原因"), Kind::problem), session_endings)};
constexpr std::array records_of{clear(field::from, JCIC_WORD("registers", "起日"), Kind::day),
                                clear(field::to, JCIC_WORD("registers", "迄日"), Kind::day)};
constexpr std::span<const Field> says_nothing{};

constexpr std::string_view a_card = "card:";
constexpr std::string_view an_envelope = "envelope:";
constexpr std::string_view a_person = "person:";

// R-DU-3, R-DU-9.
constexpr Demand hand_over{.purpose = purpose::hand_over, .signers = 2, .one = card_custodians};
/// Whatever became of their duties meanwhile.
constexpr Demand hand_back{
    .purpose = purpose::hand_over, .signers = 2, .answers = action::card_handed_out, .any_day = true};
/// The holder cannot sign.
constexpr Demand take_back{
    .purpose = purpose::hand_over, .signers = 2, .answers = action::card_handed_out, .one = unit_heads};

/// R-DU-2: who keeps the card's password came to the seat, which is another's.
constexpr Demand stepped_in{.purpose = purpose::witness, .one = password_custodians, .witnessed = true};

// What happened by its step in the register of cards, where it is one.
constexpr std::array cards{
    by(unit_heads, {action::card_received, nullptr, a_card, card_received}),
    stands_on(by(querying, {action::card_handed_out, nullptr, a_card, handed_out}), hand_over),
    stands_on(by_whoever_was_there({action::card_handed_back, nullptr, a_card, handed_back}), hand_back),
    stands_on(by(unit_heads, {action::card_taken_back, nullptr, a_card, taken_back}), take_back),
    by_whoever_was_there({action::card_in_other_hand, nullptr, a_card, in_other_hand}),
    by_whoever_was_there({action::card_locked, nullptr, a_card, says_nothing}),
    by_whoever_was_there({registers::card_pin_not_known, nullptr, a_card, says_nothing}),
    by_whoever_was_there({registers::card_pin_known, nullptr, a_card, says_nothing}),
    by_whoever_was_there({registers::envelope_not_known, nullptr, an_envelope, says_nothing}),
    by_whoever_was_there({registers::envelope_known, nullptr, an_envelope, says_nothing}),
    stands_on(by_anybody({action::card_password_typed, JCIC_WORD("registers", "密碼保管人員到場輸入晶片卡密碼"), a_card,
                          what_it_is_typed_for}),
              stepped_in),
    by_anybody({action::card_verifying, JCIC_WORD("registers", "驗證晶片卡密碼"), a_card, with_tries_left}),
    by_whoever_was_there({action::card_verified, JCIC_WORD("registers", "晶片卡密碼正確"), a_card, says_nothing}),
    by_whoever_was_there(
        {action::card_verify_failed, JCIC_WORD("registers", "晶片卡密碼未通過驗證"), a_card, failed_try}),
    by_whoever_was_there(
        {action::card_verify_not_known, JCIC_WORD("registers", "晶片卡密碼驗證結果不明"), a_card, not_known_try}),
    by_whoever_was_there(
        {action::card_verify_not_sent, JCIC_WORD("registers", "晶片卡密碼未送入晶片卡"), a_card, not_sent_try}),
    by_anybody({action::card_pin_changing, JCIC_WORD("registers", "變更晶片卡密碼"), a_card, with_tries_left}),
    by_whoever_was_there(
        {action::card_pin_changed, JCIC_WORD("registers", "晶片卡密碼已變更"), a_card, password_changed}),
    by_whoever_was_there(
        {action::card_pin_change_failed, JCIC_WORD("registers", "晶片卡密碼之變更未完成"), a_card, failed_try}),
    by_whoever_was_there(
        {action::card_pin_change_not_known, JCIC_WORD("registers", "晶片卡密碼是否變更不明"), a_card, not_known_try}),
    by_whoever_was_there({action::card_pin_change_not_sent, JCIC_WORD("registers", "晶片卡密碼之變更未送入晶片卡"),
                          a_card, not_sent_try}),
    by_anybody({action::card_unblocking, JCIC_WORD("registers", "解鎖晶片卡"), a_card, with_tries_left}),
    by_whoever_was_there({action::card_unblocked, JCIC_WORD("registers", "晶片卡已解鎖"), a_card, password_given}),
    by_whoever_was_there(
        {action::card_unblock_failed, JCIC_WORD("registers", "晶片卡之解鎖未完成"), a_card, failed_try}),
    by_whoever_was_there(
        {action::card_unblock_not_known, JCIC_WORD("registers", "晶片卡是否解鎖不明"), a_card, not_known_try}),
    by_whoever_was_there(
        {action::card_unblock_not_sent, JCIC_WORD("registers", "晶片卡之解鎖未送入晶片卡"), a_card, not_sent_try}),
    by_anybody({action::card_signing, JCIC_WORD("registers", "以晶片卡簽署檔案"), a_card, with_tries_left}),
    by_whoever_was_there({action::card_signed, JCIC_WORD("registers", "檔案已簽署"), a_card, says_nothing}),
    by_whoever_was_there({action::card_sign_failed, JCIC_WORD("registers", "檔案未簽署"), a_card, failed_try}),
    by_whoever_was_there({action::card_seal_failed, JCIC_WORD("registers", "卡片未簽封印"), a_card, card_problem}),
    by_own_querying({action::host_signing_in, JCIC_WORD("registers", "登入聯徵中心"), a_person, says_nothing}),
    by_whose_it_is({action::host_signed_in, JCIC_WORD("registers", "晶片卡已認證"), a_person, says_nothing}),
    by_whose_it_is({action::host_sign_in_failed, JCIC_WORD("registers", "登入聯徵中心未成功"), a_person, card_problem}),
    by_whose_it_is(
        {action::host_sign_in_not_known, JCIC_WORD("registers", "登入聯徵中心之結果不明"), a_person, card_problem}),
    by_whose_it_is(
        {action::host_sign_in_not_sent, JCIC_WORD("registers", "登入聯徵中心未送出"), a_person, card_problem}),
    by_whose_it_is({action::host_signing_out, JCIC_WORD("registers", "登出聯徵中心"), a_person, left_why}),
    by_own_querying(
        {action::host_password_changing, JCIC_WORD("registers", "變更聯徵中心帳號密碼"), a_person, says_nothing}),
    by_whose_it_is(
        {action::host_password_changed, JCIC_WORD("registers", "聯徵中心帳號密碼已變更"), a_person, says_nothing}),
    by_whose_it_is({action::host_password_change_failed, JCIC_WORD("registers", "聯徵中心拒絕變更帳號密碼"), a_person,
                    card_problem}),
    by_whose_it_is({action::host_password_change_not_known, JCIC_WORD("registers", "聯徵中心帳號密碼是否變更不明"),
                    a_person, card_problem}),
    by_whose_it_is({action::host_password_change_not_sent, JCIC_WORD("registers", "聯徵中心帳號密碼之變更未送出"),
                    a_person, card_problem}),
    by_own_querying(
        {action::host_records_asking, JCIC_WORD("registers", "向聯徵中心查詢發查紀錄（Z52）"), a_person, records_of}),
    by(querying, {action::host_opening, JCIC_WORD("registers", "晶片卡認證"), a_card, says_nothing}),
    by_whoever_was_there({action::host_opened, JCIC_WORD("registers", "晶片卡已認證"), a_card, says_nothing}),
    by_whoever_was_there(
        {action::host_opening_failed, JCIC_WORD("registers", "晶片卡認證未成功"), a_card, card_problem}),
    by_whoever_was_there(
        {action::host_opening_not_known, JCIC_WORD("registers", "晶片卡認證之結果不明"), a_card, card_problem}),
    by_whoever_was_there(
        {action::host_opening_not_sent, JCIC_WORD("registers", "晶片卡認證未送出"), a_card, card_problem}),
};

}  // namespace

std::span<const Event> events_of_cards() {
    return cards;
}

}  // namespace jcic::domain::events
