// Printers and their queues.
#include "app/words/fault_words.h"

namespace jcic::words {

Words FaultWords::printer_none() const {
    return {tr("無印表機"), tr("列印服務未列出任何印表機。"),
            tr("請資訊人員於列印服務（CUPS）加入印表機；尚未送印各份未印出，之後請再次列印。")};
}
Words FaultWords::printer_unknown() const {
    return {choose("reason", {{"several", tr("尚未指定分行的印表機")}}, tr("查無此印表機")),
            choose("reason", {{"several", tr("列印服務上有多台印表機，無預設，設定亦未指定分行印表機。")}},
                   with("queue", tr("印表機「%1」：")) + tr("列印服務查無此印表機，可能已更名或移除。")),
            choose("reason", {{"several", tr("請由「選項…」選一台，或請管理員在 settings.conf 以 printer 指定。")}},
                   tr("請由「選項…」另選一台，或請管理員更正設定中的印表機名稱。"))};
}
QString FaultWords::what_was_sent() const {
    return choose("sent",
                  {{"nothing", tr("未送出任何資料，無須清點紙張。")},
                   {"document", tr("資料已送出，可能已印出；請至印表機清點。")}},
                  QString());
}
Words FaultWords::printer_server() const {
    return {
        choose("reason",
               {{"silent", tr("列印服務未回應")},
                {"broken", tr("列印服務之回應中斷")},
                {"access", tr("列印服務不允許本程式使用")},
                {"refused", tr("列印服務未接受要求")}},
               tr("列印服務未執行")),
        choose("reason",
               {{"silent", tr("列印服務（CUPS）已接受連線，惟未在時限內回應。")},
                {"broken", tr("列印服務（CUPS）中斷連線，或其回應無法辨識。")},
                {"access", tr("列印服務（CUPS）執行中，惟此登入帳號無權連線。")},
                {"refused", tr("列印服務（CUPS）執行中，惟未接受本程式之要求。")}},
               tr("列印服務（CUPS）未回應。")) +
            what_was_sent() + with("status", tr("服務的說明：%1。")),
        choose(
            "reason",
            {{"silent", tr("請資訊人員重新啟動列印服務（systemctl restart cups）；已送印之各份於服務恢復後繼續追蹤。")},
             {"broken", tr("請資訊人員重新啟動列印服務（systemctl restart cups）；已送印之各份於服務恢復後繼續追蹤。")},
             {"access", tr("請資訊人員開放此帳號使用列印服務，再重新登入作業系統。")},
             {"refused", tr("請稍候再試；仍未接受時，請資訊人員查看列印服務的說明。")}},
            tr("請資訊人員啟動列印服務（systemctl start cups）；已送印之各份於服務恢復後繼續追蹤。"))};
}
Words FaultWords::printer_held() const {
    return {tr("印表機佇列保留所有新文件"),
            with("queue", tr("印表機「%1」：")) +
                tr("此佇列收受文件但不列印，放行後始印出，屆時可能無人在場；因此未送出。"),
            tr("請資訊人員放行（cupsenable --release），或另選一台。")};
}
Words FaultWords::printer_stopped() const {
    return {tr("印表機已停用"),
            with("queue", tr("印表機「%1」：")) + tr("此印表機於列印服務為停用狀態，送出之資料將留待其後印出。"),
            tr("請排除印表機的問題後啟用（cupsenable），或另選一台。")};
}
Words FaultWords::printer_rejecting() const {
    return {tr("印表機不收新的文件"), with("queue", tr("印表機「%1」：")) + tr("此印表機於列印服務設為不接受新文件。"),
            tr("請資訊人員開放接受（cupsaccept），或另選一台。")};
}
Words FaultWords::printer_paper() const {
    return {tr("印表機無紙"), with("queue", tr("印表機「%1」：")) + tr("紙匣無紙，或未裝妥。"),
            tr("請補紙並裝妥紙匣；等候中之各份將接續列印，請於旁等候至列印完成。")};
}
Words FaultWords::printer_jam() const {
    return {tr("印表機卡紙"), with("queue", tr("印表機「%1」：")) + tr("印表機卡紙。"),
            tr("請取出卡住之紙張，連同印壞者登記銷毀；再印時另編份號。")};
}
Words FaultWords::printer_attention() const {
    return {tr("印表機需要處理"),
            with("queue", tr("印表機「%1」：")) + tr("印表機回報有狀況，無法繼續列印。") +
                with("reason", tr("印表機的說明：%1。")),
            tr("請至印表機前查看並排除，或取消列印後另選印表機。")};
}
Words FaultWords::printer_option() const {
    return {
        tr("印表機無此選項"),
        with("queue", tr("印表機「%1」：")) + choose("option",
                                                     {{"sides", tr("無指定之單面或雙面列印。")},
                                                      {"tray", tr("無指定之紙匣。")},
                                                      {"media", tr("無指定之紙張大小。")},
                                                      {"a4", tr("無 A4 紙張；各頁均為 A4，以其他紙張列印將遭裁切。")}},
                                                     tr("此印表機不支援指定之雙面、紙匣或紙張。")),
        tr("請改選其他設定；若是管理員固定的設定，請管理員修改 settings.conf。")};
}
Words FaultWords::printer_job() const {
    return {tr("列印服務查無本份文件"), tr("列印服務已無本份文件之紀錄，無法得知是否印出。"),
            tr("請至印表機清點，再登記實際列印張數。")};
}
Words FaultWords::printer_open() const {
    return {tr("文件仍在列印服務中"), tr("本文件仍可能印出，目前無法登記其去處。"),
            tr("請待列印完成，或先取消列印，再清點張數。")};
}
Words FaultWords::printer_failed() const {
    const bool unsent = fault_.detail("sent") == "nothing";
    return {tr("列印未完成"), tr("列印服務未接受本份文件。") + what_was_sent() + with("status", tr("服務的說明：%1。")),
            unsent ? tr("請資訊人員查看列印服務的說明，排除後再次列印。")
                   : tr("請檢查紙張與印表機，將印壞者登記銷毀；再印時另編份號。")};
}
Words FaultWords::printer_keeps() const {
    const auto look =
        tr("請資訊人員於無文件列印時查看 /var/spool/cups/tmp，刪除留存檔案（sudo find /var/spool/cups/tmp -type f "
           "-delete）。");
    return {choose("known", {{"left", tr("列印服務內留有文件")}, {"queue-deleted", tr("列印服務內可能留有本份資料")}},
                   tr("列印服務留存已列印之文件")),
            choose("known",
                   {{"no", tr("無法檢視列印服務之設定；CUPS 未設定時，已列印之文件以明文留存於磁碟一日。")},
                    {"left", tr("列印服務之暫存資料夾內有文件；目前無文件列印中，應為以明文留存者。")},
                    {"folder", tr("此帳號無法檢視列印服務之暫存資料夾，無法得知是否留有文件。")},
                    {"queue-deleted", tr("列印中，本印表機已遭移除；整份資料可能以明文留在列印服務的暫存資料夾。")}},
                   tr("列印服務將已列印之文件以明文留存於磁碟（CUPS 預設一日）。")),
            choose("known", {{"left", look}, {"folder", look}, {"queue-deleted", look}},
                   tr("請資訊人員在 cupsd.conf 設定「PreserveJobFiles No」後重新啟動列印服務。"))};
}
Words FaultWords::printer_clear() const {
    return {tr("文件以明文送到印表機"),
            with("queue", tr("印表機「%1」：")) + tr("此印表機之連線未加密，資料經過網路時可能遭讀取。"),
            tr("請資訊人員改用 ipps:// 連線，或用 USB 直接連接。")};
}

}  // namespace jcic::words
