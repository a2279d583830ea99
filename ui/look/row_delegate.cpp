#include "ui/look/row_delegate.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTreeView>
#include <algorithm>
#include <utility>

#include "ui/look/elided_line.h"
#include "ui/look/mark.h"
#include "ui/look/theme.h"

namespace jcic::ui {
namespace {

class RingedDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        draw_row_focus(*painter, option, index);
    }
};

}  // namespace

void ring_rows(QAbstractItemView& view, QAbstractItemDelegate* delegate) {
    if (delegate != nullptr)
        view.setItemDelegate(delegate);
    else if (view.itemDelegate()->metaObject() == &QStyledItemDelegate::staticMetaObject)
        view.setItemDelegate(new RingedDelegate(&view));
    view.setProperty("ring", QStringLiteral("row"));
    if (!view.testAttribute(Qt::WA_WState_Polished)) return;
    view.style()->unpolish(&view);
    view.style()->polish(&view);
}

namespace {
constexpr int side = 10;
constexpr int row_mark_size = 10;
/// What another font lends to the line is higher than the line's own: descenders are not cut.
constexpr int uncut = Qt::AlignVCenter | Qt::TextDontClip;
constexpr int focus_ring = 2;

/// Whether the column is the first and the last that is seen.
std::pair<bool, bool> ends_of(const QAbstractItemView& view, int column) {
    const QHeaderView* header = nullptr;
    if (const auto* table = qobject_cast<const QTableView*>(&view)) header = table->horizontalHeader();
    if (const auto* tree = qobject_cast<const QTreeView*>(&view)) header = tree->header();
    if (header == nullptr) return {true, true};
    const auto seen = [&](int from, int to) {
        for (int place = from; place < to; ++place)
            if (!header->isSectionHidden(header->logicalIndex(place))) return true;
        return false;
    };
    const int place = header->visualIndex(column);
    return {!seen(0, place), !seen(place + 1, header->count())};
}

}  // namespace

QFont small_of(const QFont& font) {
    auto small = font;
    small.setPointSizeF(theme::points(9));
    return small;
}

void draw_row_focus(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (view == nullptr || !view->hasFocus()) return;
    // Where none is current yet, the next key goes to the first that is seen.
    const auto current = view->currentIndex().isValid() ? view->currentIndex() : view->indexAt({1, 1});
    if (current.row() != index.row() || current.parent() != index.parent()) return;
    const auto [first, last] = ends_of(*view, index.column());
    const auto& r = option.rect;
    const QColor ring = theme::tokens().accent;
    painter.fillRect(QRect(r.left(), r.top(), r.width(), focus_ring), ring);
    painter.fillRect(QRect(r.left(), r.bottom() - focus_ring + 1, r.width(), focus_ring), ring);
    if (first) painter.fillRect(QRect(r.left(), r.top(), focus_ring, r.height()), ring);
    if (last) painter.fillRect(QRect(r.right() - focus_ring + 1, r.top(), focus_ring, r.height()), ring);
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
    painter->setPen(t.ink);
    painter->setFont(option.font);
    const auto second = index.data(second_line_role).toString();
    const auto shown = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, place.width());
    const int line = option.fontMetrics.height();
    if (!second.isEmpty()) {
        const QFontMetrics small(small_of(option.font));
        const int below = small.height();
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
    draw_row_focus(*painter, option, index);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QFontMetrics metrics(option.font), small(small_of(option.font));
    int wide = metrics.horizontalAdvance(index.data().toString());
    if (index.model()->columnCount() > 1)
        wide = std::max(wide, small.horizontalAdvance(index.data(second_line_role).toString()));
    return {wide + 2 * side + (is(index, mark_column_) ? 20 : 0), metrics.height() + small.height() + 15};
}

}  // namespace jcic::ui
