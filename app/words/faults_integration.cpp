// The bank's own loan system, and the scanner at the counter.
#include "app/words/fault_words.h"

namespace jcic::words {

/// docs/run/integration.md
Words FaultWords::integration_folder() const {
    return {tr("承作系統的資料夾無法使用"),
            choose("reason",
                   {{"no-folder", tr("未設定承作系統送件資料夾（integration_folder）。")},
                    {"open", with("file", tr("資料夾「%1」任何人均可寫入，無法得知檔案由何人存放。"))},
                    {"other-desk", with("desk", tr("此資料夾屬於工作站 %1；一個資料夾僅由一台處理。"))},
                    {"place", tr("資料夾位於本程式之資料夾內。")}},
                   tr("資料夾不存在，或此登入帳號無法讀寫。")),
            choose("reason",
                   {{"no-folder", tr("請帳號管理人員於「全部設定」填入資料夾，重新啟動後再辦理。")},
                    {"open", tr("請資訊人員取消其他人的寫入權限。")},
                    {"other-desk", tr("請帳號管理人員為本機設定另一個資料夾。")}},
                   tr("請資訊人員恢復資料夾或更正設定；未取件，未送出。"))};
}
Words FaultWords::integration_file() const {
    return {tr("承作系統的檔案無法採用"),
            with("line", tr("第 %1 件：")) +
                choose("reason",
                       {{"again", with("at", tr("內容相同的檔案已在 %1 取件。"))},
                        {"changed", tr("檔案於讀取時仍有變動。")},
                        {"column", with("column", tr("無「%1」此欄位。"))},
                        {"column-twice", with("column", tr("欄位「%1」重複。"))},
                        {"empty", tr("檔案內無案件。")},
                        {"form", tr("並非 jcic-desk cases v1 格式。")},
                        {"json", tr("並非完整之 JSON。")},
                        {"lines", tr("超過 5,000 件。")},
                        {"ending", tr("檔名結尾並非 .csv 或 .json。")},
                        {"link", has("target") ? with("target", tr("為連結，指向「%1」，並非檔案本身。"))
                                               : tr("為連結，或檔案另有其他名稱。")},
                        {"name", tr("檔名逾 200 個位元組，或含無法顯示之字元。")},
                        {"not-regular", tr("並非一般檔案（資料夾、管道、裝置或連線端點）。")},
                        {"owner", tr("檔案擁有者並非承作系統之帳號。")},
                        {"reference", tr("無案件編號，或編號並非 1 至 64 個英文字母、數字或連字號。")},
                        {"reference-known", with("reference", tr("案件編號 %1 先前已送來。"))},
                        {"reference-twice", with("reference", tr("案件編號 %1 重複。"))},
                        {"size", tr("檔案超過 8 MB。")},
                        {"unfinished", tr("名稱以點開頭或結尾為 .part，視為尚未寫完。")},
                        {"value", with("column", tr("欄位「%1」內容過長，或並非文字、數字、是否。"))}},
                       tr("檔案不符合公布的格式。")),
            choose("reason",
                   {{"again", tr("無須處理；先前取件之案件不受影響。")},
                    {"reference-known", tr("請承作系統以新的案件編號送件；先前的案件不受影響。")},
                    {"ending", tr("請承作系統人員改為 .csv 或 .json 之檔名；非送件之檔案請移走。")},
                    {"name", tr("請承作系統人員縮短或更改檔名；檔案留在原處，未取件。")},
                    {"unfinished", tr("寫完後改為正式檔名即可取件；已無程式寫入者請移走。")}},
                   tr("請通知承作系統人員更正後，以新檔名再次傳送；整份檔案未取件。"))};
}

Words FaultWords::scanner_device() const {
    const auto switch_off = tr("請關閉掃描器電源再開啟後掃描；仍無法使用時洽資訊人員，授權書可改由檔案附加。");
    const auto connect = tr("請確認掃描器已開啟並接上；名稱變更時請更正設定 scanner。");
    return {tr("掃描器未掃描"),
            choose("reason",
                   {{"access", tr("此登入帳號不得使用掃描器。")},
                    {"busy", tr("掃描器正由其他程式或其他人使用。")},
                    {"cover", tr("掃描器的蓋子開著。")},
                    {"driver", tr("掃描器的驅動程式中途停止。")},
                    {"jam", tr("掃描器卡紙。")},
                    {"late", tr("掃描器逾時未回應。")},
                    {"mode", tr("此掃描器無法以 300 dpi 灰階掃描 A4。")},
                    {"none", tr("未偵測到掃描器。")},
                    {"paper", tr("掃描器的進紙匣無紙。")},
                    {"several", with("names", tr("有多台掃描器，未設定使用之掃描器：%1"))},
                    {"unknown", with("device", tr("未偵測到設定之掃描器「%1」。"))}},
                   tr("掃描器回報錯誤。")),
            choose("reason",
                   {{"access", tr("請資訊人員將此帳號加入 scanner 群組，再重新登入作業系統。")},
                    {"busy", tr("請稍候，或關閉使用掃描器之程式後再掃描。")},
                    {"cover", tr("請蓋妥上蓋再掃描。")},
                    {"driver", switch_off},
                    {"late", switch_off},
                    {"jam", tr("請取出卡住之授權書，確認無破損後再掃描。")},
                    {"mode", tr("請改用其他掃描器，或由檔案附上。")},
                    {"none", connect},
                    {"unknown", connect},
                    {"paper", tr("請放入授權書再掃描。")},
                    {"several", tr("請單位主管或帳號管理人員於「全部設定」指定一台（scanner）。")}},
                   tr("請再次掃描；仍無法掃描時由檔案附加，並洽資訊人員。"))};
}

}  // namespace jcic::words
