#pragma once
// A button that opens a menu. It draws its own arrow, because a styled one has none.

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
