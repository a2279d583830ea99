#pragma once
// A dialog in which something is done that cannot be taken back: while the desk is at it, neither Esc nor the window's
// button closes it, so that nobody takes for cancelled what was done, or misses why it was not. Leaving the seat closes
// it all the same (close_all_dialogs).

#include <QDialog>
#include <QKeyEvent>
#include <QPushButton>

namespace jcic::ui {

class ActingDialog : public QDialog {
    Q_OBJECT
public:
    using QDialog::QDialog;
    void reject() override {
        if (!busy_) QDialog::reject();
    }

protected:
    // A key that is held down answers once, and not what is asked next: neither in a field nor on a button, which takes
    // Enter before the dialog hears of it.
    void keyPressEvent(QKeyEvent* event) override {
        if (!is_held_enter(*event)) QDialog::keyPressEvent(event);
    }
    void showEvent(QShowEvent* event) override {
        for (auto* button : findChildren<QPushButton*>()) button->installEventFilter(this);
        QDialog::showEvent(event);
    }
    bool eventFilter(QObject* watched, QEvent* event) override {
        return is_held_enter(*event) || QDialog::eventFilter(watched, event);
    }
    bool busy_ = false;  ///< with what was asked last

private:
    static bool is_held_enter(const QEvent& event) {
        if (event.type() != QEvent::KeyPress) return false;
        const auto& key = static_cast<const QKeyEvent&>(event);
        return key.isAutoRepeat() && (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter);
    }
};

}  // namespace jcic::ui
