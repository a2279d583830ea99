#include "ui/pages/shown_pages.h"

#include <QPainter>
#include <QWheelEvent>
#include <algorithm>

#include "ui/pages/page_voice.h"

namespace jcic::ui {
namespace {
constexpr std::array zooms{50, 75, 100, 125, 150, 200, 250};  // percent
}  // namespace

ShownPages::ShownPages(PageSearch* search, QWidget* parent)
    : QScrollArea(parent), search_(search), voice_(new PageVoice(*this)) {
    search_->setParent(this);
    connect(search_, &PageSearch::reached, this, &ShownPages::show_place);
    connect(search_, &PageSearch::changed, this, [this] {
        mark_places();
        Q_EMIT moved();
    });
    setFocusPolicy(Qt::StrongFocus);
    setContextMenuPolicy(Qt::NoContextMenu);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);  // else their width changes with what is shown
}

void ShownPages::zoom_by(int steps) {
    const auto now = std::ranges::find(zooms, zoom_) - zooms.begin();
    zoom_to(zooms[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(now + steps, 0, std::ssize(zooms) - 1))]);
}

void ShownPages::paint_place(QPainter& painter, const QRect& place, bool shown) {
    painter.fillRect(place, QColor(255, 208, 0, 96));
    if (!shown) return;
    painter.setPen(QPen(QColor(0x9a, 0x57, 0x00), 2));
    painter.drawRect(place);
}

int ShownPages::wide() const {
    return std::clamp(viewport()->width() - 2, 200, 1000) * zoom_ / 100;
}

void ShownPages::scroll_to(const QPoint& place) {
    ensureVisible(place.x(), place.y(), viewport()->width() / 4, viewport()->height() / 4);
}

void ShownPages::wheelEvent(QWheelEvent* event) {
    if (!event->modifiers().testFlag(Qt::ControlModifier)) return QScrollArea::wheelEvent(event);
    if (event->angleDelta().y() != 0) zoom_by(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

}  // namespace jcic::ui
