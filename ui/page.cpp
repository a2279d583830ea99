#include "ui/page.h"

#include <QKeyEvent>
#include <QPushButton>

namespace jcic::ui {

/// What no field took: Enter is the page's default button, as in a dialog, and nothing else. Held down it is once.
void Page::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool alone = (event->modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier)) == Qt::NoModifier;
    if (!enter || !alone || event->isAutoRepeat()) return QWidget::keyPressEvent(event);
    for (auto* button : findChildren<QPushButton*>())
        if (button->isDefault() && button->isEnabled() && button->isVisible() && button->window() == window())
            return button->click();
    QWidget::keyPressEvent(event);
}

}  // namespace jcic::ui
