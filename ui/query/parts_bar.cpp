#include "ui/query/parts_bar.h"

#include <QPainter>
#include <QPainterPath>

#include "ui/look/theme.h"

namespace jcic::ui {
namespace {
constexpr int bar_height = 12;
constexpr double corner = 5;
}  // namespace

PartsBar::PartsBar(QWidget* parent) : QWidget(parent) {
    setFixedHeight(bar_height);
}

void PartsBar::show_parts(std::vector<Part> parts, std::size_t all) {
    if (parts == parts_ && all == all_) return;
    parts_ = std::move(parts);
    all_ = all;
    update();
}

void PartsBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& t = theme::tokens();
    const auto room = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath track;
    track.addRoundedRect(room, corner, corner);
    painter.fillPath(track, t.paper);
    painter.save();
    painter.setClipPath(track);
    double from = room.left();
    for (const auto& part : parts_) {
        if (part.count == 0 || all_ == 0) continue;
        const double wide = room.width() * static_cast<double>(part.count) / static_cast<double>(all_);
        painter.fillRect(QRectF(from, room.top(), wide - 1, room.height()), colour_of(part.mark));
        from += wide;
    }
    painter.restore();
    painter.setPen(t.edge);
    painter.drawPath(track);
}

}  // namespace jcic::ui
