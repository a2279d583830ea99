// The hub, where the desks of one bank meet (docs/run/hub.md).
#include "app/words/fault_words.h"

namespace jcic::words {

Words FaultWords::hub_unreachable() const {
    const auto no_key = choose("file", {{"hub.key", tr("本工作站無櫃台連線之金鑰，或金鑰檔已損壞；日誌不受影響。")}},
                               tr("本工作站無櫃台連線之金鑰或憑證，或憑證檔無法讀取。"));
    const auto get_key =
        choose("file", {{"hub.key", tr("請由帳號管理人員執行 hub request 申請新憑證，或取回原來的檔案。")}},
               tr("請由帳號管理人員重新申請櫃台連線的憑證，或取回原來的檔案。"));
    return {tr("櫃台連線中斷"),
            choose("reason",
                   {{"network", tr("網路未回應，或櫃台連線伺服器的位址無法連線。")},
                    {"closed", tr("櫃台連線伺服器中途斷線。")},
                    {"time", tr("櫃台連線伺服器未在時限內回應。")},
                    {"unconfirmed", tr("伺服器已寫入，惟備援尚未確認，無法得知是否留存。")},
                    {"standby", tr("可連線之伺服器均為備援，目前不接受寫入。")},
                    {"full", tr("櫃台連線伺服器的連線數已滿。")},
                    {"no-key", no_key}},
                   tr("無法連線櫃台連線伺服器。")),
            choose("reason",
                   {{"standby", tr("請通知資料庫人員將備援伺服器升為主要伺服器；本櫃已送出的查詢照常辦理。")},
                    {"full", tr("請通知資料庫人員調高連線數上限；本櫃已送出的查詢照常辦理。")},
                    {"no-key", get_key}},
                   tr("本櫃已送出的查詢照常辦理，恢復後自動接續；持續中斷時通知資訊人員。"))};
}
Words FaultWords::hub_untrusted() const {
    return {
        choose("reason", {{"own-certificate", tr("櫃台連線伺服器不接受本工作站之憑證")}},
               tr("無法確認櫃台連線伺服器身分")),
        choose("reason",
               {{"certificate", tr("伺服器憑證並非設定之憑證機構所簽，或名稱不符，因此未送出任何資料。")},
                {"own-certificate", tr("憑證可能已過期、伺服器未登記本工作站，或 pg_hba.conf 前面的一行先要求密碼。")},
                {"plain", tr("伺服器不接受加密連線，因此未送出任何資料。")},
                {"not-entered", tr("櫃台連線伺服器登記簿所載之位址及憑證機構憑證未經設定，因此未連線。")},
                {"ended", tr("此伺服器已由登記簿較新之一筆取代，因此未送出任何資料。")},
                {"id", tr("登記簿同一位址查無此伺服器代號：伺服器曾由備份還原，或並非同一部。") +
                           with("found", tr("伺服器的代號：%1。"))}},
               tr("與伺服器的加密連線未通過檢查，因此未送出任何資料。")),
        choose("reason",
               {{"own-certificate",
                 tr("請帳號管理人員核對憑證效期，並請資料庫人員確認本工作站已登記，且櫃台之 hostssl 各行排在最前面。")},
                {"plain", tr("請資料庫人員開啟伺服器之 TLS；在此之前本櫃照常獨立作業。")},
                {"not-entered", tr("請單位主管會同另一人於櫃台連線伺服器登記簿登記；設定遭更動時，請先改回。")},
                {"ended", tr("請資料庫人員停用舊伺服器；設定仍為舊位址者，請改為登記簿最新一筆所載者。")},
                {"id", tr("請以電話向資料庫人員核對代號；相符時由單位主管會同另一人登記此代號。")}},
               tr("請通知資訊人員查明；在此之前本櫃照常獨立作業。"))};
}
Words FaultWords::hub_refused() const {
    return {tr("櫃台連線伺服器拒絕本項要求"),
            choose("reason",
                   {{"retired", tr("本工作站於伺服器已登記停用。")},
                    {"right", tr("本工作站之資料庫角色無此項權限。")},
                    {"not-enrolled", tr("伺服器上未登記本工作站之日誌。")},
                    {"approver-key",
                     tr("有一筆他台送核查詢，無法以本人在本櫃之金鑰開啟。") + with("desk", tr("送核櫃台：%1。"))},
                    {"image", tr("授權書影像不在伺服器上，或尚未傳送完成。") + with("desk", tr("送核櫃台：%1。"))},
                    {"revoked", tr("本工作站之連線憑證已於伺服器註銷，或已由較新之憑證取代。")},
                    {"bounds", tr("本工作站當日寫入伺服器之資料量已達上限。")},
                    {"in-use", with("ledger", tr("同一個工作站名稱已登記另一份日誌（%1）。"))}},
                   tr("伺服器不允許本工作站辦理此項。")),
            choose("reason",
                   {{"approver-key",
                     tr("請以 approver-key write 重新產出本人金鑰，由送核櫃台之單位主管登記，並停用原登記。")},
                    {"image", tr("請待送核櫃台傳送完成後再開啟；該櫃未登入時，請以電話聯絡該櫃。")},
                    {"not-enrolled", tr("請資料庫人員以本櫃產出之申請檔登記本工作站。")},
                    {"revoked", tr("請以 hub request --new-key 申請新憑證；確為誤註銷者，請資料庫人員執行 "
                                   "jcic-desk-hub lift。")},
                    {"bounds", tr("請通知資訊安全人員查明何者大量寫入；明日重新計算。")},
                    {"in-use", tr("舊日誌確定不再使用時，請先執行 jcic-desk-hub retire，再登記新日誌。")}},
                   tr("請資料庫人員檢查本工作站之登記與權限。"))};
}
Words FaultWords::hub_answer() const {
    return {tr("櫃台連線伺服器回覆不合規格"),
            choose("reason",
                   {{"form", tr("回覆的格式與約定不同，因此不予採用。")},
                    {"size", tr("回覆超過容許的大小，因此不予採用。")}},
                   tr("伺服器無法完成本項要求。")) +
                with("sqlstate", tr("SQLSTATE %1。")),
            tr("請附上錯誤代碼通知資料庫人員；本櫃已送出的查詢照常辦理。")};
}
Words FaultWords::hub_newer() const {
    return {tr("櫃台連線伺服器的版本較新"),
            with("found", tr("伺服器的資料結構是第 %1 版，")) + with("known", tr("本程式支援至第 %1 版。")) +
                tr("因此未使用。"),
            tr("請資訊人員更新本工作站之程式；在此之前本櫃照常獨立作業。")};
}
Words FaultWords::hub_older() const {
    return {tr("櫃台連線伺服器的版本較舊"),
            with("found", tr("伺服器的資料結構是第 %1 版，")) + with("known", tr("本程式須第 %1 版以上。")) +
                tr("因此未使用。"),
            tr("請資料庫人員執行 jcic-desk-hub migrate；在此之前本櫃照常獨立作業。")};
}
Words FaultWords::hub_rolled_back() const {
    return {tr("櫃台連線伺服器退回到較早的內容"),
            choose("reason",
                   {{"overtaken", tr("伺服器所載本櫃之連線次數少於本櫃前次確認者：伺服器曾由備份還原。")},
                    {"lost", tr("伺服器曾確認本櫃之使用登記，目前查無。") + with("what", tr("授權書與項目：%1。"))},
                    {"waiting",
                     tr("伺服器由備份還原後，尚有櫃台未重新登記其使用紀錄。") + with("desks", tr("櫃台：%1。"))}},
                   tr("本櫃前次確認之內容已不在伺服器上。")),
            choose("reason", {{"waiting", tr("請該等櫃台登入一次；確定不再使用者，請資料庫人員登記停用。")}},
                   tr("請資料庫人員查明；確為還原時，以 jcic-desk-hub put-back "
                      "取得新代號，由單位主管會同另一人登記。在此之前本櫃不採用此伺服器。"))};
}
Words FaultWords::hub_ahead() const {
    return {
        tr("櫃台連線伺服器所載多於本櫃日誌"),
        with("there", tr("伺服器記到第 %1 筆，")) + with("here", tr("本櫃日誌有 %1 筆。")) +
            choose("reason",
                   {{"leaves", tr("伺服器有本櫃日誌所無之事件雜湊：整個資料夾可能遭換回舊版，或有人於伺服器上加寫。")},
                    {"cosigned", tr("見證簽署之筆數多於本櫃日誌：整個資料夾可能遭換回舊版。")}},
                   tr("伺服器有本櫃金鑰所簽、本櫃日誌所無之封印：整個資料夾遭換回舊版。")),
        choose("reason",
               {{"leaves",
                 tr("請停止查詢並通知單位主管及稽核人員：以備份及查詢紀錄單之錨核對何者不符，再依還原程序處理。")},
                {"cosigned",
                 tr("請停止查詢並通知單位主管及稽核人員：以見證留存之檢查點執行 ledger verify，再依還原程序處理。")}},
               tr("請停止查詢並通知單位主管及稽核人員：依還原程序處理，並查明日誌遭換回之原因。"))};
}
Words FaultWords::hub_forged() const {
    return {
        tr("櫃台連線伺服器上有偽造的內容"),
        choose("reason",
               {{"not-entered",
                 tr("有一筆內容以本櫃未登記之憑證簽署：伺服器以該憑證登記該櫃，同單位其他櫃台登記簿所載為另一張。")},
                {"claim", tr("有一筆授權書使用紀錄之簽章並非登記櫃台所簽。")},
                {"leaf", tr("伺服器上的事件雜湊與本櫃已封印的日誌不同。") + with("sequence", tr("第 %1 筆。"))},
                {"seal", tr("伺服器上有一個封印並非本櫃日誌之金鑰所簽。")},
                {"cosignature", tr("伺服器上有一個見證簽章不符，未採用。") + with("witness", tr("見證：%1。"))},
                {"enrolment", tr("申請檔簽章並非所附憑證之金鑰所簽：檔案已遭更動或不完整。")}},
               tr("有一筆內容之簽章不符。")) +
            with("desk", tr("所稱的櫃台：%1。")),
        choose("reason",
               {{"enrolment", tr("請勿登記；請該櫃重新產出申請檔，並查明檔案於何處遭更動。")},
                {"not-entered", tr("請以電話與該櫃核對憑證指紋：該櫃確已換發者，在登記簿重新登記後再試一次；"
                                   "否則立即通知資訊安全人員保全伺服器的紀錄。")}},
               tr("本櫃不採用該筆內容；請立即通知資訊安全人員保全伺服器的紀錄。"))};
}

}  // namespace jcic::words
