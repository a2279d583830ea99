// Rules on identifiers, items, serial numbers and eligibility.
#include "app/words/fault_words.h"

namespace jcic::words {

Words FaultWords::rule_id_national() const {
    return {tr("身分證字號錯誤"), id_cause(), unseen_advice(tr("請對照身分證件更正。"))};
}
Words FaultWords::rule_id_resident() const {
    return {tr("統一證號（居留證號）錯誤"), id_cause(),
            unseen_advice(tr("請對照居留證更正；新式第 2 碼為 8 或 9，舊式為 A 到 D。"))};
}
Words FaultWords::rule_id_business() const {
    if (fault_.detail("reason") == "not-looked-up")
        return {tr("統一編號檢查碼不符"), tr("%1 的檢查碼不符，未填查證處所。").arg(detail("number")),
                tr("請對照商工登記資料更正；登記資料確為此號碼時，請填寫統一編號查證處所，核准時將列示。")};
    return {tr("統一編號錯誤"), digits_cause(8),
            unseen_advice(tr("請對照商工登記資料更正；112-04-01 起之新編號亦適用。"))};
}
Words FaultWords::rule_id_institution() const {
    return {tr("金融機構代號錯誤"), digits_cause(7), unseen_advice(tr("請填 7 碼代號：總機構 3 碼加分支機構 4 碼。"))};
}
Words FaultWords::rule_roc_date() const {
    const auto field = field_name();
    return {field.isEmpty() ? tr("日期錯誤") : tr("「%1」日期錯誤").arg(field),
            choose("reason",
                   {{"length", tr("民國日期應填滿 7 碼，不足補 0。")},
                    {"digit", tr("民國日期僅得為數字。")},
                    {"year", tr("民國年須在 001 到 999 之間。")},
                    {"month", tr("月份須在 01 到 12 之間。")},
                    {"day", tr("該月無該日。")},
                    {"no-day", tr("曆上無該日。")}},
                   unseen_cause(tr("並非曆上有的日期，或未填滿 7 碼。"))),
            unseen_advice(tr("請照 YYYMMDD 填寫，例如 115 年 1 月 5 日寫成 1150105。"))};
}
Words FaultWords::rule_it_4() const {
    if (has("item"))
        return {tr("%1 %2已停止查調").arg(detail("item"), detail("title")),
                tr("%1自 %2 年 %3 月起終止本項資料之查調，因此未送出。")
                    .arg(detail("agency"), detail("year"), detail("month")),
                tr("請改由申請人自行提供證明。")};
    return {tr("T53 駕籍、T54 車籍已停止查調"),
            tr("公路總局（今公路局）自 111 年 10 月起終止此二項資料之查調，因此未送出。"),
            tr("請改由申請人自行提供駕籍或車籍證明。")};
}
Words FaultWords::rule_it_6() const {
    // JCIC's own sentence, word for word.
    return {tr("T50 缺少調閱年度"), tr("T50「財政部個人最新年度所得資料」調閱年度不可為空白"),
            tr("請填入調閱年度（民國年）；查詢值不完整時，聯徵中心不產生調閱序號。")};
}
Words FaultWords::rule_it_10() const {
    return {tr("此項目已要求"), tr("查一給一：一次查詢僅提供一份資料，聯徵中心不留存。"),
            tr("請使用已取得的資料；確需再查時另取授權書。")};
}
Words FaultWords::rule_se_2() const {
    return {tr("調閱序號已過期"), tr("資料暫存期限已過，重新查詢亦不再回傳此序號。"),
            tr("請重新取得授權書，再重新發查取得新的調閱序號。")};
}
Words FaultWords::rule_se_3() const {
    return {tr("調閱序號不得與其他分行共用"), tr("調閱序號僅供原取得機構使用，代號 7 碼含分行均須相同。"),
            tr("請由原來取得序號的分行調閱。")};
}
Words FaultWords::rule_se_4() const {
    return {tr("調閱方式與取得序號的方式不同"),
            has("obtained") ? tr("序號以「%1」取得，卻以「%2」調閱（N 晶片卡、B 檔案傳輸、Q 伺服器、W API）。")
                                  .arg(detail("obtained"), detail("used"))
                            : tr("調閱序號與查調資料的查詢方式必須一致。"),
            tr("請改用取得序號時之方式；以晶片卡取得者，應以晶片卡調閱。")};
}
Words FaultWords::rule_el_1() const {
    return {tr("授信戶本人的查調尚未開放"),
            tr("授信業務可查調授信戶本人的 T50、T51、T52，109-01-15 上線。") + opened_on(),
            tr("請確認查詢日期與電腦時間。")};
}
Words FaultWords::rule_el_2() const {
    if (has("since"))
        return {tr("保證人及企業負責人當時尚未開放"),
                tr("保證人與企業負責人的 T50、T51 依 113-04-17 函開放。") + opened_on(),
                tr("請確認查詢日期與電腦時間。")};
    return {tr("保證人及企業負責人不得查調 T52"), tr("勞動部不同意查保證人與負責人（113-04-17 函）；T50、T51 可查。"),
            tr("請取消勾選 T52；需要投保資料時，請當事人以 MyData 或勞保局 e 化服務自行調閱後提供。")};
}
Words FaultWords::rule_el_3() const {
    if (has("since"))
        return {tr("信用卡業務當時尚未開放"),
                tr("信用卡申請、額度調整自 112-11-01 起可查調本人的 T50、T51。") + opened_on(),
                tr("請確認查詢日期與電腦時間。")};
    return {tr("信用卡業務不得查調 T52"),
            tr("信用卡業務僅限查調信用卡戶本人的財政部資料（112-11-01 起），職業投保資料未開放。"),
            tr("請取消勾選 T52，改請申請人自行提供投保資料。")};
}
Words FaultWords::rule_el_4() const {
    return {tr("信用卡業務不得查調保證人或負責人"),
            tr("信用卡申請、額度調整僅得查調當事人本人的資料（113-04-17 函）。"),
            tr("請改查信用卡戶本人，或請保證人、負責人自行提供資料。")};
}
Words FaultWords::rule_el_5() const {
    if (has("reason"))
        return {tr("授權書係為其他業務或身分簽署"),
                choose("reason",
                       {{"business",
                         tr("申辦業務名稱為另一種業務：信用卡授權書不得用於授信，授信授權書亦不得用於信用卡。")}},
                       tr("申辦業務名稱載明當事人為保證人或負責人，不得以本人名義查詢。")),
                tr("請依授權書選擇業務別及對象別；確為本人或另一種業務時，請當事人另簽授權書。")};
    return {tr("授權書之申辦業務名稱未敘明身分"),
            tr("查調保證人或企業負責人時，申辦業務名稱須寫明，例如「房貸保證人」「授信企業負責人」。"),
            tr("請當事人重新填寫授權書的申辦業務名稱，並重新送審。")};
}
Words FaultWords::rule_el_6() const {
    return {tr("此用途不得查調"), tr("公務機關資料僅供授信及信用卡業務，不得用於洗錢防制或法令遵循等目的。"),
            tr("請停止本筆查詢，改由其他合法管道取得資料。")};
}
Words FaultWords::rule_el_7() const {
    return {tr("此業務別不開放查調此對象"),
            tr("授信業務限授信戶本人、保證人、企業負責人；信用卡業務限信用卡戶本人。其他利害關係人未開放。"),
            tr("請確認業務別與對象別是否選對；確非開放對象時，請當事人自行提供資料。")};
}
Words FaultWords::rule_el_8() const {
    return {tr("查詢保證人或負責人時，應載明授信戶"),
            choose("reason",
                   {{"enterprise", tr("受查人應為自然人；企業僅得為授信戶，與其保證人或負責人並列。")},
                    {"same", tr("授信戶與受查人是同一人：查本人時，對象別請選授信戶本人。")},
                    {"person", tr("企業負責人的授信戶是企業：請填該企業的統一編號。")}},
                   tr("受查的是保證人或企業負責人時，須一併填寫授信戶（身分證字號或統一編號）。")),
            tr("請填入授信戶之身分證字號或統一編號及名稱；企業本身不得查調，請改填其負責人。")};
}

}  // namespace jcic::words
