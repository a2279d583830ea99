// JCIC's host.
#include "app/words/fault_words.h"

namespace jcic::words {

Words FaultWords::host_unreachable() const {
    return {tr("連不上聯徵中心主機"),
            choose("reason",
                   {{"name-not-found", tr("找不到主機名稱。")},
                    {"refused", tr("主機沒有開放這個連接埠。")},
                    {"sealed", tr("工作站的金鑰封在日誌裡，有人登入時才打得開：請登入後再試。")},
                    {"no-certificate", tr("這台工作站尚無憑證：請以設立步驟取出憑證申請檔，再收下發回的憑證。")},
                    {"no-key", key_is_gone()},
                    {"key", key_is_damaged()},
                    {"certificate", tr("這台工作站的憑證檔不能用：已經損壞，或不是這把金鑰的。")},
                    {"time", tr("主機沒有在時限內回應。")}},
                   has("status") ? tr("主機回覆暫時無法服務（HTTP 狀態 %1）。").arg(detail("status"))
                                 : tr("專屬網路沒有回應，或主機位址無法連線。")),
            choose("reason",
                   {{"sealed", tr("登入後，由開啟聯徵的步驟連線；設立步驟的最後也會試一次。")},
                    {"no-certificate", tr("請由單位主管或帳號管理人員開啟「待辦設定事項」，或執行 setup。")},
                    {"no-key", another_key()},
                    {"key", another_key()},
                    {"certificate", tr("由帳號管理人員把發回的憑證再收一次（執行 setup），或取回原來的檔案。")}},
                   tr("請確認網路線與專線設備；其他單位也連不上時洽資訊人員。尚未送出的查詢不會遺失。"))};
}
Words FaultWords::host_untrusted() const {
    const auto moved =
        tr("請不要繼續，立即通知資訊人員查明。聯徵中心確實換了主機或簽發者時，先照原來的設定登入，由單位主管在「聯徵中"
           "心主機登記簿」登記，再更新設定。");
    return {
        choose("reason", {{"own-certificate", tr("聯徵中心主機不接受這台工作站的憑證")}},
               tr("無法確認聯徵中心主機身分")),
        choose(
            "reason",
            {{"name", tr("主機出示的憑證名稱與設定的主機不符，因此沒有送出任何資料。")},
             {"authority", tr("主機出示的憑證不是設定的簽發者所簽，因此沒有送出任何資料。")},
             {"expired", tr("依這台電腦的時間，主機出示的憑證已過期，因此沒有送出任何資料。")},
             {"not-yet-valid", tr("依這台電腦的時間，主機出示的憑證尚未生效，因此沒有送出任何資料。")},
             {"usage", tr("主機出示的憑證不是給主機用的，因此沒有送出任何資料。")},
             {"founded-host", tr("設定檔裡的主機位址，不是日誌建立時封存的那一個（%1）；沒有連線，也沒有送出任何資料。")
                                  .arg(detail("believed"))},
             {"founded-authority",
              tr("設定檔指定的簽發者憑證檔，不是日誌建立時封存的那一份；沒有連線，也沒有送出任何資料。")},
             {"announced-host",
              tr("設定檔裡的主機位址，不是這家分行照聯徵中心來函登記後改用的那一台（%1）；沒有連線，也沒有送出任"
                 "何資料。")
                  .arg(detail("believed"))},
             {"announced-authority",
              tr("設定檔指定的簽發者憑證檔，不是這家分行照聯徵中心來函登記後改用的那一份；沒有連線，也沒有送出任"
                 "何資料。")},
             {"practice", tr("這是練習環境的憑證，正式的工作站不接受，因此沒有送出任何資料。")},
             {"own-certificate", tr("主機不接受本工作站的憑證，可能已過期或未登記。")}},
            tr("與主機的加密連線沒有通過檢查，因此沒有送出任何資料。")),
        choose("reason",
               {{"expired", tr("請核對這台電腦的日期與時間；沒有錯時，立即通知資訊人員，由聯徵中心更換憑證。")},
                {"not-yet-valid", tr("請核對這台電腦的日期與時間；沒有錯時，立即通知資訊人員查明。")},
                {"own-certificate",
                 tr("請帳號管理人員核對這台工作站的憑證：已到期時，以設立步驟換發；未到期時，洽聯徵中心確認已登記。")},
                {"founded-host", moved},
                {"founded-authority", moved},
                {"announced-host", moved},
                {"announced-authority", moved}},
               tr("請不要繼續，立即通知資訊人員查明；更換憑證時須先更新設定。"))};
}
Words FaultWords::host_refused() const {
    return {tr("聯徵中心拒絕這項要求"), has("say") ? tr("主機的說明：%1").arg(detail("say")) : tr("主機沒有說明原因。"),
            tr("請依說明更正後再送；不清楚時附上錯誤代碼洽聯徵中心。")};
}
Words FaultWords::host_answer() const {
    const QString stays =
        tr("再調閱一次結果相同。請在調閱期限前附上錯誤代碼洽資訊人員；必要時請申請人向資料主管機關申請後提供。");
    return {tr("聯徵中心的回答不合規格"),
            choose("reason",
                   {{"other-item", tr("主機回的是另一個項目，因此不予採用。")},
                    {"other-subject", tr("主機回的是另一個人的資料，因此不予採用。")},
                    {"other-year", tr("主機回的是另一個年度的資料，因此不予採用。")},
                    {"items", tr("主機回的項目或調閱序號與發查的不符，因此不予採用。")},
                    {"deadline", tr("主機給的調閱期限不合理：序號保留，期限改從發查起算。")},
                    {"ready-at", tr("主機說的可調閱時間在期限之後：序號保留，時間不予採用。")},
                    {"ask-again", tr("主機說的可調閱時間不合理，因此不予採用。")},
                    {"size", with("limit", tr("回答超過容許的大小（%1 位元組），因此不予採用。"))},
                    {"headers", with("limit", tr("回答的標頭超過容許的大小（%1 位元組），因此不予採用。"))},
                    {"rows", with("limit", tr("資料超過容許的 %1 列，因此不予採用。"))},
                    {"cell-length",
                     with("row", tr("資料第 %1 列")) + with("limit", tr("有欄位超過容許的 %1 字，因此不予採用。"))},
                    {"text-length", with("limit", tr("回答裡有文字超過容許的 %1 字，因此不予採用。"))}},
                   has("row") ? tr("資料第 %1 列的內容不符欄位規定，因此不予採用。").arg(detail("row"))
                              : tr("回答的格式與約定不同，因此不予採用。")) +
                with("status", tr("HTTP 狀態 %1。")),
            choose("reason", {{"size", stays}, {"rows", stays}, {"cell-length", stays}},
                   tr("請稍後再調閱一次；仍相同時附上錯誤代碼洽資訊人員。"))};
}
Words FaultWords::host_maintenance() const {
    return {tr("聯徵中心或資料機關維護中"),
            tr("查詢服務全天開放，但目前正在進行系統維護。") + with_time("until", tr("預計到 %1。")),
            tr("請稍後再試；等待中的項目保留不動，請留意調閱期限。")};
}
Words FaultWords::host_session() const {
    return {tr("聯徵中心的連線已登出"), tr("連線逾時、已登出，或晶片卡已拔出。"),
            tr("請重新登入；需要晶片卡時再輸入一次晶片卡密碼。")};
}
Words FaultWords::host_password() const {
    return {tr("聯徵中心不接受帳號密碼"),
            choose("reason",
                   {{"locked", tr("聯徵中心的帳號已鎖定。")},
                    {"own", tr("輸入的是本程式的密碼，它不會離開這台電腦，因此沒有送出。")}},
                   tr("主機回覆帳號密碼（第一道）不對。") + tries_left()),
            tr("請重新輸入聯徵中心的帳號密碼；同一組錯誤密碼不會再次送出。帳號鎖定時由帳號管理人員向聯徵中心申請。")};
}
Words FaultWords::host_not_yet() const {
    return {tr("資料尚未準備好"),
            tr("所得與財產資料平均要 30 分鐘到 4 小時才能調閱。") + with_time("ask-again", tr("可於 %1 再試。")),
            tr("不必守著：時間到了，開著連線會自動調閱，否則案件頁會提示。")};
}
Words FaultWords::host_expired() const {
    return {tr("聯徵中心暫存的資料已刪除"),
            tr("超過暫存期限（所得、財產 7 日，職業投保 3 日），這個調閱序號已失效，也不能展延。"),
            tr("請重新取得授權書，再重新發查。")};
}
Words FaultWords::host_other_branch() const {
    return {tr("調閱序號屬於其他分行"), tr("主機檢核：調閱序號只能由原來取得的機構（7 碼代號，含分行）使用。"),
            tr("請由原來發查的分行調閱，或由本分行另取授權書重新發查。")};
}
Words FaultWords::host_other_way() const {
    return {tr("調閱序號是用別的方式取得的"),
            tr("主機檢核：發查與調閱的查詢方式必須一致，用晶片卡取得的只能用晶片卡調閱。"),
            tr("請用原來的查詢方式調閱。")};
}
Words FaultWords::host_conflict() const {
    return {tr("同一個要求編號帶了不同內容"), tr("主機已用這個編號收過另一份內容，為免重複發查，這次沒有受理。"),
            tr("請勿重送；附上錯誤代碼通知資訊人員查明。")};
}
Words FaultWords::host_unknown_effect() const {
    return {tr("已送出，未收到回覆"), tr("不確定聯徵中心是否已受理，先記為「結果未明」。"),
            tr("不要另外發查；本程式會用同一份要求或受查人證號查明結果，下次登入也會繼續。")};
}

}  // namespace jcic::words
