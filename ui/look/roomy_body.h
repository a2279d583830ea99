#pragma once
// The part of a page in which everything scrolls by itself: it is as high as there is room, so that the page does not
// scroll, whatever is in it.

#include <QWidget>

namespace jcic::ui {

class RoomyBody : public QWidget {
public:
    using QWidget::QWidget;
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override { return {QWidget::minimumSizeHint().width(), least_height}; }

private:
    static constexpr int least_height = 300;
};

}  // namespace jcic::ui
