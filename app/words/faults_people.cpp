// People, sessions, and one query's way through the desk.
#include "app/words/custody_reasons.h"
#include "app/words/fault_words.h"
#include "app/words/incident_reasons.h"
#include "app/words/typed_reasons.h"
#include "app/words/vacancy.h"

namespace jcic::words {

Words FaultWords::person_unknown() const {
    return {tr("沒有這個使用者代碼"), tr("授權登記簿裡找不到這個代碼。"),
            tr("請核對代碼；新進人員請單位主管先完成指定登記。")};
}
Words FaultWords::person_password() const {
    return {tr("密碼錯誤"), tr("密碼與這個帳號的不符；這一步未成立，也未送出任何資料。") + tries_left(),
            tr("請檢查大小寫與輸入法後再試；忘記密碼請洽帳號管理人員。")};
}
Words FaultWords::person_locked() const {
    return {tr("帳號已鎖定"), tr("連續輸入錯誤達到上限，帳號已自動鎖定。"),
            tr("請帳號管理人員查明原因後解除鎖定；解除鎖定人員均遭鎖定時，由二人會同解除。")};
}
Words FaultWords::person_ended() const {
    return {tr("授權已結束"), tr("依授權登記簿，這個人的授權起日未到或迄日已過。") + with("until", tr("迄日：%1。")),
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
    return choose(
        "reason",
        {{"named-unsigned", named(tr("「%1」寫的是 %2，這個人沒有簽署：請寫簽署的人，或請本人簽署。"))},
         {"named-author", named(tr("「%1」寫的是 %2，就是辦理的人：請寫在場簽署的另一人。"))},
         {"named-unknown", named(tr("「%1」寫的是 %2，授權登記簿沒有這個人：請寫登記的使用者代碼。"))},
         {"named-duty", named(tr("「%1」寫的是 %2，這個人本日沒有登記為：%3。"))},
         {"named-barred", named(tr("「%1」寫的是 %2，這個人登記為「%3」，不能同時是這裡所寫的人：請換另一人。"))}},
        otherwise);
}
Words FaultWords::person_duty() const {
    const auto duty = domain::parse_duty(fault_.detail("duty"));
    return {tr("沒有這項授權"),
            fault_.detail("reason") == "head" ? tr("對方是單位主管，他的授權只能由另一位單位主管終止。")
            : duty
                ? tr("這個動作須由登記為「%1」的人員辦理。").arg(word_for(*duty))
                : choose("reason",
                         {{"other-querier", tr("這筆查詢是別人的，只能由承辦人員辦理。")},
                          {"has-it", tr("這個人已經是這一案的承辦人員。")},
                          {"to-oneself", tr("主管不能把別人的案件移交給自己。")},
                          {"receiver", tr("承接人員於本日須登記為查詢人員。")},
                          {"own-account", tr("自己的帳號與授權要由別人辦理。")},
                          {"unlocker-left", tr("尚有得單獨解除鎖定之人員未遭鎖定。")},
                          {"unconfirmed", tr("該員以復原金鑰復原，單位主管確認身分前，其簽署不生效力。")},
                          {"own-recovery", tr("經復原人員不得確認本人身分。")},
                          {"maker", tr("此復原金鑰之製作人員已閱覽二段，二位保管人合併即可使用，均不得確認以其復原之人"
                                       "員；待確認期間，亦不得依總行函指派或受指派。")},
                          {"head-in-force", tr("本日有單位主管在任，或等候確認：由主管指定。主管亡故或離去而不能指定的"
                                               "，「接替的單位主管」要寫明在任的每一位代號，新任與會同的人不在其中。")},
                          {"same-person", tr("要兩個人：自己不能同意自己的請求。")},
                          {"second", tr("第二位同意人須登記為主管、覆核人員或稽核。")},
                          {"only-named", with("person", tr("這一步只能由登記的 %1 本人辦理。"))},
                          {"never-named", with("person", tr("這一步要由 %1 以外的人辦理。"))},
                          {"keepers", tr("復原金鑰第一段及第二段應由不同人員分別保管。")},
                          {"one-person", tr("代收回要保管人員與單位主管兩個人，借用人員不能是其中之一。")}},
                         wrongly_named(tr("授權登記簿沒有把這個動作授權給您。"))),
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
                         tr("此段較復原檔新：資料夾已換回較早之內容，或備份早於重新製作，須使用備份當時之復原金鑰。")},
                        {"older-making", tr("現有日誌嗣後已重新製作復原金鑰：備份當時之復原金鑰不得用以覆寫。")},
                        {"twice", tr("二次輸入為同一段。")},
                        {"untyped", tr("此段尚未由保管人依抄本輸入核對，無法簽收。")},
                        {"wrong", tr("此段非本日誌所製作。")}},
                       tr("此段無法開啟本日誌。")),
            tr("請二位復原金鑰保管人核對最近一次製作之段；仍無法使用者，由帳號管理人員或單位主管重新製作。")};
}
Words FaultWords::recovery_none() const {
    return {tr("沒有可用的復原金鑰"), tr("這本日誌沒有製作過復原金鑰，或復原檔不見了。"),
            tr("請由還能登入的帳號管理人員或單位主管製作。")};
}
Words FaultWords::session_none() const {
    return {tr("尚未登入"),
            choose("reason", {{"idle", tr("閒置逾時，已自動登出；詢問中之作業未執行。")}},
                   tr("這個動作需要先登入；閒置過久也會自動登出。")),
            tr("請登入後再試。")};
}
Words FaultWords::session_paused() const {
    return {tr("此座位暫停輸入密碼"), tr("短時間內輸錯太多次。") + with("seconds", tr("還要等 %1 秒。")),
            tr("請稍候再試，並確認輸入的是本人的密碼。")};
}
Words FaultWords::password_expired() const {
    return {has("person") ? tr("%1 的密碼須先更換").arg(detail("person")) : tr("密碼到期，須先更換"),
            tr("這個帳號的密碼已被註記為必須更換。"), tr("請本人先登入更換密碼，再繼續作業。")};
}

Words FaultWords::input_missing() const {
    const auto field = field_name();
    return {field.isEmpty() ? tr("資料未填妥") : tr("「%1」沒有填").arg(field),
            with("allowed", tr("檔案的欄名可以是：%1。")) + tr("必填欄位未填，無法送出。"), tr("請補上後再送。")};
}
/// What an authority sent back for this workstation, and it does not fit.
Words FaultWords::workstation_certificate() const {
    return {fault_.detail("reason") == "key" ? tr("工作站金鑰不能用") : tr("工作站憑證不能用"),
            choose("reason",
                   {{"key", key_is_damaged()},
                    {"other-key", tr("這張憑證不是這台工作站的金鑰的。")},
                    {"other-name", with("workstation", tr("憑證上的名稱不是這台工作站的名稱 %1。"))},
                    {"expired", tr("憑證已過期，或尚未生效。")},
                    {"missing", tr("這台工作站尚無金鑰。")}},
                   tr("憑證與這台工作站不符。")),
            choose("reason",
                   {{"key", another_key()},
                    {"other-key", tr("請把最近一次的申請檔送發證單位；要換新金鑰，執行 setup --new-key 後重新申請。")},
                    {"practice", tr("請向正式的發證單位申請。")},
                    {"expired", tr("請核對電腦的日期；日期沒錯時，請以申請檔重新申請。")},
                    {"missing", tr("請先執行 setup，產生金鑰與申請檔。")}},
                   tr("請把申請檔再送發證單位，請他們照申請檔發證。"))};
}
Words FaultWords::input_form() const {
    if (fault_.detail("field") == "certificate" && fault_.place == "setup.certificate")
        return workstation_certificate();
    const auto field = field_name();
    auto cause =
        choose("reason",
               {{"personal", tr("這裡會留在不加密的紀錄中，不得寫姓名或證號。")},
                {"unknown", tr("登記簿裡沒有這一筆。")},
                {"column", with("allowed", tr("檔案的欄名可以是：%1。")) + tr("這一步沒有這個欄位。")},
                {"no-head", tr("授權辦理事項裡沒有本日起的單位主管。")},
                {"letter-used", tr("這份總行函文已指派過一位單位主管。")},
                {"no-column", with("column", tr("第 %1 欄的欄名不認得；欄名見範例檔。"))},
                {"unreadable", tr("有一個字讀不出來：檔案存檔時遺失了它，或編碼不符。")},
                {"control", tr("有控制字元 %1，不能顯示也不能列印。").arg(detail("character"))},
                {"too-long", tr("有 %1 字，最多 %2 字。").arg(detail("length"), detail("limit"))},
                {"twice", tr("檔案裡出現兩次。")},
                {"choice", with("allowed", tr("可用的值：%1。"))},
                {"value", has("allowed") ? tr("可用的值：%1。").arg(detail("allowed")) : tr("內容的格式不符。")},
                {"same", fault_.detail("field") == "password" ? tr("兩個人的密碼相同；各人要有自己的密碼。")
                                                              : tr("單位主管與帳號管理人員要是不同的兩個人。")},
                {"new-differences",
                 with("count",
                      tr("新的不符有 %1 筆，超過 200 筆，一筆都沒有登記：可能是別家機構或別的月份的清單。請先向聯徵中心"
                         "查明，再重新核對。"))},
                {"range", tr("要在 %1 與 %2 之間。").arg(detail("least"), detail("most"))}},
               unseen_cause(reason_about_incident(fault_, reason_of_typing(fault_, tr("內容的格式不符。")))));
    if (has("said")) cause = QCoreApplication::translate("registers", detail("said").toUtf8().constData());
    if (fault_.detail("field") == "year" && has("from"))
        cause = tr("調閱年度須為已結束的年度，可填 %1 到 %2。").arg(detail("from"), detail("to"));
    const bool unreadable = fault_.detail("reason") == "unreadable";
    return {
        field.isEmpty() ? tr("輸入的內容無法辨識")
        : unreadable    ? tr("「%1」有讀不出來的字").arg(field)
                        : tr("「%1」的內容不對").arg(field),
        with("line", tr("第 %1 行：")) + cause + (has("after") ? QString() : with("position", tr("從第 %1 個字起。"))),
        choose("reason",
               {{"mistyped", tr("請照紙上再抄一次；空白與短橫可有可無。")},
                {"unreadable", tr("請在原來的程式裡補上這個字，另存為 CSV UTF-8，再讀入。")},
                {"control", tr("請刪去這個字元；看不到就整段重打一次。")},
                {"too-long", tr("請縮短內容；詳細情形另以附件或案卷保存。")}},
               unseen_advice(tr("請依欄位說明更正。")))};
}
Words FaultWords::query_unknown() const {
    return {tr("找不到這筆查詢"), tr("日誌裡沒有這個查詢編號。"),
            tr("請從清單中選取；若在另一個工作站發查，請到該工作站查看。")};
}
Words FaultWords::query_state() const {
    if (fault_.detail("reason") == "other-name")
        return {tr("資料所載姓名不符"), record_names_another(),
                tr("請在資料頁查閱；確為本案當事人時，加上 --other-name 再執行。")};
    if (fault_.detail("reason") == "first-approval")
        return {tr("這件須兩位主管核准"),
                has("person") ? tr("%1（%2）已初核。初核的主管不再核准同一件，另一位也不核准初核以外的項目。")
                                    .arg(detail("name"), detail("person"))
                              : tr("依分行規定，先由一位主管在受理的這一台初核。"),
                tr("請另一位主管核准初核過的項目；還有項目要核准時，請原初核的主管連同那些項目重新初核。")};
    return {tr("本筆查詢目前狀態無法辦理此步驟"), tr("它現在的狀態不能做這個動作。"),
            tr("請看清單上的最新狀態，再決定下一步。")};
}
Words FaultWords::query_volume() const {
    return {tr("已達分行所定的每日查詢項數上限"),
            tr("今日可送出 %1 項，已送出 %2 項，這一件還有 %3 項。")
                .arg(detail("limit"), detail("so-far"), detail("asked")),
            tr("確有需要時，請在「超量查詢核可簿」寫明事由，核可至 %1 項以上，由主管到座會同簽署後再送出。")
                .arg(detail("needed"))};
}
Words FaultWords::query_not_in_hand() const {
    const auto who = has("name") ? tr("%1（%2）").arg(detail("name"), detail("person")) : detail("person");
    return {tr("本案由其他人員承辦"),
            who.isEmpty() ? tr("查得的資料只給承辦這一案的人看。")
                          : tr("這一案現在由 %1 承辦，查得的資料只給承辦的人看。").arg(who),
            tr("要由您接辦，請承辦人員或主管在這一案按「移交」，寫明原因。")};
}
Words FaultWords::serial_other() const {
    return {tr("這個序號不能併入這件查詢"),
            choose("reason",
                   {{"subject", tr("序號是另一位當事人的。")},
                    {"item", tr("查詢案裡沒有這個項目，或這個項目不在「已核准、待發查」。")},
                    {"held", tr("已經有查詢案持有這個序號。")}},
                   tr("找回的序號與查詢案不符。")),
            tr("請選同一當事人、同一項目已核准而尚未發查的查詢案；無此查詢案者，請先建立查詢並經核准。")};
}
Words FaultWords::register_state() const {
    return {tr("登記簿的這一列目前不能做這個動作"),
            choose("reason",
                   {{"unknown", tr("登記簿裡沒有這個編號。")},
                    {"kept", with("until", tr("它要保存到 %1，還不能刪除。"))},
                    {"in-force", tr("它還算數，或尚未開始：由另一項決定取代以後，才起算保存年限。")},
                    {"there-already", tr("這個編號已經登記過了。")},
                    {"twice", tr("檔案裡出現兩次。")},
                    {"counted", tr("這些數字由日誌清查得出，不能自行填入：請在「受影響的資料」按「記入事件」。")},
                    {"card", tr("收到的晶片卡插入讀卡機登記，卡號由卡片讀取：請按「收到晶片卡」，或以 jcic-desk-cli "
                                "card receive 登記。")},
                    {"z52", tr("核對結果由核對算出，不能自行填入：請按「Z52 核對」，或用 jcic-desk-cli z52 match。")},
                    {"used", tr("已有查詢依這份授權書送出，不能再註記為登記錯誤。")},
                    {"signed", tr("這個期間的答覆已由兩人簽章，不能再改。")},
                    {"early", tr("要到這一週的最後一個辦公日才能結算。")},
                    {"no-lines", tr("沒有還未列入查詢紀錄單的查詢。")},
                    {"not-over", tr("這個月份尚未結束（以臺灣時間計）。")},
                    {"not-under-review", with("row", tr("查核 %1 沒有抽出這項資料，或已經登記結果。"))},
                    {"last-head",
                     with("day", tr("這樣一來，%1 起本單位就沒有單位主管：沒有人可以指定人員、解除停止查詢。"))},
                    {"only-approver", tr("確認的人不能核可，而其他人都沒有登記為核准主管或單位主管。")},
                    {"vacancy", vacancy_of(fault_)},
                    {"empty", tr("這個月份結束時，這本日誌尚未開始。")}},
                   reason_about_incident(fault_, tr("它目前的狀態不能做這一步。"))),
            choose("reason",
                   {{"last-head", tr("請現任主管先指定接任的單位主管（授權起日不晚於這一天），再辦理。")},
                    {"only-approver", tr("請由另一人確認，或請單位主管先指定另一位核准主管。")},
                    {"vacancy", tr("請先指定接任的人；確定要這樣，看過之後再辦理一次（終端機加 --leaves-vacant）。")}},
                   tr("請看登記簿上的最新狀態，再決定下一步。"))};
}
Words FaultWords::query_changed() const {
    if (fault_.detail("reason") == "clock")
        return {tr("簽核的時間不符"),
                tr("內容沒有變動；但簽核的時間晚於現在，或早於它所依據的事件：這台電腦的時鐘被調過。"),
                tr("請先確認電腦的時間正確，再請同一人重新簽核一次。")};
    if (fault_.detail("reason") == "author")
        return {tr("送核櫃台已換人使用"), tr("內容沒有變動；但簽核附有送核時在該櫃的人員，現在在該櫃的是另一位。"),
                tr("請核准主管再簽核一次。")};
    return {tr("內容在核准後有變動"), tr("簽核的是另一份內容，因此這份簽核不能使用。"),
            tr("請核准主管重新看過目前的內容，再簽核一次。")};
}
Words FaultWords::query_unsettled() const {
    return {tr("這筆發查尚未查明結果"), tr("先前送出後沒有收到回答，聯徵中心目前也還無法確認。"),
            tr("請稍後再查明；在此之前不要對同一人另外發查。")};
}
Words FaultWords::card_custody() const {
    const auto [why, what_to_do] = reason_of_custody(fault_.detail("reason"));
    return {tr("晶片卡的保管紀錄不符"), why.isEmpty() ? tr("依保管登記簿，這張卡目前不在您手上。") : why,
            what_to_do.isEmpty() ? tr("請與晶片卡保管人員辦理借用或歸還登記，由二人分別簽署。") : what_to_do};
}

}  // namespace jcic::words
