#include "ui/look/row_delegate.h"

#include <QPainter>
#include <algorithm>

#include "ui/look/elided_line.h"
#include "ui/look/mark.h"
#include "ui/look/row_role.h"
#include "ui/look/theme.h"

namespace jcic::ui {
namespace {
constexpr int side = 10;
constexpr int row_mark_size = 10;
/// What another font lends to the line is higher than the line's own: descenders are not cut.
constexpr int uncut = Qt::AlignVCenter | Qt::TextDontClip;
}  // namespace

QFont small_of(const QFont& font) {
    auto small = font;
    small.setPointSizeF(theme::points(9));
    return small;
}

bool RowDelegate::is(const QModelIndex& index, int column) {
    return index.column() == (column == last ? index.model()->columnCount() - 1 : column);
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& t = theme::tokens();
    const auto mark = static_cast<Mark>(index.data(mark_role).toInt());
    painter->save();
    painter->fillRect(option.rect, option.state & QStyle::State_Selected ? t.chosen : t.card);
    painter->setPen(t.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    auto place = option.rect.adjusted(side, 4, -4, -4);
    if (is(index, mark_column_)) {
        draw_mark(*painter,
                  QRectF(place.left(), place.center().y() - row_mark_size / 2.0 + 0.5, row_mark_size, row_mark_size),
                  mark);
        place.setLeft(place.left() + row_mark_size + 8);
    }
    const bool judged = mark == Mark::good || mark == Mark::mind || mark == Mark::act;
    const bool coloured = judged && is(index, state_column_);
    painter->setPen(coloured ? colour_of(mark) : t.ink);
    painter->setFont(option.font);
    const auto second = index.data(second_line_role).toString();
    const auto shown = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, place.width());
    const int line = option.fontMetrics.height();
    if (!second.isEmpty()) {
        const QFontMetrics small(small_of(option.font));
        const int below = small.height() + 2;
        const QRect both(place.left(), place.center().y() - (line + below) / 2, place.width(), line + below);
        painter->drawText(QRect(both.left(), both.top(), both.width(), line), uncut, shown);
        painter->setPen(t.soft);
        painter->setFont(small_of(option.font));
        painter->drawText(QRect(both.left(), both.top() + line, both.width(), below), uncut,
                          in_room(second, small, place.width()));
    } else {
        const auto given = index.data(Qt::TextAlignmentRole);
        const auto align = given.isValid() ? Qt::Alignment(given.toInt()) : Qt::Alignment(Qt::AlignLeft);
        painter->drawText(place, static_cast<int>(align) | uncut, shown);
    }
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QFontMetrics metrics(option.font), small(small_of(option.font));
    int wide = metrics.horizontalAdvance(index.data().toString());
    if (index.model()->columnCount() > 1)
        wide = std::max(wide, small.horizontalAdvance(index.data(second_line_role).toString()));
    return {wide + 2 * side + (is(index, mark_column_) ? 20 : 0), metrics.height() + small.height() + 22};
}

}  // namespace jcic::ui
