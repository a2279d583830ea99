// People, sessions, and one query's way through the desk.
#include "app/words/custody_reasons.h"
#include "app/words/fault_words.h"
#include "app/words/incident_reasons.h"
#include "app/words/typed_reasons.h"
#include "app/words/words.h"

namespace jcic::words {

Words FaultWords::person_unknown() const {
    return {tr("無此使用者代碼"), tr("授權登記簿查無此代碼。"), tr("請核對代碼；新進人員請單位主管先完成指定登記。")};
}
Words FaultWords::person_password() const {
    return {tr("密碼錯誤"), tr("密碼與此帳號不符；本步驟未成立，亦未送出任何資料。") + tries_left(),
            tr("請檢查大小寫與輸入法後再試；忘記密碼請洽帳號管理人員。")};
}
Words FaultWords::person_locked() const {
    return {tr("帳號已鎖定"), tr("連續輸入錯誤達到上限，帳號已自動鎖定。"),
            tr("請帳號管理人員查明原因後解除鎖定；解除鎖定人員均遭鎖定時，由二人會同解除。")};
}
Words FaultWords::person_ended() const {
    return {tr("授權已結束"), tr("依授權登記簿，該員之授權起日未到或迄日已過。") + with("until", tr("迄日：%1。")),
            tr("如仍承辦查詢業務，請單位主管重新指定並登記。")};
}
/// Of whom an event names, as what, and which duties are needed there or excluded.
QString FaultWords::wrongly_named(const QString& otherwise) const {
    QStringList duties;
    for (const auto& name : detail("duties").split(u',', Qt::SkipEmptyParts))
        if (const auto duty = domain::parse_duty(name.toStdString())) duties << word_for(*duty);
    const auto named = [&](const QString& sentence) {
        const auto out = sentence.arg(field_name(), detail("person"));
        return out.contains(QLatin1String("%3")) ? out.arg(duties.join(tr("、"))) : out;
    };
    return choose("reason",
                  {{"named-unsigned", named(tr("「%1」所填 %2 未簽署：請填寫簽署人員，或請本人簽署。"))},
                   {"named-author", named(tr("「%1」所填 %2 為辦理人員：請填寫在場簽署之另一人。"))},
                   {"named-unknown", named(tr("「%1」所填 %2，授權登記簿查無此人：請填寫已登記之使用者代碼。"))},
                   {"named-duty", named(tr("「%1」所填 %2，本日未登記為：%3。"))},
                   {"named-barred", named(tr("「%1」所填 %2 登記為「%3」，不得同時擔任：請填寫另一人。"))}},
                  otherwise);
}
Words FaultWords::person_card() const {
    return {fault_.detail("reason") == "documents" ? tr("無法以本人卡片簽章") : tr("無法以本人卡片登入"),
            choose("reason",
                   {{"needed", tr("此帳號須以密碼及本人卡片登入，惟本機未設定登入用卡片。")},
                    {"to-bind", tr("本機規定以密碼及本人卡片登入，惟 %1 尚未綁定卡片。").arg(detail("person"))},
                    {"others", tr("此卡片已綁定 %1 之帳號。").arg(detail("person"))},
                    {"several", tr("讀卡機內有二張以上可綁定之卡片，無法確定何者為本人卡片。")},
                    {"other-key", tr("卡片號碼相符，惟卡片金鑰與綁定時不同：卡片已換發或更新憑證。")},
                    {"key", tr("此卡片之金鑰不適用於登入：須為 RSA 2048 位元以上，或得協商金鑰之 P-256。")},
                    {"answer", tr("卡片就同一內容所為之回應不一致，不適用於登入。")},
                    {"documents", tr("本機未設定得以簽章之本人卡片。")},
                    {"required", tr("本機規定以密碼及本人卡片登入，不得解除綁定。")}},
                   tr("卡片與帳號不符。")),
            choose("reason",
                   {{"to-bind", tr("請本人先於本機登入並綁定卡片，再行會同簽署。")},
                    {"others", tr("請改插本人之卡片。")},
                    {"several", tr("請拔出其他卡片，僅留本人欲綁定之卡片。")},
                    {"other-key", tr("舊卡仍可使用者，以舊卡登入後換綁；否則以復原金鑰復原帳號後，綁定新卡。")},
                    {"key", tr("請改用另一張卡片，或請資訊人員查明卡片設定檔。")},
                    {"answer", tr("請改用另一張卡片，或請資訊人員查明卡片設定檔。")},
                    {"documents", tr("請改由本工作站簽章，或請資訊人員於卡片設定檔載明簽章金鑰。")},
                    {"required", tr("卡片遺失或損壞者，以復原金鑰復原帳號後，綁定新卡。")}},
                   tr("請資訊人員依管理文件設定「登入方式」及「登入用卡片設定檔」。"))};
}
Words FaultWords::person_duty() const {
    const auto duty = domain::parse_duty(fault_.detail("duty"));
    return {
        tr("無此項授權"),
        fault_.detail("reason") == "head" ? tr("該員為單位主管，其授權僅得由另一位單位主管終止。")
        : duty ? tr("本步驟應由登記為「%1」之人員辦理。").arg(word_for(*duty))
               : choose("reason",
                        {{"other-querier", tr("本筆查詢屬於他人，僅得由承辦人員辦理。")},
                         {"has-it", tr("該員已為本案承辦人員。")},
                         {"to-oneself", tr("核准主管不得將他人之案件移交本人。")},
                         {"receiver", tr("接辦人員於本日須登記為查詢人員。")},
                         {"own-account", tr("本人之帳號及授權應由他人辦理。")},
                         {"unlocker-left", tr("尚有得單獨解除鎖定之人員未遭鎖定。")},
                         {"unconfirmed", tr("該員以復原金鑰復原，單位主管確認身分前，其簽署不生效力。")},
                         {"own-recovery", tr("經復原人員不得確認本人身分。")},
                         {"nobody-confirms", tr("此二人保管時，無人得確認以此復原金鑰復原之人員。請改由他人保管，至少留"
                                                "一位單位主管、核准主管、覆核人員或稽核人員不製作亦不保管。")},
                         {"maker", tr("此復原金鑰製作人員已閱覽二段，二位保管人合併即可使用，均不得確認以其復原之"
                                      "人員；待確認期間，亦不得依總行函指派或受指派。")},
                         {"head-in-force",
                          tr("本日有單位主管在任或待確認：由單位主管指定。單位主管亡故或離任而無法指定者，"
                             "「接替的單位主管」應載明在任各員代碼，新任及會同之人員不在其中。")},
                         {"same-person", tr("應由二人辦理：本人不得同意本人之請求。")},
                         {"second", tr("另一位同意人員須登記為核准主管、覆核人員或稽核人員。")},
                         {"only-named", with("person", tr("本步驟僅得由登記之 %1 本人辦理。"))},
                         {"never-named", with("person", tr("本步驟應由 %1 以外的人辦理。"))},
                         {"keepers", tr("復原金鑰第一段及第二段應由不同人員分別保管。")},
                         {"one-person", tr("代為收回須由保管人員與單位主管二人辦理，借用人員不得為其中之一。")}},
                        wrongly_named(tr("授權登記簿未授權本人辦理此步驟。"))),
        tr("請由有授權的人員辦理，或請單位主管調整授權登記。")};
}
Words FaultWords::recovery_half() const {
    return {tr("復原金鑰不符"),
            with("half", tr("輸入之第 %1 段：")) +
                choose("reason",
                       {{"mistyped", tr("輸入內容有誤，或非復原金鑰。")},
                        {"foreign", tr("此段屬其他日誌。")},
                        {"old", tr("此段已失效：復原金鑰嗣後已重新製作。")},
                        {"future",
                         tr("此段較復原檔新：資料夾已換回較早內容，或備份早於重新製作，須使用備份當時之復原金鑰。")},
                        {"older-making", tr("現有日誌嗣後已重新製作復原金鑰：備份當時之復原金鑰不得用以覆寫。")},
                        {"twice", tr("兩次輸入為同一段。")},
                        {"untyped", tr("此段尚未由保管人依抄本輸入核對，無法簽收。")},
                        {"wrong", tr("此段非本日誌所製作。")}},
                       tr("此段無法開啟本日誌。")),
            tr("請二位復原金鑰保管人核對最近一次製作之段；仍無法使用者，由帳號管理人員或單位主管重新製作。")};
}
Words FaultWords::recovery_none() const {
    return {tr("無可用之復原金鑰"), tr("本日誌未曾製作復原金鑰，或復原檔遺失。"),
            tr("請由尚能登入之帳號管理人員或單位主管製作。")};
}
Words FaultWords::session_none() const {
    return {tr("尚未登入"),
            choose("reason", {{"idle", tr("閒置逾時，已自動登出；詢問中之作業未執行。")}},
                   tr("本步驟須先登入；閒置逾時即自動登出。")),
            tr("請登入後再試。")};
}
Words FaultWords::session_paused() const {
    return {tr("本機暫停輸入密碼"), tr("短時間內輸入錯誤次數過多。") + with("seconds", tr("尚須等候 %1 秒。")),
            tr("請稍候再試，並確認輸入者為本人密碼。")};
}
Words FaultWords::password_expired() const {
    return {has("person") ? tr("%1 的密碼應先更換").arg(detail("person")) : tr("密碼到期，應先變更"),
            tr("此帳號密碼已註記為應變更。"), tr("請本人先登入更換密碼，再繼續作業。")};
}

Words FaultWords::input_missing() const {
    const auto field = field_name();
    return {field.isEmpty() ? tr("資料未填妥") : tr("「%1」未填").arg(field),
            with("allowed", tr("檔案欄名得為：%1。")) + tr("必填欄位未填，無法送出。"), tr("請補齊後再次傳送。")};
}
/// What an authority sent back for this workstation, and it does not fit.
Words FaultWords::workstation_certificate() const {
    const auto title = choose("reason", {{"key", tr("工作站金鑰不得使用")}, {"in-file", tr("工作站金鑰尚未移入 TPM")}},
                              tr("工作站憑證不得使用"));
    return {title,
            choose("reason",
                   {{"key", key_is_damaged()},
                    {"other-key", tr("此憑證與本工作站金鑰不符。")},
                    {"other-name", with("workstation", tr("憑證上之名稱並非本工作站名稱 %1。"))},
                    {"expired", tr("憑證已過期，或尚未生效。")},
                    {"missing", tr("本工作站尚無金鑰。")},
                    {"in-file", tr("設定為存於 TPM，惟使用中之金鑰仍存於檔案；移入前仍得使用。")}},
                   tr("憑證與本工作站不符。")),
            choose("reason",
                   {{"key", another_key()},
                    {"other-key", tr("請將最近一次申請檔送憑證機構；須更換金鑰者，執行 setup --new-key 後重新申請。")},
                    {"practice", tr("請向正式的憑證機構申請。")},
                    {"expired", tr("請核對電腦日期；日期無誤時，請以申請檔重新申請。")},
                    {"missing", tr("請先執行 setup，產生金鑰與申請檔。")},
                    {"in-file", tr("請由單位主管或帳號管理人員執行 setup --new-key，再將申請檔送憑證機構。")}},
                   tr("請將申請檔再次送憑證機構，請其依申請檔發證。"))};
}
Words FaultWords::input_form() const {
    if (fault_.detail("field") == "certificate" && fault_.place == "setup.certificate")
        return workstation_certificate();
    const auto field = field_name();
    auto cause = choose(
        "reason",
        {{"personal", tr("此處將留存於不加密之紀錄，不得填寫姓名或身分證字號。")},
         {"unknown", tr("登記簿內查無本筆。")},
         {"no-field", tr("本步驟無此欄位。")},
         {"column", with("allowed", tr("檔案欄名得為：%1。")) + tr("本步驟無此欄位。")},
         {"no-head", tr("授權辦理事項內無本日起之單位主管。")},
         {"letter-used", tr("本總行函文已指派一位單位主管。")},
         {"no-column", with("column", tr("第 %1 欄之欄名無法辨識；欄名詳範例檔。"))},
         {"unreadable", tr("有一字無法讀取：存檔時遺失，或編碼不符。")},
         {"control", tr("有控制字元 %1，無法顯示及列印。").arg(detail("character"))},
         {"too-long", tr("有 %n 字，最多 %1 字。", nullptr, count("length")).arg(detail("limit"))},
         {"twice", tr("檔案內出現二次。")},
         {"choice", with("allowed", tr("可用的值：%1。"))},
         {"value", has("allowed") ? tr("可用的值：%1。").arg(detail("allowed")) : tr("內容的格式不符。")},
         {"same", fault_.detail("field") == "password" ? tr("二人之密碼相同；各人應有各自之密碼。")
                                                       : tr("單位主管與帳號管理人員應為不同人員。")},
         {"new-differences",
          with_count("count", tr("新增不符 %n 筆，超過 200 "
                                 "筆，均未登記：可能為其他機構或其他月份之清單。請先向聯徵中心查明，再重新核對。",
                                 nullptr, count("count")))},
         {"range", tr("應介於 %1 與 %2 之間。").arg(detail("least"), detail("most"))}},
        unseen_cause(reason_about_incident(fault_, reason_of_typing(fault_, tr("內容的格式不符。")))));
    if (has("said")) cause = register_word("said");
    if (fault_.detail("field") == "year" && has("from"))
        cause = tr("調閱年度須為已結束的年度，可填 %1 到 %2。").arg(detail("from"), detail("to"));
    const bool unreadable = fault_.detail("reason") == "unreadable";
    return {
        field.isEmpty() ? tr("輸入的內容無法辨識")
        : unreadable    ? tr("「%1」有無法讀取之文字").arg(field)
                        : tr("「%1」內容錯誤").arg(field),
        with("line", tr("第 %1 行：")) + cause + (has("after") ? QString() : with("position", tr("自第 %1 字元起。"))),
        choose("reason",
               {{"mistyped", tr("請依紙本再次抄寫；空白與短橫可省略。")},
                {"unreadable", tr("請於原程式補上該字，另存為 CSV UTF-8，再匯入。")},
                {"control", tr("請刪除此字元；不可見時請整段重新輸入。")},
                {"too-long", tr("請縮短內容；詳細情形另以附件或案卷保存。")}},
               unseen_advice(tr("請依欄位說明更正。")))};
}
Words FaultWords::query_unknown() const {
    return {tr("查無本筆查詢"), tr("日誌查無此查詢編號。"), tr("請由清單選取；於另一工作站發查者，請至該工作站查看。")};
}
Words FaultWords::query_state() const {
    if (fault_.detail("reason") == "other-name")
        return {tr("資料所載姓名不符"), record_names_another(),
                tr("請於資料頁查閱；確為本案當事人時，加上 --other-name 再執行。")};
    if (fault_.detail("reason") == "first-approval")
        return {tr("須二位核准主管核准"),
                has("person") ? tr("%1（%2）已初核。初核主管不得再核准同一筆，另一位核准主管亦不得核准初核以外之項目。")
                                    .arg(detail("name"), detail("person"))
                              : tr("依分行規定，應先由一位核准主管於受理櫃台初核。"),
                tr("請另一位核准主管核准已初核之項目；尚有項目須核准時，請原初核主管連同該等項目重新初核。")};
    return {tr("本筆查詢目前狀態無法辦理此步驟"), tr("目前狀態無法辦理本步驟。"),
            tr("請檢視清單最新狀態，再決定下一步驟。")};
}
Words FaultWords::query_volume() const {
    return {
        tr("已達分行所定的每日查詢項數上限"),
        tr("本日可送出 %1 項，已送出 %2 項，本批尚有 %3 項。").arg(detail("limit"), detail("so-far"), detail("asked")),
        tr("確有需要時，請於「超量查詢核可簿」載明事由，核可至 %1 項以上，由核准主管到場會同簽署後再送出。")
            .arg(detail("needed"))};
}
Words FaultWords::query_not_in_hand() const {
    const auto who = has("name") ? tr("%1（%2）").arg(detail("name"), detail("person")) : detail("person");
    return {tr("本案由其他人員承辦"),
            who.isEmpty() ? tr("查得資料僅由本案承辦人員檢視。")
                          : tr("本案目前由 %1 承辦，查得資料僅由承辦人員檢視。").arg(who),
            tr("應由本人接辦時，請承辦人員或核准主管於本案按「移交」，並敘明原因。")};
}
Words FaultWords::serial_other() const {
    return {tr("此序號無法併入本查詢"),
            choose("reason",
                   {{"subject", tr("序號是另一位當事人的。")},
                    {"item", tr("查詢案內無此項目，或此項目並非「已核准、待發查」。")},
                    {"held", tr("已有查詢案持有此序號。")}},
                   tr("找回之序號與查詢案不符。")),
            tr("請選取同一當事人、同一項目已核准而尚未發查之查詢案；無此查詢案者，請先建立查詢並經核准。")};
}
Words FaultWords::register_state() const {
    return {
        tr("本筆登記目前無法辦理此步驟"),
        choose("reason",
               {{"unknown", tr("登記簿內查無此編號。")},
                {"kept", with("until", tr("應保存至 %1，尚不得刪除。"))},
                {"in-force", tr("尚屬有效或尚未開始：由另一項決定取代後，始起算保存年限。")},
                {"there-already", tr("此編號已登記。")},
                {"twice", tr("檔案內出現二次。")},
                {"counted", tr("該等數字由日誌清查產生，不得自行填入：請於「清查受影響資料」按「記入事件」。")},
                {"card", tr("收到的晶片卡插入讀卡機登記，卡號由卡片讀取：請按「收到晶片卡」，或以 jcic-desk-cli "
                            "card receive 登記。")},
                {"z52", tr("核對結果由核對產生，不得自行填入：請按「核對 Z52」，或用 jcic-desk-cli z52 match。")},
                {"used", tr("已有查詢依本授權書送出，不得再註記為登記錯誤。")},
                {"signed", tr("此期間的答覆已由二人簽章，不得再改。")},
                {"early", tr("須至該週最後辦公日始得結算。")},
                {"no-lines", tr("無尚未列入查詢紀錄單之查詢。")},
                {"not-over", tr("此月份尚未結束（以臺灣時間計）。")},
                {"not-under-review", with("row", tr("查核 %1 未抽查本項資料，或已登記結果。"))},
                {"last-head", with("day", tr("如此，%1 起本單位將無單位主管：無人可指定人員、解除停止查詢。"))},
                {"only-approver", tr("確認人員無法核可，而其他人員均未登記為核准主管或單位主管。")},
                {"vacancy", vacancy_of(fault_)},
                {"empty", tr("此月份結束時，本日誌尚未開始。")}},
               reason_about_incident(fault_, has("state") ? tr("本筆目前為「%1」，無法辦理「%2」。")
                                                                .arg(register_word("state"), register_word("step"))
                                                          : tr("目前狀態無法辦理本步驟。"))),
        choose("reason",
               {{"last-head", tr("請現任單位主管先指定接任之單位主管（授權起日不晚於該日），再辦理。")},
                {"only-approver", tr("請由另一人確認，或請單位主管先指定另一位核准主管。")},
                {"vacancy", tr("請先指定接任人員；確定須如此辦理者，檢視後再次辦理（終端機加 --leaves-vacant）。")}},
               tr("請檢視登記簿最新狀態，再決定下一步驟。"))};
}
Words FaultWords::query_changed() const {
    if (fault_.detail("reason") == "clock")
        return {tr("簽核的時間不符"), tr("內容未變動，惟簽核時間晚於目前或早於其所依據之事件：本機時鐘曾遭調整。"),
                tr("請先確認電腦的時間正確，再請同一人重新簽核一次。")};
    if (fault_.detail("reason") == "author")
        return {tr("送核櫃台已換人使用"), tr("內容未變動，惟簽核附有送核時該櫃之人員，目前該櫃為另一位。"),
                tr("請核准主管再次簽核。")};
    return {tr("內容在核准後有變動"), tr("簽核者為另一份內容，因此本簽核無法使用。"),
            tr("請核准主管重新檢視目前內容，再次簽核。")};
}
Words FaultWords::query_unsettled() const {
    return {tr("本筆發查尚未查明結果"), tr("先前送出後未收到回覆，聯徵中心目前亦無法確認。"),
            tr("請稍後再行查證；在此之前勿對同一人另行發查。")};
}
Words FaultWords::card_custody() const {
    const auto [why, what_to_do] = reason_of_custody(fault_.detail("reason"));
    return {tr("晶片卡的保管紀錄不符"), why.isEmpty() ? tr("依保管登記簿，本卡目前非由本人借用。") : why,
            what_to_do.isEmpty() ? tr("請與晶片卡保管人員辦理借用或歸還登記，由二人分別簽署。") : what_to_do};
}

}  // namespace jcic::words
