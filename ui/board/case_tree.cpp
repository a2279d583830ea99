#include "ui/board/case_tree.h"

#include <QHeaderView>
#include <algorithm>
#include <numeric>
#include <utility>

#include "app/words/words.h"
#include "ui/board/board_model.h"
#include "ui/board/case_delegate.h"
#include "ui/commands/list_saving.h"
#include "ui/commands/page.h"
#include "ui/lists/list_ways.h"
#include "ui/lists/mine_switch.h"
#include "ui/look/row_delegate.h"
#include "ui/look/row_role.h"
#include "ui/words/case_words.h"

namespace jcic::ui {

CaseOrder::CaseOrder(QObject* parent) : SearchedRows(parent) {
    setRecursiveFilteringEnabled(true);
}

bool CaseOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    if (left.parent().isValid()) return SearchedRows::lessThan(left, right);
    return sortOrder() == Qt::AscendingOrder ? left.row() < right.row() : right.row() < left.row();
}

CaseTree::CaseTree(QWidget* parent)
    : PressedRows(parent), delegate_(new CaseDelegate(this)), folded_{static_cast<int>(desk::CaseGroup::done)} {
    setItemDelegate(delegate_);
    setRootIsDecorated(false);
    setIndentation(0);
    setItemsExpandable(true);
    setExpandsOnDoubleClick(false);  // a double click takes the case's step
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setSortingEnabled(true);
    header()->setHighlightSections(false);
    header()->setSectionsMovable(false);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex& group) { keep(group, true); });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex& group) { keep(group, false); });
}

void CaseTree::keep(const QModelIndex& group, bool open) {
    if (arranging_ || searching_) return;
    const int which = group.data(group_role).toInt();
    if (open)
        folded_.erase(which);
    else
        folded_.insert(which);
}

std::vector<int> CaseTree::needed(bool named) const {
    const auto letters = fontMetrics();
    const QFontMetrics small(small_of(font()));
    const auto widest = [](const QFontMetrics& metrics, std::initializer_list<QString> words) {
        int out = 0;
        for (const auto& one : words) out = std::max(out, metrics.horizontalAdvance(one));
        return out;
    };
    const int letter = letters.horizontalAdvance(QChar(0x53D7));  // of Chinese
    const int around = case_side + 4;
    using domain::ItemState;  // those in which a case stands for long, by their names
    const int state = widest(small, {words::word_for(ItemState::submitted), words::word_for(ItemState::approved),
                                     words::word_for(ItemState::serial_held), words::word_for(ItemState::retrieved)}) +
                      case_mark_room;
    using desk::CaseStep;
    std::vector<int> out(static_cast<std::size_t>(BoardModel::columns));
    for (std::size_t i = 0; i < std::size(domain::all_items); ++i) {
        const int head = named ? widest(small, {item_text(domain::all_items[i])}) + case_side : 0;
        out[BoardModel::first_item + i] = std::max(head, state) + around;
    }
    out[BoardModel::subject] = 7 * letter + around;
    // Where room is scarce, in smaller letters.
    out[BoardModel::case_number] = widest(named ? letters : small, {usual_case_number}) + around;
    // In letters as large as ever where the language is short.
    const int end = widest(letters, {widest_end()});
    out[static_cast<std::size_t>(BoardModel::until)] =
        (end <= 9 * letter + 4 ? end : widest(small, {widest_end()})) + around;
    out[static_cast<std::size_t>(BoardModel::step)] =
        widest(letters, {name_of(CaseStep::open_record), name_of(CaseStep::fetch, desk::Custody::none),
                         name_of(CaseStep::look_at_end)}) +
        case_button_room;
    return out;
}

int CaseTree::least_width(bool named) const {
    const auto parts = needed(named);
    return std::accumulate(parts.begin(), parts.end(), 0) + 2 * frameWidth();
}

void CaseTree::name_items(bool named) {
    if (std::exchange(named_, named) != named) ways_->columns().share_by(needed(named));
}

void CaseTree::add_ways(QLineEdit& search, MineSwitch& only_mine, Commands& commands) {
    ways_ = new ListWays(*this, QStringLiteral("board"), ListWays::Widths::shared);
    ways_->columns().share_by(needed(named_));
    ways_->search_in(search, {&only_mine});
    ways_->when_empty([&commands] {
        return may_see(PageId::new_query, *commands.snapshot()) ? tr("尚無案件，請按 F2 新增查詢。") : tr("尚無案件。");
    });
    new ListSaving(*this, ways_->columns(), "cases", commands);
    ways_->mine_by(only_mine, [this](bool mine) {
        if (auto* cases = qobject_cast<CaseOrder*>(model())) cases->show_only_mine(mine);
        arrange();
    });
}

void CaseTree::as_left() {
    ways_->as_left();
}

void CaseTree::look_for(bool anything) {
    searching_ = anything;
    arrange();
}

void CaseTree::turn(const QModelIndex& group) {
    const auto first = group.siblingAtColumn(0);
    setExpanded(first, !isExpanded(first));
}

void CaseTree::choose(const QModelIndex& row) {
    // Open as long as that row is looked at: what the person folded stays folded afterwards.
    if (row.parent().isValid()) {
        const bool was = std::exchange(arranging_, true);
        expand(row.parent());
        arranging_ = was;
    }
    setCurrentIndex(row);
}

void CaseTree::changeEvent(QEvent* event) {
    QTreeView::changeEvent(event);
    const auto type = event->type();
    if (ways_ != nullptr && (type == QEvent::LanguageChange || type == QEvent::FontChange))
        ways_->columns().share_by(needed(named_));
}

/// Of places a line has its button alone.
int CaseTree::place_at(const QPoint& point) const {
    const auto cell = indexAt(point);
    return cell.data(act_role).isValid() && CaseDelegate::button_in(visualRect(cell)).contains(point);
}

void CaseTree::press(int) {
    Q_EMIT pressed_step();
}

void CaseTree::point_at(const QModelIndex& cell, int) {
    delegate_->point_at(cell);
}

/// Enter on a row is its step (QTreeView::activated).
void CaseTree::keyPressEvent(QKeyEvent* event) {
    const bool enter = is_enter(*event);
    PressedRows::keyPressEvent(event);
    if (enter) event->accept();
}

void CaseTree::reset() {
    QTreeView::reset();
    arrange();
}

void CaseTree::rowsInserted(const QModelIndex& parent, int start, int end) {
    QTreeView::rowsInserted(parent, start, end);
    if (!parent.isValid()) arrange();
}

void CaseTree::arrange() {
    if (model() == nullptr || std::exchange(arranging_, true)) return;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const auto group = model()->index(row, 0);
        setFirstColumnSpanned(row, {}, true);
        setExpanded(group, searching_ || !folded_.contains(group.data(group_role).toInt()));
    }
    arranging_ = false;
}

}  // namespace jcic::ui
