// What a card's status word, a broken exchange and a reader's keypad say (ISO 7816-4, PC/SC part 10).
#include "app/words/fault_words.h"

namespace jcic::words {

Words FaultWords::card_unresponsive() const {
    return {tr("晶片卡通電後無應答"), tr("晶片卡接上電源後未送出識別（ATR），可能插反、接點髒污或卡片損壞。"),
            tr("請確認晶片朝內，擦拭接點後重插；仍無法使用時更換讀卡機，再無法使用時依毀損程序退還聯徵中心。")};
}
Words FaultWords::card_answer_short() const {
    return {tr("晶片卡回應過短"), tr("讀卡機交回之回應不足二個位元組，無法得知晶片卡是否已執行。"),
            tr("請重插晶片卡再試一次；反覆發生時，更換讀卡機並執行自我檢測。")};
}
Words FaultWords::card_answer_long() const {
    return {tr("晶片卡回應過長"), tr("晶片卡所給資料多於要求，因此不予採用。"),
            tr("請重插晶片卡再試一次；反覆發生時，更換讀卡機並執行自我檢測。")};
}
Words FaultWords::card_length() const {
    return {tr("晶片卡回報長度錯誤"), with("sw", tr("狀態碼 %1。")) + tr("晶片卡不接受此指令長度。指令未自動重送。"),
            tr("請資訊人員核對卡片設定檔與卡片的規格。")};
}
Words FaultWords::card_chaining() const {
    return {tr("分段傳送未接續"), with("sw", tr("狀態碼 %1。")) + tr("指令或回應過長而分段傳送，晶片卡中途不再接續。"),
            tr("請重插晶片卡再試一次；反覆發生時，請資訊人員核對卡片設定檔之分段方式。")};
}
Words FaultWords::card_unsupported() const {
    return {tr("晶片卡不支援本項功能"), with("sw", tr("狀態碼 %1。")) + tr("晶片卡無法辨識此指令或參數。"),
            tr("請資訊人員確認卡片設定檔之卡種是否正確。")};
}
Words FaultWords::card_missing() const {
    return {tr("晶片卡上無本項資料"), with("sw", tr("狀態碼 %1。")) + tr("擬讀取之檔案、物件或金鑰不在晶片卡上。"),
            tr("請確認插對卡片；卡片正確時，請資訊人員核對卡片設定檔。")};
}
Words FaultWords::card_warning() const {
    return {tr("晶片卡的回應附帶警告"),
            with("sw", tr("狀態碼 %1。")) + tr("晶片卡已回應，但表示資料可能不完整或已停用，因此不予採用。"),
            tr("請重插晶片卡再試一次；仍有警告時，洽發卡單位。")};
}
Words FaultWords::card_failed() const {
    return {tr("晶片卡內部發生錯誤"), with("sw", tr("狀態碼 %1。")) + tr("卡片回報執行錯誤或記憶體故障。"),
            tr("請重插晶片卡再試一次；仍無法使用時，依毀損程序退還聯徵中心。")};
}
Words FaultWords::pinpad_unsupported() const {
    return {tr("讀卡機無此項密碼鍵盤功能"), tr("此讀卡機不提供所需之密碼輸入功能（PC/SC 第 10 部分）。"),
            tr("請改在電腦上輸入，或改用有密碼鍵盤的讀卡機。")};
}
Words FaultWords::pinpad_cancelled() const {
    return {tr("已於讀卡機按取消"), tr("密碼未送入晶片卡，亦未扣除次數。"),
            tr("如需繼續，請重新開始，並於讀卡機輸入密碼。")};
}
Words FaultWords::pinpad_timeout() const {
    return {tr("讀卡機等候輸入逾時"), tr("未在時限內於讀卡機完成輸入；密碼未送入晶片卡，亦未扣除次數。"),
            tr("請重新開始，並於讀卡機時限內輸入密碼，再按確認鍵。")};
}
Words FaultWords::pinpad_differ() const {
    return {tr("兩次輸入之新密碼不同"), tr("讀卡機比對兩次輸入之新密碼，結果不一致；密碼未變更。"),
            tr("請重新開始，兩次輸入相同之新密碼。")};
}

}  // namespace jcic::words
