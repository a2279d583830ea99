#include "ui/record/story_delegate.h"

#include <QAbstractItemView>
#include <QPainter>
#include <algorithm>

#include "ui/look/mark.h"
#include "ui/look/row_delegate.h"
#include "ui/look/row_role.h"
#include "ui/look/theme.h"

namespace jcic::ui {
namespace {

constexpr int story_mark = 9;
constexpr int story_gap = 8;
constexpr int story_above = 2;

/// From where the words begin: the times stand in a column.
int words_from(const QFontMetrics& small) {
    return small.horizontalAdvance(QStringLiteral("12-18 18:52")) + story_gap + story_mark + story_gap;
}

/// Chinese letters come out of a taller family than the font's own.
int story_line(const QFontMetrics& letters) {
    return letters.height() + 4;
}

QRect words_in(const QFontMetrics& letters, int width, const QString& text) {
    return letters.boundingRect(QRect(0, 0, std::max(width, 40), 4000), Qt::TextWordWrap, text);
}

}  // namespace

void StoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& t = theme::tokens();
    const auto small = small_of(option.font);
    const int from = words_from(QFontMetrics(small));
    painter->save();
    painter->fillRect(option.rect, option.state & QStyle::State_Selected ? t.chosen : t.card);
    const QRect first(option.rect.left(), option.rect.top() + story_above + 1, option.rect.width(),
                      story_line(option.fontMetrics));
    painter->setFont(small);
    painter->setPen(t.soft);
    painter->drawText(first, Qt::AlignVCenter | Qt::TextDontClip, index.data(second_line_role).toString());
    draw_mark(*painter,
              QRectF(first.left() + from - story_gap - story_mark, first.center().y() - story_mark / 2.0 + 0.5,
                     story_mark, story_mark),
              static_cast<Mark>(index.data(mark_role).toInt()));
    painter->setFont(option.font);
    painter->setPen(t.ink);
    painter->drawText(QRect(first.left() + from, first.top(), first.width() - from, option.rect.height() - story_above),
                      Qt::TextWordWrap | Qt::TextDontClip, index.data().toString());
    painter->restore();
}

QSize StoryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view == nullptr ? option.rect.width() : view->viewport()->width();
    const auto letters = option.fontMetrics;
    const int from = words_from(QFontMetrics(small_of(option.font)));
    const int words = words_in(letters, width - from, index.data().toString()).height();
    const int lines = std::max(1, words / std::max(1, letters.lineSpacing()));
    return {0, lines * story_line(letters) + 2 * story_above - 2};
}

}  // namespace jcic::ui
