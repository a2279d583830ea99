// What the system said of a file or folder: why, and what to do about it.
#include "app/words/fault_words.h"

namespace jcic::words {

QString FaultWords::disk_cause(const QString& otherwise) const {
    return choose("reason",
                  {{"no-permission", tr("這個登入帳號沒有權限；檔案可能屬於 root 或另一個帳號。")},
                   {"missing", tr("檔案或資料夾不在那裡。")},
                   {"disk-full", tr("磁碟已滿。")},
                   {"quota", tr("這個登入帳號的磁碟配額已經用完。")},
                   {"read-only", tr("這個磁碟是唯讀的；磁碟故障時，系統也會自動改為唯讀。")},
                   {"no-locks", tr("這個磁碟不能鎖定檔案（常見於網路磁碟）。")},
                   {"too-many-files", tr("開著的檔案到了系統的上限。")},
                   {"no-file", tr("這個名稱是資料夾，不是檔案。")},
                   {"no-folder", tr("路徑裡有一段是檔案，不是資料夾。")},
                   {"name-too-long", tr("名稱或路徑太長。")},
                   {"busy", tr("系統或另一個程式正在使用它。")},
                   {"device", tr("磁碟回報讀寫錯誤。")},
                   {"system", with("number", tr("系統回報錯誤 %1（errno）。"))}},
                  otherwise);
}

QString FaultWords::disk_advice(const QString& otherwise) const {
    return choose("reason",
                  {{"no-permission", tr("請資訊人員把它的擁有者與權限改回這個登入帳號，再做一次；內容不要更動。")},
                   {"missing", tr("請確認位置；被移走的請放回原處，再做一次。")},
                   {"disk-full", tr("請清出磁碟空間，再做一次；日誌資料夾裡的檔案都不要刪除。")},
                   {"quota", tr("請資訊人員提高這個帳號的配額，或清出這個帳號的其他檔案，再做一次。")},
                   {"read-only", tr("請資訊人員先檢查磁碟，再改回可以寫入，然後再做一次。")},
                   {"no-locks", tr("請改用本機磁碟上的資料夾；日誌不要放在網路磁碟。")},
                   {"too-many-files", tr("請關閉其他程式，重新開啟本程式再做一次；反覆發生時請資訊人員提高上限。")},
                   {"no-file", tr("請改指到檔案，或換一個名稱。")},
                   {"no-folder", tr("請改用另一個位置的資料夾。")},
                   {"name-too-long", tr("請換較短的名稱或路徑。")},
                   {"busy", tr("請關閉正在使用它的程式，再做一次。")},
                   {"device", tr("請停止使用這個磁碟，請資訊人員檢查；備份不要存在同一個磁碟。")},
                   {"system", tr("請把畫面上的錯誤號碼告訴資訊人員，查明後再做一次。")}},
                  otherwise);
}

}  // namespace jcic::words
