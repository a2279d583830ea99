// Paper, and the program itself.
#include "app/words/fault_words.h"

namespace jcic::words {

Words FaultWords::paper_layout() const {
    return {tr("頁面無法排版"), tr("內容或版面設定超出紙張能容納的範圍。"),
            tr("請把錯誤代碼交給資訊人員；資料沒有遺失。")};
}
Words FaultWords::paper_layout_file() const {
    return {tr("版面設定檔有誤"),
            with("file", tr("檔案 %1：")) + with("line", tr("第 %1 行：")) + tr("設定檔內容不符規定，因此整份不採用。"),
            tr("請資訊人員依 resources/layouts 的說明修正，再重新啟動。") + with("reason", tr("原因：%1"))};
}
Words FaultWords::paper_font() const {
    const auto own = choose("reason",
                            {{"own-missing", tr("設定的檔案不在那裡。")},
                             {"own-unread", tr("設定的檔案讀不到。")},
                             {"own-form", tr("設定的檔案不是字型，或沒有造字（U+E000 到 U+F8FF）。")}},
                            {});
    if (!own.isEmpty())
        return {tr("造字字型不能用，頁上的造字以編號印出"), own + tr("其他字照常；頁上說明編號的意思。"),
                choose("reason",
                       {{"own-missing", tr("請資訊人員放回字型檔，或由單位主管、帳號管理人員改設定；重新啟動後生效。")},
                        {"own-unread", tr("請資訊人員把字型檔改為這個登入帳號可以讀取；重新啟動後生效。")}},
                       tr("請換上銀行的造字字型檔（TTF、TTE、OTF）；重新啟動後生效。"))};
    return {tr("缺少字型，有字印不出來"),
            with("font", tr("這台電腦沒有安裝字型「%1」。")) + with("character", tr("沒有字型包含 %1。")) +
                tr("為免姓名缺字，這一頁沒有產生。"),
            tr("請資訊人員安裝 Noto Sans CJK TC 與全字庫正宋體（fonts-cns11643-sung）。")};
}
Words FaultWords::usage() const {
    const auto wrong =
        choose("reason",
               {{"missing", tr("少了這一項，或後面少了值。")},
                {"value", tr("後面要有值。")},
                {"flag", tr("後面不帶值。")},
                {"twice", tr("給了兩次。")},
                {"too-many", tr("多給了參數。")},
                {"number", tr("要是整數。")},
                {"port", tr("要是 1 到 65535 的埠號。")},
                {"vpcd:PORT", tr("要寫成 vpcd:PORT，例如 vpcd:35963。")},
                {"YYYYMMDD", tr("要是西元日期 YYYYMMDD，而且真有這一天。")},
                {"descriptor", tr("檔案描述符無法使用。")},
                {"terminal", tr("終端機讀不到東西。")},
                {"too-long", tr("太長了。")},
                {"choice", with("choices", tr("要是其中之一：%1。"))},
                {"one", tr("要給其中一項，而且只給一項。")},
                {"half", with("choices", tr("後面還要接其中一個字：%1。"))},
                {"before", tr("這個選項要放在它的指令之後。")},
                {"one-input", with("other", tr("%1 已經讀標準輸入（-）；只有一項可以讀，另一項請給檔案。"))},
                {"password-too", tr("檔案的密碼也給了：加密或不加密，只能選一種。")},
                {"secret", tr("密碼從不由參數給：其他程式看得到參數。")},
                {"command", tr("沒有這個指令。")}},
               tr("無法辨識，可能拼錯。"));
    return {
        tr("指令用法不對"), with("argument", tr("「%1」：")) + wrong + with("nearest", tr("是不是「%1」？")),
        with("descriptor", tr("請用 %1 由檔案描述符給，或等終端機詢問；剛才打的可能還在終端機的指令紀錄裡，請清除。")) +
            tr("請加上 --help 查看這個指令的用法。")};
}
Words FaultWords::file_missing() const {
    const auto path = has("path") ? detail("path") : has("file") ? detail("file") : detail("folder");
    return {tr("找不到檔案"),
            path.isEmpty() ? tr("指定的檔案或資料夾不存在。")
                           : choose("reason",
                                    {{"missing", tr("「%1」不存在。").arg(path)},
                                     {"profile", tr("「%1」裡沒有工作站的設定（settings.conf）。").arg(path)}},
                                    tr("「%1」不存在，或沒有讀取權限。").arg(path)),
            choose("reason",
                   {{"profile", tr("這個資料夾還不是工作站的設定。請以 --profile 指到工作站的資料夾；要練習，請以 "
                                   "jcic-desk --practice 開啟。")},
                    {"program", tr("這是程式自己的檔案：請資訊人員由套件重新安裝，不要自己補上檔案。")}},
                   tr("請確認路徑與檔案名稱。"))};
}
Words FaultWords::file_read() const {
    return {tr("無法讀取檔案"),
            with("file", tr("「%1」：")) +
                choose("reason", {{"not-regular", tr("這不是一般的檔案（是管道或裝置），因此沒有讀取。")}},
                       disk_cause(tr("沒有讀取權限，或磁碟故障。"))),
            disk_advice(tr("請確認檔案的權限；仍不行時請資訊人員檢查磁碟。"))};
}
/// Of a file that is read, painted or attached by the reader behind its walls.
QString FaultWords::picture_advice() const {
    if (fault_.place == "attachment" && fault_.detail("reason") == "locked")
        return tr("附件打開時不能要密碼：請在開得開它的程式裡另存一份沒有密碼的，再附上。");
    return choose(
        "reason",
        {{"damaged", tr("請重新掃描，或再取得一次；別的程式還打得開時，請由它另存一份。")},
         {"replaced", tr("請再附一次；檢查完以前不要改動檔案。")},
         {"too-large", tr("請以 300 dpi、灰階或黑白重新掃描，一頁不超過 A3。")},
         {"too-many-pages", tr("請分成幾個檔案，每個不超過 4,095 頁。")},
         {"too-deep", tr("請印出來掃描，或由看得到它的程式另存成影像。")},
         {"too-long", tr("請印出來掃描，或由看得到它的程式另存成影像。")},
         {"stopped", tr("請印出來掃描，或由看得到它的程式另存成影像。")},
         {"locked", tr("請填「PDF 的密碼」，終端機以 --file-password-fd；或在開得開它的程式裡另存一份沒有密碼的。")}},
        tr("請換上掃描的 PNG、JPEG、TIFF 或 PDF。"));
}
Words FaultWords::file_form() const {
    const auto picture = choose("reason",
                                {{"no-picture", tr("這不是 PNG、JPEG、TIFF 或 PDF。")},
                                 {"damaged", tr("檔案不完整，或內容已損壞。")},
                                 {"replaced", tr("檔案已不是剛才附上的那一份，因此沒有檢查；附上的是改動以前的內容。")},
                                 {"too-large", tr("頁面、頁面上的影像或解開後的內容太大。")},
                                 {"too-deep", tr("頁面內容過於複雜，本程式不予繪製。")},
                                 {"too-many-pages", tr("頁數太多，或頁數的記載不實。")},
                                 {"locked", tr("這份 PDF 有密碼。")},
                                 {"too-long", tr("檔案讀取逾時，已中止。")},
                                 {"stopped", tr("讀這個檔案的程式異常結束，或要的記憶體太多，已中止。")}},
                                {});
    const auto calendar =
        choose("reason",
               {{"not-read-in", with("file", tr("「%1」不是在這裡讀入的那一份，或被改過，因此不採用。"))},
                {"gone", tr("讀入過的辦公日曆有一份不在資料夾裡了。")}},
               {});
    if (!calendar.isEmpty())
        return {tr("辦公日曆與讀入的紀錄不符"), calendar + tr("期限改以其餘的日曆計算。"),
                tr("請單位主管或帳號管理人員刪去不明的檔案，再由程式讀入一次。")};
    if (!picture.isEmpty())
        return {choose("reason", {{"replaced", tr("檔案已變更")}}, tr("檔案內容不符格式")),
                with("line", tr("第 %1 行：")) + with("file", tr("「%1」：")) + picture, picture_advice()};
    if (fault_.place == "settings")
        return {tr("檔案內容不符格式"), wrong_line(),
                tr("因此整個檔案都沒有採用。請改正這裡指出的每一行，再開啟一次。")};
    if (fault_.place == "setup.answers")
        return {tr("檔案內容不符格式"), wrong_answer_line(), tr("請改正這裡指出的每一行，再執行一次。")};
    auto cause = wrong_line();
    cause += choose("reason",
                    {{"size", tr("檔案太大，或其中一格太長。")},
                     {"quote", tr("引號沒有成對，或收尾的引號後面還有字。")},
                     {"unreadable", tr("有一個字讀不出來。") + with("encoding", tr("檔案的編碼是 %1；")) +
                                        with("position", tr("是這一行的第 %1 個字，")) +
                                        with("byte", tr("檔案的第 %1 個位元組。"))},
                     {"workbook", tr("這是 Excel 活頁簿，不是 CSV 文字檔。")}},
                    {});
    return {tr("檔案內容不符格式"), cause + tr("檔案沒有採用任何一部分。"),
            choose("reason",
                   {{"unreadable", tr("請在原來的程式裡改好這一處，另存為 UTF-8，再讀入。")},
                    {"workbook", tr("請在試算表軟體裡開啟，另存為 CSV UTF-8，再讀入。")}},
                   tr("請換上正確的檔案；編碼可用 UTF-8、UTF-16 或 Big5（cp950）。"))};
}
QString FaultWords::wrong_line() const {
    return with("file", tr("「%1」：")) + with("line", tr("第 %1 行有誤。")) +
           with("key", choose("reason",
                              {{"unknown", tr("沒有「%1」這項設定。")},
                               {"not-fixable", tr("「%1」不能由這個檔案固定。")},
                               {"missing", tr("缺少「%1」。")},
                               {"twice", tr("「%1」出現兩次。")},
                               {"code", tr("「%1」不是七碼的機構代號。")},
                               {"fingerprint", tr("「%1」不是憑證指紋（64 個十六進位數字，小寫）。")},
                               {"characters", tr("「%1」有看不見或不能用的字元。")},
                               {"length", tr("「%1」太長：最多 64 個位元組，一個中文字占 3 個。")},
                               {"value", tr("「%1」的值不能用。")}},
                              tr("「%1」缺少、重複或看不懂。"))) +
           with("allowed", tr("可用的值：%1。")) +
           choose("reason", {{"key = value", tr("一行要寫成「名稱 = 值」。")}}, {});
}
/// A line of a file of answers that is none.
QString FaultWords::wrong_answer_line() const {
    return with("line", tr("第 %1 行：")) +
           choose("reason",
                  {{"unknown", with("field", tr("設立時沒有「%1」這一項。"))},
                   {"twice", with("field", tr("「%1」出現兩次。"))},
                   {"secret", tr("密碼不寫在檔案裡：由本人輸入，或以 --password-fd 給。")}},
                  tr("一行要寫成「名稱 = 值」。"));
}
Words FaultWords::file_password() const {
    return {tr("檔案密碼不正確"), tr("這個密碼打不開這份 PDF。"),
            tr("請重新輸入存檔時所設的密碼；大小寫與全形半形要相同。")};
}
Words FaultWords::file_write() const {
    return {tr("無法寫入檔案"),
            with("file", tr("「%1」：")) +
                choose("reason",
                       {{"too-many", tr("這個人保存的草稿已經太多，沒有再存。")},
                        {"output", tr("指令已經執行，但結果沒有全部寫到標準輸出。")},
                        {"exists", tr("已經有這個檔案；為免蓋掉原有的內容，沒有寫入。")},
                        {"no-name", tr("沒有檔案名稱。")},
                        {"in-profile", tr("這個位置屬於日誌與設定的資料夾，不能存在那裡，因此沒有寫入。")}},
                       disk_cause(tr("磁碟已滿、沒有權限，或目的地不存在。"))),
            choose("reason",
                   {{"too-many", tr("請先送出或捨棄用不到的草稿，再存一次。")},
                    {"output", tr("請查明輸出接到的檔案或程式，以查詢類的指令看結果；不要把同一個指令再做一次。")},
                    {"exists", tr("請改用別的檔名或位置，或先移走原有的檔案。")},
                    {"no-name", tr("請寫出檔案的名稱。")},
                    {"in-profile", tr("請改存到日誌與設定以外的資料夾。")}},
                   disk_advice(tr("請清出空間或改選其他位置。")))};
}
Words FaultWords::clock_off() const {
    return {tr("本機時間不正確"),
            with("seconds", tr("與聯徵主機相差 %1 秒。")) + with("hub-seconds", tr("與櫃台連線伺服器相差 %1 秒。")) +
                with_time("now", tr("時鐘指著 %1，早於這本日誌已有的紀錄，照它算每個人的授權都不在期間內。")) +
                tr("憑證與保留期限都以時間為準。"),
            choose("reason",
                   {{"before-the-trail", tr("請資訊人員校正系統時間（設為自動校時），再登入一次；授權登記不必更動。")}},
                   tr("請把系統時間設為自動校時後，再檢查一次。"))};
}
Words FaultWords::clock_set() const {
    // Nobody reads 576,000 minutes as 400 days.
    const auto by = [this](std::string_view key, const QString& in_days, const QString& in_minutes) {
        constexpr int a_day = 24 * 60;
        const auto minutes = detail(key).toLongLong();
        return minutes < 2 * a_day ? with(key, in_minutes) : in_days.arg(minutes / a_day);
    };
    return {tr("這台電腦的時間被改過"),
            by("minutes", tr("時鐘往前撥了 %1 日。"), tr("時鐘往前撥了 %1 分。")) +
                by("back", tr("時鐘往回撥了 %1 日。"), tr("時鐘往回撥了 %1 分。")) + with("zone", tr("時區改成 %1。")) +
                tr("已記入日誌。聯徵中心的期限照聯徵中心的時間算；日期一律依臺灣時間。"),
            tr("請確認系統時間設為自動校時；不是您改的，請通知資訊人員。")};
}
Words FaultWords::disk_low() const {
    return {tr("磁碟空間不足"),
            with("left", tr("日誌所在的磁碟只剩 %1 MB。")) + with("limit", tr("低於 %1 MB 就提醒。")) +
                tr("空間用罄後無法記入日誌，查詢、列印及晶片卡借還均將停止。"),
            tr("請現在清出空間，或請資訊人員加大磁碟；不要刪除日誌資料夾裡的任何檔案。")};
}
Words FaultWords::program_old() const {
    if (fault_.detail("reason") == "coming")
        return {tr("程式版本將停用"),
                tr("現用 %1，自 %2 起須為 %3 以上。").arg(detail("version"), detail("from"), detail("least")),
                tr("請資訊人員在那一天以前安裝新版。")};
    return {tr("程式版本已停用"), tr("現用 %1，須為 %2 以上。").arg(detail("version"), detail("least")),
            tr("請資訊人員安裝新版後再開啟；資料不受影響。")};
}
Words FaultWords::program_altered() const {
    return {
        tr("程式的檔案與安裝時不符"),
        with("file", tr("不符的是「%1」。")) + tr("它被改過、損壞或不見了，程式做的事可能與畫面說的不同。已記入日誌。"),
        tr("請停止查詢，通知資訊人員：由可信的套件重新安裝，再以第二個驗證程式核對日誌。")};
}
Words FaultWords::settings_altered() const {
    const auto label = QCoreApplication::translate("registers", detail("label").toUtf8().constData());
    const auto shown = [&](const char* key) { return has(key) ? detail(key) : tr("（空白）"); };
    return {tr("工作站的設定被改過，不是在程式裡改的"),
            has("label") ? tr("「%1」原為 %2，現為 %3。").arg(label, shown("old"), shown("new"))
                         : tr("設定檔、它指到的檔案或固定設定的檔案，與先前登入時不同。"),
            tr("請與資訊人員核對是誰改的；說不出來時停止查詢，改回原值。每一項都記在日誌的「登入時的工作站設定」。")};
}
Words FaultWords::paper_logo() const {
    return {tr("標誌不能用，列印的頁面上沒有標誌"), tr("檔案不見了、讀不到，或不是 512 KB 以內的 PNG；其他一切照常。"),
            tr("請資訊人員放回檔案，或由單位主管、帳號管理人員改設定；重新啟動後生效。")};
}
Words FaultWords::profile_in_use() const {
    return {tr("這個資料夾已開著另一個視窗"),
            with("holder", tr("正在使用的是 %1（括號內是程序編號）。")) +
                choose("reason",
                       {{"elsewhere", tr("它的視窗在另一個畫面（%1）上，已經移到最前面。").arg(detail("display"))}},
                       tr("已請它把視窗移到最前面，但它沒有回應。")),
            choose("reason", {{"elsewhere", tr("請到那個畫面繼續，或在那裡關閉視窗後再開啟。")}},
                   tr("請切換到那個視窗；找不到或沒有反應時，請資訊人員結束那個程序後再開啟。"))};
}
Words FaultWords::profile_owner() const {
    return {tr("這個資料夾屬於另一個登入帳號"),
            with("owner", tr("擁有者是 %1，")) + with("login", tr("現在的登入帳號是 %1。")) +
                tr("以其他帳號（含 root）執行將變更檔案擁有者，致本人無法登入，故未執行。"),
            tr("請以擁有者的帳號登入作業系統再執行；擁有者本身不對時，請資訊人員把整個資料夾改回本人的帳號。")};
}
/// docs/formats.md.
Words FaultWords::profile_newer() const {
    return {tr("這個資料夾是較新版本的程式寫的"),
            with("found", tr("資料夾的格式是第 %1 版，")) + with("known", tr("這個程式只認得到第 %1 版，")) +
                tr("因此沒有開啟，也沒有改動任何檔案。"),
            tr("請以寫它的那一版或更新的程式開啟；若剛退回舊版，請重新安裝新版。")};
}
Words FaultWords::profile_older() const {
    return {tr("這個資料夾還是舊的格式"), tr("程式更新後，要先備份並改為新格式，才能開始工作。"),
            tr("請單位主管或帳號管理人員先登入一次；備份與改寫會自動進行。")};
}
Words FaultWords::profile_kind() const {
    return {
        choose("reason",
               {{"founded", tr("這個資料夾已有分行資料")},
                {"held", tr("練習主機或練習卡正在使用中")},
                {"not-empty", tr("這個資料夾不是空的")},
                {"institution", tr("機構代號與日誌不符")}},
               tr("練習與正式資料不能混用")),
        choose("reason",
               {{"founded", tr("這裡已經建立過分行，因此沒有再建立，也沒有改動任何檔案。")},
                {"held", tr("這個資料夾的練習主機或練習卡已由另一個程式使用。")},
                {"not-empty", tr("練習資料夾必須是空的，這裡已有檔案。")},
                {"institution", tr("設定檔裡的機構代號與日誌的不同，設定檔可能被改過。")}},
               tr("這個資料夾與要執行的動作，一個屬於練習，一個屬於正式。")),
        choose("reason",
               {{"founded", tr("要使用這個分行，請直接開啟程式並登入；要另建一個，請以 --profile 指定空的資料夾。")},
                {"held", tr("請關閉使用它的程式，或改用另一個練習資料夾（--profile）。")},
                {"not-empty", tr("請以 --profile 指定空的、或還不存在的資料夾。")},
                {"institution", tr("請資訊人員把設定檔的機構代號改回日誌上的，並查明是誰改的。")}},
               tr("請改用正確的資料夾（--profile）。"))};
}
Words FaultWords::display_none() const {
    return {tr("沒有可以顯示視窗的畫面"),
            with("display", tr("畫面是 %1。")) + tr("這個登入沒有圖形畫面，或圖形畫面不讓本程式連上。"),
            tr("請在桌面環境裡開啟；沒有畫面時，請改用 jcic-desk-cli。")};
}
Words FaultWords::setting_fixed() const {
    const auto label = has("label") ? QCoreApplication::translate("registers", detail("label").toUtf8().constData())
                                    : detail("setting");
    const auto founded = choose("reason", {{"founded", tr("它在建立分行時決定，之後不再變更。")}}, {});
    if (fault_.detail("reason") == "weakens")
        return {tr("「%1」不能由一個人放寬").arg(label), tr("這個值比現在的寬鬆，檢查會變弱。"),
                tr("確有需要時，由這台電腦的管理人員寫在 /etc/jcic-desk/policy.conf。")};
    return {label.isEmpty() ? tr("這項設定是固定的") : tr("「%1」是固定的").arg(label),
            founded.isEmpty()
                ? tr("這台電腦的管理人員已固定它，分行不能變更。") +
                      (has("file") ? tr("檔案：%1，第 %2 行。").arg(detail("file"), detail("line")) : QString())
                : founded,
            founded.isEmpty() ? tr("需要變更時，請洽這台電腦的管理人員。")
                              : choose("setting",
                                       {{"card_ca", tr("簽發者換新時，由這台電腦的管理人員寫在 "
                                                       "/etc/jcic-desk/policy.conf。")}},
                                       tr("需要變更時，請重新建立這個工作站的資料夾。"))};
}
Words FaultWords::practice_absent() const {
    return {
        tr("這個程式裡沒有練習環境"),
        tr("練習用的主機、晶片卡與憑證機構在另外的程式裡：正式的工作站不需要，也不該有。"),
        tr("要練習，請安裝套件 jcic-desk-practice，再以 jcic-desk-practice 開啟（終端機用 jcic-desk-practice-cli）。")};
}
Words FaultWords::cancelled() const {
    return {tr("已取消"), tr("已依指示停止，未送出任何資料。"), tr("需要時可以重新開始。")};
}
Words FaultWords::internal() const {
    return {tr("程式內部錯誤"), with("place", tr("位置：%1。")) + tr("發生了程式沒有預料到的情況，這一步沒有完成。"),
            tr("請按「複製詳細資訊」，將錯誤代碼交給資訊人員；已寫入日誌的紀錄不受影響。")};
}

}  // namespace jcic::words
