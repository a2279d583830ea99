#pragma once
// A column of cards beside a list with the smallest height that fits its width. Otherwise Qt would use the preferred
// height of wrapped lines, and the page around it would scroll.

#include <QLayout>
#include <QResizeEvent>
#include <QWidget>

namespace jcic::ui {

class LeastHigh : public QWidget {
public:
    using QWidget::QWidget;
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override {
        return {layout()->totalMinimumSize().width(), layout()->totalMinimumHeightForWidth(width())};
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        QWidget::resizeEvent(event);
        if (event->oldSize().width() != event->size().width()) updateGeometry();
    }
};

}  // namespace jcic::ui
