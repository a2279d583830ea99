#include "ui/registers/register_head.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "app/domain/registers/labels.h"
#include "ui/lists/searched_rows.h"
#include "ui/look/elided_line.h"
#include "ui/look/mark.h"
#include "ui/look/preferences.h"
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

namespace {
constexpr int list_margin = 16;
constexpr int widest = 3 * 300 + 40;
constexpr int arrow = 12;

/// That a list opens below.
QIcon drawn_arrow(qreal ratio) {
    QPixmap out(QSize(arrow, arrow) * ratio);
    out.setDevicePixelRatio(ratio);
    out.fill(Qt::transparent);
    QPainter painter(&out);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::tokens().accent, 1.6));
    painter.drawPolyline(QPolygonF{{2.5, 4}, {6, 7.5}, {9.5, 4}});
    return QIcon(out);
}
}  // namespace

RegisterChoice::RegisterChoice(QWidget* parent)
    : QPushButton(parent),
      list_(new QFrame(parent, Qt::Popup)),
      search_(new QLineEdit(list_)),
      names_(new RegisterNames(list_)),
      hint_(new QLabel(list_)) {
    setObjectName(QStringLiteral("chooseRegister"));
    setProperty("kind", QStringLiteral("quiet"));
    setLayoutDirection(Qt::RightToLeft);  // its arrow stands after the words
    setIconSize({arrow, arrow});
    list_->setObjectName(QStringLiteral("registerList"));
    list_->setProperty("kind", QStringLiteral("card"));
    search_->setObjectName(QStringLiteral("findRegister"));
    search_->setClearButtonEnabled(true);
    hint_->setProperty("kind", QStringLiteral("small"));
    auto* column = new QVBoxLayout(list_);
    column->setContentsMargins(list_margin, list_margin, list_margin, 12);
    column->setSpacing(8);
    for (QWidget* one : std::initializer_list<QWidget*>{search_, names_, hint_}) column->addWidget(one);
    for (QWidget* one : std::initializer_list<QWidget*>{list_, search_, names_}) one->installEventFilter(this);
    connect(this, &QPushButton::clicked, this, &RegisterChoice::open_list);
    connect(search_, &QLineEdit::textChanged, names_, &RegisterNames::narrow);
    connect(names_, &QListWidget::itemClicked, this, &RegisterChoice::choose_current);
    retell();
}

void RegisterChoice::retell() {
    setText(tr("選擇登記簿(&R)"));
    setIcon(drawn_arrow(devicePixelRatioF()));
    setToolTip(tr("選擇另一登記簿"));
    search_->setPlaceholderText(tr("登記簿名稱、用途或規則"));
    search_->setAccessibleName(tr("搜尋登記簿"));
    hint_->setText(tr("輸入名稱後按 Enter，或按 Alt+字母。數字為未結筆數；有期限待處理者附記號。"));
    names_->retell();
}

/// Below its button, within its window.
void RegisterChoice::open_list() {
    Q_EMIT opening();
    before_ = names_->currentRow();
    search_->setText({});
    const auto room = window()->size();
    const int width = std::min(widest, room.width() - 2 * list_margin);
    const int height = search_->sizeHint().height() + names_->height_within(width - 2 * list_margin) + 72;
    list_->resize(width, std::min(height, room.height() - 2 * list_margin));
    auto at = mapTo(window(), QPoint(0, this->height() + 4));
    at.setX(std::clamp(at.x(), list_margin, std::max(list_margin, room.width() - list_->width() - list_margin)));
    at.setY(std::clamp(at.y(), list_margin, std::max(list_margin, room.height() - list_->height() - list_margin)));
    list_->move(window()->mapToGlobal(at));
    list_->show();
    search_->setFocus();
}

void RegisterChoice::choose_current() {
    if (names_->currentItem() == nullptr || names_->currentItem()->isHidden()) return;
    before_ = names_->currentRow();
    list_->hide();
    Q_EMIT chosen();
}

void RegisterChoice::changeEvent(QEvent* event) {
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) setIcon(drawn_arrow(devicePixelRatioF()));
}

bool RegisterChoice::eventFilter(QObject* watched, QEvent* event) {
    // Whoever only looked along the list leaves it as it was.
    if (watched == list_ && event->type() == QEvent::Hide && names_->currentRow() != before_) {
        const QSignalBlocker quiet(names_);
        names_->setCurrentRow(before_);
    }
    // Taken before any button's key: one is pressed for what stands in the list.
    if (watched != list_ && event->type() == QEvent::ShortcutOverride) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (key.modifiers() == Qt::AltModifier && names_->choose_by(QChar(static_cast<char16_t>(key.key())))) {
            event->accept();
            choose_current();
            return true;
        }
    }
    if (watched != list_ && event->type() == QEvent::KeyPress && take_key(*static_cast<QKeyEvent*>(event))) return true;
    return QPushButton::eventFilter(watched, event);
}

bool RegisterChoice::take_key(const QKeyEvent& key) {
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
        choose_current();
        return true;
    }
    if (key.key() == Qt::Key_Escape) {
        search_->text().isEmpty() ? list_->hide() : search_->setText({});
        return true;
    }
    if (key.key() != Qt::Key_Down || !search_->hasFocus()) return false;
    names_->setFocus();
    return true;
}

RegisterHead::RegisterHead(QWidget* parent)
    : QWidget(parent),
      title_(new QLabel(this)),
      choice_(new RegisterChoice(this)),
      lead_(new ElidedLine(this)),
      mine_(new QCheckBox(this)),
      search_(new QLineEdit(this)),
      first_(new QHBoxLayout),
      second_(new QHBoxLayout) {
    title_->setProperty("kind", QStringLiteral("title"));
    title_->setObjectName(QStringLiteral("registerTitle"));
    lead_->setProperty("kind", QStringLiteral("soft"));
    lead_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    mine_->setObjectName(QStringLiteral("onlyMine"));
    search_->setObjectName(QStringLiteral("searchRegister"));
    search_->setClearButtonEnabled(true);
    search_->setFixedWidth(216);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(8);
    first_->setSpacing(12);
    first_->addWidget(title_, 0, Qt::AlignTop);
    first_->addWidget(choice_);
    second_->setSpacing(8);
    second_->addWidget(lead_, 1);
    second_->addWidget(mine_);
    second_->addWidget(search_);
    lines->addLayout(first_);
    lines->addLayout(second_);
}

void RegisterHead::add_beginning(QWidget* one) {
    first_->addWidget(one, 1);
}

void RegisterHead::add_way_out(QPushButton* one) {
    one->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    second_->addWidget(one);
}

void RegisterHead::show_book(RegisterNames::Book book) {
    book_ = book;
    title_->setText(book_ == nullptr ? QString() : told(book_->title));
    lead_->setText(book_ == nullptr   ? QString()
                   : book_->is_made() ? tr("由系統依日誌產生，可檢視、列印及匯出。")
                                      : tr("待處理者列於上方。\u3000選取登記後，右側顯示辦理經過及可辦理步驟。"));
    const bool counted = book_ != nullptr && domain::registers::has_labels(*book_);
    search_->setPlaceholderText(counted ? tr("搜尋，或掃描標籤") : tr("搜尋本登記簿"));
    mine_->setVisible(book_ != nullptr && domain::registers::has_own_rows(*book_));
}

void RegisterHead::retell() {
    choice_->retell();
    search_->setAccessibleName(tr("搜尋本登記簿"));
    mine_->setText(tr("僅列本人(&V)"));
    mine_->setToolTip(tr("本人辦理、會同或所列者"));
    show_book(book_);
}

}  // namespace jcic::ui
