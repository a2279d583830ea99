#include "app/words/setup_words.h"

#include <QCoreApplication>

namespace jcic::words {
namespace {

struct SetupWords {
    Q_DECLARE_TR_FUNCTIONS(SetupWords)
};

struct Question {
    std::string_view key;
    const char* text;
};
constexpr Question question_words[]{
    {"institution", QT_TRANSLATE_NOOP("SetupWords", "機構代號（7 碼，含分行）")},
    {"branch", QT_TRANSLATE_NOOP("SetupWords", "分行名稱，印在紙上的")},
    {"workstation", QT_TRANSLATE_NOOP("SetupWords", "工作站名稱，也是憑證上的名稱")},
    {"host", QT_TRANSLATE_NOOP("SetupWords", "聯徵中心主機位址（https://名稱:埠）")},
    {"host_ca", QT_TRANSLATE_NOOP("SetupWords", "主機憑證機構的檔案（PEM）")},
    {"card_profile", QT_TRANSLATE_NOOP("SetupWords", "卡片設定檔")},
    {"card_ca", QT_TRANSLATE_NOOP("SetupWords", "晶片卡憑證機構的檔案（PEM）")},
    {"host_account", QT_TRANSLATE_NOOP("SetupWords", "聯徵帳號密碼：apart 另設，derived 由本程式的密碼衍生")},
    {"printer", QT_TRANSLATE_NOOP("SetupWords", "固定使用的印表機；不固定時留空")},
    {"head_code", QT_TRANSLATE_NOOP("SetupWords", "單位主管的使用者代號")},
    {"head_name", QT_TRANSLATE_NOOP("SetupWords", "單位主管的姓名")},
    {"head_title", QT_TRANSLATE_NOOP("SetupWords", "單位主管的職稱")},
    {"head_since", QT_TRANSLATE_NOOP("SetupWords", "單位主管先前已授權時的原授權起日；沒有時留空")},
    {"head_also", QT_TRANSLATE_NOOP("SetupWords", "單位主管兼辦的事項；沒有時留空")},
    {"administrator_code", QT_TRANSLATE_NOOP("SetupWords", "帳號管理人員的使用者代號")},
    {"administrator_name", QT_TRANSLATE_NOOP("SetupWords", "帳號管理人員的姓名")},
    {"administrator_title", QT_TRANSLATE_NOOP("SetupWords", "帳號管理人員的職稱")},
    {"administrator_since", QT_TRANSLATE_NOOP("SetupWords", "帳號管理人員先前已授權時的原授權起日；沒有時留空")},
};

}  // namespace

QString setup_question(std::string_view key) {
    for (const auto& one : question_words)
        if (one.key == key) return SetupWords::tr(one.text);
    return {};
}

QString word_for(domain::SetupStep step) {
    using enum domain::SetupStep;
    switch (step) {
        case branch:
            return SetupWords::tr("機構、分行與工作站名稱");
        case host:
            return SetupWords::tr("聯徵中心主機與它的憑證機構");
        case card_kind:
            return SetupWords::tr("晶片卡的種類與它的憑證機構");
        case account:
            return SetupWords::tr("聯徵帳號密碼的方式與印表機");
        case founding:
            return SetupWords::tr("單位主管與帳號管理人員一起設立日誌");
        case machine:
            return SetupWords::tr("工作站的設定寫入日誌");
        case recovery:
            return SetupWords::tr("復原金鑰的兩半由兩個人保管");
        case request:
            return SetupWords::tr("工作站的金鑰與憑證申請檔");
        case certificate:
            return SetupWords::tr("工作站的憑證");
        case calendar:
            return SetupWords::tr("今年的辦公日曆");
        case fingerprint:
            return SetupWords::tr("首把封印金鑰的指紋交總處");
        case password_held:
            return SetupWords::tr("決定晶片卡密碼交付對象");
        case password_changed:
            return SetupWords::tr("決定晶片卡密碼變更方式");
        case cd_account:
            return SetupWords::tr("會員的授權書傳送帳號");
        case authorisation_test:
            return SetupWords::tr("授權測試通過");
        case deletion_procedure:
            return SetupWords::tr("資料刪除作業程序");
        case t52_procedure:
            return SetupWords::tr("勞保資料使用規範");
        case querier:
            return SetupWords::tr("查詢人員");
        case supervisor:
            return SetupWords::tr("核准主管，與查詢人員不是同一人");
        case card_custodian:
            return SetupWords::tr("晶片卡保管人員");
        case password_custodian:
            return SetupWords::tr("密碼保管人員");
        case reviewer:
            return SetupWords::tr("覆核人員");
        case card:
            return SetupWords::tr("收到的晶片卡");
        case envelope:
            return SetupWords::tr("收到的晶片卡密碼函");
        case authorisation:
            return SetupWords::tr("聯徵中心審核通過的授權書");
    }
    return {};
}

QString need_of(domain::SetupStep step) {
    using enum domain::SetupStep;
    switch (step) {
        case branch:
            return SetupWords::tr("機構代號、分行名稱，和發證單位要的工作站名稱");
        case host:
            return SetupWords::tr("聯徵中心函告的位址與憑證檔");
        case card_kind:
            return SetupWords::tr("卡片的憑證機構檔案");
        case account:
            return SetupWords::tr("另設一組密碼，或由本程式的衍生");
        case founding:
            return SetupWords::tr("兩位都要在場，各自訂密碼");
        case machine:
            return SetupWords::tr("單位主管或帳號管理人員簽入後自動寫入");
        case recovery:
            return SetupWords::tr("兩位保管人都要在場");
        case request:
            return SetupWords::tr("存成檔案，送發證單位");
        case certificate:
            return SetupWords::tr("發證單位發回的 PEM 檔");
        case calendar:
            return SetupWords::tr("行政院人事行政總處公布的 CSV 檔");
        case fingerprint:
            return SetupWords::tr("列印或抄寫，交總處留存");
        case password_held:
        case password_changed:
            return SetupWords::tr("單位主管決定，另一人會同");
        case cd_account:
            return SetupWords::tr("聯徵中心核給的帳號與函文號");
        case authorisation_test:
            return SetupWords::tr("送測試檔，聯徵回覆 0000");
        case deletion_procedure:
            return SetupWords::tr("第一次刪除資料前要有");
        case t52_procedure:
            return SetupWords::tr("第一次查 T52 前要有");
        case querier:
            return SetupWords::tr("單位主管指定，並登記資安說明");
        case supervisor:
            return SetupWords::tr("與查詢人員不同人");
        case card_custodian:
            return SetupWords::tr("單位主管指定");
        case password_custodian:
            return SetupWords::tr("與晶片卡保管人員不同人");
        case reviewer:
            return SetupWords::tr("月底抽查前要有；不得只由查詢人員擔任");
        case card:
            return SetupWords::tr("聯徵中心寄到的卡片，插入讀卡機");
        case envelope:
            return SetupWords::tr("掛號密碼函，由單位主管收");
        case authorisation:
            break;
    }
    return SetupWords::tr("第一位申請人的授權書，聯徵審核通過");
}

QString word_for(domain::SetupPart part) {
    using enum domain::SetupPart;
    switch (part) {
        case branch:
            return SetupWords::tr("分行與工作站");
        case host:
            return SetupWords::tr("聯徵主機與憑證");
        case card_kind:
            return SetupWords::tr("晶片卡與聯徵帳號");
        case founders:
            return SetupWords::tr("設立與復原金鑰");
        case calendar:
            return SetupWords::tr("日曆與指紋");
        case decisions:
            return SetupWords::tr("分行的決定");
        case transmission:
            return SetupWords::tr("授權書傳送測試");
        case procedures:
            return SetupWords::tr("書面作業程序");
        case people:
            return SetupWords::tr("人員與職務");
        case custody:
            return SetupWords::tr("卡片與密碼函");
        case authorisation:
            break;
    }
    return SetupWords::tr("第一份授權書");
}

}  // namespace jcic::words
