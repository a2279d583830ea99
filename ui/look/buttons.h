#pragma once
// A disabled button always explains why in its tool tip, which a screen reader reads as well.

#include <QAbstractButton>
#include <QPushButton>
#include <vector>

namespace jcic::ui {

/// Disables the button if there is a reason. `tip`: tool tip otherwise.
inline void enable_unless(QAbstractButton& button, const QString& why, const QString& tip = {}) {
    button.setEnabled(why.isEmpty());
    button.setToolTip(why.isEmpty() ? tip : why);
}
/// The same for a window with work: while `busy`, the button is disabled, and the progress explains it.
inline void enable_unless(QAbstractButton& button, bool busy, const QString& why, const QString& tip = {}) {
    enable_unless(button, why, tip);
    if (busy) button.setEnabled(false);
}

/// For a button that stops the current work.
void enable_stop(QAbstractButton& stop, bool under_way);

/// A field that a form requires, by its accessible name.
struct Asked {
    bool given = false;
    const QWidget* field = nullptr;
};
/// "尚缺：…", in the form's order; empty if all are given.
[[nodiscard]] QString still_lacking(const std::vector<Asked>& asked);

// Restores the focus after buttons are rebuilt, to the button of the same name: when deleted it passes the focus on.

class KeptFocus {
public:
    explicit KeptFocus(QWidget& within) : within_(within) {
        const auto* now = within.window()->focusWidget();
        if (now != nullptr && within.isAncestorOf(now)) name_ = now->objectName();
    }
    ~KeptFocus() {
        auto* again = name_.isEmpty() ? nullptr : within_.findChild<QPushButton*>(name_);
        if (again == nullptr) return;
        again->show();
        again->setFocus(Qt::OtherFocusReason);
    }
    KeptFocus(const KeptFocus&) = delete;
    KeptFocus& operator=(const KeptFocus&) = delete;

private:
    QWidget& within_;
    QString name_;
};

// A button that opens a menu. It draws its own arrow, because a styled one has none.

class MenuButton : public QPushButton {
    Q_OBJECT
public:
    using QPushButton::QPushButton;

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace jcic::ui
