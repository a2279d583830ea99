#pragma once
// What scrolls up and down and never sideways: it asks for the width of what stands in it, so that none of it is cut
// off beside its edge.

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
