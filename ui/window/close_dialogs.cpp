#include <QApplication>
#include <QDialog>

#include "ui/window/main_window.h"

namespace jcic::ui {

void close_all_dialogs() {
    while (QWidget* popup = QApplication::activePopupWidget())
        if (!popup->close()) break;
    for (QWidget* window : QApplication::topLevelWidgets())
        if (auto* dialog = qobject_cast<QDialog*>(window); dialog != nullptr && dialog->isVisible())
            dialog->done(QDialog::Rejected);
}

}  // namespace jcic::ui
