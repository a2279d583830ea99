#pragma once
// While buttons are made anew: the one of the same name has the keys again, where one of them had them. A button that
// is deleted hands them on to whatever stands next.

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
