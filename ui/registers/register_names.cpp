#include "ui/registers/register_names.h"

#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>
#include <utility>

#include "ui/lists/searched_rows.h"
#include "ui/look/language.h"
#include "ui/look/mark.h"
#include "ui/look/row_delegate.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

enum NameRole : int { served_role = Qt::UserRole, key_role, number_role, mark_role_of_name };

constexpr QLatin1String keys("ABCDEFGHIJKLMNOPQRSTUVWXYZ123456789");  ///< each register has one, in their order
constexpr int column_width = 300, line_high = 32, heading_height = 32, side = 12, key_width = 24, number_width = 44;

/// The first that is shown of those that serve the same says what that is.
bool says_what_it_serves(const QModelIndex& index) {
    const auto* list = qobject_cast<const QListWidget*>(index.model()->parent());
    for (int above = index.row() - 1; above >= 0; --above)
        if (list == nullptr || !list->isRowHidden(above))
            return index.sibling(above, 0).data(served_role) != index.data(served_role);
    return true;
}

class NameDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        return {column_width, line_high + (says_what_it_serves(index) ? heading_height : 0)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto& t = theme::tokens();
        painter->save();
        auto line = option.rect;
        line.setTop(line.bottom() - line_high + 1);
        painter->setFont(small_of(option.font));
        painter->setPen(t.soft);
        if (says_what_it_serves(index))
            painter->drawText(QRect(line.left() + side, line.top() - 24, line.width() - 2 * side, 20),
                              Qt::AlignLeft | Qt::AlignVCenter, index.data(served_role).toString());
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) painter->fillRect(line, t.chosen);
        if (option.state & QStyle::State_Selected)
            painter->fillRect(QRect(line.left(), line.top(), 3, line.height()), t.accent);
        painter->drawText(QRect(line.left() + side, line.top(), key_width, line.height()),
                          Qt::AlignLeft | Qt::AlignVCenter, index.data(key_role).toString());
        const QRect number(line.right() - side - number_width, line.top(), number_width, line.height());
        const auto mark = static_cast<Mark>(index.data(mark_role_of_name).toInt());
        const auto count = index.data(number_role).toString();
        painter->setPen(colour_of(mark));
        painter->drawText(number, Qt::AlignRight | Qt::AlignVCenter, count);
        if (mark == Mark::act || mark == Mark::mind) {
            const int wide = painter->fontMetrics().horizontalAdvance(count);
            draw_mark(*painter, QRectF(number.right() - wide - 16, number.center().y() - 4.0, 9, 9), mark);
        }
        painter->setFont(option.font);
        painter->setPen(t.ink);
        const QRect name(line.left() + side + key_width, line.top(), number.left() - line.left() - side - key_width,
                         line.height());
        painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, name.width()));
        painter->restore();
    }
};

}  // namespace

RegisterNames::RegisterNames(QWidget* parent) : QListWidget(parent) {
    setObjectName(QStringLiteral("registers"));
    setFlow(QListView::TopToBottom);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setItemDelegate(new NameDelegate(this));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    retell();
}

void RegisterNames::show_books(const std::vector<desk::RegisterInList>& books, Book wanted) {
    const QSignalBlocker quiet(this);
    clear();
    books_ = books;
    for (std::size_t i = 0; i < books_.size(); ++i) addItem(QString());
    retell();
    if (!choose(wanted) && !books_.empty()) setCurrentRow(0);
}

void RegisterNames::count_anew(const std::vector<desk::RegisterInList>& books) {
    const auto same = [](const auto& one, const auto& other) { return one.book == other.book; };
    if (!std::ranges::equal(books, books_, same)) return show_books(books, book());
    books_ = books;
    retell();
}

bool RegisterNames::choose(Book book) {
    const auto found = std::ranges::find(books_, book, &desk::RegisterInList::book);
    if (found == books_.end()) return false;
    setCurrentRow(static_cast<int>(found - books_.begin()));
    return true;
}

bool RegisterNames::choose_by(QChar key) {
    const auto at = keys.indexOf(key.toUpper());
    if (at < 0 || at >= count()) return false;
    setCurrentRow(static_cast<int>(at));
    return true;
}

void RegisterNames::narrow(const QString& text) {
    const auto wanted = searched(text);
    int first = -1;
    bool by_name = false;  // before one that only serves what is looked for
    for (int i = 0; i < count(); ++i) {
        const auto* book = books_[static_cast<std::size_t>(i)].book;
        const auto says_in = [&](const char* words) {
            const auto in_words = [words] { return told(words); };
            return compared(in_words()).contains(wanted) || compared(in_other_language(in_words)).contains(wanted);
        };
        const bool itself = wanted.isEmpty() || says_in(book->title) || compared(q(book->name)).contains(wanted) ||
                            compared(q(book->rule)).contains(wanted);
        const bool says = itself || says_in(domain::registers::served_by(*book));
        setRowHidden(i, !says);
        if (says && (first < 0 || (itself && !by_name))) {
            first = i;
            by_name = itself;
        }
    }
    scheduleDelayedItemsLayout();
    if (wanted.isEmpty() || first < 0) return;
    const QSignalBlocker quiet(this);
    setCurrentRow(first);
}

RegisterNames::Book RegisterNames::book() const {
    const auto at = currentRow();
    return at < 0 || static_cast<std::size_t>(at) >= books_.size() ? nullptr
                                                                   : books_[static_cast<std::size_t>(at)].book;
}

desk::RowCounts RegisterNames::counts_of(Book book) const {
    const auto found = std::ranges::find(books_, book, &desk::RegisterInList::book);
    return found == books_.end() ? desk::RowCounts{} : found->counts;
}

void RegisterNames::retell() {
    setAccessibleName(tr("登記簿"));
    for (int i = 0; i < count(); ++i) {
        const auto& [book, counts] = books_[static_cast<std::size_t>(i)];
        auto* one = item(i);
        const auto title = told(book->title);
        const bool pressing = counts.late + counts.soon > 0;
        const auto number = pressing ? counts.late + counts.soon : counts.open;
        const auto mark = counts.late > 0 ? Mark::act : counts.soon > 0 ? Mark::mind : Mark::plain;
        one->setText(title);
        one->setToolTip(counts.all == 0 ? title
                                        : tr("%1：未結 %L2，逾期 %L3，應注意 %L4")
                                                  .arg(title)
                                                  .arg(counts.open)
                                                  .arg(counts.late)
                                                  .arg(counts.soon) +
                                              (counts.held == 0 ? QString() : tr("，保全中 %L1").arg(counts.held)));
        one->setData(Qt::AccessibleTextRole, one->toolTip());
        one->setData(served_role, told(domain::registers::served_by(*book)));
        one->setData(key_role, i < keys.size() ? QString(keys[i]) : QString());
        one->setData(number_role, number == 0 ? QString() : QStringLiteral("%L1").arg(number));
        one->setData(mark_role_of_name, static_cast<int>(mark));
    }
}

int RegisterNames::height_within(int width) const {
    int all = 0;
    for (int i = 0; i < count(); ++i) all += itemDelegate()->sizeHint({}, model()->index(i, 0)).height();
    const int columns = std::max(1, (width - 2 * frameWidth()) / column_width);
    // One more line: a column ends where the next name has no room.
    return all / columns + line_high + 2 * frameWidth();
}

}  // namespace jcic::ui
