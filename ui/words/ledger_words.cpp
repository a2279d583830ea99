#include "ui/words/ledger_words.h"

#include <QCoreApplication>

#include "app/domain/roc_date.h"
#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/look/text.h"

namespace jcic::ui {

QString ledger_text(const desk::Snapshot& s) {
    // A ledger that cannot be read or written stops everything: said here for as long as it lasts.
    if (s.ledger.fault) return words::words_for(*s.ledger.fault).title;
    const auto time = [&](UtcTime at) {
        return domain::roc_date_at(at) == domain::roc_date_at(s.now) ? clock_time(at) : roc_time(at);
    };
    const auto last =
        !s.ledger.verified_at ? QCoreApplication::translate("jcic::ui::MainWindow", "未驗證")
        : s.ledger.verified_ok
            ? QCoreApplication::translate("jcic::ui::MainWindow", "已驗證 %1").arg(time(*s.ledger.verified_at))
            : QCoreApplication::translate("jcic::ui::MainWindow", "驗證不符（%n 處）", nullptr,
                                          words::counted(s.ledger.findings));
    auto verified = last;
    if (s.ledger.verified_ok && s.ledger.not_compared > 0)
        verified += QCoreApplication::translate("jcic::ui::MainWindow", "，個資未核對");
    // Beside what is known, which stands meanwhile.
    if (s.ledger.daily == desk::DailyState::running)
        verified += QCoreApplication::translate("jcic::ui::MainWindow", "，驗證中");
    if (s.ledger.daily == desk::DailyState::broken_off)
        verified += QCoreApplication::translate("jcic::ui::MainWindow", "，本日驗證未完成");
    return QCoreApplication::translate("jcic::ui::MainWindow", "日誌 %Ln 筆 · %1 · %2", nullptr,
                                       words::counted(s.ledger.events))
        .arg(q(s.ledger.head), verified);
}

}  // namespace jcic::ui
