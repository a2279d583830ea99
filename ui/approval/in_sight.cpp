#include "ui/approval/in_sight.h"

#include <QCoreApplication>
#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>

namespace jcic::ui {
namespace {

constexpr int above_part = 8;

}  // namespace

InSight::InSight(QScrollArea& area) : QObject(&area), area_(area) {
    soon_.setSingleShot(true);
    soon_.setInterval(0);
    connect(&soon_, &QTimer::timeout, this, &InSight::look);
    connect(area.verticalScrollBar(), &QScrollBar::valueChanged, this, &InSight::look);
    area.viewport()->installEventFilter(this);
    area.widget()->installEventFilter(this);
}

void InSight::follow(const std::vector<QWidget*>& parts) {
    rest_.assign(parts.begin(), parts.end());
    soon_.start();
}

bool InSight::eventFilter(QObject* watched, QEvent* event) {
    const auto type = event->type();
    if (type == QEvent::Resize || type == QEvent::Show || type == QEvent::LayoutRequest) soon_.start();
    return QObject::eventFilter(watched, event);
}

/// All of it; of what is higher than the room its end, to which somebody came by reading.
bool InSight::shows(const QWidget& part) const {
    const auto& room = *area_.viewport();
    const int top = part.mapTo(&room, QPoint()).y(), bottom = top + part.height();
    return part.isVisible() && (top >= 0 || part.height() > room.height()) && bottom > 0 && bottom <= room.height();
}

void InSight::look() {
    if (rest_.empty() || !area_.isVisible() || area_.window()->isMinimized()) return;
    // Until it is laid out all of it lies at the top.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const auto before = rest_.size();
    std::erase_if(rest_, [this](const QPointer<QWidget>& one) { return !one || shows(*one); });
    if (rest_.size() != before) Q_EMIT changed();
}

void InSight::show_rest() {
    if (rest_.empty() || !rest_.front()) return look();
    area_.verticalScrollBar()->setValue(rest_.front()->mapTo(area_.widget(), QPoint()).y() - above_part);
    look();
}

}  // namespace jcic::ui
