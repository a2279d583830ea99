#include "ui/commands/page.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QPushButton>
#include <algorithm>

#include "ui/look/keys.h"

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

void Page::be_about(const inquiry::QueryId& query) {
    if (query == about_) return;
    about_ = query;
    Q_EMIT about_changed();
}

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

const PageRow& row_of(PageId page) {
    return *std::ranges::find(page_table(), page, &PageRow::id);
}

QString name_of(const PageRow& row) {
    return without_mnemonic(QCoreApplication::translate("jcic::ui::Rail", row.name));
}

bool may_see(PageId page, const desk::Snapshot& snapshot) {
    const auto& row = row_of(page);
    return snapshot.seat && (row.with_old_password || !snapshot.seat->password_must_change) &&
           row.may(snapshot.seat->person.duties);
}

}  // namespace jcic::ui
