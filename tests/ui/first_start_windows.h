#pragma once
// The windows before there is a branch, as they stand when nothing is answered.

#include <QComboBox>
#include <QPushButton>
#include <QStackedWidget>
#include <functional>

#include "tests/ui/window_rig.h"
#include "ui/help/fault_panel.h"
#include "ui/setup/setup_dialog.h"
#include "ui/setup/start_dialog.h"

namespace jcic::test {

/// Each page of set-up, as it stands when nothing is answered; and the first window. Nothing is founded.
inline void over_first_start(WindowRig& rig, const std::function<void(QWidget*, const QString&)>& look) {
    ui::SetupWorker worker(rig.folder.filePath("none").toStdString());
    ui::StartDialog start(worker, rig.appearance, false);
    start.show();
    WindowRig::click(start.findChild<QPushButton*>("practise"));  // what is not installed is said
    look(&start, QStringLiteral("start"));
    start.hide();
    for (const auto goal : {desk::SetupGoal::found, desk::SetupGoal::restore}) {
        auto* dialog = new ui::SetupDialog(worker, goal, &rig.window);
        dialog->open();
        auto* next = dialog->findChild<QPushButton*>("setupNext");
        QTRY_VERIFY2(next->isEnabled(),
                     qPrintable(QStringLiteral("%1, page %2: %3")
                                    .arg(int(goal))
                                    .arg(dialog->findChild<QStackedWidget*>()->currentIndex())
                                    .arg(dialog->findChild<ui::FaultPanel*>()->accessibleDescription())));
        auto* pages = dialog->findChild<QStackedWidget*>();
        for (int page = 0; page < pages->count(); ++page) {
            dialog->show_page(page);
            WindowRig::settle();
            look(dialog, QStringLiteral("%1 %2").arg(goal == desk::SetupGoal::found ? "set-up" : "restore").arg(page));
            auto* way = dialog->findChild<QComboBox*>(QStringLiteral("restoringWay"));
            if (way == nullptr || !way->isVisible()) continue;
            way->setCurrentIndex(1);
            WindowRig::settle();
            look(dialog, QStringLiteral("restore by halves"));
        }
        dialog->show_page(0);
        next->click();  // every fault beside its field
        QTRY_VERIFY2(next->isEnabled(), qPrintable(QStringLiteral("page %1").arg(pages->currentIndex())));
        WindowRig::settle();
        look(dialog, QStringLiteral("set-up wrong"));
        ui::close_all_dialogs();
        WindowRig::settle();
    }
}

}  // namespace jcic::test
