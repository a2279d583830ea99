#include "ui/look/later_polish.h"

#include <QDeadlineTimer>
#include <QEvent>
#include <QWidget>
#include <utility>

namespace jcic::ui {
namespace {

constexpr std::chrono::milliseconds turn{4};
constexpr std::chrono::milliseconds between_turns{10};  ///< what is seen is painted first, and keys are taken

/// As Qt does it where a widget is shown first, which it does but once (QWidget::ensurePolished).
void polish(QWidget& widget) {
    for (const auto what : {QEvent::Polish, QEvent::StyleChange}) {
        QEvent event(what);
        QCoreApplication::sendEvent(&widget, &event);
    }
}

}  // namespace

LaterPolish::LaterPolish(QObject* parent) : QObject(parent) {
    turn_.setInterval(between_turns);
    connect(&turn_, &QTimer::timeout, this, &LaterPolish::polish_some);
}

void LaterPolish::take_sheet_off(QApplication& application) {
    // Qt takes it off what is marked as polished alone, and lays the next on that alone.
    for (const auto& widget : waiting_)
        if (widget) widget->setAttribute(Qt::WA_WState_Polished);
    waiting_.clear();
    application.installEventFilter(this);
    set_sheet(application, {}, Untold::all);
}

void LaterPolish::lay_sheet_on(QApplication& application, const QString& sheet) {
    for (auto* widget : QApplication::allWidgets()) {
        if (widget->isVisible()) continue;
        widget->setAttribute(Qt::WA_WState_Polished, false);
        waiting_.emplace_back(widget);
    }
    set_sheet(application, sheet, Untold::waiting);
    turn_.start();
}

void LaterPolish::set_sheet(QApplication& application, const QString& sheet, Untold untold) {
    untold_ = untold;
    application.setStyleSheet(sheet);
    untold_ = Untold::none;
}

bool LaterPolish::eventFilter(QObject* watched, QEvent* event) {
    if (!watched->isWidgetType()) return false;
    auto& widget = static_cast<QWidget&>(*watched);
    if (event->type() == QEvent::StyleChange)
        return untold_ == Untold::all || (untold_ == Untold::waiting && !widget.isVisible());
    if (event->type() == QEvent::Show && !widget.testAttribute(Qt::WA_WState_Polished)) polish(widget);
    return false;
}

void LaterPolish::polish_some() {
    for (const QDeadlineTimer end(turn); !end.hasExpired() && !waiting_.empty();) {
        const auto widget = waiting_.back();
        waiting_.pop_back();
        if (widget && !widget->testAttribute(Qt::WA_WState_Polished)) polish(*widget);
    }
    if (!waiting_.empty()) return;
    turn_.stop();
    qApp->removeEventFilter(this);
}

}  // namespace jcic::ui
