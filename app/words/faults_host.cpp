// JCIC's host.
#include "app/words/fault_words.h"

namespace jcic::words {

Words FaultWords::host_unreachable() const {
    return {tr("無法連線聯徵中心主機"),
            choose("reason",
                   {{"name-not-found", tr("查無主機名稱。")},
                    {"refused", tr("主機未開放此連接埠。")},
                    {"sealed", tr("工作站金鑰封存於日誌，有人登入時始可開啟：請登入後再試。")},
                    {"no-certificate", tr("本工作站尚無憑證：請以設立步驟取出憑證申請檔，再匯入核發之憑證。")},
                    {"no-key", key_is_gone()},
                    {"key", key_is_damaged()},
                    {"certificate", tr("本工作站之憑證檔不得使用：已損壞，或與此金鑰不符。")},
                    {"time", tr("主機未在時限內回應。")}},
                   has("status") ? tr("主機回覆暫時無法服務（HTTP 狀態 %1）。").arg(detail("status"))
                                 : tr("專屬網路未回應，或主機位址無法連線。")),
            choose("reason",
                   {{"sealed", tr("登入後，由登入聯徵中心之步驟連線；設立步驟最後亦測試一次。")},
                    {"no-certificate", tr("請由單位主管或帳號管理人員開啟「待辦設定事項」，或執行 setup。")},
                    {"no-key", another_key()},
                    {"key", another_key()},
                    {"certificate", tr("由帳號管理人員將核發之憑證再次匯入（執行 setup），或取回原檔案。")}},
                   tr("請確認網路線與專線設備；其他單位亦無法連線時洽資訊人員。尚未送出之查詢不致遺失。"))};
}
Words FaultWords::host_untrusted() const {
    const auto moved = tr(
        "請勿繼續，立即通知資訊人員查明。聯徵中心確已更換主機或憑證機構時，先依原設定登入，由單位主管於「聯徵中心主機"
        "登記簿」登記，再更新設定。");
    return {
        choose("reason", {{"own-certificate", tr("聯徵中心主機不接受本工作站之憑證")}}, tr("無法確認聯徵中心主機身分")),
        choose(
            "reason",
            {{"name", tr("主機憑證名稱與設定之主機不符，因此未送出任何資料。")},
             {"authority", tr("主機憑證並非設定之憑證機構所簽發，因此未送出任何資料。")},
             {"root", tr("設定之憑證機構（host_ca）並非根憑證機構，且檔案內無其上層憑證，因此未送出任何資料。")},
             {"expired", tr("依本機的時間，主機出示的憑證已過期，因此未送出任何資料。")},
             {"not-yet-valid", tr("依本機的時間，主機出示的憑證尚未生效，因此未送出任何資料。")},
             {"usage", tr("主機出示之憑證並非主機用途，因此未送出任何資料。")},
             {"founded-host",
              tr("設定檔所載主機位址，並非日誌建立時封存者（%1）；未連線，亦未送出任何資料。").arg(detail("believed"))},
             {"founded-authority", tr("設定檔指定之憑證機構憑證檔，並非日誌建立時封存者；未連線，亦未送出任何資料。")},
             {"announced-host",
              tr("設定檔所載主機位址，並非本分行依聯徵中心來函登記後改用者（%1）；未連線，亦未送出任何資料。")
                  .arg(detail("believed"))},
             {"announced-authority",
              tr("設定檔指定之憑證機構憑證檔，並非本分行依聯徵中心來函登記後改用者；未連線，亦未送出任何資料。")},
             {"practice", tr("此為練習環境之憑證，正式工作站不接受，因此未送出任何資料。")},
             {"own-certificate", tr("主機不接受本工作站的憑證，可能已過期或未登記。")}},
            tr("與主機的加密連線未通過檢查，因此未送出任何資料。")),
        choose("reason",
               {{"root", tr("請資訊人員向憑證機構取得其根憑證，加入 host_ca 所指之檔案。主機本身並無異常。")},
                {"expired", tr("請核對本機日期與時間；無誤時，立即通知資訊人員，由聯徵中心更換憑證。")},
                {"not-yet-valid", tr("請核對本機日期與時間；無誤時，立即通知資訊人員查明。")},
                {"own-certificate",
                 tr("請帳號管理人員核對本工作站憑證：已到期時，以設立步驟換發；未到期時，洽聯徵中心確認已登記。")},
                {"founded-host", moved},
                {"founded-authority", moved},
                {"announced-host", moved},
                {"announced-authority", moved}},
               tr("請勿繼續，立即通知資訊人員查明；更換憑證時須先更新設定。"))};
}
Words FaultWords::host_refused() const {
    return {tr("聯徵中心拒絕本項要求"), has("say") ? tr("主機的說明：%1").arg(detail("say")) : tr("主機未說明原因。"),
            tr("請依說明更正後再次傳送；不清楚時附上錯誤代碼洽聯徵中心。")};
}
Words FaultWords::host_answer() const {
    const QString stays =
        tr("再次調閱結果相同。請於調閱期限前附上錯誤代碼洽資訊人員；必要時請申請人向資料主管機關申請後提供。");
    return {tr("聯徵中心回覆不合規格"),
            choose("reason",
                   {{"other-item", tr("主機回覆為另一項目，因此不予採用。")},
                    {"other-subject", tr("主機回覆為另一人之資料，因此不予採用。")},
                    {"other-year", tr("主機回覆為另一年度之資料，因此不予採用。")},
                    {"items", tr("主機回覆之項目或調閱序號與發查者不符，因此不予採用。")},
                    {"deadline", tr("主機所給調閱期限不合理：調閱序號保留，期限改自發查起算。")},
                    {"ready-at", tr("主機回覆之可調閱時間晚於期限：調閱序號保留，時間不予採用。")},
                    {"ask-again", tr("主機回覆之可調閱時間不合理，因此不予採用。")},
                    {"size", with("limit", tr("回覆超過容許的大小（%1 位元組），因此不予採用。"))},
                    {"headers", with("limit", tr("回覆的標頭超過容許的大小（%1 位元組），因此不予採用。"))},
                    {"rows", with_count("limit", tr("資料超過容許的 %n 列，因此不予採用。", nullptr, count("limit")))},
                    {"cell-length",
                     with("row", tr("資料第 %1 列")) +
                         with_count("limit", tr("有欄位超過容許的 %n 字，因此不予採用。", nullptr, count("limit")))},
                    {"text-length",
                     with_count("limit", tr("回覆內有文字超過容許之 %n 字，因此不予採用。", nullptr, count("limit")))}},
                   has("row") ? tr("資料第 %1 列的內容不符欄位規定，因此不予採用。").arg(detail("row"))
                              : tr("回覆的格式與約定不同，因此不予採用。")) +
                with("status", tr("HTTP 狀態 %1。")),
            choose("reason", {{"size", stays}, {"rows", stays}, {"cell-length", stays}},
                   tr("請稍後再次調閱；仍相同時附上錯誤代碼洽資訊人員。"))};
}
Words FaultWords::host_maintenance() const {
    return {tr("聯徵中心或資料機關維護中"),
            tr("查詢服務全日開放，惟目前進行系統維護。") + with_time("until", tr("預計至 %1。")),
            tr("請稍後再試；等待中之項目保留不變，請注意調閱期限。")};
}
Words FaultWords::host_session() const {
    return {tr("聯徵中心的連線已登出"), tr("連線逾時、已登出，或晶片卡已拔出。"),
            tr("請重新登入；需要晶片卡時再次輸入晶片卡密碼。")};
}
Words FaultWords::host_password() const {
    return {tr("聯徵中心不接受帳號密碼"),
            choose("reason",
                   {{"locked", tr("聯徵中心的帳號已鎖定。")},
                    {"own", tr("輸入者為本程式密碼，不得離開本機，因此未送出。")}},
                   tr("主機回覆帳號密碼（第一道）錯誤。") + tries_left()),
            tr("請重新輸入聯徵中心的帳號密碼；同一組錯誤密碼不會再次送出。帳號鎖定時由帳號管理人員向聯徵中心申請。")};
}
Words FaultWords::host_not_yet() const {
    return {tr("資料尚未備妥"),
            tr("所得及財產資料平均須 30 分鐘至 4 小時始得調閱。") + with_time("ask-again", tr("可於 %1 再試。")),
            tr("無須守候：期限屆至時，連線開啟中即自動調閱，否則由案件頁提示。")};
}
Words FaultWords::host_expired() const {
    return {tr("聯徵中心暫存的資料已刪除"),
            tr("超過暫存期限（所得、財產 7 日，職業投保 3 日），此調閱序號已失效，亦無法展延。"),
            tr("請重新取得授權書，再重新發查。")};
}
Words FaultWords::host_other_branch() const {
    return {tr("調閱序號屬於其他分行"), tr("主機檢核：調閱序號僅得由原取得機構（7 碼代號，含分行）使用。"),
            tr("請由原來發查的分行調閱，或由本分行另取授權書重新發查。")};
}
Words FaultWords::host_other_way() const {
    return {tr("調閱序號係以其他方式取得"),
            tr("主機檢核：發查及調閱之查詢方式應一致，以晶片卡取得者僅得以晶片卡調閱。"),
            tr("請用原來的查詢方式調閱。")};
}
Words FaultWords::host_conflict() const {
    return {tr("同一要求編號之內容不同"), tr("主機已以此編號收受另一份內容，為免重複發查，本次未受理。"),
            tr("請勿重送；附上錯誤代碼通知資訊人員查明。")};
}
Words FaultWords::host_unknown_effect() const {
    return {tr("已送出，未收到回覆"), tr("無法確定聯徵中心是否已受理，先記為「結果未明」。"),
            tr("請勿另行發查；本程式將以同一份要求或受查人身分證字號查證結果，下次登入亦將繼續。")};
}

}  // namespace jcic::words
