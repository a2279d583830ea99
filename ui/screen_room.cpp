#include "ui/screen_room.h"

#include <QScreen>
#include <QWidget>

namespace jcic::ui {

QSize screen_room(const QWidget& dialog) {
    const auto* screen = dialog.parentWidget() != nullptr ? dialog.parentWidget()->screen() : dialog.screen();
    return screen == nullptr ? least_screen : screen->availableGeometry().size().expandedTo(least_screen);
}

void open_at_size(QWidget& dialog, QSize wanted) {
    dialog.resize(wanted.boundedTo(screen_room(dialog)));
}

}  // namespace jcic::ui
