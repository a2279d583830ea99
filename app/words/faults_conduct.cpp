// Rules on authorisations, people, paper and passwords.
#include <QStringList>

#include "app/words/fault_words.h"

namespace jcic::words {

Words FaultWords::rule_au_1() const {
    return {has("item") ? tr("授權書不得用於查詢 %1").arg(detail("item")) : tr("授權書無法使用"),
            choose("reason",
                   {{"no-reply", tr("聯徵中心尚未回覆審核結果；完備的授權書約 20 分鐘內回覆。")},
                    {"refused", tr("聯徵中心審核未通過（回覆代碼並非 0000）。")},
                    {"other-subject", tr("本授權書由他人簽署。")},
                    {"not-ticked", tr("授權書未勾選本項為「是」。")},
                    {"not-yet", tr("授權書的簽章日期尚未到。")},
                    {"ended", tr("授權迄日已過。")},
                    {"over", tr("授權書登記簿所載本份已結束：婉拒、往來結束、未通過或登記錯誤。")},
                    {"revoked", tr("當事人已撤回本授權；撤回後不得再據以查詢。")},
                    {"not-held", tr("授權書登記簿查無此人之授權書。")}},
                   tr("查調前須取得當事人的授權，並經聯徵中心審核通過。")),
            choose("reason",
                   {{"revoked",
                     tr("請撤回待處理之查詢；已取得之資料請於待辦事項逐筆決定。仍需查詢者，請當事人另簽授權書。")}},
                   tr("請選用本人有效且審核通過的授權書，或請當事人補簽後重新送審。"))};
}
Words FaultWords::rule_au_4() const {
    const auto field = field_name();
    return {
        field.isEmpty() ? tr("授權書填寫有誤") : tr("授權書的「%1」有誤").arg(field),
        choose("reason",
               {{"unpadded", tr("日期未補滿：月、日為個位數時，十位數須補 0。")},
                {"order", tr("授權迄日早於簽章日期。")},
                {"not-ticked", tr("簽章欄「我已詳閱…」前的方框未勾選。")},
                {"no-choice", tr("「是」「否」均未勾選。")},
                {"both", tr("「是」「否」均勾選。")},
                {"differs", tr("描述檔與授權書的內容不同。")},
                {"empty", tr("此欄無內容。")},
                {"no-form", tr("未附授權書影像或檔案。")},
                {"not-told", tr("未登記已告知當事人授權內容與法定事項（R-AU-9）。")},
                {"not-checked", tr("未登記核對身分及申辦目的之人員及方式（R-AU-8）。")},
                {"over", tr("授權迄日已過。")},
                {"not-said", tr("此欄內容無法寫入描述檔：僅有一個「-」，或含有換行、定位字元。")},
                {"no-authority", tr("未設定信任之憑證機構（subject_ca），電子授權簽章無法核驗。")},
                {"authority", tr("設定之當事人憑證機構檔案（subject_ca）無法讀取憑證。")},
                {"unsigned", tr("附檔無電子簽章：應為由當事人憑證簽署之 PDF。")},
                {"signed-part", tr("簽章未涵蓋整個檔案：簽署後另加內容。")},
                {"signature", tr("電子簽章不成立：檔案或簽章遭變更，或演算法不安全。")},
                {"signer-issuer", tr("簽署憑證並非所信任之憑證機構核發。")},
                {"signer-days", tr("簽署的憑證已過期或尚未生效。")},
                {"signer-use", tr("簽署憑證的用途不含數位簽章。")},
                {"list", tr("設定之廢止清單（subject_crl）內有檔案並非憑證廢止清單（CRL）。")},
                {"signer-list", tr("廢止清單（subject_crl）內無此憑證機構目前有效之清單，無法得知憑證是否已廢止。")},
                {"signer-revoked", tr("簽署的憑證已被廢止。")},
                {"other-signer", tr("簽署憑證上無當事人姓名及身分證字號。")}},
               tr("常見錯誤：日期未補零、方框未勾、項目未勾是或否、描述檔不符。")),
        tr("請更正後再傳送，以免遭聯徵中心退件；影像應以掃描設備產生，300 dpi。")};
}
Words FaultWords::rule_au_5() const {
    return {
        detail("reason") == QLatin1String("other-desk-held") ? tr("本授權書由另一櫃台登錄")
        : has("item")                                        ? tr("本授權書之 %1 已使用").arg(detail("item"))
                                                             : tr("本授權書已使用"),
        choose("reason",
               {{"z52", tr("日誌曾由備份還原，而聯徵中心發查紀錄（Z52）有一筆本機日誌所無之查詢：授權可能已使用。")},
                {"line", with("line", tr("檔案第 %1 列已以本授權書查詢本項；一份授權書每個項目僅得查詢一次。"))},
                {"used-before", with("on", tr("登記簿載明：本項已於啟用前或他處查詢（%1）。"))},
                {"whole-form", tr("本分行決定一份授權書整份僅得送出查詢一次，本份前已送出。")},
                {"other-desk",
                 with("desk", tr("同單位之 %1 已以本授權書查詢本項（依其所告）。")) + with("at", tr("時間：%1。"))},
                {"other-desk-held",
                 with("desk", tr("本授權書已由 %1 登錄，僅得於該台查詢。")) + with("at", tr("時間：%1。"))},
                {"other-desk-reserved",
                 with("desk", tr("同單位之 %1 已送出本項，尚未發查（依其所告）。")) + with("at", tr("時間：%1。"))},
                {"own-claim", tr("本櫃台之另一筆查詢已於櫃台連線伺服器登記本項。") + with("at", tr("時間：%1。"))}},
               tr("T50、T51、T52 為單次授權：一份授權書於授權期間內，每個項目僅得查詢一次。")),
        choose("reason",
               {{"z52", tr("請先以「補查調閱序號」找回仍有效之序號；已逾期者，請當事人另簽授權書。")},
                {"other-desk-held", tr("請由該櫃台辦理；二台登錄同一份紙本者，請查明並於其中一台作廢。")},
                {"other-desk-reserved", tr("請由該櫃台辦理；該櫃台撤回者，連線後自動更新。")},
                {"own-claim", tr("請查明使用該授權之本櫃查詢；未送出成功者一分鐘後自動收回，屆時請再次送出。")}},
               tr("請當事人另簽授權書，審核通過後再行查詢。"))};
}
Words FaultWords::rule_au_7() const {
    return {tr("授權測試尚未通過"), tr("本單位的授權書傳送帳號尚未登記測試通過；通過以前不得發查正式資料。"),
            tr("請單位主管於授權書傳送帳號登記簿登記授權測試通過（回覆 0000，並經雙方電話確認），再行發查。")};
}
Words FaultWords::rule_du_1() const {
    const auto one = domain::parse_duty(fault_.detail("one"));
    const auto other = domain::parse_duty(fault_.detail("other"));
    const auto wanted = domain::parse_duty(fault_.detail("duty"));
    auto cause = tr("僅單位主管指定並登記之人員得辦理查詢。");
    if (wanted) cause = tr("該員當日未登記為「%1」。").arg(word_for(*wanted));
    if (one && other)
        cause = tr("「%1」與「%2」依內部控制原則不得由同一人擔任。").arg(word_for(*one), word_for(*other));
    return {tr("授權事項互相牴觸或未經指定"), cause, tr("請單位主管依查詢作業相關人員授權登記簿（聯徵4）重新指定。")};
}
Words FaultWords::rule_du_2() const {
    return {tr("晶片卡密碼應由密碼保管人員到場輸入"),
            choose("reason",
                   {{"self", tr("登入人員不得為密碼保管人員：由另一位到場輸入。")},
                    {"duty", tr("所選人員於本日非密碼保管人員。")},
                    {"keeper", tr("依晶片卡密碼保管登記簿，本卡密碼由另一位保管人員保管。")}},
                   tr("依分行規定，晶片卡密碼由其保管人員輸入，並以密碼簽署。")),
            tr("請密碼保管人員到場，先輸入本程式登入密碼，再輸入晶片卡密碼。")};
}
Words FaultWords::rule_du_3() const {
    return {tr("晶片卡及其密碼應由不同人員保管"), tr("保管晶片卡密碼的人不得持有或保管晶片卡，反之亦然。"),
            tr("請改由其他人員借用或保管。")};
}
Words FaultWords::rule_du_4() const {
    if (has("person"))
        return {tr("此姓名已有帳號"), tr("一人一組帳號，而 %1 是同名的在職人員。").arg(detail("person")),
                tr("確為另一人者，請勾選「與在職人員同名，確為另一人」；為同一人者，請變更該帳號之辦理事項。")};
    return {tr("帳號不得共用"), tr("一人一組帳號；離調職者的帳號至遲於生效日停用。"), tr("請以本人的帳號登入。")};
}
Words FaultWords::rule_du_5() const {
    return {tr("本分行決定以另一種方式變更晶片卡密碼"),
            choose("way", {{"jcic", tr("依決定，由本機構自行變更。")}}, tr("依決定，向聯徵中心申請變更。")),
            tr("請依決定之方式辦理；如需變更方式，由單位主管於分行規定決定簿另作決定。")};
}
Words FaultWords::rule_du_6() const {
    if (detail("reason") == QLatin1String("short"))
        return {tr("事由字數不足"),
                has("minimum")
                    ? tr("案號、事由及說明應具體敘明用途，至少 %n 字（標點不計）。", nullptr, count("minimum"))
                    : tr("案號、事由及說明應具體敘明用途。"),
                tr("請具體敘明後重新辦理。")};
    if (detail("reason") == QLatin1String("empty"))
        return {tr("事由未具體敘明"), tr("事由及說明僅有數字或同一字，無法得知辦理原因。"),
                tr("請具體敘明後重新辦理。")};
    return {tr("本筆查詢之核准不成立"),
            choose("reason",
                   {{"self", tr("核准主管不得是查詢人員本人。")},
                    {"own-seat", tr("本筆有僅供核准主管及覆核人員檢視之事項，不得於此座位核准。")}},
                   tr("查詢前須輸入日期、人員、案號及事由，並經授權層級的另一人核准。")),
            choose("reason", {{"own-seat", tr("請核准主管以本人帳號登入，檢視後再核准。")}},
                   tr("請補齊案號與事由，並請另一位授權主管核准。"))};
}
Words FaultWords::rule_du_9() const {
    if (detail("reason") == QLatin1String("other-desk"))
        return {tr("晶片卡 %1 於另一櫃台登記").arg(detail("card")),
                tr("依櫃台連線伺服器，本卡由另一櫃台保管。") + with("desk", tr("櫃台：%1。")) +
                    with("at", tr("時間：%1。")),
                tr("請由該櫃台辦理借用；晶片卡確已移至本櫃時，請該櫃台之單位主管先登記停用。")};
    return {tr("晶片卡應先登記歸還"), tr("晶片卡之借用與歸還均應登記；查詢完畢須拔出歸還，離座須登出。"),
            tr("請將晶片卡歸還保管人員，由二人確認歸還。")};
}
Words FaultWords::rule_lo_6() const {
    const auto title = has("item") && has("person") ? tr("%2 停止查詢 %1").arg(detail("item"), detail("person"))
                       : has("item")                ? tr("停止查詢 %1").arg(detail("item"))
                       : has("person")              ? tr("%1 停止查詢").arg(detail("person"))
                                                    : tr("本單位停止查詢");
    const auto letter = detail("letter");
    const auto by = choose("by",
                           {{"jcic", tr("聯徵中心以 %1 函停止。").arg(letter)},
                            {"mof", tr("財政部財政資訊中心以 %1 函停止。").arg(letter)},
                            {"bli", tr("勞動部勞工保險局以 %1 函停止。").arg(letter)},
                            {"fsc", tr("金管會以 %1 函停止。").arg(letter)},
                            {"other", tr("依 %1 函停止。").arg(letter)}},
                           tr("單位主管命令停止。"));
    const auto cause = choose("cause",
                              {{"incident", tr("原因是資料外洩或資安事件。")},
                               {"abnormal", tr("原因是查詢異常待查。")},
                               {"card", tr("原因是晶片卡或密碼保管異常。")},
                               {"audit", tr("原因是查核或改善期間。")},
                               {"ended", tr("原因是項目或服務終止。")}},
                              {});
    const auto until = has("until") ? tr("停止至 %1 止，含當日。").arg(detail("until")) : tr("停止至解除為止。");
    return {title, by + cause + until + with("stop", tr("（停止查詢登記簿第 %1 筆）")),
            tr("不得送出、核准、發查或調閱；聯徵中心暫存期限照常計算。已調閱之資料仍得閱覽、列印、歸檔及銷毀，待核准查"
               "詢得撤回或不核准，結果未明者得查證。解除由單位主管與另一人會同登記。")};
}
Words FaultWords::retention_held() const {
    const auto by = choose("by",
                           {{"court", tr("依法院 %1 函保全。").arg(detail("letter"))},
                            {"prosecutor", tr("依檢察機關 %1 函保全。").arg(detail("letter"))},
                            {"police", tr("依司法警察或調查機關 %1 函保全。").arg(detail("letter"))},
                            {"fsc", tr("依金管會 %1 函保全。").arg(detail("letter"))},
                            {"agency", tr("依資料主管機關或聯徵中心 %1 函保全。").arg(detail("letter"))},
                            {"counsel", tr("依總行 %1 函保全。").arg(detail("letter"))}},
                           tr("依 %1 函保全。").arg(detail("letter")));
    return {
        tr("保全中，不得刪除"), by + with("hold", tr("（保全登記簿第 %1 筆）")),
        tr("資料、紀錄與登記均未刪除。保存期滿或 R-PA-6 之一個月期限屆至者，俟單位主管與另一人會同解除保全後再辦理刪"
           "除。")};
}
Words FaultWords::rule_pa_4() const {
    return {
        tr("尚有列印本未歸檔或銷毀"),
        choose("reason",
               {{"witness", tr("銷毀應由另一人見證，不得為經手人本人。")},
                {"copies",
                 tr("刪除應包括列印及另存之各份，含已歸檔者（R-PA-10）。") +
                     (has("copies") ? tr("尚未確認銷毀的是第 %1 份。").arg(detail("copies").replace(u'、', tr("、")))
                                    : QString())}},
               tr("印出後不使用的資料表須控管或銷毀，並登記。")),
        tr("請先將各份登記銷毀，遺失者由單位主管登記遺失核銷，再刪除資料。")};
}
Words FaultWords::rule_pw_1() const {
    QStringList missing;
    const auto lacks = detail("missing").split(QLatin1Char(','));
    const auto add = [&](const char* key, const QString& word) {
        if (lacks.contains(QLatin1String(key))) missing.append(word);
    };
    add("length", tr("長度（至少 8 個字元）"));
    add("digit", tr("數字"));
    add("lower", tr("小寫英文"));
    add("upper", tr("大寫英文"));
    add("symbol", tr("特殊符號"));
    return {tr("新密碼強度不足"),
            missing.isEmpty() ? tr("密碼至少 8 個字元，並混合數字、大小寫英文與特殊符號。")
                              : tr("尚缺：%1。").arg(missing.join(tr("、"))),
            tr("請改用符合規定之密碼。")};
}
Words FaultWords::rule_pw_2() const {
    return {has("person") ? tr("%1 的密碼已滿 90 日").arg(detail("person")) : tr("密碼已滿 90 日"),
            tr("密碼每 90 日強制變更一次。"),
            has("person") ? tr("請本人先登入更換密碼，再回來簽署。") : tr("請先更換密碼再繼續。")};
}
Words FaultWords::rule_pw_3() const {
    return {tr("新密碼與近期密碼相同"), tr("不得與前三次使用之密碼相同。"), tr("請改用未曾使用之密碼。")};
}
Words FaultWords::rule_pw_4() const {
    return {tr("密碼錯誤次數達到上限"),
            with_count("limit", tr("連續錯誤 %n 次，", nullptr, count("limit"))) + tr("帳號依規定鎖定。"),
            tr("請帳號管理人員確認本人身分後解除鎖定。")};
}

}  // namespace jcic::words
