#pragma once
// A column of cards beside a list: it asks for no more height than its lines need at the width that it has. Left to
// itself Qt asks for all that they would like where one of them is broken into lines, and the page around it scrolls.

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
