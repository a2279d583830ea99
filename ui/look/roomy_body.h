#pragma once
// The part of a page whose contents scroll by themselves: it takes the available height, so the page never scrolls.

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
