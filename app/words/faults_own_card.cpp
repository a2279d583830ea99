// Faults of a card that a person signs in by, or signs saved files by: its issuer unblocks and renews it, and no
// custodian keeps it.

#include "app/words/fault_words.h"

namespace jcic::words {

std::optional<Words> FaultWords::of_own_card() const {
    if (!has("whose")) return std::nullopt;
    if (fault_.code == FaultCode::card_none)
        return Words{tr("讀卡機內無本人卡片"),
                     with("reader", tr("讀卡機「%1」內無卡片。")) + tr("本步驟需要本人卡片。"),
                     tr("請將本人卡片插入讀卡機，晶片朝內、插到底，再試一次。")};
    if (fault_.code == FaultCode::card_unknown)
        return Words{
            tr("無法辨識本人卡片"),
            tr("讀卡機內之卡片並非「登入用卡片設定檔」所指之種類。") + with("atr", tr("卡片識別（ATR）：%1。")),
            tr("請插入本人卡片再試一次；確為本人卡片時，請資訊人員核對該設定檔。")};
    if (fault_.code == FaultCode::card_foreign)
        return Words{tr("並非本人已綁定之卡片"),
                     has("wanted") && has("found")
                         ? tr("本人帳號綁定者為 %1，插入者為 %2。").arg(detail("wanted"), detail("found"))
                         : tr("插入者並非本人帳號所綁定之卡片。"),
                     tr("請改插已綁定之卡片；卡片遺失或損壞者，於登入畫面以復原金鑰復原帳號，再綁定新卡。")};
    if (fault_.code == FaultCode::card_removed)
        return Words{tr("本人卡片被拔出"), tr("作業中本人卡片離開讀卡機，本步驟未完成。"),
                     tr("請將本人卡片插回，再試一次。")};
    if (fault_.code == FaultCode::card_reset)
        return Words{tr("本人卡片被其他程式重置"), tr("另一程式重新啟動卡片，先前驗證之 PIN 已失效。"),
                     tr("請關閉其他使用卡片之程式，再試一次。")};
    if (fault_.code == FaultCode::card_mute)
        return Words{tr("本人卡片未回應"), tr("卡片未在時限內回應，可能插反、接點髒污或卡片損壞。"),
                     tr("請拔出卡片，擦拭晶片接點後重插；仍無回應時，請洽發卡機構。")};
    if (fault_.code == FaultCode::card_unresponsive)
        return Words{tr("本人卡片通電後無應答"), tr("卡片接上電源後未送出識別（ATR），可能插反、接點髒污或卡片損壞。"),
                     tr("請確認晶片朝內，擦拭接點後重插；仍無法使用時，更換讀卡機或洽發卡機構。")};
    if (fault_.code == FaultCode::card_failed)
        return Words{tr("本人卡片內部發生錯誤"), with("sw", tr("狀態碼 %1。")) + tr("卡片回報執行錯誤或記憶體故障。"),
                     tr("請重插卡片再試一次；仍無法使用時，請洽發卡機構。")};
    if (fault_.code == FaultCode::card_refused)
        return Words{tr("本人卡片拒絕本項操作"),
                     with("sw", tr("狀態碼 %1。")) + tr("卡片目前狀態不允許本項操作，通常係 PIN 尚未驗證。"),
                     tr("請再試一次；反覆發生時，請資訊人員核對「登入用卡片設定檔」。")};
    if (fault_.code == FaultCode::card_certificate) return card_certificate_of_own();
    return of_own_pin();
}

std::optional<Words> FaultWords::of_own_pin() const {
    if (fault_.code == FaultCode::card_pin_wrong)
        return Words{tr("本人卡片 PIN 錯誤"), tr("卡片不接受此 PIN。") + tries_left(),
                     tr("請確認輸入者為本人卡片之 PIN，並非本程式密碼；不確定時請先停止，以免鎖卡。")};
    if (fault_.code == FaultCode::card_pin_needed)
        return Words{tr("應先輸入本人卡片 PIN"), tr("卡片尚未驗證 PIN，或驗證已因拔出、重置而失效。"),
                     tr("請輸入本人卡片 PIN 後再次辦理。")};
    if (fault_.code == FaultCode::card_pin_blocked)
        return Words{tr("本人卡片已鎖卡"), tr("PIN 錯誤次數已用盡，卡片自行鎖卡。"),
                     tr("請依發卡機構之規定解鎖或換發；其間無法登入者，以復原金鑰復原帳號。")};
    if (fault_.code == FaultCode::card_pin_last_try)
        return Words{tr("本人卡片可能僅餘一次輸入機會"), tr("本次再錯誤可能即鎖卡。PIN 未送入卡片，亦未扣除次數。"),
                     tr("確定 PIN 無誤時，再明確表示同意；不確定時，請洽發卡機構。")};
    if (fault_.code == FaultCode::card_pin_not_known)
        return Words{tr("無法得知本人卡片是否已驗證 PIN"),
                     tr("PIN 已送出，惟未獲回應：可能已扣除一次機會，亦可能未扣除。"),
                     tr("請重插卡片；確定 PIN 無誤時再次輸入，不確定時，請洽發卡機構。")};
    if (fault_.code == FaultCode::card_pin_format) return card_pin_format_of_own();
    if (fault_.code == FaultCode::card_pin_refused) return card_pin_refused_of_own();
    return std::nullopt;
}

Words FaultWords::card_pin_format_of_own() const {
    return {tr("本人卡片 PIN 的長度或字元不符"),
            choose("reason",
                   {{"digits", tr("PIN 僅得為數字。")},
                    {"letters", tr("PIN 僅得為數字與英文字母。")},
                    {"length", has("shortest") ? tr("PIN 須為 %1 到 %2 碼。").arg(detail("shortest"), detail("longest"))
                                               : tr("PIN 的位數不符。")}},
                   tr("此 PIN 不可能為本卡之 PIN。")) +
                tr("未送入卡片，亦未扣除次數。"),
            tr("請確認輸入者為本人卡片之 PIN，並非本程式密碼。")};
}

Words FaultWords::card_pin_refused_of_own() const {
    if (fault_.detail("reason") == "expired")
        return {tr("本人卡片 PIN 應先變更"), tr("PIN 正確，惟已逾期，或仍為發卡時之 PIN；變更前，卡片不執行其他作業。"),
                tr("請以發卡機構之程式變更 PIN，再以新 PIN 辦理。")};
    return {tr("本人卡片不接受此 PIN 之長度或字元"), tr("PIN 已送入卡片。是否扣除一次輸入機會，卡片未告知。"),
            tr("請先確認 PIN；PIN 無誤者，請資訊人員更正「登入用卡片設定檔」所載之長度與字元。")};
}

Words FaultWords::card_certificate_of_own() const {
    return {tr("本人卡片憑證不得使用"), card_certificate_cause(),
            choose("reason",
                   {{"not-yet-valid", tr("請資訊人員校正系統時間（設為自動校時），再次辦理；時間無誤時，洽發卡機構。")},
                    {"expired", tr("請先核對電腦日期；日期無誤時，洽發卡機構換發。")}},
                   tr("請洽發卡機構；憑證無誤者，請資訊人員核對「登入用卡片設定檔」所指之金鑰與憑證。"))};
}

}  // namespace jcic::words
