#include "ui/lists/list_ways.h"

#include <QAbstractItemView>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QTableView>
#include <QTreeView>
#include <algorithm>

#include "ui/lists/searched_rows.h"
#include "ui/look/keys.h"
#include "ui/look/list_line.h"
#include "ui/look/row_delegate.h"
#include "ui/look/text.h"

namespace jcic::ui {
namespace {

bool is_row_hidden(const QAbstractItemView& view, const QModelIndex& row) {
    if (const auto* tree = qobject_cast<const QTreeView*>(&view)) return tree->isRowHidden(row.row(), row.parent());
    if (const auto* table = qobject_cast<const QTableView*>(&view)) return table->isRowHidden(row.row());
    const auto* list = qobject_cast<const QListView*>(&view);
    return list != nullptr && list->isRowHidden(row.row());
}

void hide_row(QAbstractItemView& view, const QModelIndex& row, bool hidden) {
    // A view lays all its rows out again for each that is set, changed or not.
    if (is_row_hidden(view, row) == hidden) return;
    if (auto* tree = qobject_cast<QTreeView*>(&view)) {
        tree->setRowHidden(row.row(), row.parent(), hidden);
    } else if (auto* table = qobject_cast<QTableView*>(&view)) {
        table->setRowHidden(row.row(), hidden);
    } else if (auto* list = qobject_cast<QListView*>(&view)) {
        list->setRowHidden(row.row(), hidden);
    }
}

/// Whether one of its cells says or means that (compared): in either language, where its words are those of now.
bool row_says(const QModelIndex& row, const QString& wanted) {
    const int columns = row.model()->columnCount(row.parent());
    // What a delegate draws under the first line is of lists with one column.
    const int besides = columns == 1 ? int(second_line_role) : int(ListLine::meant_role);
    for (int column = 0; column < columns; ++column)
        for (const int role : {int(Qt::DisplayRole), besides})
            if (cell_says(row.siblingAtColumn(column), role, wanted)) return true;
    return false;
}

/// The first that is shown, of those that can be chosen where some can.
QModelIndex first_shown_row(const QAbstractItemView& view, const QModelIndex& parent = {}) {
    QModelIndex first;
    for (int at = 0; at < view.model()->rowCount(parent); ++at) {
        const auto row = view.model()->index(at, 0, parent);
        if (is_row_hidden(view, row)) continue;
        if (row.flags().testFlag(Qt::ItemIsSelectable)) return row;
        if (const auto below = first_shown_row(view, row); below.isValid()) return below;
        if (!first.isValid()) first = row;
    }
    return first;
}

/// All of them, each before those that are part of it.
QModelIndexList all_rows(const QAbstractItemModel& model, const QModelIndex& parent = {}) {
    QModelIndexList out;
    for (int at = 0; at < model.rowCount(parent); ++at) {
        out << model.index(at, 0, parent);
        out << all_rows(model, out.back());
    }
    return out;
}

constexpr std::chrono::milliseconds pause_in_line{150};
constexpr int least_line = 120;  ///< pixels: room for an ID number's first characters

/// Null of a list without columns.
QHeaderView* header_of(QAbstractItemView& view) {
    if (auto* tree = qobject_cast<QTreeView*>(&view)) return tree->header();
    if (auto* table = qobject_cast<QTableView*>(&view)) return table->horizontalHeader();
    return nullptr;
}

/// A window with two lists has each key twice: the one, and pressed once more, the other.
template <class Act>
void add_list_key(const QKeySequence& keys, QWidget& view, const char* says, Act act) {
    QObject::connect(add_key(keys, &view, says, act), &QShortcut::activatedAmbiguously, &view, act);
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
    if (auto* header = header_of(view)) {
        columns_ = new ListColumns(view, *header, name, widths);
        add_list_key(Qt::CTRL | Qt::Key_K, view_, QT_TRANSLATE_NOOP("Keys", "選擇清單的欄位"),
                     [this] { columns_->show_menu_below(); });
    }
    again_.setSingleShot(true);
    connect(&again_, &QTimer::timeout, this, &ListWays::look);
    typing_.setSingleShot(true);
    typing_.setInterval(pause_in_line);
    connect(&typing_, &QTimer::timeout, this, &ListWays::take_typed);
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
    const bool of_cells = view_.selectionBehavior() == QAbstractItemView::SelectItems;
    if (!of_cells || qobject_cast<QListView*>(&view_) != nullptr) ring_rows(view_);
    note_->show_text({}, false);
}

void ListWays::search_in(QLineEdit& line, std::vector<QAbstractButton*> boxes) {
    line_ = &line;
    line.setMinimumWidth(std::max(line.minimumWidth(), least_line));
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
    add_list_key(Qt::CTRL | Qt::Key_F, view_, QT_TRANSLATE_NOOP("Keys", "搜尋清單"), [this] {
        field_->setFocus(Qt::ShortcutFocusReason);
        if (line_ != nullptr) line_->selectAll();
    });
}

void ListWays::narrowed_by(std::function<bool()> also, std::function<void()> clear) {
    narrowed_ = [before = std::move(narrowed_), also = std::move(also)] { return before() || also(); };
    clear_ = [before = std::move(clear_), clear = std::move(clear)] {
        before();
        clear();
    };
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
    if (columns_ != nullptr) columns_->rename(name);
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

QWidget* ListWays::add_finder() {
    auto* box = new QWidget(view_.parentWidget());
    auto* across = new QHBoxLayout(box);
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(add_search(), 1);
    found_ = new QLabel(box);
    found_->setObjectName(view_.objectName() + QStringLiteral("Found"));
    found_->setProperty("kind", QStringLiteral("soft"));
    across->addWidget(found_);
    return box;
}

void ListWays::forget_search() {
    line_->setText({});  // clear() would leave it to Ctrl+Z
    take_typed();
}

void ListWays::name_line() {
    line_->setPlaceholderText(tr("搜尋（Ctrl+F）"));
    line_->setAccessibleName(tr("搜尋本清單"));
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
    const bool typed = typing_.isActive();
    if (typed) take_typed();
    if (found_ != nullptr && enter) {
        if (!typed) find(true);
        return true;
    }
    view_.setFocus();
    if (enter) Q_EMIT entered();
    return true;
}

void ListWays::take_typed() {
    typing_.stop();
    if (found_ != nullptr) find(false);
    look();
}

void ListWays::look() {
    const bool hides = own_line_ && found_ == nullptr;
    const bool any = !hides || narrow();
    if (!told_ || view_.model()->rowCount() > 0) {
        const bool all_hidden = told_ && !any;
        return note_->show_text(all_hidden ? tr("查無符合資料。") : QString(), all_hidden);
    }
    const bool by_search = narrowed() && found_ == nullptr;
    note_->show_text(by_search ? tr("查無符合資料。") : no_rows_ ? no_rows_() : QString(), by_search);
}

bool ListWays::narrow() {
    typing_.stop();
    const auto wanted = searched(line_->text());
    auto* chosen = view_.selectionModel();
    QItemSelection gone;
    const bool any = narrow_below({}, wanted, false, gone);
    // At once: each change of the choice may ask the desk.
    if (!gone.isEmpty()) chosen->select(gone, QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    const auto now = view_.currentIndex();
    if (!wanted.isEmpty() && (!now.isValid() || is_row_hidden(view_, now))) choose(first_shown_row(view_));
    return any;
}

bool ListWays::narrow_below(const QModelIndex& parent, const QString& wanted, bool all, QItemSelection& gone) {
    bool any = false;
    for (int at = 0; at < view_.model()->rowCount(parent); ++at) {
        const auto row = view_.model()->index(at, 0, parent);
        const bool said = all || wanted.isEmpty() || row_says(row, wanted);
        const bool below = narrow_below(row, wanted, said, gone);
        auto* tree = qobject_cast<QTreeView*>(&view_);
        if (!said && below && tree != nullptr) tree->expand(row);
        const bool shown = said || below;
        hide_row(view_, row, !shown);
        // What nobody sees is not chosen: something may be done with what is.
        if (!shown && view_.selectionModel()->isRowSelected(at, parent)) gone.select(row, row);
        any = any || shown;
    }
    return any;
}

void ListWays::find(bool next) {
    const auto wanted = searched(line_->text());
    QModelIndexList before, from_here;  // that say it
    bool here = false;
    for (const auto& row : wanted.isEmpty() ? QModelIndexList() : all_rows(*view_.model())) {
        const bool current = row == view_.currentIndex().siblingAtColumn(0);
        here = here || (current && !next);
        if (row_says(row, wanted)) (here ? from_here : before) << row;
        here = here || current;
    }
    const auto saying = from_here + before;
    found_->setText(wanted.isEmpty()   ? QString()
                    : saying.isEmpty() ? tr("查無")
                                       : tr("查得 %L1 列").arg(saying.size()));
    line_->setAccessibleDescription(found_->text());
    if (!saying.isEmpty()) choose(saying.front());
}

/// What somebody chose for something stays so, where several can be.
void ListWays::choose(const QModelIndex& row) {
    const bool several = view_.selectionMode() == QAbstractItemView::ExtendedSelection;
    view_.selectionModel()->setCurrentIndex(
        row, several ? QItemSelectionModel::NoUpdate : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    view_.scrollTo(row);
}

}  // namespace jcic::ui
