#include "ui/look/reader_keys.h"

#include <QCoreApplication>

namespace jcic::ui {
namespace {
struct ReaderKeys {
    Q_DECLARE_TR_FUNCTIONS(ReaderKeys)
};
}  // namespace

QString keys_words(const desk::CardView& card, int passwords) {
    const auto what = passwords == 1 ? ReaderKeys::tr("請在讀卡機的按鍵上輸入密碼，限 %1 秒。")
                                     : ReaderKeys::tr("請依讀卡機指示，於讀卡機按鍵依序輸入，每次限 %1 秒。");
    const auto how_to_stop = card.keys_can_cancel ? ReaderKeys::tr("按「取消」即停止。")
                                                  : ReaderKeys::tr("如需停止，請按讀卡機之取消鍵（Cancel）。");
    return what.arg(card.keys_time.count()) + how_to_stop;
}

}  // namespace jcic::ui
