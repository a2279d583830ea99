#include "ui/window/place_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>

#include "app/domain/events/names.h"
#include "app/domain/registers/named_steps.h"
#include "ui/look/language.h"
#include "ui/look/text.h"

namespace jcic::ui {
namespace {

struct PlaceWords {
    Q_DECLARE_TR_FUNCTIONS(PlaceWords)
};

struct Called {
    std::string_view name;
    const char* words;
};
constexpr auto new_card = QT_TRANSLATE_NOOP(
    "PlaceWords", "晶片卡 卡片 新卡 IC卡 領卡 領新卡 收卡 取卡 收件 掛號 收到卡片 換發 補發 登記新卡 接收");
constexpr auto letter = QT_TRANSLATE_NOOP(
    "PlaceWords",
    "密碼函 密碼信 密碼信封 信封 密碼單 密碼通知 彌封 掛號 收信 收件 收密碼 領密碼 卡片密碼 查詢密碼 PIN PUK 接收");
constexpr auto sealed_on = QT_TRANSLATE_NOOP("PlaceWords", "密碼函 密碼信封 信封 彌封 密交 轉交 交付密碼 交給保管人員");
constexpr auto lend = QT_TRANSLATE_NOOP("PlaceWords", "借卡 借用 領用 領出 拿卡 用卡 晶片卡");
constexpr auto give_back = QT_TRANSLATE_NOOP("PlaceWords", "還卡 交還 繳回 收回 晶片卡");
constexpr auto new_password = QT_TRANSLATE_NOOP("PlaceWords", "改密碼 換密碼 查詢密碼 晶片卡密碼 PIN");
constexpr auto blocked = QT_TRANSLATE_NOOP("PlaceWords", "鎖卡 卡片鎖住 解鎖碼 密碼錯誤 PUK");
constexpr auto count = QT_TRANSLATE_NOOP("PlaceWords", "清點 點卡 年度盤點");

constexpr Called all[]{{"receiveCard", new_card},
                       {action::card_received, new_card},
                       {"receiveLetter", letter},
                       {action::envelope_received, letter},
                       {domain::registers::envelope_handed_on, sealed_on},
                       {"handOut", lend},
                       {action::card_handed_out, lend},
                       {"handBack", give_back},
                       {action::card_handed_back, give_back},
                       {"changePassword", new_password},
                       {domain::registers::envelope_changed, new_password},
                       {"unblock", blocked},
                       {domain::registers::card_counted, count}};

}  // namespace

QString words_for_place(const QString& name) {
    const auto* found = std::ranges::find_if(all, [&](const Called& one) { return name == q(one.name); });
    if (found == std::end(all)) return {};
    const auto here = PlaceWords::tr(found->words);
    return here + QLatin1Char(' ') + in_other_language([found] { return PlaceWords::tr(found->words); });
}

}  // namespace jcic::ui
