#include "ui/look/screen_room.h"

#include <QDialog>
#include <QLayout>
#include <QScreen>
#include <algorithm>

namespace jcic::ui {

QSize screen_room(const QWidget& dialog) {
    const auto* screen = dialog.parentWidget() != nullptr ? dialog.parentWidget()->screen() : dialog.screen();
    return screen == nullptr ? least_screen : screen->availableGeometry().size().expandedTo(least_screen);
}

void open_at_size(QWidget& dialog, QSize wanted) {
    dialog.resize(wanted.boundedTo(screen_room(dialog)));
}

void grow_to_content(QWidget& within) {
    auto* dialog = qobject_cast<QDialog*>(within.window());
    if (dialog == nullptr || !dialog->isVisible() || dialog->layout() == nullptr) return;
    auto* layout = dialog->layout();
    layout->activate();
    // Qt's own least size is that of lines that are broken nowhere.
    const int needed = layout->hasHeightForWidth() ? layout->totalMinimumHeightForWidth(dialog->width())
                                                   : layout->totalMinimumSize().height();
    const int height = std::min(needed, screen_room(*dialog).height());
    if (height > dialog->height()) dialog->resize(dialog->width(), height);
}

}  // namespace jcic::ui
