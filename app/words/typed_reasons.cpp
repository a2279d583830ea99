#include "app/words/typed_reasons.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace jcic::words {
namespace {

struct TypedReason {
    std::string_view reason;
    const char* text;
};

constexpr std::array reasons{
    TypedReason{"mistyped",
                QT_TRANSLATE_NOOP("TypedReasons", "抄寫錯誤：開頭（錨為 jcic1-，指紋為 seal1-）或最後之檢查碼不符。")},
    TypedReason{"more-cells", QT_TRANSLATE_NOOP("TypedReasons", "本列儲存格多於欄名：內容之逗號應以引號括住。")},
    TypedReason{"no-setting", QT_TRANSLATE_NOOP("TypedReasons", "查無此項設定。")},
    TypedReason{"missing", QT_TRANSLATE_NOOP("TypedReasons", "必須有值，不得留空。")},
    TypedReason{"user-code", QT_TRANSLATE_NOOP("TypedReasons", "使用者代碼是 1 到 16 個英文字母、數字或連字號。")},
    TypedReason{"key=value", QT_TRANSLATE_NOOP("TypedReasons", "每行應寫成「欄位=內容」，每個欄位僅寫一次。")},
    TypedReason{"key", QT_TRANSLATE_NOOP("TypedReasons", "此檔案並非本工作站之金鑰。")},
    TypedReason{"list", QT_TRANSLATE_NOOP("TypedReasons", "此檔案並非憑證廢止清單（CRL），或無下次更新日。")},
    TypedReason{"list-issuer", QT_TRANSLATE_NOOP("TypedReasons", "本廢止清單並非晶片卡憑證機構所發。")},
    TypedReason{"logo", QT_TRANSLATE_NOOP(
                            "TypedReasons",
                            "此檔案無法作為標誌：應為 PNG，512 KB 以內，每邊 2,000 像素以內，寬不超過高之 6 倍。")},
    TypedReason{"own-card", QT_TRANSLATE_NOOP("TypedReasons", "「登入用卡片設定檔」尚未設定，或仍為登入所需。")},
    TypedReason{
        "own-font",
        QT_TRANSLATE_NOOP("TypedReasons",
                          "此檔案無法作為造字字型：應為 TTF、TTE 或 OTF，64 MB 以內，且有造字（U+E000 至 U+F8FF）。")},
    TypedReason{"address",
                QT_TRANSLATE_NOOP("TypedReasons", "格式應為 https://名稱:埠，例如 https://jcic.example.tw:443。")},
    TypedReason{"characters", QT_TRANSLATE_NOOP("TypedReasons", "有不可見或不得使用之字元。")},
    TypedReason{"length", QT_TRANSLATE_NOOP("TypedReasons", "過長：最多 64 個位元組，一個中文字占 3 個。")},
    TypedReason{"term", QT_TRANSLATE_NOOP("TypedReasons", "設立時兼辦事項不得有起迄日；之後由單位主管於登記簿調整。")},
    TypedReason{"lines", QT_TRANSLATE_NOOP("TypedReasons", "檔案超過 5,000 列，請分開。")},
    TypedReason{"month-lines", QT_TRANSLATE_NOOP("TypedReasons", "檔案超過 100,000 列，並非一個月之清單。")},
    TypedReason{"beyond-reach",
                QT_TRANSLATE_NOOP("TypedReasons",
                                  "聯徵中心僅留存 12 個月內紀錄，本月已有數日無法查得：請以先前儲存之清單檔核對。")},
    TypedReason{"list-too-early",
                QT_TRANSLATE_NOOP("TypedReasons",
                                  "本清單於該月結束前匯入，嗣後登記將計入整月：未登記。請重新取得清單再核對。")},
    TypedReason{"half", QT_TRANSLATE_NOOP("TypedReasons", "半年寫成 115H1 或 115H2，全年寫成 115。")},
    TypedReason{"year-month", QT_TRANSLATE_NOOP("TypedReasons", "月份寫成 115/10（民國年/月）。")},
    TypedReason{"month", QT_TRANSLATE_NOOP("TypedReasons", "此時間不在所指的月份內。")},
    TypedReason{"order", QT_TRANSLATE_NOOP("TypedReasons", "該日早於其前一日期。")},
    TypedReason{"future", QT_TRANSLATE_NOOP("TypedReasons", "日期尚未屆至。")},
    TypedReason{"time-of-day", QT_TRANSLATE_NOOP("TypedReasons", "時刻請寫成時:分，例如 09:30。")},
    TypedReason{
        "office-hours",
        QT_TRANSLATE_NOOP("TypedReasons",
                          "辦公時間應為星期及起訖時刻，1 為週一，例如 1-5 08:30-17:30; 6 09:00-12:00，一日最多四段。")},
    TypedReason{"time-to-come", QT_TRANSLATE_NOOP("TypedReasons", "此時刻尚未屆至。")},
    TypedReason{"past", QT_TRANSLATE_NOOP("TypedReasons", "日期已過，授權起日不得為過去日期。")},
    TypedReason{"over", QT_TRANSLATE_NOOP("TypedReasons", "該日已過。")},
    TypedReason{"duty", QT_TRANSLATE_NOOP("TypedReasons", "該員未授權辦理所需事項。")},
    TypedReason{"card-out", QT_TRANSLATE_NOOP("TypedReasons", "登記簿上尚有晶片卡未歸還。")},
    TypedReason{"answered-no", QT_TRANSLATE_NOOP("TypedReasons", "任一欄為「否」者，查核結果不得為「符合」。")},
    TypedReason{"video", QT_TRANSLATE_NOOP("TypedReasons", "自行查核及內部稽核均應列入視訊身分確認。")},
    TypedReason{"differs", QT_TRANSLATE_NOOP("TypedReasons", "兩次輸入不一致。")},
    TypedReason{"kind", QT_TRANSLATE_NOOP("TypedReasons", "附件限 PDF、PNG 或 JPEG。")},
    TypedReason{"empty", QT_TRANSLATE_NOOP("TypedReasons", "檔案無內容。")},
    TypedReason{"not-by-file", QT_TRANSLATE_NOOP("TypedReasons", "本步驟須晶片卡、附件或另一人簽署，不得由檔案登記。")},
    TypedReason{"one-by-one",
                QT_TRANSLATE_NOOP("TypedReasons", "檔案得檢查，惟應逐筆登記：各人應自行輸入密碼，或應由本人簽署。")},
    TypedReason{"not-together",
                QT_TRANSLATE_NOOP("TypedReasons", "僅二人會同之盤點及檢核得一次登記多筆，其他步驟須逐筆登記。")},
    TypedReason{"one-scope", QT_TRANSLATE_NOOP("TypedReasons", "身分證字號、案號、查詢編號僅得擇一填寫。")},
    TypedReason{"several", QT_TRANSLATE_NOOP("TypedReasons", "此案號有多位當事人或承辦人員，請改以查詢編號指明。")},
    TypedReason{"size", QT_TRANSLATE_NOOP("TypedReasons", "檔案超過 20 MB。")},
    TypedReason{"gone", QT_TRANSLATE_NOOP("TypedReasons", "附件已不存在，請重新附加。")},
    TypedReason{"accepted", QT_TRANSLATE_NOOP("TypedReasons", "0000 是審核通過，請用「登記審核通過」。")}};

}  // namespace

QString reason_of_typing(const Fault& fault, const QString& other) {
    const auto* found = std::ranges::find(reasons, fault.detail("reason"), &TypedReason::reason);
    return found == reasons.end() ? other : QCoreApplication::translate("TypedReasons", found->text);
}

}  // namespace jcic::words
