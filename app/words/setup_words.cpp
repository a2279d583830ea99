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
    {"head_also", QT_TRANSLATE_NOOP("SetupWords", "單位主管兼辦的事項；沒有時留空")},
    {"administrator_code", QT_TRANSLATE_NOOP("SetupWords", "帳號管理人員的使用者代號")},
    {"administrator_name", QT_TRANSLATE_NOOP("SetupWords", "帳號管理人員的姓名")},
    {"administrator_title", QT_TRANSLATE_NOOP("SetupWords", "帳號管理人員的職稱")},
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

}  // namespace jcic::words
