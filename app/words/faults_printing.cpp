// Printers and their queues.
#include "app/words/fault_words.h"

namespace jcic::words {

Words FaultWords::printer_none() const {
    return {tr("沒有印表機"), tr("列印服務沒有列出任何印表機。"),
            tr("請資訊人員在列印服務（CUPS）加入印表機；尚未送印的份沒有印出，之後再印一次。")};
}
Words FaultWords::printer_unknown() const {
    return {choose("reason", {{"several", tr("尚未指定分行的印表機")}}, tr("找不到這台印表機")),
            choose("reason", {{"several", tr("列印服務上有好幾台印表機，沒有預設，設定也沒有指定哪一台是分行的。")}},
                   with("queue", tr("印表機「%1」：")) + tr("列印服務上沒有這台印表機，可能已改名或移除。")),
            choose("reason", {{"several", tr("請由「選項…」選一台，或請管理員在 settings.conf 以 printer 指定。")}},
                   tr("請由「選項…」另選一台，或請管理員更正設定中的印表機名稱。"))};
}
Words FaultWords::printer_server() const {
    return {tr("列印服務沒有執行"), tr("列印服務（CUPS）沒有回應。"),
            tr("請資訊人員啟動列印服務（systemctl start cups）；已送印的份數等服務恢復後會再追蹤。")};
}
Words FaultWords::printer_held() const {
    return {tr("印表機佇列保留所有新文件"),
            with("queue", tr("印表機「%1」：")) +
                tr("這個佇列收下文件但不印，放行之後才印出來，到時可能沒有人在旁邊；因此沒有送出。"),
            tr("請資訊人員放行（cupsenable --release），或另選一台。")};
}
Words FaultWords::printer_stopped() const {
    return {tr("印表機已停用"),
            with("queue", tr("印表機「%1」：")) + tr("這台印表機在列印服務上是停用的，送出的資料會留到之後才印出來。"),
            tr("請排除印表機的問題後啟用（cupsenable），或另選一台。")};
}
Words FaultWords::printer_rejecting() const {
    return {tr("印表機不收新的文件"),
            with("queue", tr("印表機「%1」：")) + tr("這台印表機在列印服務上設為不接受新文件。"),
            tr("請資訊人員開放接受（cupsaccept），或另選一台。")};
}
Words FaultWords::printer_paper() const {
    return {tr("印表機沒有紙"), with("queue", tr("印表機「%1」：")) + tr("紙匣沒有紙，或沒有裝好。"),
            tr("請補紙並裝好紙匣；等候中的份數會接著印，請在旁邊等它印完。")};
}
Words FaultWords::printer_jam() const {
    return {tr("印表機卡紙"), with("queue", tr("印表機「%1」：")) + tr("紙卡在印表機裡。"),
            tr("請取出卡住的紙，連同印壞的紙登記銷毀；再印會另編份號。")};
}
Words FaultWords::printer_attention() const {
    return {tr("印表機需要處理"),
            with("queue", tr("印表機「%1」：")) + tr("印表機回報有狀況，無法繼續列印。") +
                with("reason", tr("印表機的說明：%1。")),
            tr("請到印表機前查看並排除，或取消列印後另選一台。")};
}
Words FaultWords::printer_option() const {
    return {tr("印表機沒有這個選項"),
            with("queue", tr("印表機「%1」：")) + choose("option",
                                                         {{"sides", tr("沒有指定的單面或雙面列印。")},
                                                          {"tray", tr("沒有指定的紙匣。")},
                                                          {"media", tr("沒有指定的紙張大小。")}},
                                                         tr("這台印表機不支援指定的雙面、紙匣或紙張。")),
            tr("請改選其他設定；若是管理員固定的設定，請管理員修改 settings.conf。")};
}
Words FaultWords::printer_job() const {
    return {tr("列印服務上找不到這份文件"), tr("列印服務不再記得這份文件，無法得知是否印出。"),
            tr("請到印表機清點，再登記實際印出幾張。")};
}
Words FaultWords::printer_open() const {
    return {tr("文件還在列印服務中"), tr("這份文件還可能印出來，現在不能登記它的去處。"),
            tr("請等它印完，或先取消列印，再清點張數。")};
}
Words FaultWords::printer_failed() const {
    return {tr("列印沒有完成"), tr("列印服務沒有接受這份文件。") + with("status", tr("服務的說明：%1。")),
            tr("請檢查紙張與印表機，把印壞的紙交回登記銷毀；再印會另編份號。")};
}
Words FaultWords::printer_keeps() const {
    const auto look =
        tr("請資訊人員在沒有文件列印時查看 /var/spool/cups/tmp，刪除留下的檔案（sudo find /var/spool/cups/tmp "
           "-type f -delete）。");
    return {choose("known", {{"left", tr("列印服務裡留著文件")}, {"queue-deleted", tr("列印服務裡可能留著這份資料")}},
                   tr("列印服務會留下印過的文件")),
            choose("known",
                   {{"no", tr("看不到列印服務的設定；CUPS 沒有設定時，會把印過的文件以明文留在磁碟上一天。")},
                    {"left", tr("列印服務的暫存資料夾裡有文件；沒有文件正在列印時，那是以明文留下的。")},
                    {"folder", tr("這個帳號看不到列印服務的暫存資料夾，無法得知有沒有留下文件。")},
                    {"queue-deleted", tr("列印中，本印表機已遭移除；整份資料可能以明文留在列印服務的暫存資料夾。")}},
                   tr("列印服務把印過的文件以明文留在磁碟上（CUPS 預設一天）。")),
            choose("known", {{"left", look}, {"folder", look}, {"queue-deleted", look}},
                   tr("請資訊人員在 cupsd.conf 設定「PreserveJobFiles No」後重新啟動列印服務。"))};
}
Words FaultWords::printer_clear() const {
    return {tr("文件以明文送到印表機"),
            with("queue", tr("印表機「%1」：")) + tr("這台印表機的連線沒有加密，資料經過網路時可能被讀取。"),
            tr("請資訊人員改用 ipps:// 連線，或用 USB 直接連接。")};
}

}  // namespace jcic::words
