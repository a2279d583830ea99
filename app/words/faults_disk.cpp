// What the system said of a file or folder: why, and what to do about it.
#include "app/words/fault_words.h"

namespace jcic::words {

QString FaultWords::disk_cause(const QString& otherwise) const {
    return choose("reason",
                  {{"no-permission", tr("此登入帳號無權限；檔案可能屬於 root 或其他帳號。")},
                   {"missing", tr("檔案或資料夾不存在。")},
                   {"disk-full", tr("磁碟已滿。")},
                   {"quota", tr("此登入帳號之磁碟配額已用盡。")},
                   {"read-only", tr("此磁碟為唯讀；磁碟故障時，系統亦會自動改為唯讀。")},
                   {"no-locks", tr("此磁碟無法鎖定檔案（常見於網路磁碟）。")},
                   {"too-many-files", tr("開啟之檔案已達系統上限。")},
                   {"no-file", tr("此名稱為資料夾，並非檔案。")},
                   {"no-folder", tr("路徑內有一段為檔案，並非資料夾。")},
                   {"name-too-long", tr("名稱或路徑過長。")},
                   {"busy", tr("系統或另一程式正使用中。")},
                   {"device", tr("磁碟回報讀寫錯誤。")},
                   {"link", has("target") ? with("target", tr("此名稱為連結，指向「%1」。")) : tr("此名稱為連結。")},
                   {"other-disk", tr("來源與目的地不在同一磁碟。")},
                   {"too-large", tr("檔案超過此磁碟或此登入帳號所允許之大小。")},
                   {"bad-name", tr("此磁碟不接受名稱中之某些字元。")},
                   {"unsupported", tr("此磁碟之檔案系統不支援此項作業，或不接受此名稱。")},
                   {"memory", tr("記憶體不足。")},
                   {"network", tr("網路磁碟無回應，或連線已中斷。")},
                   {"exists", tr("該處已有同名之檔案或資料夾。")},
                   {"not-regular", tr("並非一般檔案（管道、裝置或連線端點），因此未開啟。")},
                   {"system", has("said") ? tr("系統回報錯誤 %1（errno）：%2。").arg(detail("number"), detail("said"))
                                          : with("number", tr("系統回報錯誤 %1（errno）。"))}},
                  otherwise);
}

QString FaultWords::disk_advice(const QString& otherwise) const {
    return choose("reason",
                  {{"no-permission", tr("請資訊人員將其擁有者及權限改回此登入帳號，再次辦理；內容勿更動。")},
                   {"missing", tr("請確認位置；遭移走者請放回原處，再次辦理。")},
                   {"disk-full", tr("請清出磁碟空間，再次辦理；日誌資料夾內之檔案均勿刪除。")},
                   {"quota", tr("請資訊人員提高此帳號配額，或清出此帳號其他檔案，再次辦理。")},
                   {"read-only", tr("請資訊人員先檢查磁碟，再改回可寫入，然後再次辦理。")},
                   {"no-locks", tr("請改用本機磁碟之資料夾；日誌勿置於網路磁碟。")},
                   {"too-many-files", tr("請關閉其他程式，重新開啟本程式再次辦理；反覆發生時請資訊人員提高上限。")},
                   {"no-file", tr("請改為指定檔案，或更換名稱。")},
                   {"no-folder", tr("請改用其他位置之資料夾。")},
                   {"name-too-long", tr("請改用較短之名稱或路徑。")},
                   {"busy", tr("請關閉使用中之程式，再次辦理。")},
                   {"device", tr("請停止使用此磁碟，並請資訊人員檢查；備份請勿存於同一磁碟。")},
                   {"link", tr("請以檔案本身取代該連結，或直接指定連結所指之位置，再次辦理；內容勿更動。")},
                   {"other-disk", tr("請改用同一磁碟上之位置。")},
                   {"too-large", tr("請改存於其他磁碟（FAT32 隨身碟單一檔案以 4 GB 為限），或請資訊人員放寬限制。")},
                   {"bad-name", tr("請改用僅含一般文字之名稱，或其他磁碟。")},
                   {"unsupported", tr("請改用本機磁碟之資料夾；名稱含 : ? * 等符號者，請改用其他名稱。")},
                   {"memory", tr("請關閉其他程式，再次辦理；反覆發生時請資訊人員檢查記憶體。")},
                   {"network", tr("請確認網路及檔案伺服器，連線恢復後再次辦理。")},
                   {"exists", tr("請先移走該檔案或資料夾，或改用其他名稱。")},
                   {"not-regular", tr("請將其移走，該處應為一般檔案；不明來源時請通知資訊人員。")},
                   {"system", tr("請將畫面所示錯誤號碼告知資訊人員，查明後再次辦理。")}},
                  otherwise);
}

}  // namespace jcic::words
