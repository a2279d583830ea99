#include "ui/look/drawn_style.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDeadlineTimer>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QRegularExpression>
#include <QStyleOption>
#include <QTreeView>
#include <QWidget>
#include <utility>

#include "ui/look/theme.h"

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

namespace {

struct Indicator {
    QRectF box;
    bool on;
    bool enabled;
};

Indicator mark_of(const QStyleOption& option) {
    return {QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), bool(option.state & QStyle::State_On),
            bool(option.state & QStyle::State_Enabled)};
}

void draw_tick(QPainter& painter, const Indicator& mark, const Tokens& t) {
    const auto& box = mark.box;
    painter.setBrush(mark.on && mark.enabled ? t.accent : mark.enabled ? t.card : t.paper);
    painter.drawRoundedRect(box, 2, 2);
    if (!mark.on) return;
    painter.setPen(QPen(mark.enabled ? t.on_accent : t.soft, 1.8));
    painter.drawPolyline(QPolygonF{{box.left() + box.width() * 0.22, box.center().y()},
                                   {box.left() + box.width() * 0.42, box.bottom() - box.height() * 0.25},
                                   {box.right() - box.width() * 0.2, box.top() + box.height() * 0.28}});
}

void draw_choice(QPainter& painter, const Indicator& mark, const Tokens& t) {
    painter.setBrush(mark.enabled ? t.card : t.paper);
    painter.drawEllipse(mark.box);
    if (!mark.on) return;
    const auto inset = mark.box.width() * 0.28;
    painter.setPen(Qt::NoPen);
    painter.setBrush(mark.enabled ? t.accent : t.soft);
    painter.drawEllipse(mark.box.adjusted(inset, inset, -inset, -inset));
}

/// Of the row, or the cell, that the keys are on.
void draw_ring(QPainter& painter, const QRect& place) {
    painter.save();
    painter.setPen(QPen(theme::tokens().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(place.adjusted(1, 1, -1, -1));
    painter.restore();
}

}  // namespace

DrawnStyle::DrawnStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void DrawnStyle::polish(QWidget* widget) {
    if (auto* label = qobject_cast<QLabel*>(widget)) label->setTextFormat(Qt::PlainText);
    // The ring of the keys goes round the row.
    if (auto* tree = qobject_cast<QTreeView*>(widget)) tree->setAllColumnsShowFocus(true);
    QProxyStyle::polish(widget);
}

void DrawnStyle::polish(QApplication* application) {
    application->installEventFilter(this);
    QProxyStyle::polish(application);
}

bool DrawnStyle::eventFilter(QObject* watched, QEvent* event) {
    const auto type = event->type();
    if (type == QEvent::KeyPress || type == QEvent::KeyRelease) {
        if (static_cast<const QKeyEvent*>(event)->key() == Qt::Key_Alt) show_keys(type == QEvent::KeyPress);
    } else if (type == QEvent::WindowDeactivate || type == QEvent::ApplicationStateChange) {
        show_keys(false);  // Alt+Tab: it is let go of elsewhere
    }
    return QProxyStyle::eventFilter(watched, event);
}

void DrawnStyle::show_keys(bool shown) {
    if (shown == keys_shown_) return;
    keys_shown_ = shown;
    for (QWidget* widget : QApplication::allWidgets())
        if (widget->isVisible() && (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLabel*>(widget)))
            widget->update();
}

void DrawnStyle::drawItemText(QPainter* painter, const QRect& rectangle, int flags, const QPalette& palette,
                              bool enabled, const QString& text, QPalette::ColorRole role) const {
    constexpr int any = Qt::TextShowMnemonic | Qt::TextHideMnemonic;
    if ((flags & any) == 0) return QProxyStyle::drawItemText(painter, rectangle, flags, palette, enabled, text, role);
    const int without = flags & ~any;
    if (keys_shown_)
        return QProxyStyle::drawItemText(painter, rectangle, without | Qt::TextShowMnemonic, palette, enabled, text,
                                         role);
    // A key of a Chinese word is no letter of it, and stands behind it in brackets.
    static const QRegularExpression behind(QStringLiteral(" ?\\(&.\\)"));
    QProxyStyle::drawItemText(painter, rectangle, without | Qt::TextHideMnemonic, palette, enabled,
                              QString(text).remove(behind), role);
}

void DrawnStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    if (element == PE_FrameFocusRect && qobject_cast<const QAbstractItemView*>(widget) != nullptr)
        return draw_ring(*painter, option->rect);
    const bool tick = element == PE_IndicatorCheckBox;
    if (!tick && element != PE_IndicatorRadioButton)
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    const auto& t = theme::tokens();
    const auto mark = mark_of(*option);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(mark.enabled ? mark.on ? t.accent : t.soft : t.edge, 1));
    tick ? draw_tick(*painter, mark, t) : draw_choice(*painter, mark, t);
    painter->restore();
}

int DrawnStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* returned) const {
    if (hint == SH_MessageBox_TextInteractionFlags) return Qt::NoTextInteraction;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

}  // namespace jcic::ui
