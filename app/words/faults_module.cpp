// What a card vendor's PKCS #11 module says, or does (app/token/return_values.cpp).
#include "app/words/fault_words.h"

namespace jcic::words {

Words FaultWords::card_module() const {
    const auto reported =
        has("call") && has("value") ? tr("模組回報 %1（%2）。").arg(detail("value"), detail("call")) : QString();
    return {tr("晶片卡廠商模組異常"), card_module_cause() + reported, card_module_advice()};
}

QString FaultWords::card_module_cause() const {
    return choose(
        "reason",
        {{"missing", tr("查無廠商模組，或所設檔案並非 PKCS#11 模組。")},
         {"library", tr("廠商模組所需之另一程式庫未安裝。")},
         {"not-set", tr("此卡片設定檔須經廠商模組，惟本機未指定模組。")},
         {"owner", tr("「%1」並非屬於 root：他人得予替換，模組會收到所輸入之密碼。").arg(detail("file"))},
         {"writable", tr("「%1」得由 root 以外之人寫入：模組可遭替換，且會收到所輸入之密碼。").arg(detail("file"))},
         {"version", tr("廠商模組並非 PKCS#11 第 2 版。")},
         {"late", tr("廠商模組未於時限內回應，已予終止。")},
         {"ended", tr("廠商模組執行中斷。")},
         {"exited", tr("廠商模組自行結束執行（結束碼 %1）。").arg(detail("status"))},
         {"nonsense", tr("廠商模組之回應不可能為真，已予終止。")},
         {"refused", tr("廠商模組未完成本項操作。")},
         {"standard", tr("廠商模組之回應不合 PKCS#11 標準。")},
         {"vendor", tr("廠商模組回報廠商自訂之錯誤。")},
         {"threads", tr("廠商模組無法配合作業系統之執行緒，單一執行緒亦不接受。")},
         {"device", tr("讀卡機或晶片卡發生裝置錯誤。")},
         {"memory", tr("電腦可用之記憶體不足。")},
         {"token-memory", tr("晶片卡之記憶體不足。")},
         {"sessions", tr("使用晶片卡之連線數已達上限。")},
         {"cancelled", tr("本項操作於卡片、讀卡機或廠商之畫面遭取消。")},
         {"unsupported", tr("廠商模組無此功能。")},
         {"write-protected", tr("晶片卡禁止寫入，未變更任何內容。")},
         {"no-password", tr("卡片尚未設定密碼：無從比對，亦未扣除次數。")},
         {"not-set-up", tr("讀卡機內之卡片尚未初始化，卡上無任何資料。")},
         {"keypad", tr("本卡密碼須於卡片或讀卡機自有之鍵盤輸入，經廠商模組者本程式不支援。密碼未送出。")},
         {"mechanism", tr("晶片卡或廠商模組無法以本程式所需之方式簽章。")},
         {"key-use", tr("卡上之金鑰不得用於本項操作。")},
         {"other-key", tr("資料並非以卡上之金鑰加密。")},
         {"hidden", tr("卡上之憑證不予讀取。")},
         {"every-time", tr("卡上金鑰須於每次簽章時輸入密碼，本程式不支援。")},
         {"several", tr("有二張以上之晶片卡可用（%1），無從判斷使用何者。").arg(detail("found"))},
         {"certificates", tr("卡上符合之憑證逾一張。")},
         {"key", tr("卡上無符合之金鑰。")},
         {"keys", tr("卡上符合之金鑰逾一把。")}},
        tr("晶片卡廠商所提供之 PKCS#11 模組未完成本項操作。"));
}

/// To reinsert the card or to renew the module only where that helps.
QString FaultWords::card_module_advice() const {
    const auto installed = tr("請資訊人員確認廠商模組已安裝，且所設路徑正確。");
    const auto of_root = tr("請資訊人員將該檔案及其上層資料夾改屬 root，權限不開放他人寫入。");
    const auto named = tr("請資訊人員於卡片設定檔指明憑證與金鑰。");
    const auto renewed = tr("請資訊人員更新廠商模組；仍相同時，附上錯誤代碼洽廠商。重插晶片卡並無作用。");
    // Before any card was looked for.
    const auto call = detail("call");
    const bool at_start = call == QLatin1String("C_GetFunctionList") || call == QLatin1String("C_Initialize");
    return choose(
        "reason",
        {{"missing", installed},
         {"library", installed},
         {"version", installed},
         {"not-set", tr("請資訊人員於 /etc/jcic-desk/policy.conf 以 card_module 指定模組之路徑。")},
         {"owner", of_root},
         {"writable", of_root},
         {"standard", renewed},
         {"threads", renewed},
         {"exited", tr("請資訊人員以廠商之程式試用本卡；該程式亦無法使用者，洽廠商。")},
         {"vendor", tr("請資訊人員以此代碼查閱廠商之文件，或洽廠商。")},
         {"device", tr("請擦拭晶片接點後重插，或更換讀卡機及 USB 插孔；仍相同時，洽發卡機構。")},
         {"memory", tr("請關閉其他程式，再試一次；仍相同時，重新啟動電腦。")},
         {"token-memory", tr("請洽發卡機構處理；更換讀卡機或模組並無作用。")},
         {"sessions", tr("請關閉其他使用晶片卡之程式（例如網路銀行、報稅軟體），再試一次。")},
         {"cancelled", tr("如需繼續，請再次辦理，並於該處確認。")},
         {"unsupported", at_start ? renewed : tr("請以廠商之程式辦理本項操作；無此程式者，洽廠商。")},
         {"write-protected", tr("請依發卡機構之規定，以其程式或具函申請變更。")},
         {"no-password", tr("請依發卡機構之規定設定密碼後，再行使用。")},
         {"not-set-up", tr("請改插正確之卡片；確為該卡者，洽發卡機構換發。")},
         {"keypad", tr("請改用無密碼鍵盤之讀卡機，或由資訊人員於廠商模組之設定改於電腦輸入密碼。")},
         {"mechanism", tr("請資訊人員洽廠商：RSA 金鑰須有 CKM_SHA256_RSA_PKCS、CKM_RSA_PKCS 或 CKM_RSA_X_509，EC "
                          "金鑰須有 CKM_ECDSA 或 CKM_ECDSA_SHA256。")},
         {"every-time", tr("請資訊人員於卡片設定檔改用卡上另一把簽章金鑰。")},
         {"several", tr("請僅留所需之晶片卡於讀卡機，再試一次。")},
         {"certificates", named},
         {"key", named},
         {"keys", named},
         {"key-use", named},
         {"other-key", named},
         {"hidden", named}},
        at_start ? renewed : tr("請重插晶片卡再試一次；反覆發生時，請資訊人員更新廠商模組。"));
}

}  // namespace jcic::words
