#include "ui/look/later_polish.h"

#include <QApplication>
#include <QEvent>

namespace jcic::ui {
namespace {

/// Widgets in one turn of the event loop: a few milliseconds.
constexpr int in_one_turn = 200;

/// As Qt does it where a widget is shown first, which it does but once (QWidget::ensurePolished).
void polish(QWidget& widget) {
    for (const auto what : {QEvent::Polish, QEvent::StyleChange}) {
        QEvent event(what);
        QCoreApplication::sendEvent(&widget, &event);
    }
}

}  // namespace

LaterPolish::LaterPolish(QObject* parent) : QObject(parent) {
    turn_.setInterval(0);
    connect(&turn_, &QTimer::timeout, this, &LaterPolish::polish_some);
}

void LaterPolish::take_back() {
    for (const auto& widget : waiting_)
        if (widget) widget->setAttribute(Qt::WA_WState_Polished);
    waiting_.clear();
}

void LaterPolish::put_off() {
    for (auto* widget : QApplication::allWidgets()) {
        if (widget->isVisible() || !widget->testAttribute(Qt::WA_WState_Polished)) continue;
        widget->setAttribute(Qt::WA_WState_Polished, false);
        waiting_.emplace_back(widget);
    }
    if (waiting_.empty()) return;
    qApp->installEventFilter(this);
    turn_.start();
}

bool LaterPolish::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Show && watched->isWidgetType()) {
        auto& widget = static_cast<QWidget&>(*watched);
        if (!widget.testAttribute(Qt::WA_WState_Polished)) polish(widget);
    }
    return QObject::eventFilter(watched, event);
}

void LaterPolish::polish_some() {
    for (int done = 0; done < in_one_turn && !waiting_.empty(); ++done) {
        const auto widget = waiting_.back();
        waiting_.pop_back();
        if (widget && !widget->testAttribute(Qt::WA_WState_Polished)) polish(*widget);
    }
    if (!waiting_.empty()) return;
    turn_.stop();
    qApp->removeEventFilter(this);
}

}  // namespace jcic::ui
