// The ledger.
#include "app/words/fault_words.h"

namespace jcic::words {
namespace {

/// A file that somebody chose.
Words no_such_backup(const QString& file) {
    return {FaultWords::tr("這個備份檔不能用"),
            file + FaultWords::tr("不是日誌的備份，或已經損壞、被改過。現有的日誌沒有更動。"),
            FaultWords::tr("請確認是否選對檔案，或改用另一份備份；這一份請保留，交給稽核與資訊人員。")};
}
/// One that was just made.
Words does_not_read_back(const QString& file) {
    return {
        FaultWords::tr("備份寫好了，讀回來的內容卻不同"),
        file + FaultWords::tr("寫入的磁碟（例如 USB 隨身碟）多半有問題，備份沒有完成。日誌和先前的備份檔都沒有更動。"),
        FaultWords::tr("請換一個磁碟再備份一次。這個磁碟不要再放備份，並請通知資訊人員。")};
}

}  // namespace

Words FaultWords::ledger_locked() const {
    return {tr("日誌未開啟"), tr("沒有人登入時，日誌的金鑰不在記憶體中。"), tr("請登入後再試。")};
}
Words FaultWords::ledger_busy() const {
    return {
        tr("日誌正被另一個程式開啟"),
        tr("同一個資料夾的日誌一次只能由一個程式寫入。") + with("holder", tr("正在使用的是 %1（括號內是程序編號）。")),
        tr("請關閉另一個 jcic-desk 視窗或指令後再試。")};
}
Words FaultWords::ledger_corrupt() const {
    if (fault_.place == "ledger.backup-file") return no_such_backup(with("file", tr("檔案 %1：")));
    if (fault_.place == "ledger.backup-written") return does_not_read_back(with("file", tr("檔案 %1：")));
    if (fault_.detail("reason") == "bit-rot")
        return {tr("日誌的小檔案損壞"), with("file", tr("檔案 %1：")) + tr("兩份都與自己的摘要不符，是磁碟上的損壞。"),
                tr("請資訊人員檢查磁碟；個人的金鑰檔損壞時，以復原金鑰讓這個人重新進來，或由備份還原。")};
    return {tr("日誌內容對不起來"),
            with("folder", tr("資料夾 %1：")) + with("file", tr("檔案 %1：")) + with("page", tr("第 %1 頁，")) +
                with("sequence", tr("從第 %1 筆起，")) + tr("資料、簽章或封印與計算結果不符，可能是磁碟損壞或遭竄改。"),
            choose("reason",
                   {{"jcic-host", tr("這是聯徵中心主機登記簿的一筆：不據以連線，其餘照常。請通知稽核與資訊人員，以 "
                                     "ledger verify 查明；連不上時，由主管會同另一人把聯徵中心的主機重新登記一次。")},
                    {"hub", tr("這是櫃台連線伺服器登記簿的一筆：不據以連線，其餘照常。請通知稽核與資訊人員，以 ledger "
                               "verify 查明；連不上時，由單位主管會同另一人把伺服器重新登記一次。")},
                    {"witnesses", tr("這是日誌見證登記簿的一筆：不採信該見證的簽章，其餘照常。請通知稽核與資訊人員，"
                                     "以 ledger verify 查明，再由單位主管會同另一人重新登記。")}},
                   tr("請停止使用並保留現場，以 ledger verify 查明有哪些，通知稽核與資訊人員；不要自行修復或覆蓋。"))};
}
Words FaultWords::ledger_rolled_back() const {
    return {tr("日誌被換成舊的版本"),
            with("folder", tr("資料夾 %1：")) + with("sequence", tr("從第 %1 筆起，")) +
                tr("檔案少了已經寫入過的紀錄，可能是從舊備份還原。"),
            tr("請停止使用，通知稽核人員核對；確為還原備份時，依還原程序登記。")};
}
Words FaultWords::ledger_foreign() const {
    return {tr("這不是本工作站的日誌"),
            with("file", tr("檔案 %1：")) + tr("檔案的來源與設定檔不符，或該處已有另一份日誌。"),
            tr("請確認資料夾（--profile）是否選對，不要混用其他工作站的檔案。")};
}
Words FaultWords::ledger_newer() const {
    return {tr("這份日誌是較新版本的程式寫的"),
            with("found", tr("日誌的格式是第 %1 版，")) + with("known", tr("這個程式只認得到第 %1 版，")) +
                tr("因此沒有開啟，也沒有改動任何檔案。"),
            tr("請以寫它的那一版或更新的程式開啟；若剛退回舊版，請重新安裝新版。")};
}
Words FaultWords::ledger_library() const {
    return {tr("加密資料庫元件不合格"),
            with("part", tr("檢查項目「%1」沒有通過。")) + tr("為避免資料未加密就寫入磁碟，程式已停止開啟日誌。"),
            tr("請以本程式附的安裝檔重新安裝，不要替換其中的函式庫。")};
}
Words FaultWords::ledger_read() const {
    return {tr("讀不到日誌的檔案"),
            with("file", tr("「%1」：")) + disk_cause(tr("沒有讀取權限，或磁碟故障。")) +
                tr("沒有讀到內容，因此也沒有說它被改過；檔案都沒有更動。"),
            disk_advice(tr("請資訊人員檢查檔案的權限與磁碟，再做一次。"))};
}
Words FaultWords::ledger_write() const {
    return {tr("無法寫入日誌，因此動作沒有執行"),
            tr("每一步都要先記錄才能做；這次沒有寫成功。") + with("file", tr("「%1」：")) +
                disk_cause(tr("常見原因是磁碟已滿或沒有權限。")),
            disk_advice(tr("請清出磁碟空間或請資訊人員檢查權限，再做一次。"))};
}
Words FaultWords::ledger_sealed() const {
    if (fault_.detail("reason") == "not-given")
        return {tr("尚未拿到更換後的資料金鑰"),
                tr("資料金鑰在您不能閱覽查得資料的那段期間換過，新的一把尚未交給您，因此沒有寫入。"),
                tr("請單位主管或另一位閱覽查得資料的人登入一次，新的金鑰就會交給您；之後請重新登入再做。")};
    return {tr("無檢視此項資料之權限"), tr("您的授權事項不包含閱覽查得資料。"),
            tr("請由查詢人員、主管或覆核人員登入後查看。")};
}
Words FaultWords::ledger_erased() const {
    return {tr("這項資料已依規定刪除"), tr("金鑰已銷毀，內容無法再開啟；紀錄與刪除佐證仍在。"),
            tr("需要資料時，請另取授權書重新發查。")};
}
}  // namespace jcic::words
