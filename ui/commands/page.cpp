#include "ui/commands/page.h"

#include <QAbstractButton>
#include <QDialog>
#include <QKeyEvent>
#include <QPushButton>

namespace jcic::ui {
namespace {

/// A step that stands in the page has a default button of its own, which is for who types in it.
bool stands_in_a_dialog(const QWidget& button, const QWidget& page) {
    for (const auto* around = button.parentWidget(); around != nullptr && around != &page;
         around = around->parentWidget())
        if (qobject_cast<const QDialog*>(around) != nullptr) return true;
    return false;
}

}  // namespace

/// What no field took: Enter is the page's default button and nothing else, least of all another one where the focus
/// stands and a person means that.
void Page::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool alone = (event->modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier)) == Qt::NoModifier;
    if (!enter || !alone) return QWidget::keyPressEvent(event);
    const auto* held = qobject_cast<QAbstractButton*>(window()->focusWidget());
    for (auto* button : findChildren<QPushButton*>())
        if (!stands_in_a_dialog(*button, *this) && button->isDefault() && button->isEnabled() && button->isVisible() &&
            button->window() == window() && (held == nullptr || held == button))
            return button->click();
    QWidget::keyPressEvent(event);
}

}  // namespace jcic::ui
