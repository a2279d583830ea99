#include "ui/lists/list_ways.h"

#include <QKeyEvent>
#include <QTableView>
#include <QTreeView>
#include <algorithm>

#include "ui/lists/searched_rows.h"
#include "ui/look/keys.h"
#include "ui/look/list_line.h"
#include "ui/look/text.h"

namespace jcic::ui {
namespace {

constexpr std::chrono::milliseconds pause_in_line{150};

QHeaderView* header_of(QAbstractItemView& view) {
    if (auto* tree = qobject_cast<QTreeView*>(&view)) return tree->header();
    if (auto* table = qobject_cast<QTableView*>(&view)) return table->horizontalHeader();
    return nullptr;
}

}  // namespace

void make_list(QTableView& table) {
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setShowGrid(false);
    table.setTabKeyNavigation(false);
    table.verticalHeader()->hide();
    auto* header = table.horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    table.setSortingEnabled(true);
}

ListWays::ListWays(QAbstractItemView& view, const QString& name, Widths widths)
    : QObject(&view), view_(view), name_(name), note_(new EmptyNote(view)) {
    auto* header = header_of(view);
    Q_ASSERT(header != nullptr);
    columns_ = new ListColumns(view, *header, name, widths);
    add_key(Qt::CTRL | Qt::Key_K, &view_, QT_TRANSLATE_NOOP("Keys", "選擇清單的欄位"),
            [this] { columns_->show_menu_below(); });
    again_.setSingleShot(true);
    connect(&again_, &QTimer::timeout, this, &ListWays::look);
    typing_.setSingleShot(true);
    typing_.setInterval(pause_in_line);
    connect(&typing_, &QTimer::timeout, this, &ListWays::look);
    const auto changed = [this] {
        told_ = true;
        again_.start(0);
    };
    const auto* model = view_.model();
    connect(model, &QAbstractItemModel::modelReset, this, changed);
    connect(model, &QAbstractItemModel::rowsInserted, this, changed);
    connect(model, &QAbstractItemModel::rowsRemoved, this, changed);
    connect(model, &QAbstractItemModel::layoutChanged, this, changed);
    connect(note_, &EmptyNote::wants_all, this, [this] {
        if (clear_) clear_();
        view_.setFocus();
    });
    view_.installEventFilter(this);
    view_.viewport()->installEventFilter(this);
}

void ListWays::search_in(QLineEdit& line, std::vector<QAbstractButton*> boxes) {
    line_ = &line;
    line.installEventFilter(this);
    if (!own_line_) connect(&line, &QLineEdit::textChanged, this, &ListWays::look_again);  // else as the typing pauses
    for (auto* box : boxes) connect(box, &QAbstractButton::toggled, this, &ListWays::look_again);
    search_in(
        static_cast<QWidget&>(line),
        [&line, boxes] {
            return !line.text().trimmed().isEmpty() || std::ranges::any_of(boxes, &QAbstractButton::isChecked);
        },
        [&line, boxes] {
            line.setText({});  // clear() would leave it to Ctrl+Z
            for (auto* box : boxes) box->setChecked(false);
        });
}

void ListWays::search_in(QWidget& first, std::function<bool()> narrowed, std::function<void()> clear) {
    field_ = &first;
    narrowed_ = std::move(narrowed);
    clear_ = std::move(clear);
    if (auto* line = qobject_cast<QLineEdit*>(first.focusProxy())) {
        line_ = line;
        line->installEventFilter(this);
    }
    add_key(Qt::CTRL | Qt::Key_F, &view_, QT_TRANSLATE_NOOP("Keys", "搜尋清單"), [this] {
        field_->setFocus(Qt::ShortcutFocusReason);
        if (line_ != nullptr) line_->selectAll();
    });
}

void ListWays::mine_by(QAbstractButton& box, std::function<void(bool mine)> narrow) {
    mine_ = &box;
    connect(&box, &QAbstractButton::toggled, this, std::move(narrow));
    connect(&box, &QAbstractButton::toggled, this, &ListWays::look_again);
    connect(&box, &QAbstractButton::clicked, this, [this](bool mine) { keep_mine(name_, mine); });
    as_left();
}

void ListWays::as_left() {
    if (mine_ != nullptr) mine_->setChecked(kept_mine(name_));
}

void ListWays::rename(const QString& name) {
    name_ = name;
    columns_->rename(name);
    as_left();
}

QLineEdit* ListWays::add_search() {
    auto* line = new QLineEdit(view_.parentWidget());
    line->setObjectName(view_.objectName() + QStringLiteral("Search"));
    line->setClearButtonEnabled(true);
    own_line_ = true;
    QWidget::setTabOrder(&view_, line);  // the keys begin at the rows, as before
    connect(line, &QLineEdit::textChanged, &typing_, qOverload<>(&QTimer::start));
    search_in(*line);
    name_line();
    return line;
}

void ListWays::name_line() {
    line_->setPlaceholderText(tr("搜尋（Ctrl+F）"));
    line_->setAccessibleName(tr("搜尋這份清單"));
}

void ListWays::when_empty(std::function<QString()> words) {
    no_rows_ = std::move(words);
    look_again();
}

bool ListWays::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && watched == line_) return take_key(*static_cast<QKeyEvent*>(event));
    if (event->type() == QEvent::Resize && watched == view_.viewport()) note_->place();
    if (event->type() == QEvent::LanguageChange && watched == &view_) {
        if (own_line_) name_line();
        look_again();
    }
    return QObject::eventFilter(watched, event);
}

/// Enter in a line made here ends the search for a row: no button of the dialog hears of it.
bool ListWays::take_key(QKeyEvent& key) {
    if (key.key() == Qt::Key_Escape && narrowed_() && field_ != line_) {
        clear_();
        return true;
    }
    // What is ticked beside the line stays so.
    if (key.key() == Qt::Key_Escape && !line_->text().isEmpty()) {
        line_->setText({});  // clear() would leave it to Ctrl+Z
        return true;
    }
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (key.key() != Qt::Key_Down && !(enter && own_line_)) return false;
    if (typing_.isActive()) look();
    view_.setFocus();
    return true;
}

void ListWays::look() {
    if (own_line_) narrow();
    if (!told_ || view_.model()->rowCount() > 0) {
        const bool all_hidden = own_line_ && told_ && first_shown() < 0;
        return note_->say(all_hidden ? tr("沒有一列符合搜尋或篩選。") : QString(), all_hidden);
    }
    note_->say(narrowed() ? tr("沒有一列符合搜尋或篩選。") : no_rows_ ? no_rows_() : QString(), narrowed());
}

void ListWays::narrow() {
    typing_.stop();
    const auto wanted = compared(q(from_typed(line_->text().trimmed())));
    auto* chosen = view_.selectionModel();
    QItemSelection gone;
    for (int row = 0; row < view_.model()->rowCount(); ++row) {
        const bool hidden = !wanted.isEmpty() && !says(row, wanted);
        hide(row, hidden);
        // What nobody sees is not chosen: something may be done with what is.
        if (const auto first = view_.model()->index(row, 0); hidden && chosen->isRowSelected(row))
            gone.select(first, first);
    }
    // At once: each change of the choice may ask the desk.
    if (!gone.isEmpty()) chosen->select(gone, QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    const auto now = view_.currentIndex();
    if (wanted.isEmpty() || (now.isValid() && !is_hidden(now.row()))) return;
    const int first = first_shown();
    const auto index = first < 0 ? QModelIndex() : view_.model()->index(first, 0);
    const bool several = view_.selectionMode() == QAbstractItemView::ExtendedSelection;
    chosen->setCurrentIndex(index, several ? QItemSelectionModel::NoUpdate
                                           : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void ListWays::hide(int row, bool hidden) {
    if (auto* tree = qobject_cast<QTreeView*>(&view_)) {
        if (tree->isRowHidden(row, {}) != hidden) tree->setRowHidden(row, {}, hidden);
    } else if (auto* table = qobject_cast<QTableView*>(&view_)) {
        table->setRowHidden(row, hidden);
    }
}

bool ListWays::is_hidden(int row) const {
    if (const auto* tree = qobject_cast<const QTreeView*>(&view_)) return tree->isRowHidden(row, {});
    const auto* table = qobject_cast<const QTableView*>(&view_);
    return table != nullptr && table->isRowHidden(row);
}

bool ListWays::says(int row, const QString& wanted) const {
    for (int column = 0; column < view_.model()->columnCount(); ++column) {
        const auto cell = view_.model()->index(row, column);
        for (const int role : {int(Qt::DisplayRole), ListLine::meant_role})
            if (compared(cell.data(role).toString()).contains(wanted)) return true;
    }
    return false;
}

int ListWays::first_shown() const {
    for (int row = 0; row < view_.model()->rowCount(); ++row)
        if (!is_hidden(row)) return row;
    return -1;
}

}  // namespace jcic::ui
