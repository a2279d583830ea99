#include "ui/system/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <algorithm>

#include "ui/secrets/secret_field.h"

namespace jcic::ui {

const QKeySequence LeaveKey::keys(Qt::CTRL | Qt::Key_L);
const char* const LeaveKey::says = QT_TRANSLATE_NOOP("Keys", "離座：登出並遮蔽畫面");

LeaveKey::LeaveKey(QObject* parent) : QObject(parent) {
    QCoreApplication::instance()->installEventFilter(this);
}

/// Taken as no shortcut first, so that it comes as a press wherever the keys go.
bool LeaveKey::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (key.key() != Qt::Key_L || (key.modifiers() & ~Qt::KeypadModifier) != Qt::ControlModifier) return false;
    event->accept();
    if (event->type() == QEvent::KeyPress && !key.isAutoRepeat()) Q_EMIT pressed();
    return true;
}

IdleWatch::IdleWatch(const Clock& clock, std::chrono::seconds limit, QObject* parent)
    : QObject(parent), clock_(clock), limit_(limit) {
    timer_.setInterval(std::chrono::seconds{1});
    connect(&timer_, &QTimer::timeout, this, &IdleWatch::look);
}

void IdleWatch::start() {
    last_input_ = clock_.since_boot();
    QCoreApplication::instance()->installEventFilter(this);
    timer_.start();
    look();
}

void IdleWatch::stop() {
    timer_.stop();
    QCoreApplication::instance()->removeEventFilter(this);
}

std::chrono::seconds IdleWatch::left() const {
    const auto idle = std::chrono::duration_cast<std::chrono::seconds>(clock_.since_boot() - last_input_);
    return std::max(std::chrono::seconds{0}, limit_ - idle);
}

void IdleWatch::look() {
    const auto rest = left();
    Q_EMIT time_left(rest);
    if (rest > std::chrono::seconds{0}) return;
    stop();
    Q_EMIT expired();
}

void IdleWatch::note_input() {
    // Input after the limit, before the timer's next look, comes too late: the seat was empty.
    if (left() > std::chrono::seconds{0}) last_input_ = clock_.since_boot();
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == SecretField::touched) note_input();
    switch (static_cast<int>(event->type())) {
        case QEvent::KeyPress:
        case QEvent::MouseButtonPress:
        case QEvent::Wheel:
        case QEvent::TouchBegin:
        case QEvent::InputMethod:
            note_input();
            break;
        default:
            break;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace jcic::ui
