// The ledger.
#include "app/words/fault_words.h"

namespace jcic::words {
namespace {

/// A file that somebody chose.
Words no_such_backup(const QString& file) {
    return {FaultWords::tr("此備份檔不得使用"),
            file + FaultWords::tr("並非日誌之備份，或已損壞、遭更動。現有日誌未更動。"),
            FaultWords::tr("請確認是否選對檔案，或改用另一份備份；本份請保留，交付稽核及資訊人員。")};
}
/// One that was just made.
Words does_not_read_back(const QString& file) {
    return {FaultWords::tr("備份已寫入，惟讀回之內容不同"),
            file + FaultWords::tr("寫入之磁碟（例如 USB 隨身碟）可能故障，備份未完成。日誌及先前備份檔均未更動。"),
            FaultWords::tr("請更換磁碟後再次備份。此磁碟勿再存放備份，並請通知資訊人員。")};
}

}  // namespace

Words FaultWords::ledger_locked() const {
    return {tr("日誌未開啟"), tr("無人登入時，日誌的金鑰不在記憶體中。"), tr("請登入後再試。")};
}
Words FaultWords::ledger_busy() const {
    return {
        tr("日誌已由另一程式開啟"),
        tr("同一資料夾之日誌一次僅得由一個程式寫入。") + with("holder", tr("使用中之程式為 %1（括號內為程序編號）。")),
        tr("請關閉另一個 jcic-desk 視窗或指令後再試。")};
}
Words FaultWords::ledger_corrupt() const {
    if (fault_.place == "ledger.backup-file") return no_such_backup(with("file", tr("檔案 %1：")));
    if (fault_.place == "ledger.backup-written") return does_not_read_back(with("file", tr("檔案 %1：")));
    if (fault_.detail("reason") == "bit-rot")
        return {tr("日誌的小檔案損壞"), with("file", tr("檔案 %1：")) + tr("二份均與其摘要不符，為磁碟損壞。"),
                tr("請資訊人員檢查磁碟；個人金鑰檔損壞時，以復原金鑰復原該員帳號，或由備份還原。")};
    return {tr("日誌內容不一致"),
            with("folder", tr("資料夾 %1：")) + with("file", tr("檔案 %1：")) + with("page", tr("第 %1 頁，")) +
                with("sequence", tr("自第 %1 筆起，")) + tr("資料、簽章或封印與計算結果不符，可能為磁碟損壞或遭竄改。"),
            choose("reason",
                   {{"jcic-host", tr("此為聯徵中心主機登記簿之一筆：不據以連線，其餘照常。請通知稽核及資訊人員，以 "
                                     "ledger verify 查明；無法連線時，由單位主管會同另一人重新登記聯徵中心主機一次。")},
                    {"hub", tr("此為櫃台連線伺服器登記簿之一筆：不據以連線，其餘照常。請通知稽核及資訊人員，以 ledger "
                               "verify 查明；無法連線時，由單位主管會同另一人重新登記伺服器一次。")},
                    {"witnesses", tr("此為日誌見證登記簿之一筆：不採信該見證簽章，其餘照常。請通知稽核及資訊人員，以 "
                                     "ledger verify 查明，再由單位主管會同另一人重新登記。")}},
                   tr("請停止使用並保留現場，以 ledger verify 查明項目，通知稽核及資訊人員；請勿自行修復或覆寫。"))};
}
Words FaultWords::ledger_rolled_back() const {
    return {tr("日誌遭換成舊版"),
            with("folder", tr("資料夾 %1：")) + with("sequence", tr("自第 %1 筆起，")) +
                tr("檔案缺少已寫入之紀錄，可能由舊備份還原。"),
            tr("請停止使用，通知稽核人員核對；確為還原備份時，依還原程序登記。")};
}
Words FaultWords::ledger_foreign() const {
    return {tr("並非本工作站之日誌"),
            with("file", tr("檔案 %1：")) + tr("檔案來源與設定檔不符，或該處已有另一份日誌。"),
            tr("請確認資料夾（--profile）是否選對，勿混用其他工作站之檔案。")};
}
Words FaultWords::ledger_newer() const {
    return {tr("本日誌由較新版本之程式寫入"),
            with("found", tr("日誌的格式是第 %1 版，")) + with("known", tr("此程式僅支援至第 %1 版，")) +
                tr("因此未開啟，亦未更動任何檔案。"),
            tr("請以寫入該資料之版本或更新版本開啟；如係退回舊版，請重新安裝新版。")};
}
Words FaultWords::ledger_library() const {
    return {tr("加密資料庫元件不合格"),
            with("part", tr("檢查項目「%1」未通過。")) + tr("為避免資料未加密即寫入磁碟，程式已停止開啟日誌。"),
            tr("請以本程式所附安裝檔重新安裝，勿替換其中函式庫。")};
}
Words FaultWords::ledger_read() const {
    return {tr("無法讀取日誌檔案"),
            with("file", tr("「%1」：")) + disk_cause(tr("無讀取權限，或磁碟故障。")) +
                tr("未讀取內容，因此未能判斷是否遭更動；檔案均未更動。"),
            disk_advice(tr("請資訊人員檢查檔案權限與磁碟，再次辦理。"))};
}
Words FaultWords::ledger_write() const {
    return {tr("無法寫入日誌，本項作業未執行"),
            tr("各步驟均應先記錄再執行；本次未寫入成功。") + with("file", tr("「%1」：")) +
                disk_cause(tr("常見原因為磁碟已滿或權限不足。")),
            disk_advice(tr("請清出磁碟空間或請資訊人員檢查權限，再次辦理。"))};
}
Words FaultWords::ledger_sealed() const {
    if (fault_.detail("reason") == "not-given")
        return {tr("尚未取得更換後之資料金鑰"),
                tr("本人無法閱覽查得資料期間，資料金鑰已更換，新金鑰尚未交付，因此未寫入。"),
                tr("請單位主管或另一位得閱覽查得資料之人員登入一次，以交付新金鑰；之後請重新登入再辦理。")};
    return {tr("無檢視此項資料之權限"), tr("本人之授權事項不包含閱覽查得資料。"),
            tr("請由查詢人員、核准主管或覆核人員登入後查看。")};
}
Words FaultWords::ledger_erased() const {
    return {tr("本項資料已依規定刪除"), tr("金鑰已銷毀，內容無法再開啟；紀錄及刪除佐證仍在。"),
            tr("需要資料時，請另取授權書重新發查。")};
}
}  // namespace jcic::words
