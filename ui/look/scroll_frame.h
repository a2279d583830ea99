#pragma once
// On a small screen, or at 200 %, a page scrolls instead of being cut off.

#include <QScrollArea>
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

}  // namespace jcic::ui
