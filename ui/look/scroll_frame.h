#pragma once
// On a small screen, or at 200 %, a page scrolls instead of being cut off.

#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace jcic::ui {

/// Puts the page in a frame that scrolls; Tab goes to the page's widgets.
[[nodiscard]] inline QScrollArea* scrolling(QWidget* page) {
    auto* frame = new QScrollArea;
    frame->setFrameShape(QFrame::NoFrame);
    frame->setFocusPolicy(Qt::NoFocus);
    frame->setWidgetResizable(true);
    auto* inside = new QWidget;
    inside->setObjectName(QStringLiteral("scrollContent"));  // the theme leaves it without a ground of its own
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 8, 0);
    column->addWidget(page);
    frame->setWidget(inside);
    return frame;
}

// A scroll area that scrolls only vertically: its width follows its contents, so that nothing is cut off at its edge.

class DownScroll : public QScrollArea {
public:
    explicit DownScroll(QWidget* parent = nullptr) : QScrollArea(parent) {
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    [[nodiscard]] QSize minimumSizeHint() const override {
        auto out = QScrollArea::minimumSizeHint();
        if (widget() != nullptr)
            out.setWidth(widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width());
        return out;
    }

protected:
    bool event(QEvent* event) override {
        if (event->type() == QEvent::LayoutRequest) updateGeometry();
        return QScrollArea::event(event);
    }
};

}  // namespace jcic::ui
