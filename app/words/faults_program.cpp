// Paper, and the program itself.
#include "app/words/fault_words.h"

namespace jcic::words {

Words FaultWords::paper_layout() const {
    return {tr("頁面無法排版"), tr("內容或版面設定超出紙張能容納的範圍。"),
            tr("請將錯誤代碼交付資訊人員；資料未遺失。")};
}
Words FaultWords::paper_layout_file() const {
    return {tr("版面設定檔有誤"),
            with("file", tr("檔案 %1：")) + with("line", tr("第 %1 行：")) + tr("設定檔內容不符規定，因此整份不採用。"),
            tr("請資訊人員依 resources/layouts 之說明修正，再重新啟動。") + with("reason", tr("原因：%1"))};
}
Words FaultWords::paper_font() const {
    const auto own = choose("reason",
                            {{"own-missing", tr("設定之檔案不存在。")},
                             {"own-unread", tr("設定之檔案無法讀取。")},
                             {"own-form", tr("設定之檔案並非字型，或無造字（U+E000 至 U+F8FF）。")}},
                            {});
    if (!own.isEmpty())
        return {tr("造字字型不得使用，頁面造字以編號印出"), own + tr("其他字照常；頁上說明編號的意思。"),
                choose("reason",
                       {{"own-missing", tr("請資訊人員放回字型檔，或由單位主管、帳號管理人員改設定；重新啟動後生效。")},
                        {"own-unread", tr("請資訊人員將字型檔改為此登入帳號可讀取；重新啟動後生效。")}},
                       tr("請更換為銀行之造字字型檔（TTF、TTE、OTF）；重新啟動後生效。"))};
    return {tr("缺少字型，部分文字無法列印"),
            with("font", tr("本機未安裝字型「%1」。")) + with("character", tr("無含 %1 之字型。")) +
                tr("為免姓名缺字，本頁未產生。"),
            tr("請資訊人員安裝 Noto Sans CJK TC 與全字庫正宋體（fonts-cns11643-sung）。")};
}
Words FaultWords::usage() const {
    const auto wrong =
        choose("reason",
               {{"missing", tr("缺少本項，或其後缺少值。")},
                {"value", tr("後面應有值。")},
                {"flag", tr("後面不帶值。")},
                {"twice", tr("重複指定。")},
                {"too-many", tr("參數過多。")},
                {"number", tr("應為整數。")},
                {"port", tr("應為 1 至 65535 之埠號。")},
                {"vpcd:PORT", tr("應寫成 vpcd:PORT，例如 vpcd:35963。")},
                {"YYYYMMDD", tr("應為西元日期 YYYYMMDD，且確有該日。")},
                {"descriptor", tr("檔案描述符無法使用。")},
                {"terminal", tr("終端機無法讀取輸入。")},
                {"too-long", tr("過長。")},
                {"choice", with("choices", tr("應為其中之一：%1。"))},
                {"one", tr("應指定其中一項，且僅指定一項。")},
                {"half", with("choices", tr("其後須接下列字詞之一：%1。"))},
                {"before", tr("此選項應置於其指令之後。")},
                {"one-input", with("other", tr("%1 已讀取標準輸入（-）；僅一項得由此讀取，另一項請指定檔案。"))},
                {"password-too", tr("已指定檔案密碼：加密或不加密，僅得擇一。")},
                {"secret", tr("密碼不得由參數提供：其他程式可讀取參數。")},
                {"command", tr("無此指令。")}},
               tr("無法辨識，可能拼錯。"));
    return {tr("指令用法錯誤"), with("argument", tr("「%1」：")) + wrong + with("nearest", tr("請確認是否為「%1」。")),
            with("descriptor",
                 tr("請以 %1 由檔案描述符提供，或待終端機詢問；先前輸入者可能仍留於終端機指令紀錄，請清除。")) +
                tr("請加上 --help 查看此指令之用法。")};
}
Words FaultWords::file_missing() const {
    const auto path = has("path") ? detail("path") : has("file") ? detail("file") : detail("folder");
    return {tr("查無檔案"),
            path.isEmpty() ? tr("指定的檔案或資料夾不存在。")
                           : choose("reason",
                                    {{"missing", tr("「%1」不存在。").arg(path)},
                                     {"profile", tr("「%1」內無工作站的設定（settings.conf）。").arg(path)}},
                                    tr("「%1」不存在，或無讀取權限。").arg(path)),
            choose("reason",
                   {{"profile", tr("此資料夾尚無工作站設定。請以 --profile 指定工作站資料夾；如需練習，請以 jcic-desk "
                                   "--practice 開啟。")},
                    {"program", tr("此為本程式之檔案：請資訊人員由套件重新安裝，勿自行補上檔案。")}},
                   tr("請確認路徑與檔案名稱。"))};
}
Words FaultWords::file_read() const {
    // One of this program's own, which does a part of its work (app/apart/child.h).
    const auto reason = fault_.detail("reason");
    if (reason == "not-run" || reason == "not-a-program" || reason == "no-room")
        return {
            tr("本程式之元件無法執行"),
            with("file", tr("「%1」：")) + choose("reason",
                                                  {{"not-run", tr("無執行權限，或所在磁碟不允許執行程式（noexec）。")},
                                                   {"not-a-program", tr("並非本機可執行之程式，檔案可能已損壞。")}},
                                                  tr("系統之行程、記憶體或開檔數已達上限。")),
            choose("reason",
                   {{"not-run", tr("請資訊人員確認該檔案之執行權限與磁碟之掛載選項，或由套件重新安裝本程式。")},
                    {"not-a-program", tr("請資訊人員由套件重新安裝本程式。")}},
                   tr("請關閉其他程式後再試一次；仍無法執行時請重新開機。"))};
    return {tr("無法讀取檔案"), with("file", tr("「%1」：")) + disk_cause(tr("無讀取權限，或磁碟故障。")),
            disk_advice(tr("請確認檔案權限；仍無法讀取時請資訊人員檢查磁碟。"))};
}
/// Of pages of an attachment: which and of how many, or what is said where nobody names them.
QString FaultWords::on_pages(const QString& named, const QString& otherwise) const {
    return has("pages") ? with("pages", named) + with_count("of", tr("全部 %n 頁。", nullptr, count("of"))) : otherwise;
}
/// What to do, and the second word for who wants it so.
QString FaultWords::empty_pages_advice(const QString& first) const {
    return first + tr("確認無誤者，按「仍要附上」（終端機加 --empty-pages）。");
}
/// Of a file that is read, painted or attached by the reader behind its walls.
QString FaultWords::picture_advice() const {
    if (fault_.place == "attachment" && fault_.detail("reason") == "locked")
        return tr("附件不得設有開啟密碼：請於可開啟之程式另存一份無密碼者，再附加。");
    for (const auto* unpainted : {"too-deep", "acts", "holds-files", "changes", "too-long", "stopped"})
        if (fault_.detail("reason") == unpainted) return tr("請印出後掃描，或由可檢視之程式另存成影像。");
    return choose("reason",
                  {{"damaged", tr("請重新掃描，或再次取得；其他程式尚可開啟者，請由該程式另存一份。")},
                   {"replaced", tr("請再次附加；檢查完成前請勿更動檔案。")},
                   {"too-large", tr("請以 300 dpi、灰階或黑白重新掃描，一頁不超過 A3。")},
                   {"too-many-pages", tr("請分為數個檔案，每個不超過 4,095 頁。")},
                   {"blank", empty_pages_advice(tr("紙張是否放反？請翻面再掃描。"))},
                   {"unseen", empty_pages_advice(tr("請自行逐頁檢視，或分為數個檔案。"))},
                   {"black", empty_pages_advice(tr("請確認原稿朝向玻璃、上蓋已蓋妥，再掃描一次。"))},
                   {"locked", tr("請填「PDF 密碼」，終端機以 --file-password-fd；或於可開啟之程式另存一份無密碼者。")}},
                  tr("請更換為掃描之 PNG、JPEG、TIFF 或 PDF。"));
}
Words FaultWords::file_form() const {
    const auto picture =
        choose("reason",
               {{"no-picture", tr("並非 PNG、JPEG、TIFF 或 PDF。")},
                {"damaged", tr("檔案不完整，或內容已損壞。")},
                {"replaced", tr("檔案已非先前所附之檔案，因此未檢查；所附為更動前之內容。")},
                {"too-large", tr("頁面、頁面影像或解開後之內容過大。")},
                {"too-deep", tr("頁面內容過於複雜，本程式不予繪製。")},
                {"too-many-pages", tr("頁數過多，或所載頁數不實。")},
                {"acts", tr("本 PDF 含有指令碼或自動執行之動作，因此不予附加。")},
                {"holds-files", tr("本 PDF 內含其他檔案、聲音或影片，因此不予附加。")},
                {"changes", tr("本 PDF 之表單或圖層會改變所顯示之內容，因此不予附加。")},
                {"blank", on_pages(tr("第 %1 頁空白，無任何內容；"), tr("有空白頁，無任何內容。"))},
                {"black", on_pages(tr("第 %1 頁全黑，無任何內容；"), tr("有全黑頁，無任何內容。"))},
                {"unseen", on_pages(tr("自第 %1 頁起未逐頁檢查是否空白；"), tr("頁數眾多，未逐頁檢查是否空白。"))},
                {"locked", tr("本 PDF 設有密碼。")},
                {"too-long", tr("檔案讀取逾時，已中止。")},
                {"stopped", tr("讀取此檔案之程式異常結束，或所需記憶體過多，已中止。")}},
               {});
    const auto calendar =
        choose("reason",
               {{"not-read-in", with("file", tr("「%1」並非於此匯入之檔案，或內容遭更動，因此不採用。"))},
                {"gone", tr("已匯入之辦公日曆有一份不在資料夾內。")}},
               {});
    if (!calendar.isEmpty())
        return {tr("辦公日曆與匯入的紀錄不符"), calendar + tr("期限改以其餘的日曆計算。"),
                tr("請單位主管或帳號管理人員刪除不明檔案，再由程式匯入一次。")};
    if (!picture.isEmpty())
        return {choose("reason",
                       {{"replaced", tr("檔案已變更")},
                        {"blank", tr("附件有空白頁，尚未附上")},
                        {"black", tr("附件有全黑頁，尚未附上")},
                        {"unseen", tr("附件頁數眾多，尚未附上")}},
                       tr("檔案內容不符格式")),
                with("line", tr("第 %1 行：")) + with("file", tr("「%1」：")) + picture, picture_advice()};
    if (fault_.place == "settings")
        return {tr("檔案內容不符格式"), wrong_line(), tr("因此整個檔案均未採用。請更正所列各行，再次開啟。")};
    if (fault_.place == "setup.answers")
        return {tr("檔案內容不符格式"), wrong_answer_line(), tr("請更正所列各行，再次執行。")};
    auto cause = wrong_line();
    cause += choose(
        "reason",
        {{"header", tr("第一行應有政府辦公日曆表之欄名。")},
         {"date", tr("並非日期（例如 20260216、115/2/16）。")},
         {"weekday", tr("與該日之星期不符，可能錯行。")},
         {"day-off", tr("此欄應為 0（上班日）或 2（例假日）。")},
         {"empty", tr("檔案內無內容。")},
         {"altered", tr("內容不全、已損壞或遭更動。")},
         {"foreign", tr("屬於另一份日誌，與所給之金鑰摘要不符。")},
         {"newer", tr("由較新版本之程式寫出。")},
         {"size", tr("檔案過大，或其中一格過長。")},
         {"quote", tr("引號未成對，或收尾引號後尚有文字。")},
         {"unreadable", tr("有一字無法讀取。") + with("encoding", tr("檔案的編碼是 %1；")) +
                            with("position", tr("為此行之第 %1 字元，")) + with("byte", tr("檔案的第 %1 個位元組。"))},
         {"workbook", tr("此為 Excel 活頁簿，並非 CSV 文字檔。")}},
        {});
    return {tr("檔案內容不符格式"), cause + tr("檔案內容均未採用。"),
            choose("reason",
                   {{"unreadable", tr("請於原程式更正該處，另存為 UTF-8，再匯入。")},
                    {"altered", tr("請向產出該檔案之單位重新取得；本機之日誌與此無關。")},
                    {"foreign", tr("請向產出該檔案之單位重新取得；本機之日誌與此無關。")},
                    {"newer", tr("請以相同或更新版本之程式檢查。")},
                    {"workbook", tr("請於試算表軟體開啟，另存為 CSV UTF-8，再匯入。")}},
                   tr("請更換為正確之檔案；編碼可用 UTF-8、UTF-16 或 Big5（cp950）。"))};
}
QString FaultWords::wrong_line() const {
    return with("file", tr("「%1」：")) + with("line", tr("第 %1 行有誤。")) + with("column", tr("欄位「%1」：")) +
           with("key", choose("reason",
                              {{"unknown", tr("無「%1」此項設定。")},
                               {"not-fixable", tr("「%1」不得由此檔案固定。")},
                               {"policy-alone", tr("「%1」僅得由 /etc/jcic-desk/policy.conf 指定。")},
                               {"missing", tr("缺少「%1」。")},
                               {"twice", tr("「%1」重複。")},
                               {"code", tr("「%1」並非七碼之機構代號。")},
                               {"fingerprint", tr("「%1」並非憑證指紋（64 個十六進位數字，小寫）。")},
                               {"characters", tr("「%1」有不可見或不得使用之字元。")},
                               {"length", tr("「%1」過長：最多 64 個位元組，一個中文字占 3 個。")},
                               {"value", tr("「%1」的值不得使用。")}},
                              tr("「%1」缺少、重複或無法辨識。"))) +
           with("allowed", tr("可用的值：%1。")) +
           choose("reason", {{"key = value", tr("每行應寫成「名稱 = 值」。")}}, {});
}
/// A line of a file of answers that is none.
QString FaultWords::wrong_answer_line() const {
    return with("line", tr("第 %1 行：")) +
           choose("reason",
                  {{"unknown", with("field", tr("設立時無「%1」此項。"))},
                   {"twice", with("field", tr("「%1」重複。"))},
                   {"secret", tr("密碼不寫入檔案：由本人輸入，或以 --password-fd 提供。")}},
                  tr("每行應寫成「名稱 = 值」。"));
}
Words FaultWords::file_password() const {
    return {tr("檔案密碼不正確"), tr("此密碼無法開啟本 PDF。"),
            tr("請重新輸入存檔時所設之密碼；大小寫及全形半形須相同。")};
}
Words FaultWords::file_write() const {
    return {tr("無法寫入檔案"),
            with("file", tr("「%1」：")) +
                choose("reason",
                       {{"too-many", tr("該員保存之草稿過多，未再儲存。")},
                        {"output", tr("指令已執行，惟結果未全部寫至標準輸出。")},
                        {"exists", tr("檔案已存在；為免覆寫原有內容，未寫入。")},
                        {"no-name", tr("無檔案名稱。")},
                        {"in-profile", tr("此位置屬於日誌與設定之資料夾，不得存於該處，因此未寫入。")}},
                       disk_cause(tr("磁碟已滿、權限不足，或目的地不存在。"))),
            choose("reason",
                   {{"too-many", tr("請先送出或捨棄無須使用之草稿，再次存檔。")},
                    {"output", tr("請查明輸出所接之檔案或程式，以查詢類指令檢視結果；請勿重複執行同一指令。")},
                    {"exists", tr("請改用其他檔名或位置，或先移走原檔案。")},
                    {"no-name", tr("請寫出檔案的名稱。")},
                    {"in-profile", tr("請改存到日誌與設定以外的資料夾。")}},
                   disk_advice(tr("請清出空間或改選其他位置。")))};
}
Words FaultWords::clock_off() const {
    return {tr("本機時間不正確"),
            with("seconds", tr("與聯徵主機相差 %1 秒。")) + with("hub-seconds", tr("與櫃台連線伺服器相差 %1 秒。")) +
                with_time("now", tr("時鐘為 %1，早於本日誌已有之紀錄；以此計算，各人之授權均不在期間內。")) +
                tr("憑證及保留期限均以時間為準。"),
            choose("reason",
                   {{"before-the-trail", tr("請資訊人員校正系統時間（設為自動校時），再次登入；授權登記無須變更。")}},
                   tr("請將系統時間設為自動校時後，再次檢查。"))};
}
Words FaultWords::clock_set() const {
    // Nobody reads 576,000 minutes as 400 days.
    const auto by = [this](std::string_view key, const QString& in_days, const QString& in_minutes) {
        constexpr int a_day = 24 * 60;
        const auto minutes = detail(key).toLongLong();
        return minutes < 2 * a_day ? with(key, in_minutes) : in_days.arg(minutes / a_day);
    };
    return {tr("本機時間遭更動"),
            by("minutes", tr("時鐘撥快 %1 日。"), tr("時鐘撥快 %1 分鐘。")) +
                by("back", tr("時鐘撥慢 %1 日。"), tr("時鐘撥慢 %1 分鐘。")) + with("zone", tr("時區改成 %1。")) +
                tr("已記入日誌。聯徵中心之期限依聯徵中心時間計算；日期一律依臺灣時間。"),
            tr("請確認系統時間設為自動校時；並非本人變更者，請通知資訊人員。")};
}
Words FaultWords::disk_low() const {
    return {tr("磁碟空間不足"),
            with("left", tr("日誌所在磁碟僅餘 %1 MB。")) + with("limit", tr("低於 %1 MB 時提醒。")) +
                tr("空間用罄後無法記入日誌，查詢、列印及晶片卡借還均將停止。"),
            tr("請立即清出空間，或請資訊人員擴充磁碟；日誌資料夾內之檔案均勿刪除。")};
}
Words FaultWords::program_old() const {
    if (fault_.detail("reason") == "coming")
        return {tr("程式版本將停用"),
                tr("現用 %1，自 %2 起須為 %3 以上。").arg(detail("version"), detail("from"), detail("least")),
                tr("請資訊人員於該日以前安裝新版。")};
    return {tr("程式版本已停用"), tr("現用 %1，須為 %2 以上。").arg(detail("version"), detail("least")),
            tr("請資訊人員安裝新版後再開啟；資料不受影響。")};
}
Words FaultWords::program_altered() const {
    return {tr("程式的檔案與安裝時不符"),
            with("file", tr("不符的是「%1」。")) +
                tr("檔案遭更動、損壞或遺失，程式執行結果可能與畫面所示不同。已記入日誌。"),
            tr("請停止查詢，通知資訊人員：由可信的套件重新安裝，再以第二個驗證程式核對日誌。")};
}
Words FaultWords::settings_altered() const {
    const auto label = register_word("label");
    const auto shown = [&](const char* key) { return has(key) ? detail(key) : tr("（空白）"); };
    return {tr("工作站設定遭更動，並非於程式內變更"),
            has("label") ? tr("「%1」原為 %2，現為 %3。").arg(label, shown("old"), shown("new"))
                         : tr("設定檔、其所指檔案或固定設定之檔案，與前次登入時不同。"),
            tr("請與資訊人員核對變更人員；無法說明時停止查詢，改回原值。各項均記入日誌之「登入時的工作站設定」。")};
}
Words FaultWords::paper_logo() const {
    return {tr("標誌不得使用，列印頁面無標誌"), tr("檔案遺失、無法讀取，或並非 512 KB 以內之 PNG；其他均照常。"),
            tr("請資訊人員放回檔案，或由單位主管、帳號管理人員改設定；重新啟動後生效。")};
}
Words FaultWords::profile_in_use() const {
    return {tr("此資料夾已由另一視窗開啟"),
            with("holder", tr("使用中之程式為 %1（括號內為程序編號）。")) +
                choose("reason", {{"elsewhere", tr("該視窗位於另一畫面（%1），已移至最前面。").arg(detail("display"))}},
                       tr("已請該程式將視窗移至最前面，惟其未回應。")),
            choose("reason", {{"elsewhere", tr("請至該畫面繼續，或於該處關閉視窗後再開啟。")}},
                   tr("請切換至該視窗；查無或無反應時，請資訊人員結束該程序後再開啟。"))};
}
Words FaultWords::profile_owner() const {
    return {tr("此資料夾屬於另一個登入帳號"),
            with("owner", tr("擁有者是 %1，")) + with("login", tr("目前登入帳號為 %1。")) +
                tr("以其他帳號（含 root）執行將變更檔案擁有者，致本人無法登入，故未執行。"),
            tr("請以擁有者帳號登入作業系統再執行；擁有者有誤時，請資訊人員將整個資料夾改回正確帳號。")};
}
/// docs/run/formats.md.
Words FaultWords::profile_newer() const {
    return {tr("此資料夾由較新版本之程式寫入"),
            with("found", tr("資料夾的格式是第 %1 版，")) + with("known", tr("此程式僅支援至第 %1 版，")) +
                tr("因此未開啟，亦未更動任何檔案。"),
            tr("請以寫入該資料之版本或更新版本開啟；如係退回舊版，請重新安裝新版。")};
}
Words FaultWords::profile_older() const {
    return {tr("此資料夾仍為舊格式"), tr("程式更新後，應先備份並改為新格式，始得開始作業。"),
            tr("請單位主管或帳號管理人員先登入一次；備份與改寫會自動進行。")};
}
Words FaultWords::profile_kind() const {
    return {choose("reason",
                   {{"founded", tr("此資料夾已有分行資料")},
                    {"held", tr("練習主機或練習卡使用中")},
                    {"not-empty", tr("此資料夾並非空資料夾")},
                    {"institution", tr("機構代號與日誌不符")}},
                   tr("練習與正式資料不得混用")),
            choose("reason",
                   {{"founded", tr("此處已設立分行，因此未再設立，亦未更動任何檔案。")},
                    {"held", tr("此資料夾之練習主機或練習卡已由另一程式使用。")},
                    {"not-empty", tr("練習資料夾應為空資料夾，此處已有檔案。")},
                    {"institution", tr("設定檔之機構代號與日誌不同，設定檔可能遭更動。")}},
                   tr("此資料夾與所執行之動作，一屬練習，一屬正式。")),
            choose("reason",
                   {{"founded", tr("使用此分行者，請直接開啟程式並登入；另建分行者，請以 --profile 指定空資料夾。")},
                    {"held", tr("請關閉使用中之程式，或改用另一練習資料夾（--profile）。")},
                    {"not-empty", tr("請以 --profile 指定空資料夾，或尚不存在之資料夾。")},
                    {"institution", tr("請資訊人員將設定檔之機構代號改回日誌所載，並查明由何人變更。")}},
                   tr("請改用正確的資料夾（--profile）。"))};
}
Words FaultWords::display_none() const {
    return {tr("無可顯示視窗之畫面"),
            with("display", tr("畫面是 %1。")) + tr("此登入無圖形畫面，或圖形畫面不允許本程式連線。"),
            tr("請於桌面環境開啟；無畫面時，請改用 jcic-desk-cli。")};
}
Words FaultWords::desktop_silent() const {
    return {choose("reason",
                   {{"system", tr("系統匯流排未回應（D-Bus）")},
                    {"accessibility", tr("輔助使用匯流排未回應（AT-SPI）")},
                    {"input-method", tr("輸入法未回應（IBus）")}},
                   tr("桌面匯流排未回應（D-Bus）")),
            tr("本次執行不使用。") + choose("reason",
                                            {{"system", tr("系統睡眠、關機前不先行登出。")},
                                             {"accessibility", tr("螢幕報讀程式無法讀出本程式。")},
                                             {"input-method", tr("無法以輸入法輸入中文。")}},
                                            tr("無桌面通知，螢幕報讀程式無法讀出本程式，畫面鎖定時不登出。")),
            choose("reason",
                   {{"system", tr("請資訊人員查看系統之 D-Bus 服務；恢復後，再開啟本程式。")},
                    {"accessibility", tr("使用螢幕報讀程式者，請重新登入桌面後，再開啟本程式。")},
                    {"input-method", tr("請重新啟動輸入法（ibus restart），再開啟本程式；其間可貼上文字。")}},
                   tr("請重新登入桌面後，再開啟本程式；其間離座前，請先登出。"))};
}
Words FaultWords::setting_fixed() const {
    const auto label = has("label") ? register_word("label") : detail("setting");
    const auto founded = choose("reason", {{"founded", tr("本項於設立分行時決定，嗣後不得變更。")}}, {});
    if (fault_.detail("reason") == "weakens")
        return {tr("「%1」不得由一人單獨放寬").arg(label), tr("此值較目前寬鬆，將減弱檢查。"),
                tr("確有需要時，由本機管理人員寫入 /etc/jcic-desk/policy.conf。")};
    if (fault_.detail("reason") == "policy-alone")
        return {tr("「%1」僅得由本機管理人員指定").arg(label), tr("本項設定關係本機安全，不由分行人員變更。"),
                tr("需要變更時，由本機管理人員寫入 /etc/jcic-desk/policy.conf。")};
    return {
        label.isEmpty() ? tr("本項設定固定") : tr("「%1」為固定設定").arg(label),
        founded.isEmpty()
            ? tr("本機管理人員已固定此項，分行不得變更。") +
                  (has("file") ? tr("檔案：%1，第 %2 行。").arg(detail("file"), detail("line")) : QString())
            : founded,
        founded.isEmpty()
            ? tr("需要變更時，請洽本機的管理人員。")
            : choose("setting", {{"card_ca", tr("憑證機構更換時，由本機管理人員寫入 /etc/jcic-desk/policy.conf。")}},
                     tr("需要變更時，請重新建立本工作站之資料夾。"))};
}
Words FaultWords::practice_absent() const {
    return {tr("此程式內無練習環境"), tr("練習用之主機、晶片卡及憑證機構位於另一程式：正式工作站無須具備。"),
            tr("如需練習，請安裝套件 jcic-desk-practice，再以 jcic-desk-practice 開啟（終端機用 "
               "jcic-desk-practice-cli）。")};
}
Words FaultWords::cancelled() const {
    return {tr("已取消"), tr("已依指示停止，未送出任何資料。"), tr("需要時可重新開始。")};
}
Words FaultWords::internal() const {
    return {tr("程式內部錯誤"), with("place", tr("位置：%1。")) + tr("發生程式未預期之情況，本步驟未完成。"),
            tr("請按「複製詳細資訊」，將錯誤代碼交付資訊人員；已寫入日誌之紀錄不受影響。")};
}

}  // namespace jcic::words
