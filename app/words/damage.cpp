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
    DamageWord{"unreadable", QT_TRANSLATE_NOOP("DamageWords", "讀不出來：檔案損壞，或不在了")},
    DamageWord{"schema", QT_TRANSLATE_NOOP("DamageWords", "資料庫裡有不是本程式建立的表、索引或觸發")},
    DamageWord{"projection", QT_TRANSLATE_NOOP("DamageWords", "查閱用的索引與事件不符")},
    DamageWord{"search", QT_TRANSLATE_NOOP("DamageWords", "搜尋用的檔案與事件不符")},
    DamageWord{"labels", QT_TRANSLATE_NOOP("DamageWords", "找回舊資料用的標籤與事件不符")},
    DamageWord{"values", QT_TRANSLATE_NOOP("DamageWords", "個人資料的索引不符")},
    DamageWord{"ids", QT_TRANSLATE_NOOP("DamageWords", "事件編號的索引不符")},
    DamageWord{"slot", QT_TRANSLATE_NOOP("DamageWords", "這個人的金鑰檔不見了、損壞，或是別人的")},
    DamageWord{"recovery-file",
               QT_TRANSLATE_NOOP("DamageWords", "復原金鑰檔遺失、損壞或為較早之檔案，請重新製作復原金鑰")},
    DamageWord{"attachment", QT_TRANSLATE_NOOP("DamageWords", "附件的檔案不見了，或被改過")},
    DamageWord{"deletion", QT_TRANSLATE_NOOP("DamageWords", "應該刪除的檔案還在")},
    DamageWord{"deletions", QT_TRANSLATE_NOOP("DamageWords", "刪除清單不見了，或被改過")},
    DamageWord{"erased", QT_TRANSLATE_NOOP("DamageWords", "資料的金鑰不在了，卻沒有事件說它已刪除")},
    DamageWord{"head", QT_TRANSLATE_NOOP("DamageWords", "日誌外部鏈首曾經遺失")},
    DamageWord{"file-damaged",
               QT_TRANSLATE_NOOP("DamageWords", "檔案的兩份都損壞（磁碟，或有人動過）；保留資料夾，通知資訊人員")},
    DamageWord{"outer", QT_TRANSLATE_NOOP("DamageWords", "登入之外的紀錄被截短過")},
    // Of events.
    DamageWord{"number", QT_TRANSLATE_NOOP("DamageWords", "號碼不連續：有事件遺漏、重複或對調")},
    DamageWord{"body", QT_TRANSLATE_NOOP("DamageWords", "事件的內容無法解讀")},
    DamageWord{"hash", QT_TRANSLATE_NOOP("DamageWords", "事件的內容與雜湊不符")},
    DamageWord{"commitment", QT_TRANSLATE_NOOP("DamageWords", "欄位的值與事件所載的不符")},
    DamageWord{"key", QT_TRANSLATE_NOOP("DamageWords", "個人資料放在別的對象的金鑰之下")},
    DamageWord{"term", QT_TRANSLATE_NOOP("DamageWords", "保存期滿之前就刪除")},
    DamageWord{"held", QT_TRANSLATE_NOOP("DamageWords", "保全期間刪除了應予保全的資料")},
    DamageWord{"brought", QT_TRANSLATE_NOOP("DamageWords", "登記貸款結束或當事人撤回授權，未隨之登記各筆查詢或授權書")},
    DamageWord{"corrected", QT_TRANSLATE_NOOP("DamageWords", "更正案號之查詢不存在，或所載之原案號與日誌不符")},
    DamageWord{"old-key", QT_TRANSLATE_NOOP("DamageWords", "資料金鑰更換之後，仍以舊的金鑰加密")},
    DamageWord{"renewal",
               QT_TRANSLATE_NOOP("DamageWords", "資料金鑰該換而未先更換、沒有人離開而更換，或換得有人打不開")},
    DamageWord{"id", QT_TRANSLATE_NOOP("DamageWords", "與先前的事件同一個編號")},
    DamageWord{"founding", QT_TRANSLATE_NOOP("DamageWords", "建立日誌的事件不在第一筆，或不只一筆")},
    DamageWord{"seal", QT_TRANSLATE_NOOP("DamageWords", "下一個封印不符：從這一筆起已不可信")},
    DamageWord{"seal-key", QT_TRANSLATE_NOOP("DamageWords", "封印的金鑰不是由前一把交接")},
    DamageWord{"seal-restarted", QT_TRANSLATE_NOOP("DamageWords", "封印鏈在此重新開始（還原或遺失金鑰）")},
    DamageWord{"checkpoint", QT_TRANSLATE_NOOP("DamageWords", "檢查點不符：從這一筆起已不可信")},
    DamageWord{"card", QT_TRANSLATE_NOOP("DamageWords", "封印上的晶片卡簽章不符")},
    DamageWord{"signature", QT_TRANSLATE_NOOP("DamageWords", "個人簽章不符")},
    DamageWord{"signer", QT_TRANSLATE_NOOP("DamageWords", "簽章的人不存在、已終止，或不是該簽的人")},
    DamageWord{"unsigned", QT_TRANSLATE_NOOP("DamageWords", "缺少應有的簽章")},
    DamageWord{"roster", QT_TRANSLATE_NOOP("DamageWords", "人員異動的內容不符")},
    DamageWord{"recovery", QT_TRANSLATE_NOOP("DamageWords", "復原或還原沒有復原金鑰的證明")},
    DamageWord{"rests-on", QT_TRANSLATE_NOOP("DamageWords", "所依據的先前事件不存在")},
    DamageWord{"answered", QT_TRANSLATE_NOOP("DamageWords", "所依據的事件先前已經處理過，或未經核准")},
    DamageWord{"state", QT_TRANSLATE_NOOP("DamageWords", "登記簿當時狀態不得辦理此步驟")},
    DamageWord{"case", QT_TRANSLATE_NOOP("DamageWords", "當時該員非本案承辦人員")},
    // Of what was brought along.
    DamageWord{"witness",
               QT_TRANSLATE_NOOP("DamageWords", "與見證簽署過的不符：可能被換回舊的或改過；或所記的見證不成立")},
    DamageWord{"anchor", QT_TRANSLATE_NOOP("DamageWords", "與留存的錨不符：不是由那時的日誌延續而來，可能被換回舊的")},
    DamageWord{"first-key", QT_TRANSLATE_NOOP("DamageWords", "與總處留存的指紋不符：不是總處知道的那一本")},
};

QString why_put_back(std::string_view why) {
    if (why == "no-ledger") return DamageWords::tr("這裡原來沒有日誌");
    if (why == "unreadable") return DamageWords::tr("原有的日誌讀不出來");
    return DamageWords::tr("原有的封印金鑰不在了");
}

}  // namespace

QString sentence_told(std::string_view reason, const QString& who, const QString& when, std::string_view why) {
    if (reason == "worn")
        return DamageWords::tr("檔案 %1 有一份損壞，另一份完好，下一次登入時補回")
            .arg(QString::fromUtf8(why.data(), static_cast<qsizetype>(why.size())));
    if (reason == "mended")
        return DamageWords::tr("檔案 %1 有一份在磁碟上損壞，%2 已由另一份補回")
            .arg(QString::fromUtf8(why.data(), static_cast<qsizetype>(why.size())), when);
    if (reason == "stood-for")
        return DamageWords::tr("%1 由備份還原，封印鏈重新開始：%2；由復原金鑰二段與 %3 負責")
            .arg(when, why_put_back(why), who);
    if (who.isEmpty()) return DamageWords::tr("%1 由備份還原，以復原金鑰二段證明，並銜接原封印鏈").arg(when);
    return DamageWords::tr("%1 由備份還原，由 %2 簽署，並銜接原有的封印鏈").arg(when, who);
}

QString word_for_damage(std::string_view reason) {
    const auto found = std::ranges::find(damage_words, reason, &DamageWord::reason);
    return found == damage_words.end() ? QString() : DamageWords::tr(found->word);
}

}  // namespace jcic::words
