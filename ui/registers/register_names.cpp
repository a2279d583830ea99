#include "ui/registers/register_names.h"

#include <algorithm>

#include "ui/words/register_words.h"

namespace jcic::ui {

RegisterNames::RegisterNames(QWidget* parent) : QListWidget(parent) {
    setObjectName(QStringLiteral("registers"));
    setFixedWidth(206);  // twelve characters and a scroll bar
    setSpacing(4);
    setWordWrap(true);
    setTextElideMode(Qt::ElideNone);  // a long name takes two lines
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
