#include "ui/board/case_delegate.h"

#include <QPainter>
#include <QTreeView>

#include "ui/board/board_model.h"
#include "ui/look/mark.h"
#include "ui/look/row_delegate.h"
#include "ui/look/row_role.h"
#include "ui/look/theme.h"

namespace jcic::ui {
namespace {

constexpr int side_gap = 8;
constexpr int case_mark = 9;
constexpr int bar_height = 5;
constexpr int bar_below = 9;

/// On a track with an edge of its own: how much is left of how much.
void draw_bar(QPainter& painter, const QRect& place, double fraction, Mark mark) {
    const QRectF whole(place.left() + 0.5, place.bottom() - bar_height + 0.5, std::min(108, place.width() - 1),
                       bar_height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme::tokens().soft);
    painter.setBrush(theme::tokens().line);
    painter.drawRoundedRect(whole, 2.5, 2.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour_of(mark));
    const auto wide = std::max(double(bar_height), whole.width() * fraction);
    painter.drawRoundedRect(QRectF(whole.topLeft(), QSizeF(wide, bar_height)), 2.5, 2.5);
}

void draw_arrow(QPainter& painter, const QPointF& middle, bool open) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::tokens().ink, 1.5));
    const QPointF tip = open ? QPointF(0, 2.5) : QPointF(2.5, 0), along = open ? QPointF(4, 0) : QPointF(0, 4);
    const QPointF back = middle - tip;
    painter.drawPolyline(QPolygonF{{back - along, middle + tip, back + along}});
}

void paint_group(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    const auto& t = theme::tokens();
    painter.fillRect(option.rect, option.state & QStyle::State_Selected ? t.chosen : t.paper);
    painter.setPen(t.line);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (index.column() != 0) return;
    const auto* tree = qobject_cast<const QTreeView*>(option.widget);
    auto place = option.rect.adjusted(side_gap, 0, -side_gap, 0);
    draw_arrow(painter, QPointF(place.left() + 5, place.center().y() + 1), tree != nullptr && tree->isExpanded(index));
    place.setLeft(place.left() + 20);
    auto bold = option.font;
    bold.setBold(true);
    const auto name = index.data().toString();
    painter.setFont(bold);
    painter.setPen(t.ink);
    painter.drawText(place, Qt::AlignVCenter, name);
    place.setLeft(place.left() + QFontMetrics(bold).horizontalAdvance(name) + 12);
    const QFontMetrics small(small_of(option.font));
    painter.setFont(small_of(option.font));
    painter.setPen(t.soft);
    painter.drawText(
        place, Qt::AlignVCenter,
        small.elidedText(index.data(second_line_role).toString(), Qt::ElideRight, std::max(0, place.width())));
}

void paint_cell(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    const auto& t = theme::tokens();
    const auto mark = static_cast<Mark>(index.data(mark_role).toInt());
    const auto text = index.data().toString();
    const bool item = index.column() >= BoardModel::first_item && index.column() < BoardModel::until;
    const bool asked = item && text != QStringLiteral("—");
    painter.fillRect(option.rect, option.state & QStyle::State_Selected ? t.chosen : t.card);
    painter.setPen(t.line);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    auto place = option.rect.adjusted(side_gap, 4, -2, -4);
    if (asked) {
        draw_mark(painter, QRectF(place.left(), place.center().y() - case_mark / 2.0 + 0.5, case_mark, case_mark),
                  mark);
        place.setLeft(place.left() + case_mark + 5);
    }
    const auto fraction = index.data(fraction_role);
    const bool pressing = mark == Mark::mind || mark == Mark::act;
    const bool coloured =
        asked ? mark != Mark::plain && mark != Mark::not_yet : pressing && index.column() == BoardModel::until;
    painter.setPen(coloured ? colour_of(mark) : t.ink);
    painter.setFont(option.font);
    const int line = option.fontMetrics.height();
    const auto shown = option.fontMetrics.elidedText(text, Qt::ElideRight, place.width());
    const auto second = index.data(second_line_role).toString();
    const QFontMetrics small(small_of(option.font));
    const int below = fraction.isValid() ? bar_below : second.isEmpty() ? 0 : small.height() + 2;
    const QRect both(place.left(), place.center().y() - (line + below) / 2, place.width(), line + below);
    painter.drawText(QRect(both.left(), both.top(), both.width(), line), Qt::AlignVCenter, shown);
    if (fraction.isValid()) return draw_bar(painter, both, fraction.toDouble(), mark);
    painter.setPen(t.soft);
    painter.setFont(small_of(option.font));
    painter.drawText(QRect(both.left(), both.top() + line, both.width(), below), Qt::AlignVCenter,
                     small.elidedText(second, Qt::ElideRight, place.width()));
}

}  // namespace

void CaseDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    if (index.data(group_role).isValid())
        paint_group(*painter, option, index);
    else
        paint_cell(*painter, option, index);
    painter->restore();
}

QSize CaseDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QFontMetrics metrics(option.font), small(small_of(option.font));
    const int wide = metrics.horizontalAdvance(index.data().toString()) + 4 * side_gap;
    if (index.data(group_role).isValid()) return {wide, metrics.height() + 14};
    return {wide, metrics.height() + small.height() + 18};
}

}  // namespace jcic::ui
