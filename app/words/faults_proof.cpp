// The proof on a sheet of paper, and the key that signs files.
#include "app/words/fault_words.h"

namespace jcic::words {

Words FaultWords::paper_signer() const {
    return {tr("檔案簽署用之金鑰不得使用"),
            choose("reason",
                   {{"certificate", tr("工作站憑證無法讀取。")},
                    {"key", tr("工作站金鑰無法讀取，或無法簽署。")},
                    {"curve", tr("金鑰並非 P-256。")},
                    {"pair", tr("憑證與金鑰不成對。")},
                    {"no-key", key_is_gone()},
                    {"damaged", key_is_damaged()}},
                   tr("憑證大於預留空間，或簽署未完成。")),
            choose("reason", {{"no-key", another_key()}, {"damaged", another_key()}},
                   tr("請資訊人員核對設定之工作站憑證與金鑰；檔案未產生。"))};
}
Words FaultWords::proof_unreadable() const {
    return {tr("無法讀取紙本驗證碼"), with("page", tr("第 %1 頁：")) + tr("影像內無可讀取之驗證碼。"),
            tr("請以 150 至 600 dpi 重新掃描整頁，紙張放平，勿遮蔽方框。")};
}
Words FaultWords::proof_form() const {
    return {tr("並非本系統之驗證碼"), with("page", tr("第 %1 頁：")) + tr("碼的格式或版本不符。"),
            tr("請確認頁面係本系統列印；如是，視同遭變更，留存原件並通知單位主管。")};
}
Words FaultWords::proof_institution() const {
    return {tr("驗證碼屬於別的機構或分行"),
            with("page", tr("第 %1 頁：")) + with("code", tr("碼上的機構代號是 %1，")) +
                with("keys", tr("驗證用的公鑰屬於 %1。")) + tr("驗證碼所載機構與驗證所用公鑰不同。"),
            tr("請改用該分行匯出之公鑰驗證；頁面自稱為本分行者，留存原件並通知單位主管。")};
}
Words FaultWords::proof_signature() const {
    const auto cause = choose("reason",
                              {{"epoch", tr("公鑰檔內無此時期的公鑰：該檔較舊，或屬於另一日誌。")},
                               {"keys", tr("並非由公鑰檔內之金鑰簽署：公鑰檔可能屬於另一日誌，或驗證碼遭更動。")}},
                              tr("並非由本日誌之金鑰簽署，或驗證碼遭更動。"));
    const auto advice = choose(
        "reason",
        {{"keys",
          tr("請以總行留存之首把公鑰指紋（--key）再驗一次；指紋相符而簽章仍不符者視為偽造，留存原件並通知單位主管。")}},
        tr("公鑰檔較舊時請重新匯出；否則視為偽造，留存原件並通知單位主管。"));
    return {tr("驗證碼的簽章不符"), with("page", tr("第 %1 頁：")) + cause, advice};
}
Words FaultWords::proof_copy() const {
    return {tr("份號不符"),
            with("page", tr("第 %1 頁：")) + with("code", tr("驗證碼屬於第 %1 份，")) +
                with("sheet", tr("紙上是第 %1 份。")) + tr("驗證碼所載份號與紙本不一致。"),
            tr("驗證碼可能取自另一份；請留存原件，並與列印本及檔案清單核對。")};
}
Words FaultWords::proof_event() const {
    return {tr("日誌內本筆與驗證碼不同"),
            with("page", tr("第 %1 頁：")) + with("sequence", tr("日誌第 %1 筆並非本頁之列印紀錄。")) +
                tr("日誌所載與碼上的承諾值不同。"),
            tr("請先驗證整本日誌；日誌完整時，本頁視為偽造。")};
}
Words FaultWords::proof_values() const {
    return {tr("頁面內容遭變更"), with("page", tr("第 %1 頁：")) + tr("頁面上的文字與驗證碼所證明的不同。"),
            tr("請勿採用；留存原件，向原分行另取一份並通知單位主管。")};
}
/// It was signed, or the ledger knows the copy with other bytes: no photograph, and no innocent one.
Words FaultWords::proof_file() const {
    return {choose("reason", {{"digest", tr("並非日誌所載之檔案")}}, tr("檔案於產出後遭變更")),
            choose("reason",
                   {{"signature", tr("檔案附有簽章，惟簽章與內容不符：內容、簽章遭更動，或其後另有附加。")},
                    {"digest", tr("日誌所載本檔案之摘要，與此檔案不同。")}},
                   tr("檔案與產出時不同。")),
            tr("請勿採用；留存此檔案，向原分行另取一份核對，並通知單位主管。")};
}
Words FaultWords::proof_pages() const {
    return {tr("頁不齊，或並非同一份之頁"),
            choose("reason",
                   {{"missing", with("pages", tr("無第 %1 頁。"))},
                    {"rest", with("pages", tr("第 %1 頁之後尚有頁，未附於此。"))},
                    {"doubled", with("pages", tr("第 %1 頁重複。"))},
                    {"order", with("pages", tr("第 %1 頁次序有誤。"))},
                    {"foreign", with("pages", tr("檔案第 %1 頁屬於其他紀錄或其他份。"))},
                    {"several", with("pages", tr("檔案第 %1 頁有多個驗證碼。"))},
                    {"last", with("pages", tr("第 %1 頁是否為最後一頁，驗證碼所載與日誌不同。"))}},
                   tr("缺頁、多頁、次序錯誤，或夾有其他份之頁。")),
            tr("請以全份的紙依頁次重新掃描；仍然如此時請勿採用，留存原件並通知單位主管。")};
}
Words FaultWords::proof_state() const {
    return {tr("依日誌，本份不應留存"),
            with("number", tr("第 %1 份：")) + choose("state",
                                                      {{"reserved", tr("僅預覽，未列印。")},
                                                       {"void", tr("已作廢，未印出。")},
                                                       {"destroyed", tr("已登記銷毀。")},
                                                       {"missing", tr("登記為遺失。")},
                                                       {"written-off", tr("已登記為遺失而結案。")},
                                                       {"unknown", tr("日誌查無本份。")}},
                                                      tr("依日誌所載狀態，本份不應留存。")),
            tr("請留存原件，與列印本及檔案清單核對，並通知單位主管；遺失者尋獲時，請先於本系統登記。")};
}
/// A statement of another desk of the branch (docs/run/desks.md).
Words FaultWords::exchange_file() const {
    const auto fingerprint = with("fingerprint", tr("檔案的憑證指紋：%1。"));
    return {
        tr("此交換檔無法採用"),
        choose("reason",
               {{"cut", tr("檔案不完整：結尾的簽章不在。")},
                {"lines", tr("授權書使用紀錄超過 20,000 筆。")},
                {"signature", tr("簽章不符：內容遭更動，或並非此憑證之金鑰所簽。")},
                {"certificate", with("desk", tr("簽署憑證並非登記簿內經 %1 核對者。")) + fingerprint},
                {"not-valid", tr("產出檔案時，簽署的憑證已過期或尚未生效。")},
                {"unknown-desk", with("desk", tr("登記簿內查無 %1，或已停用。")) + fingerprint},
                {"own", tr("此為本機產出之檔案。")},
                {"place", with("file", tr("%1 與此位置應有的內容不同。"))},
                {"put-back", with("through", tr("對外有一份至本機日誌第 %1 筆者，本日誌未曾產出。"))},
                {"institution", tr("此為其他機構之檔案。")},
                {"branch", with("branch", tr("此為另一單位（%1）之檔案。"))},
                {"world", tr("練習檔案不得用於正式環境，反之亦然。")},
                {"older", with("through", tr("已匯入他台日誌至第 %1 筆之檔案，本份並無較新內容。"))},
                {"newer", with("found", tr("此為較新版本程式產出之檔案（第 %1 版）。"))},
                {"value", with("line", tr("第 %1 行之編號格式不符，或含有身分證字號。"))},
                {"form", with("line", tr("第 %1 行並非交換檔應有之格式。"))},
                {"gap", with("through", tr("僅匯入他台日誌至第 %1 筆，本份由更後面開始。")) +
                            with("missing-from", tr("缺的是第 %1 筆")) + with("missing-to", tr("至第 %1 筆。"))},
                {"future", tr("產出時間晚於本機時間：二台時鐘不一致。")}},
               tr("並非本程式產出之交換檔，或內容遭更動。")),
        choose("reason",
               {{"unknown-desk", tr("請與他台核對憑證指紋，相符後於「同單位其他櫃台登記簿」登記，其後自動匯入。")},
                {"certificate", tr("請向他台查明；他台確已換發憑證者，核對指紋後重新登記其憑證，其後自動匯入。")},
                {"newer", tr("請將本機程式更新至他台版本，其後自動匯入。")},
                {"value", tr("請他台查明此編號；更正前，本檔案無法採用。")},
                {"older", tr("他台由備份還原者，核對指紋後重新登記其憑證，其後自動匯入；否則請他台查明。")},
                {"gap", tr("請他台重新送出所缺之份；仍缺者，核對指紋後重新登記其憑證。")},
                {"place", tr("請管理者查明櫃台連線伺服器上何以有此內容。")},
                {"put-back", tr("本機曾由備份還原者，請依櫃台連線說明「還原之櫃台」辦理，各台重新核對並登記本機憑證；"
                                "否則請通知單位主管。")},
                {"future", tr("請核對二台電腦之時間。")}},
               tr("請他台查明後重新送出；仍然如此時請勿採用，並通知單位主管。"))};
}
/// Authorisations on their way to JCIC (docs/run/authorisation-package.md).
Words FaultWords::authorisation_package() const {
    return {
        tr("授權書傳送檔無法產生"),
        choose("reason",
               {{"no-certificate", tr("未設定收件憑證（package_certificate），未加密之授權書不得離開本機。")},
                {"no-folder", tr("未設定傳送檔資料夾（package_folder）。")},
                {"folder", tr("傳送檔資料夾不存在，或位於本程式資料夾內。")},
                {"certificate", tr("收件憑證並非憑證檔，或無法讀取。")},
                {"certificate-key", tr("收件憑證之金鑰不得使用：須 RSA 2048 位元以上，或 P-256、P-384、P-521。")},
                {"certificate-use", tr("收件憑證的用途不含加密。")},
                {"certificate-days", tr("收件憑證已過期或尚未生效。")},
                {"recipient", tr("收件憑證與先前顯示的不同。")},
                {"nothing", tr("無待送授權書。")},
                {"state", with("row", tr("授權書 %1 不在待送的狀態。"))},
                {"faults", with("row", tr("授權書 %1 尚有須更正之處。"))},
                {"twice", with("row", tr("授權書 %1 重複指定。"))},
                {"unknown", with("row", tr("登記簿內查無授權書 %1。"))},
                {"descriptor", tr("描述檔寫出後讀回不一致。")}},
               tr("加密或簽署未完成。")),
        choose("reason",
               {{"no-certificate", tr("請帳號管理人員於「全部設定」填入收件憑證（PEM 或 DER 檔），重新啟動後再傳送。")},
                {"no-folder", tr("請帳號管理人員於「全部設定」填入資料夾，重新啟動後再傳送。")},
                {"folder", tr("請恢復資料夾或更正設定後再次傳送。")},
                {"certificate-days", tr("請更換為有效之收件憑證。")},
                {"recipient", tr("請核對目前顯示之指紋；並非該收件人者，請勿傳送並通知單位主管。")},
                {"nothing", tr("請先於授權書登記簿登記並附影像。")},
                {"faults", tr("請依清單所列說明更正後重新傳送。")}},
               tr("請更正後再次傳送；無授權書離開本機。"))};
}
Words FaultWords::authorisation_replies() const {
    return {tr("此回覆檔無法採用"),
            choose("reason",
                   {{"ending", tr("檔名結尾並非 .replies，未讀取。")},
                    {"name", tr("檔名過長，或含無法顯示之字元，未讀取。")},
                    {"form", with("line", tr("第 %1 行並非回覆檔格式。"))},
                    {"cut", tr("檔案不完整：最後一行不在。")},
                    {"lines", tr("超過 5,000 筆回覆。")},
                    {"institution", tr("此為其他機構之回覆檔。")},
                    {"world", tr("練習檔案不得用於正式環境，反之亦然。")},
                    {"taken", with("at", tr("此檔案已於 %1 採用，未再次登記。"))},
                    {"no-inbox", tr("未設定回覆檔資料夾（package_inbox）。")},
                    {"changed", tr("檢視之後檔案或登記簿有變動。")},
                    {"nothing", tr("無可登記之回覆。")}},
                   tr("並非本程式所定格式之回覆檔。")),
            choose("reason",
                   {{"taken", tr("無須處理。")},
                    {"ending", tr("為回覆檔者，請傳輸單位改為 .replies 之檔名；其他檔案請移走。")},
                    {"name", tr("請傳輸單位縮短或更改檔名。")},
                    {"no-inbox", tr("請帳號管理人員於「全部設定」填入資料夾，重新啟動後再讀取；或逐筆登記回覆。")},
                    {"changed", tr("請重新檢視，再次採用。")},
                    {"nothing", tr("檢視清單所列各筆之說明。")}},
                   tr("請向傳輸單位重新取得檔案，或逐筆登記回覆。"))};
}

}  // namespace jcic::words
