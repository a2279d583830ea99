// Service, reader, card (PC/SC and ISO 7816).
#include "app/base/act_outcome.h"
#include "app/words/fault_words.h"

namespace jcic::words {

Words FaultWords::service_stopped() const {
    if (fault_.detail("reason") == "silent")
        return {tr("讀卡服務未回應"), tr("作業系統之讀卡服務（pcscd）執行中，惟未在時限內回應；尚未詢問任何卡片。"),
                tr("請資訊人員重新啟動 pcscd 服務；啟動後本程式自動連接，無須重新開啟。晶片卡無須更換。")};
    if (fault_.detail("reason") == "broken")
        return {tr("讀卡服務之回應無法辨識"),
                tr("作業系統之讀卡服務（pcscd）之 socket 由其他程式占用，或其回應無法辨識；尚未詢問任何卡片。"),
                tr("請資訊人員重新啟動 pcscd 服務；啟動後本程式自動連接，無須重新開啟。晶片卡無須更換。")};
    return {tr("讀卡服務未執行"), tr("作業系統之讀卡服務（pcscd）未啟動或已停止，無法讀取任何讀卡機。"),
            tr("請資訊人員啟動 pcscd 服務；啟動後本程式自動連接，無須重新開啟。") + with("start", tr("指令：%1"))};
}
Words FaultWords::service_refused() const {
    return {tr("讀卡服務不允許本程式使用"),
            tr("服務執行中，惟此登入帳號無使用讀卡機之權限（polkit 規則，或服務的 socket 不允許連線）。"),
            tr("請資訊人員開放此帳號存取 pcscd，再重新登入作業系統。")};
}
Words FaultWords::reader_none() const {
    const auto reason = fault_.detail("reason");
    if (reason == "redirected" || reason == "session")
        return {tr("遠端連線轉送之讀卡機不得使用"),
                (reason == "redirected"
                     ? tr("讀卡機「%1」由遠端電腦轉送。").arg(detail("reader"))
                     : tr("此登入為遠端連線，另行指定轉送讀卡機之服務；本程式不予採用，而本工作站未連接讀卡機。")) +
                    tr("晶片卡由保管人員於查詢工作站交付使用，不離開辦公場所（R-DU-3、R-DU-9、R-DU-10）；密碼亦不得經"
                       "由其他電腦傳送。密碼未送入晶片卡，亦未扣除次數。"),
                tr("請至查詢工作站登入，將借用之晶片卡插入該工作站之讀卡機。")};
    return {tr("未偵測到讀卡機"),
            with("reader", tr("查無指定之讀卡機「%1」。")) + tr("讀卡服務正常，惟未列出可用之讀卡機。"),
            tr("請插上讀卡機並確認指示燈亮；已插上者，更換 USB 插孔，或執行自我檢測。")};
}
Words FaultWords::reader_gone() const {
    return {tr("讀卡機被拔除"), tr("作業中讀卡機斷線，晶片卡的工作階段已結束。"),
            tr("請重新插妥讀卡機與晶片卡，再次輸入晶片卡密碼。")};
}
Words FaultWords::reader_unplugged() const {
    return {tr("電腦未連接讀卡機"), tr("讀卡服務正常，惟本機 USB 裝置內無讀卡機。"),
            tr("請插上讀卡機；已插上者更換 USB 插孔或連接線，勿經由無供電之集線器。")};
}
Words FaultWords::reader_driver() const {
    return {
        tr("讀卡機已連接，惟無可用驅動程式"),
        with("model", tr("讀卡機：%1。")) + with("usb", tr("USB 代號 %1。")) +
            choose("reason",
                   {{"kernel", tr("由系統核心之驅動程式 %1 占用。").arg(detail("driver"))},
                    {"unclaimed", tr("驅動程式已安裝，惟讀卡服務未連接此讀卡機。")}},
                   tr("已安裝之驅動程式均無法辨識此讀卡機。")),
        choose(
            "reason",
            {{"kernel", tr("請資訊人員停用核心模組 %1（modprobe 的 blacklist）後重插讀卡機。").arg(detail("driver"))},
             {"vendor", tr("請資訊人員安裝讀卡機廠商提供的 PC/SC 驅動程式，再重插讀卡機。")},
             {"unclaimed",
              tr("請重插讀卡機；仍無法使用時請資訊人員重新啟動 pcscd，並確認套件 %1 完整。").arg(detail("package"))},
             {"missing", tr("請資訊人員安裝或更新套件 %1，再重插讀卡機。").arg(detail("package"))}},
            tr("請資訊人員安裝讀卡機的 PC/SC 驅動程式，再重插讀卡機。"))};
}
Words FaultWords::card_none() const {
    return {tr("讀卡機內無晶片卡"), with("reader", tr("讀卡機「%1」內無晶片卡。")) + tr("本步驟需要聯徵中心晶片卡。"),
            tr("請向保管人員借用晶片卡並插入讀卡機，晶片朝內、插到底。")};
}
Words FaultWords::card_removed() const {
    return {tr("晶片卡被拔出"), tr("作業中晶片卡離開讀卡機，聯徵連線已登出，資料已遮蔽。"),
            tr("請將晶片卡插回並重新輸入晶片卡密碼；已送出之發查將自動查證結果，不會重送。")};
}
Words FaultWords::card_reset() const {
    return {tr("晶片卡被其他程式重置"), tr("另一程式重新啟動晶片卡，先前驗證之密碼已失效。"),
            tr("請關閉其他使用晶片卡之程式，再次輸入晶片卡密碼。")};
}
Words FaultWords::card_mute() const {
    return {tr("晶片卡未回應"), tr("晶片卡未在時限內回應，可能插反、接點髒污或卡片損壞。"),
            tr("請拔出晶片卡，擦拭晶片接點後重插；仍無回應時，依毀損程序具函退還聯徵中心。")};
}
Words FaultWords::card_unpowered() const {
    return {tr("晶片卡未通電"), tr("讀卡機無法供電予晶片卡，常見於接觸不良、晶片卡插反或讀卡機故障。"),
            tr("請拔出晶片卡重插；仍無法使用時，更換讀卡機或 USB 插孔。")};
}
Words FaultWords::card_protocol() const {
    return {tr("讀卡機與晶片卡無共同通訊協定"), tr("晶片卡與讀卡機無共同支援之 T=0 或 T=1 協定。"),
            tr("請改用另一台讀卡機；驅動程式過舊時請資訊人員更新。")};
}
Words FaultWords::card_busy() const {
    if (fault_.detail("reason") == "logged-in")
        return {tr("晶片卡正被其他程式使用"), tr("另一程式已登入本卡，且未登出。密碼未經卡片比對，亦未扣除次數。"),
                tr("請關閉該程式（例如網路銀行、報稅軟體、卡片廠商之工具）後再試；仍相同時，重插晶片卡。")};
    return {tr("晶片卡正被其他程式使用"),
            tr("另一程式占用讀卡機，系統未告知為何程式。") +
                choose("share", {{"exclusive", tr("本機設定為獨占晶片卡：其他程式仍連接本卡時不得使用。")}}, QString()),
            tr("請關閉其他使用晶片卡之程式（例如網路銀行、報稅軟體）後再試。")};
}
Words FaultWords::card_unknown() const {
    return {tr("無法辨識晶片卡"), tr("插入者並非已設定之聯徵中心晶片卡。") + with("atr", tr("卡片識別（ATR）：%1。")),
            tr("請確認並非插入健保卡、自然人憑證或金融卡；確為聯徵中心新版晶片卡時，請資訊人員加入卡片設定檔。")};
}
Words FaultWords::card_answer() const {
    return {tr("晶片卡回應不完整或不合規格"),
            with("sw", tr("狀態碼 %1。")) + tr("資料於傳輸途中遭截斷，或晶片卡回覆非預期之內容，因此不予採用。"),
            tr("請重插晶片卡再試一次；反覆發生時，更換讀卡機並執行自我檢測。")};
}
Words FaultWords::card_refused() const {
    return {tr("晶片卡拒絕本項操作"),
            with("sw", tr("狀態碼 %1。")) + tr("晶片卡目前狀態不允許本項操作，通常係密碼尚未驗證。"),
            tr("請重新輸入晶片卡密碼後再次辦理。")};
}
Words FaultWords::card_pin_wrong() const {
    return {tr("晶片卡密碼錯誤"), tr("晶片卡不接受此密碼。") + tries_left(),
            tr("請確認輸入者為晶片卡密碼（第二道），並非帳號密碼；不確定時請先停止，由密碼保管人員確認，以免鎖卡。")};
}
Words FaultWords::card_pin_needed() const {
    return {tr("應先輸入晶片卡密碼"), tr("晶片卡尚未驗證密碼，或驗證已因拔出、重置而失效。"),
            tr("請輸入晶片卡密碼（第二道）後再次辦理。")};
}
Words FaultWords::card_pin_blocked() const {
    return {tr("晶片卡已鎖卡"), tr("密碼錯誤次數已用盡，晶片卡自行鎖卡；鎖卡應追查原因。"),
            choose("reason", {{"module", tr("請停止使用並通知單位主管，依發卡機構之規定解鎖或換發；本程式無法解鎖。")}},
                   tr("請停止使用並通知單位主管，以解鎖碼（PUK）解鎖，或向聯徵中心申請處理。"))};
}
Words FaultWords::card_pin_format() const {
    return {tr("晶片卡密碼的長度或字元不符"),
            choose("reason",
                   {{"digits", tr("晶片卡密碼僅得為數字。")},
                    {"letters", tr("晶片卡密碼僅得為數字與英文字母。")},
                    {"same", tr("新密碼與舊密碼相同。")},
                    {"differ", tr("兩次輸入的新密碼不一致。")},
                    {"repetition", tr("新密碼為同一段數字重複而成，過於容易猜測。")},
                    {"run", tr("新密碼為連續數字，過於容易猜測。")},
                    {"length", has("shortest") ? tr("密碼須為 %1 到 %2 碼。").arg(detail("shortest"), detail("longest"))
                                               : tr("密碼的位數不符。")}},
                   tr("此密碼不可能為本卡密碼。")) +
                tr("未送入晶片卡，亦未扣除次數。"),
            tr("請依卡片規定的位數重新輸入。")};
}
Words FaultWords::card_pin_refused() const {
    if (fault_.detail("reason") == "weak")
        return {tr("晶片卡不接受此新密碼"), tr("卡片認為新密碼過於簡單；密碼未變更。"),
                tr("請改用較不易猜測之新密碼，再次變更。")};
    if (fault_.detail("reason") == "expired")
        return {tr("晶片卡密碼應先變更"), tr("密碼正確，惟已逾期，或仍為發卡時之密碼；變更前，卡片不執行其他作業。"),
                tr("請由密碼保管人員變更晶片卡密碼，再以新密碼辦理。")};
    return {tr("晶片卡不接受此密碼之長度或字元"), tr("密碼已送入晶片卡。是否扣除一次輸入機會，卡片未告知。"),
            tr("請先向密碼保管人員確認密碼；密碼無誤者，請資訊人員更正卡片設定檔所載之長度與字元。")};
}
Words FaultWords::card_pin_last_try() const {
    if (fault_.detail("reason") == "doubt")
        return {tr("無法得知尚可輸入之次數"),
                tr("前次密碼錯誤或結果不明，且本卡不告知剩餘次數：再錯誤可能即鎖卡。密碼未送入晶片卡，亦未扣除次數。"),
                tr("請先向密碼保管人員確認密碼；確定輸入時，再明確表示同意。")};
    return {tr("僅餘一次輸入機會"), tr("本次再錯誤即鎖卡。密碼未送入晶片卡，亦未扣除次數。"),
            tr("請先向密碼保管人員確認密碼；確定使用最後一次機會時，再明確表示同意。")};
}
Words FaultWords::card_pin_not_known() const {
    if (fault_.detail("which") == "login")
        return {tr("無法得知晶片卡是否已驗證密碼"), tr("密碼已送出，惟未獲回應：可能已扣除一次機會，亦可能未扣除。"),
                tr("請先查看尚可輸入之次數，再決定是否重新輸入；不確定時，勿再輸入。")};
    return {tr("無法得知晶片卡密碼是否已變更"),
            tr("晶片卡收到新密碼後、回應前即中斷：目前有效的可能為新密碼，亦可能為舊密碼。") + tries_left(),
            tr("請將晶片卡插回，先以新密碼驗證一次（尚可輸入二次以上時始為之）；錯誤時再以舊密碼驗證。任一驗證正確，待"
               "辦即消除；有效者為新密碼時，請登記密碼變更。")};
}
QString FaultWords::password_not_known() const {
    const auto code = fault_.text();
    const bool of_card = code.starts_with("card.") || code.starts_with("reader.") || code.starts_with("service.");
    const bool says_it = fault_.code == FaultCode::card_pin_not_known;
    if (!of_card || says_it || told_act_outcome(fault_) != ActOutcome::not_known) return {};
    return tr("密碼可能已送入卡片：是否正確、是否扣除一次機會，均不明。");
}
Words FaultWords::card_certificate() const {
    const bool of_a_file = has("set-in") || has("field");  // an authority that set-up or a setting names
    const bool of_a_list = of_a_file && fault_.detail("reason").starts_with("crl-");
    return {of_a_list   ? tr("晶片卡憑證之廢止清單不得使用")
            : of_a_file ? tr("此憑證檔不得使用")
                        : tr("晶片卡憑證無法信任"),
            card_certificate_cause(),
            of_a_list   ? tr("請資訊人員存放憑證機構之新清單，無須重新啟動；存放前，晶片卡均無法通過檢查。")
            : of_a_file ? tr("請更換為憑證機構所給憑證檔（PEM），或改寫指向該檔之設定行。")
                        : card_certificate_advice()};
}
QString FaultWords::card_certificate_cause() const {
    const bool of_a_file = has("set-in") || has("field");
    return with("nth", tr("檔案內的第 %1 張憑證：")) +
           choose("reason",
                  {{"expired", tr("憑證已過期。")},
                   {"not-yet-valid", tr("憑證之生效日尚未屆至；並請核對電腦日期。")},
                   {"usage", tr("憑證並非簽章用途。")},
                   {"revoked", tr("憑證已被廢止。")},
                   {"crl-issuer", tr("廢止清單並非本憑證之憑證機構所發。")},
                   {"crl-expired", tr("廢止清單已過期，無法得知憑證是否已廢止。")},
                   {"crl-not-yet-valid", tr("廢止清單之生效日尚未屆至；並請核對電腦日期。")},
                   {"crl-scope", tr("廢止清單不涵蓋此種憑證。")},
                   {"issuer", tr("並非本工作站所信任之憑證機構（設定 card_ca）所核發。")},
                   {"authority", tr("此憑證無法簽發憑證：無 CA 基本限制，或無簽發憑證之金鑰用途（RFC 5280）。")},
                   {"missing", tr("晶片卡內無憑證。")},
                   {"number", tr("憑證屬於另一張晶片卡。")},
                   {"algorithm", tr("憑證之金鑰種類不得使用。")},
                   {"policy", tr("此為練習環境之憑證機構，正式工作站不得使用。")},
                   {"chain", tr("憑證或其憑證機構不符規定（RFC 5280）。")},
                   {"signature", tr("憑證上的簽章不成立。")},
                   {"form", of_a_file && !has("nth") ? tr("此檔案並非憑證（PEM）。") : tr("憑證內容無法解讀。")}},
                  tr("憑證未通過檢查（效期、用途、憑證機構或廢止清單）。"));
}
/// Of a card: most of what stands in its way is no fault of the card's.
QString FaultWords::card_certificate_advice() const {
    const auto new_list = tr("請資訊人員更換為憑證機構之新清單（設定 card_crl），無須重新啟動。晶片卡無誤，無須換發。");
    const auto authority = tr("請資訊人員核對設定 card_ca 是否為聯徵中心所給之憑證機構憑證。核對前，晶片卡無須換發。");
    return choose("reason",
                  {{"crl-expired", new_list},
                   {"crl-issuer", new_list},
                   {"crl-scope", new_list},
                   {"crl-not-yet-valid",
                    tr("請資訊人員先校正系統時間（設為自動校時）；時間無誤時，更換為憑證機構之清單。晶片卡無須換發。")},
                   {"not-yet-valid",
                    tr("請資訊人員校正系統時間（設為自動校時），再次辦理；時間無誤時，洽聯徵中心。晶片卡無須換發。")},
                   {"expired", tr("請先核對電腦日期；日期無誤時，洽聯徵中心換發，換發前晶片卡請歸還保管人員。")},
                   {"issuer", authority},
                   {"authority", authority},
                   {"chain", authority},
                   {"policy", tr("正式工作站請使用聯徵中心核發之晶片卡；如需練習，請以 jcic-desk-practice 開啟。")}},
                  tr("請勿使用本卡，並洽聯徵中心換發；換發前晶片卡請歸還保管人員。"));
}
Words FaultWords::card_profile() const {
    return {tr("卡片設定檔有誤"), with("line", tr("第 %1 行：")) + tr("設定檔內容不符規定，因此整份不採用。"),
            tr("請資訊人員依文件修正卡片設定檔，再重新啟動。") + with("reason", tr("原因：%1"))};
}
Words FaultWords::card_foreign() const {
    return {tr("非借用登記之晶片卡"),
            has("wanted") && has("found") ? tr("登記借用者為 %1，插入者為 %2。").arg(detail("wanted"), detail("found"))
                                          : tr("插入卡號與保管登記簿登記之借用卡號不同。"),
            tr("請改插借用登記之晶片卡；須使用本卡者，先由保管人員辦理借用登記。")};
}
Words FaultWords::key_tpm() const {
    const auto other =
        choose("key", {{"next", tr("新金鑰並非由本機之 TPM 產生，或 TPM 於產生後曾遭清除；目前之金鑰及憑證未更動。")}},
               tr("此金鑰並非由本機之 TPM 產生，或 TPM 於產生後曾遭清除。"));
    const auto anew =
        choose("key", {{"hub", tr("請由單位主管或帳號管理人員執行 hub request --new-key，重新申請櫃台連線憑證。")}},
               tr("請由單位主管或帳號管理人員執行 setup --new-key，重新申請憑證。"));
    return {tr("TPM 異常，工作站金鑰不得使用"),
            choose("reason",
                   {{"none", tr("本機無 TPM 裝置（%1）。").arg(detail("device"))},
                    {"access", tr("此登入帳號無使用 TPM 裝置（%1）之權限。").arg(detail("device"))},
                    {"provider", tr("本機未安裝使用 TPM 所需之套件（tpm2-openssl）。")},
                    {"gone", tr("與 TPM 之連線中斷（%1）。").arg(detail("device"))},
                    {"late", tr("TPM 未於時限內回應。")},
                    {"busy", tr("TPM 忙碌中，或已無空間載入金鑰。")},
                    {"lockout", tr("TPM 因先前密碼錯誤過多，已自行鎖定。")},
                    {"owner", tr("TPM 之擁有者階層（owner hierarchy）設有密碼，或已停用。")},
                    {"other", other},
                    {"answer", tr("TPM 回報錯誤。") + with("value", tr("回應碼：%1。"))}},
                   tr("TPM 未完成本項操作。")) +
                tr("未簽署任何內容。"),
            choose("reason",
                   {{"none", tr("請資訊人員於 BIOS 設定啟用 TPM 2.0；本機確無 TPM 者，金鑰改存於檔案"
                                "（key_in = file）。")},
                    {"access", tr("請資訊人員將此登入帳號加入 tss 群組；重新登入電腦後生效。")},
                    {"provider", tr("請資訊人員安裝 tpm2-openssl，再試一次。")},
                    {"busy", tr("請關閉其他使用 TPM 之程式，稍後再試。")},
                    {"lockout", tr("請勿反覆重試；請資訊人員查明原因，並解除 TPM 鎖定。")},
                    {"owner", tr("請資訊人員移除該階層之密碼或予以啟用，再試一次。")},
                    {"other", anew}},
                   tr("請稍後再試；仍相同時，請資訊人員重新啟動電腦，並附上錯誤代碼。"))};
}

}  // namespace jcic::words
