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
                QT_TRANSLATE_NOOP("TypedReasons", "抄錯了：開頭（錨是 jcic1-，指紋是 seal1-）或最後的檢查碼不符。")},
    TypedReason{"more-cells", QT_TRANSLATE_NOOP("TypedReasons", "這一列的儲存格比欄名多：內容裡的逗號要用引號括住。")},
    TypedReason{"no-setting", QT_TRANSLATE_NOOP("TypedReasons", "查無此項設定。")},
    TypedReason{"missing", QT_TRANSLATE_NOOP("TypedReasons", "必須有值，不能留空。")},
    TypedReason{"user-code", QT_TRANSLATE_NOOP("TypedReasons", "使用者代碼是 1 到 16 個英文字母、數字或連字號。")},
    TypedReason{"key=value", QT_TRANSLATE_NOOP("TypedReasons", "一行要寫成「欄位=內容」，每個欄位只寫一次。")},
    TypedReason{"key", QT_TRANSLATE_NOOP("TypedReasons", "這個檔案不是這台工作站的金鑰。")},
    TypedReason{"list", QT_TRANSLATE_NOOP("TypedReasons", "這個檔案不是憑證廢止清單（CRL），或沒有下次更新日。")},
    TypedReason{"list-issuer", QT_TRANSLATE_NOOP("TypedReasons", "這份廢止清單不是卡片憑證的簽發者所發。")},
    TypedReason{"logo", QT_TRANSLATE_NOOP(
                            "TypedReasons",
                            "這個檔案不能當標誌：要是 PNG，512 KB 以內，每邊 2,000 像素以內，寬不超過高的 6 倍。")},
    TypedReason{"own-font",
                QT_TRANSLATE_NOOP("TypedReasons",
                                  "這個檔案不能當造字字型：要是 TTF、TTE 或 OTF，64 MB 以內，而且有造字（U+E000 到 "
                                  "U+F8FF）。")},
    TypedReason{"address",
                QT_TRANSLATE_NOOP("TypedReasons", "格式應為 https://名稱:埠，例如 https://jcic.example.tw:443。")},
    TypedReason{"characters", QT_TRANSLATE_NOOP("TypedReasons", "有看不見或不能用的字元。")},
    TypedReason{"length", QT_TRANSLATE_NOOP("TypedReasons", "太長：最多 64 個位元組，一個中文字占 3 個。")},
    TypedReason{"term",
                QT_TRANSLATE_NOOP("TypedReasons", "設立時兼辦的事項不能有起訖日；之後由單位主管在登記簿裡調整。")},
    TypedReason{"lines", QT_TRANSLATE_NOOP("TypedReasons", "檔案超過 5,000 列，請分開。")},
    TypedReason{"month-lines", QT_TRANSLATE_NOOP("TypedReasons", "檔案超過 100,000 列，不是一個月的清單。")},
    TypedReason{"beyond-reach",
                QT_TRANSLATE_NOOP("TypedReasons",
                                  "聯徵只留 12 個月內的紀錄，這個月已有幾天查不到：請用先前存下的清單檔核對。")},
    TypedReason{"list-too-early",
                QT_TRANSLATE_NOOP(
                    "TypedReasons",
                    "這份清單是在該月結束以前讀入的，結束以後的登記會算成整個月：沒有登記。請重新取得清單再核對。")},
    TypedReason{"half", QT_TRANSLATE_NOOP("TypedReasons", "半年寫成 115H1 或 115H2，全年寫成 115。")},
    TypedReason{"year-month", QT_TRANSLATE_NOOP("TypedReasons", "月份寫成 115/10（民國年/月）。")},
    TypedReason{"month", QT_TRANSLATE_NOOP("TypedReasons", "這個時間不在所指的月份裡。")},
    TypedReason{"order", QT_TRANSLATE_NOOP("TypedReasons", "這一天在它之前的日期之前。")},
    TypedReason{"future", QT_TRANSLATE_NOOP("TypedReasons", "日期尚未屆至。")},
    TypedReason{"time-of-day", QT_TRANSLATE_NOOP("TypedReasons", "時刻請寫成時:分，例如 09:30。")},
    TypedReason{
        "office-hours",
        QT_TRANSLATE_NOOP("TypedReasons",
                          "辦公時間寫成星期與起訖時刻，1 為週一，例如 1-5 08:30-17:30; 6 09:00-12:00，一天最多四段。")},
    TypedReason{"time-to-come", QT_TRANSLATE_NOOP("TypedReasons", "這個時刻尚未到。")},
    TypedReason{"past", QT_TRANSLATE_NOOP("TypedReasons", "日期已過，授權起日不得為過去日期。")},
    TypedReason{"over", QT_TRANSLATE_NOOP("TypedReasons", "這一天已經過了。")},
    TypedReason{"duty", QT_TRANSLATE_NOOP("TypedReasons", "這個人沒有辦理它所需的授權。")},
    TypedReason{"card-out", QT_TRANSLATE_NOOP("TypedReasons", "登記簿上還有晶片卡未歸還。")},
    TypedReason{"answered-no", QT_TRANSLATE_NOOP("TypedReasons", "任一欄為「否」者，查核結果不得為「符合」。")},
    TypedReason{"video", QT_TRANSLATE_NOOP("TypedReasons", "自行查核與內部稽核都要列入視訊身分確認。")},
    TypedReason{"differs", QT_TRANSLATE_NOOP("TypedReasons", "二次輸入不一致。")},
    TypedReason{"kind", QT_TRANSLATE_NOOP("TypedReasons", "附件限 PDF、PNG 或 JPEG。")},
    TypedReason{"empty", QT_TRANSLATE_NOOP("TypedReasons", "檔案是空的。")},
    TypedReason{"not-by-file", QT_TRANSLATE_NOOP("TypedReasons", "這一步要卡片、附件或另一人簽署，不能由檔案登記。")},
    TypedReason{"one-by-one",
                QT_TRANSLATE_NOOP("TypedReasons", "檔案可以檢查，但要逐一登記：每個人要自己輸入密碼，或要由您簽署。")},
    TypedReason{"not-together",
                QT_TRANSLATE_NOOP("TypedReasons", "只有兩人會同的盤點與檢核可以一次登記許多筆，其他步驟要逐筆登記。")},
    TypedReason{"several",
                QT_TRANSLATE_NOOP("TypedReasons", "這個案號下不只一位當事人或承辦人員，請改以查詢編號指明。")},
    TypedReason{"size", QT_TRANSLATE_NOOP("TypedReasons", "檔案超過 20 MB。")},
    TypedReason{"gone", QT_TRANSLATE_NOOP("TypedReasons", "附件已不存在，請重新附加。")},
    TypedReason{"accepted", QT_TRANSLATE_NOOP("TypedReasons", "0000 是審核通過，請用「登記審核通過」。")}};

}  // namespace

QString reason_of_typing(const Fault& fault, const QString& other) {
    const auto* found = std::ranges::find(reasons, fault.detail("reason"), &TypedReason::reason);
    return found == reasons.end() ? other : QCoreApplication::translate("TypedReasons", found->text);
}

}  // namespace jcic::words
