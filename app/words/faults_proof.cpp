// The proof on a sheet of paper, and the key that signs files.
#include "app/words/fault_words.h"

namespace jcic::words {

Words FaultWords::paper_signer() const {
    return {tr("檔案簽署用的金鑰不能用"),
            choose("reason",
                   {{"certificate", tr("工作站憑證讀不出來。")},
                    {"key", tr("工作站金鑰讀不出來，或不能簽署。")},
                    {"curve", tr("金鑰不是 P-256。")},
                    {"pair", tr("憑證與金鑰不是一對。")},
                    {"no-key", key_is_gone()},
                    {"damaged", key_is_damaged()}},
                   tr("憑證比預留的空間大，或簽署沒有完成。")),
            choose("reason", {{"no-key", another_key()}, {"damaged", another_key()}},
                   tr("請資訊人員核對設定裡的工作站憑證與金鑰；檔案沒有產生。"))};
}
Words FaultWords::proof_unreadable() const {
    return {tr("讀不到紙上的驗證碼"), with("page", tr("第 %1 頁：")) + tr("影像裡沒有可讀的驗證碼。"),
            tr("請以 150 至 600 dpi 重新掃描整頁，紙放平、方框不要遮到。")};
}
Words FaultWords::proof_form() const {
    return {tr("這不是本系統的驗證碼"), with("page", tr("第 %1 頁：")) + tr("碼的格式或版本不符。"),
            tr("請確認頁面是本系統印出的；若是，視同被改過，留存原件並通知單位主管。")};
}
Words FaultWords::proof_institution() const {
    return {tr("驗證碼屬於別的機構或分行"),
            with("page", tr("第 %1 頁：")) + with("code", tr("碼上的機構代號是 %1，")) +
                with("keys", tr("驗證用的公鑰屬於 %1。")) + tr("碼上的機構與驗證用的公鑰不是同一個。"),
            tr("請改用那個分行匯出的公鑰驗證；若頁面自稱是本分行的，留存原件並通知單位主管。")};
}
Words FaultWords::proof_signature() const {
    return {tr("驗證碼的簽章不符"),
            with("page", tr("第 %1 頁：")) + choose("reason", {{"epoch", tr("公鑰檔裡沒有這個時期的公鑰。")}},
                                                    tr("不是由這本日誌的金鑰簽的，或碼被改過。")),
            tr("公鑰檔較舊時請重新匯出；否則視為偽造，留存原件並通知單位主管。")};
}
Words FaultWords::proof_copy() const {
    return {tr("份號不符"),
            with("page", tr("第 %1 頁：")) + with("code", tr("驗證碼屬於第 %1 份，")) +
                with("sheet", tr("紙上是第 %1 份。")) + tr("碼上的份號與紙上的不一樣。"),
            tr("驗證碼可能取自另一份；請留存原件，並與份數登記簿核對。")};
}
Words FaultWords::proof_event() const {
    return {tr("日誌裡的這一筆與驗證碼不同"),
            with("page", tr("第 %1 頁：")) + with("sequence", tr("日誌第 %1 筆不是這一頁的列印紀錄。")) +
                tr("日誌所載與碼上的承諾值不同。"),
            tr("請先驗證整本日誌；日誌完整時，這一頁視為偽造。")};
}
Words FaultWords::proof_values() const {
    return {tr("頁面內容被改過"), with("page", tr("第 %1 頁：")) + tr("頁面上的文字與驗證碼所證明的不同。"),
            tr("請勿採用；留存原件，向原分行另取一份並通知單位主管。")};
}
/// It was signed, or the ledger knows the copy with other bytes: no photograph, and no innocent one.
Words FaultWords::proof_file() const {
    return {choose("reason", {{"digest", tr("這不是日誌所載的那個檔案")}}, tr("檔案在產出之後被改過")),
            choose("reason",
                   {{"signature", tr("檔案帶有簽章，但簽章與內容不符：內容、簽章被改過，或後面另外加了東西。")},
                    {"digest", tr("日誌記載了這一份檔案的摘要，與手上的檔案不同。")}},
                   tr("檔案與產出時不同。")),
            tr("請勿採用；留存這個檔案，向原分行另取一份核對，並通知單位主管。")};
}
Words FaultWords::proof_pages() const {
    return {tr("頁不齊，或不是同一份的頁"),
            choose("reason",
                   {{"missing", with("pages", tr("沒有第 %1 頁。"))},
                    {"rest", with("pages", tr("第 %1 頁之後還有頁，這裡沒有。"))},
                    {"doubled", with("pages", tr("第 %1 頁不只一次。"))},
                    {"order", with("pages", tr("第 %1 頁不在它的位置。"))},
                    {"foreign", with("pages", tr("檔案的第 %1 頁屬於別的紀錄或別的一份。"))},
                    {"several", with("pages", tr("檔案的第 %1 頁上有不只一個驗證碼。"))},
                    {"last", with("pages", tr("第 %1 頁是不是最後一頁，碼上說的與日誌不同。"))}},
                   tr("缺頁、多頁、次序不對，或夾有別份的頁。")),
            tr("請以全份的紙依頁次重新掃描；仍然如此時請勿採用，留存原件並通知單位主管。")};
}
Words FaultWords::proof_state() const {
    return {tr("依日誌，這一份不該在手上"),
            with("number", tr("第 %1 份：")) + choose("state",
                                                      {{"reserved", tr("只預覽過，沒有列印。")},
                                                       {"void", tr("已作廢，沒有印出。")},
                                                       {"destroyed", tr("已登記銷毀。")},
                                                       {"missing", tr("登記為遺失。")},
                                                       {"written-off", tr("已登記為找不到而結案。")},
                                                       {"unknown", tr("日誌裡沒有這一份。")}},
                                                      tr("日誌所載的狀態不容許它存在。")),
            tr("請留存原件，與份數登記簿核對，並通知單位主管；遺失的找到了，請先在本系統登記。")};
}
/// A file of another desk of the branch (docs/desks.md).
Words FaultWords::exchange_file() const {
    const auto fingerprint = with("fingerprint", tr("檔案的憑證指紋：%1。"));
    return {tr("這個交換檔不能採用"),
            choose("reason",
                   {{"cut", tr("檔案不完整：結尾的簽章不在。")},
                    {"lines", tr("授權書使用紀錄超過 20,000 筆。")},
                    {"signature", tr("簽章不符：內容被改過，或不是這張憑證的金鑰所簽。")},
                    {"certificate", with("desk", tr("簽署的憑證不是登記簿裡為 %1 核對過的那一張。")) + fingerprint},
                    {"not-valid", tr("產出檔案時，簽署的憑證已過期或尚未生效。")},
                    {"unknown-desk", with("desk", tr("登記簿裡沒有 %1 這一台，或已停用。")) + fingerprint},
                    {"own", tr("這是本機自己產出的檔案。")},
                    {"place", with("file", tr("%1 與這個位置應有的內容不同。"))},
                    {"put-back", with("through", tr("對外有一份到本機日誌第 %1 筆的，這本日誌沒有產出過。"))},
                    {"institution", tr("這是別家機構的檔案。")},
                    {"branch", with("branch", tr("這是另一個單位（%1）的檔案。"))},
                    {"world", tr("練習的檔案不能用在正式環境，反之亦然。")},
                    {"older", with("through", tr("已讀過對方日誌至第 %1 筆的檔案，這一份沒有比它新。"))},
                    {"newer", with("found", tr("這是較新版本的程式所產出的檔案（第 %1 版）。"))},
                    {"value", with("line", tr("第 %1 行的編號不是應有的形式，或含有身分證統一編號。"))},
                    {"form", with("line", tr("第 %1 行不是交換檔應有的寫法。"))},
                    {"gap", with("through", tr("只讀過對方日誌至第 %1 筆，這一份從更後面開始。")) +
                                with("missing-from", tr("缺的是第 %1 筆")) + with("missing-to", tr("至第 %1 筆。"))},
                    {"future", tr("產出時間在本機時間之後：兩台的時鐘不一致。")}},
                   tr("不是本程式產出的交換檔，或內容被改過。")),
            choose("reason",
                   {{"unknown-desk", tr("向對方核對憑證指紋相符後，在「同單位其他櫃台登記簿」登記，再讀一次。")},
                    {"certificate", tr("向對方查明；對方確實換發憑證的，核對指紋後重新登記其憑證，再讀一次。")},
                    {"lines", with("through", tr("請在終端機分成幾份產出：exchange write --through %1，"
                                                 "下一份 --since %1；對方依序讀入。"))},
                    {"newer", tr("請把本機的程式更新到對方的版本，再讀一次。")},
                    {"value", tr("請對方查明這個編號；改正之前，這份檔案不能採用。")},
                    {"older", tr("請對方重新產出一份；對方由備份還原過的，核對指紋後重新登記其憑證，再讀一次。")},
                    {"gap", tr("請先讀入缺的那一份，或請對方自更早的一筆重新產出。")},
                    {"place", tr("請查明這份檔案是誰放的，把它移走後再交換一次。")},
                    {"put-back", tr("本機由備份還原過的，請把本機先前的檔案自共用資料夾移走，各台重新核對並登記"
                                    "本機的憑證，再交換一次；否則留存檔案並通知單位主管。")},
                    {"future", tr("請核對兩台電腦的時間。")}},
                   tr("請向對方重新取得檔案；仍然如此時請勿採用，留存檔案並通知單位主管。"))};
}
/// Authorisations on their way to JCIC (docs/authorisation-package.md).
Words FaultWords::authorisation_package() const {
    return {tr("授權書傳送檔產生不了"),
            choose("reason",
                   {{"no-certificate", tr("沒有設定收件憑證（package_certificate），不加密的授權書不得離開這台電腦。")},
                    {"no-folder", tr("沒有設定放傳送檔的資料夾（package_folder）。")},
                    {"folder", tr("放傳送檔的資料夾不在，或在本程式自己的資料夾裡。")},
                    {"certificate", tr("收件憑證不是憑證，或讀不出來。")},
                    {"certificate-key", tr("收件憑證的金鑰不能用：要 RSA 2048 位元以上，或 P-256、P-384、P-521。")},
                    {"certificate-use", tr("收件憑證的用途不含加密。")},
                    {"certificate-days", tr("收件憑證已過期或尚未生效。")},
                    {"recipient", tr("收件憑證與先前顯示的不同。")},
                    {"nothing", tr("沒有待送的授權書。")},
                    {"state", with("row", tr("授權書 %1 不在待送的狀態。"))},
                    {"faults", with("row", tr("授權書 %1 還有要更正的地方。"))},
                    {"twice", with("row", tr("授權書 %1 指定了兩次。"))},
                    {"unknown", with("row", tr("登記簿裡沒有授權書 %1。"))},
                    {"descriptor", tr("描述檔寫出後讀回來不一樣。")}},
                   tr("加密或簽署沒有完成。")),
            choose("reason",
                   {{"no-certificate", tr("請帳號管理人員在所有設定填入收件憑證（PEM 或 DER 檔），重新啟動後再送。")},
                    {"no-folder", tr("請帳號管理人員在所有設定填入資料夾，重新啟動後再送。")},
                    {"folder", tr("請恢復資料夾或更正設定後再送一次。")},
                    {"certificate-days", tr("請換上有效的收件憑證。")},
                    {"recipient", tr("核對現在顯示的指紋；不是該收件人的，請勿送出並通知單位主管。")},
                    {"nothing", tr("先在授權書登記簿登記並附上影像。")},
                    {"faults", tr("請依清單所列說明更正後重新傳送。")}},
                   tr("請更正後再送一次；沒有授權書離開這台電腦。"))};
}
Words FaultWords::authorisation_replies() const {
    return {tr("這個回覆檔不能採用"),
            choose("reason",
                   {{"form", with("line", tr("第 %1 行不是回覆檔的格式。"))},
                    {"cut", tr("檔案不完整：最後一行不在。")},
                    {"lines", tr("超過 5,000 筆回覆。")},
                    {"institution", tr("這是別家機構的回覆檔。")},
                    {"world", tr("練習的檔案不能用在正式環境，反之亦然。")},
                    {"taken", with("at", tr("這個檔案已在 %1 採用過，沒有再登記一次。"))},
                    {"no-inbox", tr("沒有設定回覆檔的資料夾（package_inbox）。")},
                    {"changed", tr("檢視之後檔案或登記簿有變動。")},
                    {"nothing", tr("沒有一筆回覆可以登記。")}},
                   tr("不是本程式所定格式的回覆檔。")),
            choose("reason",
                   {{"taken", tr("不必處理。")},
                    {"no-inbox", tr("請帳號管理人員在所有設定填入資料夾，重新啟動後再讀；或逐筆登記回覆。")},
                    {"changed", tr("請重新檢視，再採用一次。")},
                    {"nothing", tr("看清單上每一筆的說明。")}},
                   tr("請向傳輸單位重新取得檔案，或逐筆登記回覆。"))};
}

}  // namespace jcic::words
