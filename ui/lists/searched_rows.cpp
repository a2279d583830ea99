#include "ui/lists/searched_rows.h"

#include <utility>

#include "app/domain/compared.h"
#include "ui/look/language.h"
#include "ui/look/row_role.h"

namespace jcic::ui {
namespace {

constexpr std::chrono::milliseconds pause_in_search{200};

int rows_of(const QAbstractItemModel& model, const QModelIndex& parent = {}) {
    int out = model.rowCount(parent);
    for (int row = model.rowCount(parent) - 1; row >= 0 && out <= SearchedRows::few; --row)
        out += rows_of(model, model.index(row, 0, parent));
    return out;
}

}  // namespace

QString compared(const QString& text) {
    return QString::fromStdString(domain::compared_words(text.toStdString()));
}

QString searched(const QString& typed) {
    return QString::fromStdString(domain::searched_words(typed.toStdString()));
}

bool cell_says(const QModelIndex& cell, int role, const QString& wanted) {
    const auto said = [&] { return cell.data(role).toString(); };
    const auto text = said();
    if (text.isEmpty()) return false;
    if (compared(text).contains(wanted)) return true;
    const auto other = in_other_language(said);
    return other != text && compared(other).contains(wanted);  // names and numbers are the same in both
}

SearchedRows::SearchedRows(QObject* parent) : QSortFilterProxyModel(parent) {
    setSortRole(sort_role);
    typing_.setSingleShot(true);
    typing_.setInterval(pause_in_search);
    connect(&typing_, &QTimer::timeout, this, [this] { invalidateFilter(); });
}

void SearchedRows::search(const QString& text) {
    wanted_ = searched(text);
    found_.clear();
    if (rows_of(*sourceModel()) > few) return typing_.start();
    typing_.stop();
    invalidateFilter();
}

void SearchedRows::keep(QSet<QString> queries) {
    if (found_.isEmpty() && queries.isEmpty()) return;
    found_ = std::move(queries);
    invalidateFilter();
}

void SearchedRows::show_only_mine(bool mine) {
    if (std::exchange(mine_, mine) != mine) invalidateFilter();
}

bool SearchedRows::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (wanted_.isEmpty() && !mine_) return true;
    const auto first = sourceModel()->index(row, 0, parent);
    if (first.data(group_role).isValid()) return false;  // for its cases alone
    if (mine_ && !first.data(mine_role).toBool()) return false;
    return wanted_.isEmpty() || says(first);
}

bool SearchedRows::says(const QModelIndex& first) const {
    if (!found_.isEmpty())
        for (const auto& query : first.data(query_role).toStringList())
            if (found_.contains(query)) return true;
    const auto* model = sourceModel();
    for (int column = 0; column < model->columnCount(first.parent()); ++column)
        for (const int role : {int(Qt::DisplayRole), int(second_line_role), int(meant_role)})
            if (cell_says(first.siblingAtColumn(column), role, wanted_)) return true;
    return false;
}

}  // namespace jcic::ui
