#pragma once
// A button that opens a menu, with an arrow: a styled one has none of its own.

#include <QPushButton>

namespace jcic::ui {

class MenuButton : public QPushButton {
    Q_OBJECT
public:
    using QPushButton::QPushButton;

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace jcic::ui
