#pragma once
// Restores the focus after buttons are rebuilt, to the button of the same name: when deleted it passes the focus on.

#include <QPushButton>

namespace jcic::ui {

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

}  // namespace jcic::ui
