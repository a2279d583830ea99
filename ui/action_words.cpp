#include "ui/action_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>

#include "ui/register_words.h"
#include "ui/text.h"

namespace jcic::ui {
namespace {

struct Word {
    std::string_view action;
    const char* text;
};

const Word words[]{
    {"query.submitted", QT_TRANSLATE_NOOP("actions", "送出核准")},
    {"query.decided", QT_TRANSLATE_NOOP("actions", "核准決定")},
    {"query.withdrawn", QT_TRANSLATE_NOOP("actions", "撤回")},
    {"query.requesting", QT_TRANSLATE_NOOP("actions", "發查")},
    {"query.unsettled", QT_TRANSLATE_NOOP("actions", "結果未明")},
    {"query.settling", QT_TRANSLATE_NOOP("actions", "查證結果")},
    {"query.serial", QT_TRANSLATE_NOOP("actions", "取得序號")},
    {"query.request-failed", QT_TRANSLATE_NOOP("actions", "發查被拒")},
    {"query.not-received", QT_TRANSLATE_NOOP("actions", "聯徵未收到，可再發查")},
    {"query.retrieving", QT_TRANSLATE_NOOP("actions", "調閱")},
    {"query.not-yet", QT_TRANSLATE_NOOP("actions", "機關尚未回覆")},
    {"query.expired", QT_TRANSLATE_NOOP("actions", "逾期")},
    {"query.stopped", QT_TRANSLATE_NOOP("actions", "中止")},
    {"serial.shown", QT_TRANSLATE_NOOP("actions", "顯示完整序號")},
    {"record.retrieved", QT_TRANSLATE_NOOP("actions", "取回資料")},
    {"record.viewed", QT_TRANSLATE_NOOP("actions", "閱覽")},
    {"record.doubted", QT_TRANSLATE_NOOP("actions", "申請人有疑義")},
    {"record.used-up", QT_TRANSLATE_NOOP("actions", "使用完畢")},
    {"record.erased", QT_TRANSLATE_NOOP("actions", "刪除資料")},
    {"query.relation-ended", QT_TRANSLATE_NOOP("actions", "登記往來結束")},
    {"retention.agreed", QT_TRANSLATE_NOOP("actions", "兩人同意刪除")},
    {"query.erased", QT_TRANSLATE_NOOP("actions", "保存期滿刪除")},
    {"record.exported", QT_TRANSLATE_NOOP("actions", "存加密檔")},
    {"page.committed", QT_TRANSLATE_NOOP("actions", "頁面定稿，編入驗證碼")},
    {"copy.reserved", QT_TRANSLATE_NOOP("actions", "保留份數")},
    {"copy.sent", QT_TRANSLATE_NOOP("actions", "送印")},
    {"copy.confirmed", QT_TRANSLATE_NOOP("actions", "確認印出")},
    {"copy.failed", QT_TRANSLATE_NOOP("actions", "列印失敗")},
    {"copy.discarded", QT_TRANSLATE_NOOP("actions", "份數作廢")},
    {"copy.filed", QT_TRANSLATE_NOOP("actions", "歸檔")},
    {"copy.destroyed", QT_TRANSLATE_NOOP("actions", "銷毀")},
    {"copy.lost", QT_TRANSLATE_NOOP("actions", "紙本遺失")},
    {"copy.found", QT_TRANSLATE_NOOP("actions", "紙本尋獲")},
    {"copy.cancelling", QT_TRANSLATE_NOOP("actions", "取消列印")},
    {"copy.set-aside", QT_TRANSLATE_NOOP("actions", "列為待銷毀")},
    {"register.exported", QT_TRANSLATE_NOOP("actions", "登記簿另存加密檔")},
    {"register.attachment-saved", QT_TRANSLATE_NOOP("actions", "登記簿附件存出（未加密）")},
    {"register.attachment-opened", QT_TRANSLATE_NOOP("actions", "開啟登記簿附件")},
    {"register.printed", QT_TRANSLATE_NOOP("actions", "列印登記簿")},
    {"copy.written-off", QT_TRANSLATE_NOOP("actions", "遺失核銷")},
    {"card.received", QT_TRANSLATE_NOOP("actions", "收到晶片卡")},
    {"card.handed-out", QT_TRANSLATE_NOOP("actions", "借出晶片卡")},
    {"card.handed-back", QT_TRANSLATE_NOOP("actions", "歸還晶片卡")},
    {"card.taken-back", QT_TRANSLATE_NOOP("actions", "代收回晶片卡")},
    {"card.verifying", QT_TRANSLATE_NOOP("actions", "驗證卡片密碼")},
    {"card.verified", QT_TRANSLATE_NOOP("actions", "卡片密碼正確")},
    {"card.verify-failed", QT_TRANSLATE_NOOP("actions", "卡片密碼未過")},
    {"card.pin-changing", QT_TRANSLATE_NOOP("actions", "變更卡片密碼")},
    {"card.pin-changed", QT_TRANSLATE_NOOP("actions", "卡片密碼已變更")},
    {"card.pin-change-failed", QT_TRANSLATE_NOOP("actions", "卡片密碼沒有變更")},
    {"card.unblocking", QT_TRANSLATE_NOOP("actions", "解鎖晶片卡")},
    {"card.unblocked", QT_TRANSLATE_NOOP("actions", "晶片卡已解鎖")},
    {"card.unblock-failed", QT_TRANSLATE_NOOP("actions", "晶片卡沒有解鎖")},
    {"card.signing", QT_TRANSLATE_NOOP("actions", "以晶片卡簽署檔案")},
    {"card.signed", QT_TRANSLATE_NOOP("actions", "檔案已簽署")},
    {"card.sign-failed", QT_TRANSLATE_NOOP("actions", "檔案沒有簽署")},
    {"card.seal-failed", QT_TRANSLATE_NOOP("actions", "卡片未簽封印")},
    {"host.signing-in", QT_TRANSLATE_NOOP("actions", "簽入聯徵")},
    {"host.signed-in", QT_TRANSLATE_NOOP("actions", "已簽入聯徵")},
    {"host.sign-in-failed", QT_TRANSLATE_NOOP("actions", "簽入聯徵失敗")},
    {"host.opening", QT_TRANSLATE_NOOP("actions", "開啟聯徵")},
    {"host.opening-failed", QT_TRANSLATE_NOOP("actions", "聯徵沒有開啟")},
    {"host.opened", QT_TRANSLATE_NOOP("actions", "已開啟聯徵")},
    {"host.signing-out", QT_TRANSLATE_NOOP("actions", "登出聯徵")},
    {"host.password-changing", QT_TRANSLATE_NOOP("actions", "變更聯徵密碼")},
    {"host.password-changed", QT_TRANSLATE_NOOP("actions", "聯徵密碼已變更")},
    {"outer.program-started", QT_TRANSLATE_NOOP("actions", "程式啟動")},
    {"outer.sign-in-failed", QT_TRANSLATE_NOOP("actions", "簽入失敗")},
    {"outer.account-locked", QT_TRANSLATE_NOOP("actions", "帳號鎖住")},
    {"outer.cut", QT_TRANSLATE_NOOP("actions", "外部日誌被截斷")},
    {"countersign.failed", QT_TRANSLATE_NOOP("actions", "會簽密碼不符")},
    {"outer.host-sign-out-unknown", QT_TRANSLATE_NOOP("actions", "聯徵是否已登出不明")},
    {"session.signed-in", QT_TRANSLATE_NOOP("actions", "簽入")},
    {"session.signed-out", QT_TRANSLATE_NOOP("actions", "登出")},
    {"password.changing", QT_TRANSLATE_NOOP("actions", "變更密碼")},
    {"password.changed", QT_TRANSLATE_NOOP("actions", "密碼已變更")},
    {"password.cost-raised", QT_TRANSLATE_NOOP("actions", "提高密碼的運算成本")},
    {"person.designated", QT_TRANSLATE_NOOP("actions", "指派人員")},
    {"person.duties", QT_TRANSLATE_NOOP("actions", "變更職務")},
    {"person.ended", QT_TRANSLATE_NOOP("actions", "終止指派")},
    {"person.unlocked", QT_TRANSLATE_NOOP("actions", "解鎖帳號")},
    {"person.unlocked-together", QT_TRANSLATE_NOOP("actions", "兩人互相解鎖")},
    {"outer.unlock-failed", QT_TRANSLATE_NOOP("actions", "兩人互相解鎖失敗")},
    {"person.locked", QT_TRANSLATE_NOOP("actions", "帳號鎖住")},
    {"session.refused", QT_TRANSLATE_NOOP("actions", "鎖住的帳號要求簽入")},
    {"person.recovered", QT_TRANSLATE_NOOP("actions", "以復原金鑰恢復")},
    {"person.recovery-confirmed", QT_TRANSLATE_NOOP("actions", "確認恢復的人是本人")},
    {"recovery.made", QT_TRANSLATE_NOOP("actions", "製作復原金鑰")},
    {"recovery.records", QT_TRANSLATE_NOOP("actions", "補上資料金鑰")},
    {"outer.recovery-failed", QT_TRANSLATE_NOOP("actions", "復原失敗")},
    {"person.records", QT_TRANSLATE_NOOP("actions", "授予資料金鑰")},
    {"ledger.founded", QT_TRANSLATE_NOOP("actions", "建立日誌")},
    {"settings.refused", QT_TRANSLATE_NOOP("actions", "設定檔與建立時不同，拒絕簽入")},
    {"ledger.verified", QT_TRANSLATE_NOOP("actions", "驗證日誌")},
    {"ledger.listed-anew", QT_TRANSLATE_NOOP("actions", "重建查閱索引")},
    {"ledger.exported", QT_TRANSLATE_NOOP("actions", "匯出日誌")},
    {"ledger.exported-with-values", QT_TRANSLATE_NOOP("actions", "連同個人資料匯出日誌")},
    {"ledger.backing-up", QT_TRANSLATE_NOOP("actions", "開始備份日誌")},
    {"ledger.backed-up", QT_TRANSLATE_NOOP("actions", "日誌已備份")},
    {"ledger.backup-failed", QT_TRANSLATE_NOOP("actions", "備份未完成")},
    {"ledger.restored", QT_TRANSLATE_NOOP("actions", "由備份還原日誌")},
    {"ledger.year-closed", QT_TRANSLATE_NOOP("actions", "封存一個年度")},
    {"ledger.year-returned", QT_TRANSLATE_NOOP("actions", "放回一個年度的檔案")},
    {"ledger.proven", QT_TRANSLATE_NOOP("actions", "匯出一筆事件的證明")},
    {"seal.restarted", QT_TRANSLATE_NOOP("actions", "封印重新起頭")},
    {"head.lost", QT_TRANSLATE_NOOP("actions", "日誌外的樹根遺失")},
    {"deletion.redone", QT_TRANSLATE_NOOP("actions", "還原後再次刪除")},
    {"deletions.lost", QT_TRANSLATE_NOOP("actions", "刪除清單受損")},
};

}  // namespace

QString action_text(std::string_view action) {
    const auto found =
        std::find_if(std::begin(words), std::end(words), [&](const Word& w) { return w.action == action; });
    if (found == std::end(words))
        if (auto step = register_action_text(action); !step.isEmpty()) return step;
    return found == std::end(words) ? q(action) : QCoreApplication::translate("actions", found->text);
}

std::vector<std::string> actions_saying(const QString& text) {
    std::vector<std::string> out;
    for (const auto& word : words)
        if (QCoreApplication::translate("actions", word.text).contains(text, Qt::CaseInsensitive))
            out.emplace_back(word.action);
    for (const auto* book : domain::registers::all())
        for (const auto& step : book->steps)
            if (told(step.title).contains(text, Qt::CaseInsensitive)) out.emplace_back(step.action);
    return out;
}

}  // namespace jcic::ui
