#include "ui/look/symbol.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <initializer_list>
#include <utility>

#include "ui/look/row_delegate.h"
#include "ui/look/theme.h"

namespace jcic::ui {
namespace {

constexpr qreal symbol_grid = 18;  ///< the drawings' own units a side
constexpr qreal symbol_stroke = 1.5;

void add_lines(QPainterPath& path, std::initializer_list<std::pair<QPointF, QPointF>> lines) {
    for (const auto& [from, to] : lines) {
        path.moveTo(from);
        path.lineTo(to);
    }
}

void add_polyline(QPainterPath& path, std::initializer_list<QPointF> points) {
    path.moveTo(*points.begin());
    for (const auto& point : points) path.lineTo(point);
}

QPainterPath draw_folder() {
    QPainterPath path;
    add_polyline(path, {{2, 14.5}, {2, 3.5}, {7, 3.5}, {9, 5.5}, {16, 5.5}, {16, 14.5}, {2, 14.5}});
    return path;
}

QPainterPath draw_new_page() {
    QPainterPath path;
    add_polyline(path, {{11, 2}, {4, 2}, {4, 16}, {14, 16}, {14, 5}, {11, 2}});
    add_lines(path, {{{9, 7}, {9, 13}}, {{6, 10}, {12, 10}}});
    return path;
}

QPainterPath draw_stamp() {
    QPainterPath path;
    path.addEllipse(QPointF(9, 4.5), 2.7, 2.7);
    add_polyline(path, {{8, 7}, {7.5, 10.5}, {3, 10.5}, {3, 13.5}, {15, 13.5}, {15, 10.5}, {10.5, 10.5}, {10, 7}});
    add_lines(path, {{{4, 16}, {14, 16}}});
    return path;
}

QPainterPath draw_printer() {
    QPainterPath path;
    add_polyline(path, {{5, 6.5}, {5, 2}, {13, 2}, {13, 6.5}});
    add_polyline(path, {{5, 13}, {2, 13}, {2, 6.5}, {16, 6.5}, {16, 13}, {13, 13}});
    path.addRect(5, 10.5, 8, 5.5);
    return path;
}

QPainterPath draw_card() {
    QPainterPath path;
    path.addRoundedRect(1.8, 3.5, 14.4, 11, 1.5, 1.5);
    path.addRect(4.5, 6.5, 4, 3.2);
    add_lines(path, {{{4.5, 12}, {8.5, 12}}, {{11, 12}, {13.5, 12}}});
    return path;
}

QPainterPath draw_book() {
    QPainterPath path;
    path.addRoundedRect(3, 2, 12, 14, 1.2, 1.2);
    add_lines(path, {{{6, 2}, {6, 16}}, {{8.5, 6}, {12.5, 6}}, {{8.5, 9}, {12.5, 9}}});
    return path;
}

QPainterPath draw_chain() {
    QPainterPath path;
    for (const qreal y : {3.5, 9.0, 14.5}) {
        path.addEllipse(QPointF(3.8, y), 1.4, 1.4);
        add_lines(path, {{{7.5, y}, {16, y}}});
    }
    add_lines(path, {{{3.8, 5}, {3.8, 7.5}}, {{3.8, 10.5}, {3.8, 13}}});
    return path;
}

QPainterPath draw_sliders() {
    QPainterPath path;
    add_lines(path, {{{2, 6}, {9, 6}}, {{13.4, 6}, {16, 6}}, {{2, 12}, {4.6, 12}}, {{9, 12}, {16, 12}}});
    path.addEllipse(QPointF(11.2, 6), 2.1, 2.1);
    path.addEllipse(QPointF(6.8, 12), 2.1, 2.1);
    return path;
}

QPainterPath draw_lens() {
    QPainterPath path;
    path.addEllipse(QPointF(7.7, 7.7), 5, 5);
    add_lines(path, {{{11.5, 11.5}, {16, 16}}});
    return path;
}

QPainterPath draw_question() {
    QPainterPath path;
    path.addEllipse(QPointF(9, 9), 7, 7);
    path.moveTo(6.8, 7.2);
    path.cubicTo({7, 4.2}, {11.4, 4.4}, {11.1, 7.2});
    path.cubicTo({11, 8.7}, {9, 8.9}, {9, 10.7});
    add_lines(path, {{{9, 12.9}, {9, 13.1}}});
    return path;
}

QPainterPath draw_house() {
    QPainterPath path;
    add_polyline(path, {{2, 6.5}, {9, 2}, {16, 6.5}, {2, 6.5}});
    add_lines(path, {{{4, 7}, {4, 13.5}}, {{9, 7}, {9, 13.5}}, {{14, 7}, {14, 13.5}}, {{2, 15.5}, {16, 15.5}}});
    return path;
}

QPainterPath draw_tasks() {
    QPainterPath path;
    add_polyline(path, {{2, 5}, {3.5, 6.5}, {6, 3.5}});
    add_polyline(path, {{2, 13}, {3.5, 14.5}, {6, 11.5}});
    add_lines(path, {{{8.5, 5}, {16, 5}}, {{8.5, 13}, {16, 13}}});
    return path;
}

QPainterPath draw_server() {
    QPainterPath path;
    path.addRoundedRect(2.5, 2.5, 13, 5.5, 1, 1);
    path.addRoundedRect(2.5, 10, 13, 5.5, 1, 1);
    add_lines(
        path,
        {{{5.5, 5.2}, {5.7, 5.2}}, {{5.5, 12.7}, {5.7, 12.7}}, {{9, 5.2}, {12.5, 5.2}}, {{9, 12.7}, {12.5, 12.7}}});
    return path;
}

QPainterPath draw_linked() {
    QPainterPath path;
    path.addRoundedRect(2, 2.5, 6, 5, 1, 1);
    path.addRoundedRect(10, 10.5, 6, 5, 1, 1);
    add_polyline(path, {{5, 7.5}, {5, 13}, {10, 13}});
    return path;
}

QPainterPath path_of(Symbol symbol) {
    switch (symbol) {
        case Symbol::cases:
            return draw_folder();
        case Symbol::new_query:
            return draw_new_page();
        case Symbol::stamp:
            return draw_stamp();
        case Symbol::printer:
            return draw_printer();
        case Symbol::card:
            return draw_card();
        case Symbol::book:
            return draw_book();
        case Symbol::ledger:
            return draw_chain();
        case Symbol::sliders:
            return draw_sliders();
        case Symbol::find:
            return draw_lens();
        case Symbol::help:
            return draw_question();
        case Symbol::unit:
            return draw_house();
        case Symbol::tasks:
            return draw_tasks();
        case Symbol::host:
            return draw_server();
        case Symbol::link:
            return draw_linked();
    }
    return {};
}

/// A chip card standing in a ledger, on 128 units a side; colours of the file, not of the theme: the desktop's ground
/// is not the window's.
QPixmap drawn_icon(int edge) {
    QPixmap out(edge, edge);
    out.fill(Qt::transparent);
    QPainter painter(&out);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(edge / 128.0, edge / 128.0);
    const QColor deep("#14323a");
    const auto block = [&](QRectF box, qreal round, const QColor& colour) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRoundedRect(box, round, round);
    };
    block({8, 8, 112, 112}, 20, deep);
    block({24, 58, 80, 50}, 6, QColor("#f6f5f1"));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor("#0b5f66"), 4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(36, 84), QPointF(76, 84));
    painter.drawLine(QPointF(36, 96), QPointF(76, 96));
    painter.setPen(QPen(QColor("#256b39"), 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{{86, 90}, {91, 96}, {100, 83}});
    block({36, 20, 56, 54}, 7, QColor("#5cc0c4"));
    block({24, 70, 80, 6}, 0, QColor("#d9d7cf"));
    painter.setPen(QPen(deep, 2));
    painter.setBrush(QColor("#e8b15c"));
    painter.drawRoundedRect(QRectF(46, 32, 22, 18), 4, 4);
    painter.drawLine(QPointF(46, 41), QPointF(68, 41));
    painter.drawLine(QPointF(57, 32), QPointF(57, 50));
    return out;
}

}  // namespace

void draw_symbol(QPainter& painter, const QRectF& square, Symbol symbol, const QColor& colour) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width() / symbol_grid, square.height() / symbol_grid);
    QPen pen(colour, symbol_stroke * symbol_grid / square.width(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path_of(symbol));
    painter.restore();
}

void draw_empty_cases(QPainter& painter, const QRectF& place) {
    const auto& t = theme::tokens();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(place.topLeft());
    painter.scale(place.width() / 264, place.height() / 160);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.line);
    painter.drawEllipse(QRectF(2, 140, 258, 14));
    painter.setPen(QPen(t.accent, symbol_stroke));
    painter.setBrush(t.chosen);
    QPainterPath back;
    back.moveTo(24, 140);
    for (const auto& point : {QPointF(24, 28), QPointF(90, 28), QPointF(104, 42), QPointF(212, 42), QPointF(212, 140)})
        back.lineTo(point);
    painter.drawPath(back);
    painter.setBrush(t.card);
    painter.drawRoundedRect(QRectF(54, 4, 92, 90), 3, 3);
    painter.setPen(QPen(t.edge, symbol_stroke));
    for (const auto& [y, wide] : {std::pair{24.0, 50.0}, {38.0, 62.0}, {50.0, 62.0}, {62.0, 46.0}})
        painter.drawLine(QPointF(69, y), QPointF(69 + wide, y));
    painter.setPen(QPen(t.accent, symbol_stroke));
    painter.drawRoundedRect(QRectF(24, 70, 188, 76), 5, 5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.rail);
    painter.drawRoundedRect(QRectF(138, 88, 104, 64), 6, 6);
    painter.setBrush(t.warn_ground);
    painter.drawRoundedRect(QRectF(150, 106, 20, 16), 2, 2);
    painter.setPen(QPen(t.rail_mark, symbol_stroke));
    painter.drawLine(QPointF(150, 136), QPointF(194, 136));
    painter.drawLine(QPointF(214, 136), QPointF(230, 136));
    painter.restore();
}

QIcon program_icon() {
    QIcon icon;
    for (const int edge : {16, 24, 32, 48, 64, 128, 256}) icon.addPixmap(drawn_icon(edge));
    return icon;
}

namespace {
constexpr int after_mark = 16;
constexpr int symbol_side = 16;
constexpr int symbol_room = symbol_side + 6;
constexpr int state_gap = 8;
constexpr int roomy = 1200;  ///< pixels of the window's width
}  // namespace

StateCell::StateCell(Symbol symbol, QWidget* parent) : QWidget(parent), symbol_(symbol) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void StateCell::show_state(Mark mark, const QString& name, const QString& state) {
    if (mark == mark_ && name == name_ && state == state_) return;
    mark_ = mark;
    name_ = name;
    state_ = state;
    const auto whole = name + QLatin1Char(' ') + state;
    setAccessibleName(whole);
    setToolTip(whole);
    updateGeometry();
    update();
}

int StateCell::name_from() const {
    return fits_symbol() ? after_mark + symbol_room : after_mark;
}

bool StateCell::fits_symbol() const {
    return !close_ && window()->width() >= roomy && width() >= needed() + symbol_room;
}

void StateCell::set_close(bool close) {
    if (std::exchange(close_, close) == close) return;
    updateGeometry();
    update();
}

int StateCell::needed() const {
    return after_mark + fontMetrics().horizontalAdvance(name_) + state_gap +
           QFontMetrics(small_of(font())).horizontalAdvance(state_) + 1;
}

QSize StateCell::sizeHint() const {
    return {needed() + state_gap + (close_ ? 0 : symbol_room), fontMetrics().height() + 4};
}

QSize StateCell::minimumSizeHint() const {
    return {after_mark + fontMetrics().horizontalAdvance(name_) + state_gap, fontMetrics().height() + 4};
}

void StateCell::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const qreal middle = height() / 2.0;
    draw_mark(painter, {0, middle - 4.5, 9, 9}, mark_);
    if (name_from() > after_mark)
        draw_symbol(painter, {after_mark, middle - symbol_side / 2.0, symbol_side, symbol_side}, symbol_,
                    theme::tokens().soft);
    painter.setPen(theme::tokens().ink);
    const int name_width = fontMetrics().horizontalAdvance(name_);
    painter.drawText(QRect(name_from(), 0, name_width + 1, height()), Qt::AlignVCenter, name_);
    const auto small = small_of(font());
    painter.setFont(small);
    painter.setPen(theme::tokens().soft);
    const int from = name_from() + name_width + state_gap;
    const auto shown = QFontMetrics(small).elidedText(state_, Qt::ElideRight, width() - from);
    painter.drawText(QRect(from, 0, width() - from, height()), Qt::AlignVCenter, shown);
}

}  // namespace jcic::ui
