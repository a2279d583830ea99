#include "app/words/damage.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace jcic::words {
namespace {

struct DamageWords {
    Q_DECLARE_TR_FUNCTIONS(DamageWords)
};

struct DamageWord {
    std::string_view reason;
    const char* word;
};

constexpr std::array damage_words{
    // Of the folder.
    DamageWord{"file", QT_TRANSLATE_NOOP("DamageWords", "檔案部分頁面損壞或為舊版")},
    DamageWord{"unreadable", QT_TRANSLATE_NOOP("DamageWords", "無法讀取：檔案損壞或不存在")},
    DamageWord{"schema", QT_TRANSLATE_NOOP("DamageWords", "資料庫內有並非本程式建立之表、索引或觸發")},
    DamageWord{"projection", QT_TRANSLATE_NOOP("DamageWords", "查閱索引與事件不符")},
    DamageWord{"search", QT_TRANSLATE_NOOP("DamageWords", "搜尋用的檔案與事件不符")},
    DamageWord{"labels", QT_TRANSLATE_NOOP("DamageWords", "找回舊資料之標籤與事件不符")},
    DamageWord{"values", QT_TRANSLATE_NOOP("DamageWords", "個人資料的索引不符")},
    DamageWord{"ids", QT_TRANSLATE_NOOP("DamageWords", "事件編號的索引不符")},
    DamageWord{"slot", QT_TRANSLATE_NOOP("DamageWords", "該員金鑰檔遺失、損壞，或屬於他人")},
    DamageWord{"recovery-file",
               QT_TRANSLATE_NOOP("DamageWords", "復原金鑰檔遺失、損壞或為較早之檔案，請重新製作復原金鑰")},
    DamageWord{"attachment", QT_TRANSLATE_NOOP("DamageWords", "附件檔案遺失，或遭更動")},
    DamageWord{"deletion", QT_TRANSLATE_NOOP("DamageWords", "應刪除之檔案仍存在")},
    DamageWord{"deletions", QT_TRANSLATE_NOOP("DamageWords", "刪除清單遺失，或遭更動")},
    DamageWord{"erased", QT_TRANSLATE_NOOP("DamageWords", "資料金鑰遺失，惟無刪除事件")},
    DamageWord{"head", QT_TRANSLATE_NOOP("DamageWords", "日誌外部鏈首曾經遺失")},
    DamageWord{"file-damaged",
               QT_TRANSLATE_NOOP("DamageWords", "檔案的二份均損壞（磁碟損壞或遭更動）；請保留資料夾，通知資訊人員")},
    DamageWord{"outer", QT_TRANSLATE_NOOP("DamageWords", "登入之外的紀錄遭截短")},
    // Of events.
    DamageWord{"number", QT_TRANSLATE_NOOP("DamageWords", "號碼不連續：有事件遺漏、重複或對調")},
    DamageWord{"body", QT_TRANSLATE_NOOP("DamageWords", "事件的內容無法解讀")},
    DamageWord{"hash", QT_TRANSLATE_NOOP("DamageWords", "事件的內容與雜湊不符")},
    DamageWord{"commitment", QT_TRANSLATE_NOOP("DamageWords", "欄位的值與事件所載的不符")},
    DamageWord{"key", QT_TRANSLATE_NOOP("DamageWords", "個人資料放在別的對象的金鑰之下")},
    DamageWord{"term", QT_TRANSLATE_NOOP("DamageWords", "保存期滿前即刪除")},
    DamageWord{"held", QT_TRANSLATE_NOOP("DamageWords", "保全期間刪除應予保全之資料")},
    DamageWord{"brought", QT_TRANSLATE_NOOP("DamageWords", "登記貸款結束或當事人撤回授權，未隨之登記各筆查詢或授權書")},
    DamageWord{"corrected", QT_TRANSLATE_NOOP("DamageWords", "更正案號之查詢不存在，或所載原案號與日誌不符")},
    DamageWord{"not-there", QT_TRANSLATE_NOOP("DamageWords", "登記所指之查詢、資料、紙本或檔案，日誌無此筆或已不存在")},
    DamageWord{"old-key", QT_TRANSLATE_NOOP("DamageWords", "資料金鑰更換後，仍以舊金鑰加密")},
    DamageWord{"renewal",
               QT_TRANSLATE_NOOP("DamageWords", "資料金鑰應更換而未更換、無人離任而更換，或更換後有人無法開啟")},
    DamageWord{"id", QT_TRANSLATE_NOOP("DamageWords", "與先前事件編號相同")},
    DamageWord{"founding", QT_TRANSLATE_NOOP("DamageWords", "建立日誌之事件非第一筆，或逾一筆")},
    DamageWord{"seal", QT_TRANSLATE_NOOP("DamageWords", "下一個封印不符：從本筆起已不可信")},
    DamageWord{"tree", QT_TRANSLATE_NOOP("DamageWords", "事件的內容與樹根不符")},
    DamageWord{"epoch", QT_TRANSLATE_NOOP("DamageWords", "封印之金鑰已換，而日誌為較早之版本")},
    DamageWord{"restored", QT_TRANSLATE_NOOP("DamageWords", "由備份還原，封印鏈在此重新開始")},
    DamageWord{"seal-key", QT_TRANSLATE_NOOP("DamageWords", "封印之金鑰並非由前一把交接")},
    DamageWord{"seal-restarted", QT_TRANSLATE_NOOP("DamageWords", "封印鏈在此重新開始（還原或遺失金鑰）")},
    DamageWord{"checkpoint", QT_TRANSLATE_NOOP("DamageWords", "檢查點不符：從本筆起已不可信")},
    DamageWord{"card", QT_TRANSLATE_NOOP("DamageWords", "封印上的晶片卡簽章不符")},
    DamageWord{"signature", QT_TRANSLATE_NOOP("DamageWords", "個人簽章不符")},
    DamageWord{"signer", QT_TRANSLATE_NOOP("DamageWords", "簽章人員不存在、已終止，或並非應簽署者")},
    DamageWord{"unsigned", QT_TRANSLATE_NOOP("DamageWords", "缺少應有的簽章")},
    DamageWord{"roster", QT_TRANSLATE_NOOP("DamageWords", "人員異動的內容不符")},
    DamageWord{"recovery", QT_TRANSLATE_NOOP("DamageWords", "復原或還原無復原金鑰的證明")},
    DamageWord{"rests-on", QT_TRANSLATE_NOOP("DamageWords", "所依據的先前事件不存在")},
    DamageWord{"answered", QT_TRANSLATE_NOOP("DamageWords", "所依據之事件先前已處理，或未經核准")},
    DamageWord{"state", QT_TRANSLATE_NOOP("DamageWords", "登記簿當時狀態不得辦理此步驟")},
    DamageWord{"case", QT_TRANSLATE_NOOP("DamageWords", "當時該員非本案承辦人員")},
    DamageWord{"action", QT_TRANSLATE_NOOP("DamageWords", "並非任何已知之事件")},
    DamageWord{"subject", QT_TRANSLATE_NOOP("DamageWords", "此種事件不可能以所載對象為主題")},
    DamageWord{"field", QT_TRANSLATE_NOOP("DamageWords", "有欄位重複，或並非此種事件之欄位")},
    DamageWord{"purpose", QT_TRANSLATE_NOOP("DamageWords", "簽章之用途不符")},
    DamageWord{"page", QT_TRANSLATE_NOOP("DamageWords", "未留存所顯示之內容，或顯示者為另一份")},
    DamageWord{"author", QT_TRANSLATE_NOOP("DamageWords", "記錄本事件之人員當日不在職，或無辦理該事項之授權")},
    DamageWord{"named", QT_TRANSLATE_NOOP("DamageWords", "所載人員未簽署，或不得為此處所載人員")},
    DamageWord{"taken-by", QT_TRANSLATE_NOOP("DamageWords", "僅得由登記所載人員辦理，或不得由其辦理")},
    DamageWord{"time", QT_TRANSLATE_NOOP("DamageWords",
                                         "所載時間早於先前事件或封印，而無調整時鐘之紀錄；或簽署人員於"
                                         "封印時已離職")},
    DamageWord{"authorisation",
               QT_TRANSLATE_NOOP("DamageWords", "所依據之授權書未登記、未經審核通過、已結束，或不含該項目、該日")},
    DamageWord{"used", QT_TRANSLATE_NOOP("DamageWords", "授權書註記登記錯誤或項目已查詢，仍據以送出查詢")},
    DamageWord{"volume",
               QT_TRANSLATE_NOOP("DamageWords", "當日查詢逾分行所定項數而無核准主管核可，或未經另一位先初核")},
    DamageWord{"typist", QT_TRANSLATE_NOOP("DamageWords", "晶片卡密碼應由密碼保管人員到場輸入並簽署，本次使用未有")},
    DamageWord{"copies", QT_TRANSLATE_NOOP("DamageWords", "刪除時尚有份數未確認銷毀，或所記份數與日誌不符")},
    DamageWord{"sample", QT_TRANSLATE_NOOP("DamageWords", "每月抽查之紀錄或設定與當時之日誌不符")},
    DamageWord{"sheet", QT_TRANSLATE_NOOP("DamageWords", "查詢紀錄單各筆與日誌不符，或有人員之查詢未列於單上")},
    DamageWord{"origin", QT_TRANSLATE_NOOP("DamageWords", "第一筆所載之日誌識別與本日誌不符")},
    DamageWord{"handed-over", QT_TRANSLATE_NOOP("DamageWords", "帳號管理人員之交接期間重疊，而未註明並存")},
    DamageWord{"headless", QT_TRANSLATE_NOOP("DamageWords", "單位自某日起無單位主管：終止最後一位而無繼任者")},
    // Of what was brought along.
    DamageWord{"witness", QT_TRANSLATE_NOOP("DamageWords", "與見證所簽不符：可能遭換回舊版或更動；或所記之見證不成立")},
    DamageWord{"anchor", QT_TRANSLATE_NOOP("DamageWords", "與留存之錨不符：並非由當時日誌延續，可能遭換回舊版")},
    DamageWord{"first-key", QT_TRANSLATE_NOOP("DamageWords", "與總行留存之指紋不符：並非總行留存指紋之日誌")},
};

QString why_put_back(std::string_view why) {
    if (why == "no-ledger") return DamageWords::tr("此處原無日誌");
    if (why == "unreadable") return DamageWords::tr("原日誌無法讀取");
    return DamageWords::tr("原有之封印金鑰遺失");
}

}  // namespace

QString sentence_told(std::string_view reason, const QString& who, const QString& when, std::string_view why) {
    if (reason == "worn")
        return DamageWords::tr("檔案 %1 有一份損壞，另一份完好，下次登入時補回")
            .arg(QString::fromUtf8(why.data(), static_cast<qsizetype>(why.size())));
    if (reason == "foreign-file")
        return DamageWords::tr("檔案 %1 不屬於本日誌之任何人員，無法開啟任何資料：請查明由何人存放，移出該資料夾")
            .arg(QString::fromUtf8(why.data(), static_cast<qsizetype>(why.size())));
    if (reason == "mended")
        return DamageWords::tr("檔案 %1 有一份於磁碟損壞，%2 已由另一份補回")
            .arg(QString::fromUtf8(why.data(), static_cast<qsizetype>(why.size())), when);
    if (reason == "stood-for")
        return DamageWords::tr("%1 由備份還原，封印鏈重新開始：%2；經復原金鑰二段證明，由 %3 負責")
            .arg(when, why_put_back(why), who);
    if (who.isEmpty()) return DamageWords::tr("%1 由備份還原，以復原金鑰二段證明，並銜接原封印鏈").arg(when);
    return DamageWords::tr("%1 由備份還原，由 %2 簽署，並銜接原封印鏈").arg(when, who);
}

QString word_for_damage(std::string_view reason) {
    const auto found = std::ranges::find(damage_words, reason, &DamageWord::reason);
    return found == damage_words.end() ? QString() : DamageWords::tr(found->word);
}

}  // namespace jcic::words
