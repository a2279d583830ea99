#include "ui/lists/view_rows.h"

#include <QListView>
#include <QTableView>
#include <QTreeView>

#include "ui/lists/searched_rows.h"
#include "ui/look/list_line.h"
#include "ui/look/row_role.h"

namespace jcic::ui {

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

bool is_row_hidden(const QAbstractItemView& view, const QModelIndex& row) {
    if (const auto* tree = qobject_cast<const QTreeView*>(&view)) return tree->isRowHidden(row.row(), row.parent());
    if (const auto* table = qobject_cast<const QTableView*>(&view)) return table->isRowHidden(row.row());
    const auto* list = qobject_cast<const QListView*>(&view);
    return list != nullptr && list->isRowHidden(row.row());
}

bool row_says(const QModelIndex& row, const QString& wanted) {
    const int columns = row.model()->columnCount(row.parent());
    // What a delegate draws under the first line is of lists with one column.
    const int besides = columns == 1 ? int(second_line_role) : int(ListLine::meant_role);
    for (int column = 0; column < columns; ++column)
        for (const int role : {int(Qt::DisplayRole), besides})
            if (cell_says(row.siblingAtColumn(column), role, wanted)) return true;
    return false;
}

QModelIndex first_shown_row(const QAbstractItemView& view, const QModelIndex& parent) {
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

QModelIndexList all_rows(const QAbstractItemModel& model, const QModelIndex& parent) {
    QModelIndexList out;
    for (int at = 0; at < model.rowCount(parent); ++at) {
        out << model.index(at, 0, parent);
        out << all_rows(model, out.back());
    }
    return out;
}

}  // namespace jcic::ui
