// Service, reader, card (PC/SC and ISO 7816).
#include "app/words/fault_words.h"

namespace jcic::words {

Words FaultWords::service_stopped() const {
    if (fault_.detail("reason") == "silent")
        return {tr("讀卡服務沒有回應"),
                tr("作業系統的智慧卡服務（pcscd）在執行，但在時限內沒有回答；尚未問到任何卡片。"),
                tr("請資訊人員重新啟動 pcscd 服務；啟動後本程式會自動接上，不必重開。卡片不必更換。")};
    return {tr("讀卡服務沒有在執行"), tr("作業系統的智慧卡服務（pcscd）未啟動或剛停止，讀不到任何讀卡機。"),
            tr("請資訊人員啟動 pcscd 服務；啟動後本程式會自動接上，不必重開。") + with("start", tr("指令：%1"))};
}
Words FaultWords::service_refused() const {
    return {tr("讀卡服務不讓本程式使用"),
            tr("服務在執行，但這個登入帳號沒有使用讀卡機的權限（polkit 規則，或服務的 socket 不讓它連上）。"),
            tr("請資訊人員開放這個帳號存取 pcscd，再重新登入作業系統。")};
}
Words FaultWords::reader_none() const {
    return {tr("找不到讀卡機"),
            with("reader", tr("指定的讀卡機「%1」不在。")) + tr("讀卡服務正常，但沒有列出可用的讀卡機。"),
            tr("請插上讀卡機並確認指示燈亮；若已插上，換一個 USB 插孔，或執行自我檢測。")};
}
Words FaultWords::reader_gone() const {
    return {tr("讀卡機被拔除"), tr("作業中讀卡機斷線，晶片卡的工作階段已結束。"),
            tr("請重新插好讀卡機與晶片卡，再輸入一次晶片卡密碼。")};
}
Words FaultWords::reader_unplugged() const {
    return {tr("電腦上沒有插讀卡機"), tr("讀卡服務正常，但這台電腦的 USB 裝置裡沒有讀卡機。"),
            tr("請插上讀卡機；已插上時換一個 USB 插孔或換一條線，不要經過沒有供電的集線器。")};
}
Words FaultWords::reader_driver() const {
    return {tr("讀卡機已連接，惟無可用驅動程式"),
            with("model", tr("讀卡機：%1。")) + with("usb", tr("USB 代號 %1。")) +
                choose("reason",
                       {{"kernel", tr("系統核心的驅動程式 %1 占住了它。").arg(detail("driver"))},
                        {"unclaimed", tr("驅動程式已安裝，但讀卡服務沒有接上這台讀卡機。")}},
                       tr("已安裝的驅動程式都不認得這台讀卡機。")),
            choose("reason",
                   {{"kernel",
                     tr("請資訊人員停用核心模組 %1（modprobe 的 blacklist）後重插讀卡機。").arg(detail("driver"))},
                    {"vendor", tr("請資訊人員安裝讀卡機廠商提供的 PC/SC 驅動程式，再重插讀卡機。")},
                    {"unclaimed",
                     tr("請重插讀卡機；仍不行時請資訊人員重新啟動 pcscd，並確認套件 %1 完整。").arg(detail("package"))},
                    {"missing", tr("請資訊人員安裝或更新套件 %1，再重插讀卡機。").arg(detail("package"))}},
                   tr("請資訊人員安裝讀卡機的 PC/SC 驅動程式，再重插讀卡機。"))};
}
Words FaultWords::card_none() const {
    return {tr("讀卡機裡沒有晶片卡"), with("reader", tr("讀卡機「%1」是空的。")) + tr("這一步需要聯徵中心晶片卡。"),
            tr("請向保管人員借用晶片卡並插入讀卡機，晶片朝內、插到底。")};
}
Words FaultWords::card_removed() const {
    return {tr("晶片卡被拔出"), tr("作業中晶片卡離開讀卡機，聯徵連線已登出，資料已遮蔽。"),
            tr("請把卡插回並重新輸入晶片卡密碼；已送出的發查會自動查明結果，不會重送。")};
}
Words FaultWords::card_reset() const {
    return {tr("晶片卡被其他程式重置"), tr("另一個程式重新啟動了卡片，先前驗證的密碼已失效。"),
            tr("請關閉其他使用晶片卡的程式，再輸入一次晶片卡密碼。")};
}
Words FaultWords::card_mute() const {
    return {tr("晶片卡沒有回應"), tr("卡片在時限內沒有回答，可能插反、接點髒污或卡片損壞。"),
            tr("請拔出卡片，擦拭晶片接點後重插；仍無回應時，依毀損程序具函退還聯徵中心。")};
}
Words FaultWords::card_unpowered() const {
    return {tr("晶片卡沒有通電"), tr("讀卡機供不了電給卡片，常見於接觸不良、卡片插反或讀卡機故障。"),
            tr("請拔出卡片重插；仍不行時換一台讀卡機或換一個 USB 插孔。")};
}
Words FaultWords::card_protocol() const {
    return {tr("讀卡機與晶片卡無共同通訊協定"), tr("卡片與讀卡機沒有共同支援的 T=0 或 T=1 協定。"),
            tr("請改用另一台讀卡機；驅動程式過舊時請資訊人員更新。")};
}
Words FaultWords::card_busy() const {
    return {
        tr("晶片卡正被其他程式使用"),
        tr("另一個程式占用了讀卡機，系統不會告知是哪一個。") +
            choose("share", {{"exclusive", tr("本機設定為獨占卡片：只要還有別的程式連著這張卡就不能用。")}}, QString()),
        tr("請關閉其他使用晶片卡的程式（例如網路銀行、報稅軟體）後再試。")};
}
Words FaultWords::card_unknown() const {
    return {tr("無法辨識晶片卡"), tr("插入的卡不是已設定的聯徵中心晶片卡。") + with("atr", tr("卡片識別（ATR）：%1。")),
            tr("請確認沒有插到健保卡、自然人憑證或金融卡；若確為聯徵中心新版卡片，請資訊人員加入卡片設定檔。")};
}
Words FaultWords::card_answer() const {
    return {tr("晶片卡的回答不完整或不合規格"),
            with("sw", tr("狀態碼 %1。")) + tr("資料在途中被截斷，或卡片回了非預期的內容，因此不予採用。"),
            tr("請重插卡片再試一次；反覆發生時，改用另一台讀卡機並執行自我檢測。")};
}
Words FaultWords::card_refused() const {
    return {tr("晶片卡拒絕這項操作"),
            with("sw", tr("狀態碼 %1。")) + tr("卡片目前的狀態不允許這項操作，通常是密碼尚未驗證。"),
            tr("請重新輸入晶片卡密碼後再做一次。")};
}
Words FaultWords::card_pin_wrong() const {
    return {tr("晶片卡密碼錯誤"), tr("卡片不接受這組密碼。") + tries_left(),
            tr("請確認輸入的是晶片卡密碼（第二道），不是帳號密碼；不確定時先停下，請密碼保管人員確認，以免鎖卡。")};
}
Words FaultWords::card_pin_needed() const {
    return {tr("要先輸入晶片卡密碼"), tr("卡片尚未驗證密碼，或驗證已因拔卡、重置而失效。"),
            tr("請輸入晶片卡密碼（第二道）後再做一次。")};
}
Words FaultWords::card_pin_blocked() const {
    return {tr("晶片卡已鎖卡"), tr("密碼錯誤次數已用完，卡片自行上鎖；鎖卡須追蹤原因。"),
            tr("請停止使用並通知單位主管，以解鎖碼（PUK）解鎖，或向聯徵中心申請處理。")};
}
Words FaultWords::card_pin_format() const {
    return {tr("晶片卡密碼的長度或字元不符"),
            choose("reason",
                   {{"digits", tr("晶片卡密碼只能是數字。")},
                    {"same", tr("新密碼與舊密碼相同。")},
                    {"differ", tr("兩次輸入的新密碼不一樣。")},
                    {"repetition", tr("新密碼是同一段數字重複而成，太容易猜到。")},
                    {"run", tr("新密碼是連續的數字，太容易猜到。")},
                    {"length", has("shortest") ? tr("密碼須為 %1 到 %2 碼。").arg(detail("shortest"), detail("longest"))
                                               : tr("密碼的位數不符。")}},
                   tr("這組密碼不可能是這張卡的密碼。")) +
                tr("沒有送進卡片，也沒有用掉次數。"),
            tr("請依卡片規定的位數重新輸入。")};
}
Words FaultWords::card_pin_last_try() const {
    return {tr("僅餘一次輸入機會"), tr("這次再錯，卡片就會上鎖。密碼沒有送進卡片，也沒有用掉次數。"),
            tr("請先向密碼保管人員確認密碼；確定要用這最後一次時，再明白表示同意。")};
}
Words FaultWords::card_pin_not_known() const {
    return {tr("不知道晶片卡的密碼變更了沒有"),
            tr("卡片收到新密碼之後、回答之前就斷了：現在有效的可能是新密碼，也可能是舊密碼。") + tries_left(),
            tr("請把卡片插回，先用新密碼驗證一次（還可以試兩次以上才試）；不對時再用舊密碼。"
               "任何一個驗證正確，待辦就消失；有效的是新密碼時，請登記密碼變更。")};
}
Words FaultWords::card_certificate() const {
    const bool of_a_file = has("set-in") || has("field");  // an authority that set-up or a setting names
    const bool of_a_list = of_a_file && fault_.detail("reason").starts_with("crl-");
    return {
        of_a_list   ? tr("卡片憑證的廢止清單不能用")
        : of_a_file ? tr("這個憑證檔不能用")
                    : tr("晶片卡的憑證不能信任"),
        with("nth", tr("檔案裡的第 %1 張憑證：")) +
            choose(
                "reason",
                {{"expired", tr("憑證已過期。")},
                 {"not-yet-valid", tr("憑證的生效日尚未到；也請核對電腦的日期。")},
                 {"usage", tr("憑證不是簽章用的。")},
                 {"revoked", tr("憑證已被廢止。")},
                 {"crl-issuer", tr("廢止清單不是這張憑證的簽發者所發。")},
                 {"crl-expired", tr("廢止清單已過期，查不出憑證是否已被廢止。")},
                 {"crl-not-yet-valid", tr("廢止清單的生效日尚未到；也請核對電腦的日期。")},
                 {"crl-scope", tr("廢止清單不涵蓋這種憑證。")},
                 {"issuer", tr("不是這台工作站所信任的簽發者（設定 card_ca）所發。")},
                 {"authority", tr("這張憑證不能簽發憑證：沒有 CA 的基本限制，或沒有簽發憑證的金鑰用途（RFC 5280）。")},
                 {"missing", tr("卡片裡沒有憑證。")},
                 {"number", tr("憑證屬於另一張卡。")},
                 {"algorithm", tr("憑證的金鑰種類不能用。")},
                 {"policy", tr("這是練習環境的憑證機構，正式的工作站不能用。")},
                 {"chain", tr("憑證或它的簽發者不合規定（RFC 5280）。")},
                 {"signature", tr("憑證上的簽章不成立。")},
                 {"form", of_a_file && !has("nth") ? tr("這個檔案不是憑證（PEM）。") : tr("憑證內容無法解讀。")}},
                tr("憑證沒有通過檢查（效期、用途、簽發者或廢止清單）。")),
        of_a_list   ? tr("請資訊人員放上簽發者的新清單，不必重新啟動；放好之前，晶片卡都不會通過檢查。")
        : of_a_file ? tr("請換上簽發者所給的憑證檔（PEM），或改寫指到它的那一行。")
                    : card_certificate_advice()};
}
/// Of a card: most of what stands in its way is no fault of the card's.
QString FaultWords::card_certificate_advice() const {
    const auto new_list = tr("請資訊人員換上簽發者的新清單（設定 card_crl），不必重新啟動。卡片沒有問題，不必換發。");
    const auto authority = tr("請資訊人員核對設定 card_ca 是不是聯徵中心所給的簽發者憑證。核對之前，卡片不必換發。");
    return choose("reason",
                  {{"crl-expired", new_list},
                   {"crl-issuer", new_list},
                   {"crl-scope", new_list},
                   {"crl-not-yet-valid",
                    tr("請資訊人員先校正系統時間（設為自動校時）；時間無誤時，換上簽發者的清單。卡片不必換發。")},
                   {"not-yet-valid",
                    tr("請資訊人員校正系統時間（設為自動校時），再試一次；時間無誤時，洽聯徵中心。卡片不必換發。")},
                   {"expired", tr("請先核對電腦的日期；日期無誤時，洽聯徵中心換發，換發前卡片交回保管人員。")},
                   {"issuer", authority},
                   {"authority", authority},
                   {"chain", authority},
                   {"policy", tr("正式的工作站請用聯徵中心所發的卡片；要練習，請以 jcic-desk-practice 開啟。")}},
                  tr("請勿使用這張卡，並洽聯徵中心換發；換發前卡片交回保管人員。"));
}
Words FaultWords::card_profile() const {
    return {tr("卡片設定檔有誤"), with("line", tr("第 %1 行：")) + tr("設定檔內容不符規定，因此整份不採用。"),
            tr("請資訊人員依文件修正卡片設定檔，再重新啟動。") + with("reason", tr("原因：%1"))};
}
Words FaultWords::card_foreign() const {
    return {tr("非借用登記之晶片卡"),
            has("wanted") && has("found") ? tr("登記借用者為 %1，插入者為 %2。").arg(detail("wanted"), detail("found"))
                                          : tr("插入之卡號與保管登記簿登記借用之卡號不同。"),
            tr("請改插借用登記之晶片卡；須使用本張者，先由保管人員辦理借用登記。")};
}

}  // namespace jcic::words
