#include "ui/board/case_tree.h"

#include <QHeaderView>
#include <utility>

#include "ui/board/board_model.h"
#include "ui/board/case_delegate.h"
#include "ui/commands/list_saving.h"
#include "ui/lists/list_ways.h"
#include "ui/look/row_role.h"

namespace jcic::ui {

CaseOrder::CaseOrder(QObject* parent) : SearchedRows(parent) {
    setRecursiveFilteringEnabled(true);
}

bool CaseOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    if (left.parent().isValid()) return SearchedRows::lessThan(left, right);
    return sortOrder() == Qt::AscendingOrder ? left.row() < right.row() : right.row() < left.row();
}

CaseTree::CaseTree(QWidget* parent) : QTreeView(parent), folded_{static_cast<int>(desk::CaseGroup::done)} {
    setItemDelegate(new CaseDelegate(this));
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

void CaseTree::add_ways(QLineEdit& search, QAbstractButton& only_mine, Commands& commands) {
    ways_ = new ListWays(*this, QStringLiteral("board"), ListWays::Widths::shared);
    // Whole on the smallest screen: the number of a case, and how long is left.
    std::vector<int> parts(BoardModel::columns, 95);
    parts[BoardModel::subject] = 103;
    parts[BoardModel::case_number] = 131;
    parts[BoardModel::until] = 137;
    parts[BoardModel::step] = 97;
    ways_->columns().share_by(std::move(parts));
    ways_->search_in(search, {&only_mine});
    ways_->when_empty([] { return tr("還沒有案件。查詢人員按 F2 開始一筆新查詢。"); });
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
