#pragma once
// A scroll area that scrolls only vertically: its width follows its contents, so that nothing is cut off at its edge.

#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>

namespace jcic::ui {

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
