// What a card's status word, a broken exchange and a reader's keypad say (ISO 7816-4, PC/SC part 10).
#include "app/words/fault_words.h"

namespace jcic::words {

Words FaultWords::card_unresponsive() const {
    return {tr("晶片卡通電後沒有應答"), tr("卡片接上電源後沒有送出識別（ATR），可能插反、接點髒污或卡片損壞。"),
            tr("請確認晶片朝內，擦拭接點後重插；仍然一樣時換一台讀卡機，再不行依毀損程序退還聯徵中心。")};
}
Words FaultWords::card_answer_short() const {
    return {tr("晶片卡的回答太短"), tr("讀卡機交回的回答不到兩個位元組，看不出卡片是否已執行。"),
            tr("請重插卡片再試一次；反覆發生時，改用另一台讀卡機並執行自我檢測。")};
}
Words FaultWords::card_answer_long() const {
    return {tr("晶片卡的回答太長"), tr("卡片給的資料比要求的多，因此不予採用。"),
            tr("請重插卡片再試一次；反覆發生時，改用另一台讀卡機並執行自我檢測。")};
}
Words FaultWords::card_length() const {
    return {tr("晶片卡說長度不對"), with("sw", tr("狀態碼 %1。")) + tr("卡片不接受這個指令的長度。指令沒有自動重送。"),
            tr("請資訊人員核對卡片設定檔與卡片的規格。")};
}
Words FaultWords::card_chaining() const {
    return {tr("分段傳送沒有接上"), with("sw", tr("狀態碼 %1。")) + tr("指令或回答太長而分段傳送，卡片中途不再接續。"),
            tr("請重插卡片再試一次；反覆發生時，請資訊人員核對卡片設定檔的分段方式。")};
}
Words FaultWords::card_unsupported() const {
    return {tr("晶片卡不支援這項功能"), with("sw", tr("狀態碼 %1。")) + tr("卡片不認得這個指令或參數。"),
            tr("請資訊人員確認卡片設定檔選對了卡種。")};
}
Words FaultWords::card_missing() const {
    return {tr("晶片卡上沒有這項資料"), with("sw", tr("狀態碼 %1。")) + tr("要讀的檔案、物件或金鑰不在卡片上。"),
            tr("請確認插對卡片；卡片正確時，請資訊人員核對卡片設定檔。")};
}
Words FaultWords::card_warning() const {
    return {tr("晶片卡的回答附帶警告"),
            with("sw", tr("狀態碼 %1。")) + tr("卡片回答了，但說資料可能不完整或已停用，因此不予採用。"),
            tr("請重插卡片再試一次；仍有警告時，洽發卡單位。")};
}
Words FaultWords::card_failed() const {
    return {tr("晶片卡內部發生錯誤"), with("sw", tr("狀態碼 %1。")) + tr("卡片回報執行錯誤或記憶體故障。"),
            tr("請重插卡片再試一次；仍然一樣時，依毀損程序退還聯徵中心。")};
}
Words FaultWords::pinpad_unsupported() const {
    return {tr("讀卡機沒有這項密碼鍵盤功能"), tr("這台讀卡機不提供所需的密碼輸入功能（PC/SC 第 10 部分）。"),
            tr("請改在電腦上輸入，或改用有密碼鍵盤的讀卡機。")};
}
Words FaultWords::pinpad_cancelled() const {
    return {tr("在讀卡機上按了取消"), tr("密碼沒有送進卡片，也沒有用掉次數。"),
            tr("要繼續時請重新開始，並在讀卡機上輸入密碼。")};
}
Words FaultWords::pinpad_timeout() const {
    return {tr("讀卡機等候輸入逾時"), tr("時限內沒有在讀卡機上輸入完成；密碼沒有送進卡片，也沒有用掉次數。"),
            tr("請重新開始，並在讀卡機的時限內輸入密碼，再按確認鍵。")};
}
Words FaultWords::pinpad_differ() const {
    return {tr("兩次輸入的新密碼不同"), tr("讀卡機比對兩次輸入的新密碼，結果不一樣；密碼沒有變更。"),
            tr("請重新開始，兩次輸入相同的新密碼。")};
}

}  // namespace jcic::words
