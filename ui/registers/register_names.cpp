#include "ui/registers/register_names.h"

#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>
#include <algorithm>
#include <utility>

#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

constexpr int name_flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap;
constexpr int name_side = 6;

/// A long name takes two lines. Qt's own delegate measures and breaks them at different widths, and then leaves the
/// second one out.
class NameDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto* list = qobject_cast<const QListWidget*>(option.widget);
        if (list == nullptr) return QStyledItemDelegate::sizeHint(option, index);
        const int bar = list->style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, list);
        const int width = list->width() - bar - 2 * (list->frameWidth() + list->spacing());
        const auto text = option.fontMetrics.boundingRect(QRect(0, 0, width - 2 * name_side, 1000), name_flags,
                                                          index.data().toString());
        return {width, text.height() + 2};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        auto empty = option;
        initStyleOption(&empty, index);
        const auto text = std::exchange(empty.text, QString());
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &empty, painter, option.widget);
        painter->save();
        painter->setFont(option.font);
        painter->setPen(option.palette.color(QPalette::Text));
        painter->drawText(option.rect.adjusted(name_side, 0, -name_side, 0), name_flags | Qt::TextDontClip, text);
        painter->restore();
    }
};

}  // namespace

RegisterNames::RegisterNames(QWidget* parent) : QListWidget(parent) {
    setObjectName(QStringLiteral("registers"));
    setMinimumWidth(136);
    setMaximumWidth(206);  // twelve characters and a scroll bar
    setResizeMode(QListView::Adjust);
    setSpacing(4);
    setItemDelegate(new NameDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    retell();
}

void RegisterNames::show_books(const std::vector<Book>& books, Book wanted) {
    const QSignalBlocker quiet(this);
    clear();
    books_ = books;
    for (const auto* book : books_) addItem(told(book->title));
    if (!choose(wanted) && !books_.empty()) setCurrentRow(0);
}

bool RegisterNames::choose(Book book) {
    const auto found = std::ranges::find(books_, book);
    if (found == books_.end()) return false;
    setCurrentRow(static_cast<int>(found - books_.begin()));
    return true;
}

RegisterNames::Book RegisterNames::book() const {
    const auto at = currentRow();
    return at < 0 || static_cast<std::size_t>(at) >= books_.size() ? nullptr : books_[static_cast<std::size_t>(at)];
}

void RegisterNames::retell() {
    setAccessibleName(tr("登記簿"));
    for (int i = 0; i < count(); ++i) item(i)->setText(told(books_[static_cast<std::size_t>(i)]->title));
}

}  // namespace jcic::ui
