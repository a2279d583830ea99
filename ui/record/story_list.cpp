#include "ui/record/story_list.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>
#include <array>

#include "app/domain/catalogue/catalogue.h"
#include "ui/look/mark.h"
#include "ui/look/row_delegate.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/words/case_words.h"
#include "ui/words/ledger_words.h"

namespace jcic::ui {
namespace {

/// A story's line where room is scarce: when, the mark, and what happened, broken into as many lines as it takes.
class StoryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

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

/// Half a line reads as a fault of the drawing. The last one is drawn as far as it goes where it is higher than the
/// list.
bool is_cut(const QStyleOptionViewItem& option, const QModelIndex& index) {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (view == nullptr) return false;
    const auto all = view->viewport()->rect();
    const bool last = index.row() == index.model()->rowCount() - 1;
    return !(last && option.rect.height() > all.height()) &&
           (option.rect.top() < 0 || option.rect.bottom() > all.bottom());
}

void StoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& t = theme::tokens();
    if (is_cut(option, index)) return painter->fillRect(option.rect, t.card);
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
    draw_row_focus(*painter, option, index);
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

/// What is over is plain, what came to nothing has its shape, and what was lost its colour.
Mark mark_of(const desk::StoryLine& line) {
    const auto is_one_of = [&](const auto& actions) {
        return std::ranges::find(actions, line.action) != actions.end();
    };
    constexpr std::array lost{action::query_expired, action::copy_lost};
    constexpr std::array barred{action::query_request_failed, action::query_stopped,  action::copy_failed,
                                action::query_unsettled,      action::record_doubted, action::record_other_name};
    if (is_one_of(lost)) return Mark::act;
    return !line.refused.empty() || is_one_of(barred) ? Mark::barred : Mark::plain;
}

/// The same, done with another item: each has a serial number of its own.
bool at_once(const desk::StoryLine& a, const desk::StoryLine& b) {
    return a.item && b.item && a.item != b.item && a.action == b.action && a.person_name == b.person_name &&
           a.advice.empty() && b.advice.empty() && a.refused == b.refused && a.said == b.said && a.cause == b.cause &&
           (a.fact == b.fact || a.action == action::query_serial) && b.at - a.at < std::chrono::minutes{1};
}

}  // namespace

StoryList::StoryList(QWidget* parent) : QListWidget(parent) {
    setItemDelegate(new RowDelegate(0, this));
    ring_rows(*this);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

/// The keys begin where one looks.
void StoryList::focusInEvent(QFocusEvent* event) {
    QListWidget::focusInEvent(event);
    if (!viewport()->rect().intersects(visualItemRect(currentItem())))
        setCurrentItem(itemAt(1, 1), QItemSelectionModel::NoUpdate);
}

void StoryList::keyPressEvent(QKeyEvent* event) {
    if (!event->matches(QKeySequence::Copy)) QListWidget::keyPressEvent(event);
}

void StoryList::add(const desk::StoryLine& line, const QString& items, const QString& when) {
    QStringList parts{action_text(line.action)};
    if (!items.isEmpty()) parts << items;
    parts << (line.desk.empty() ? q(line.person_name) : tr("%1（於 %2 簽署）").arg(q(line.person_name), q(line.desk)));
    const bool advised = !line.advice.empty();
    if (advised) parts << said_text(*domain::events::find(action::record_doubted)->field(field::advice), line.advice);
    // A fault's code is told in its words; what the applicant doubts is theirs, whatever it reads like.
    if (!line.fact.empty()) {
        const auto title = advised ? q(line.fact) : problem_title(line.fact);
        parts << (!advised && title == q(line.fact) ? listed(title.split(u',')) : title);
    }
    if (!line.refused.empty()) parts << tr("不核准 %1").arg(q(line.refused));
    if (!line.said.empty()) parts << tr("「%1」").arg(q(line.said));
    auto* row = new QListWidgetItem(parts.join(QLatin1Char(' ')), this);
    row->setData(mark_role, static_cast<int>(mark_of(line)));
    row->setData(second_line_role, when);
    row->setToolTip(QStringLiteral("%1 %2").arg(roc_time(line.at), row->text()));
}

void StoryList::show_story(const std::vector<desk::StoryLine>& story) {
    clear();
    for (const auto& line : story) add(line, line.item ? q(domain::code_of(*line.item)) : QString(), roc_time(line.at));
    scrollToBottom();
}

/// What happened last stays in sight; its lines wrap at the new width at once, not a tenth of a second later.
void StoryList::resizeEvent(QResizeEvent* event) {
    QListWidget::resizeEvent(event);
    if (resizeMode() != Adjust) return;
    doItemsLayout();
    scrollToBottom();
}

void StoryList::show_short(const std::vector<desk::StoryLine>& story, UtcTime now) {
    if (dynamic_cast<StoryDelegate*>(itemDelegate()) == nullptr) {
        setItemDelegate(new StoryDelegate(this));
        setResizeMode(Adjust);
    }
    clear();
    for (auto next = story.begin(); next != story.end();) {
        auto line = *next;
        QStringList items;
        const auto first = next;
        do {
            if (next->item) items << q(domain::code_of(*next->item));
        } while (++next != story.end() && at_once(*first, *next));
        if (next - first > 1 && line.action == action::query_serial) line.fact.clear();
        add(line, listed(items), day_time(line.at, now));
    }
    scrollToBottom();
}

}  // namespace jcic::ui
