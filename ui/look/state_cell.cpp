#include "ui/look/state_cell.h"

#include <QPainter>
#include <utility>

#include "ui/look/row_delegate.h"
#include "ui/look/theme.h"

namespace jcic::ui {
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
