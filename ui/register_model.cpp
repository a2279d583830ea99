#include "ui/register_model.h"

#include "ui/board_model.h"
#include "ui/register_words.h"
#include "ui/text.h"

namespace jcic::ui {

void RegisterModel::show(const desk::RegisterView& view, domain::RocDate today) {
    beginResetModel();
    view_ = view;
    today_ = today;
    endResetModel();
}

void RegisterModel::clear() {
    beginResetModel();
    view_ = {};
    endResetModel();
}

void RegisterModel::retell() {
    if (view_.book == nullptr) return;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const desk::RegisterRow* RegisterModel::row(const QModelIndex& index) const {
    return index.isValid() ? &view_.rows[static_cast<std::size_t>(index.row())] : nullptr;
}

int RegisterModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(view_.rows.size());
}

/// Number, state, due, the register's own.
int RegisterModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || view_.book == nullptr ? 0 : static_cast<int>(view_.book->columns.size()) + own;
}

QString RegisterModel::text_at(const desk::RegisterRow& row, int column) const {
    if (column == number) return q(row.id);
    if (column == state) return told(row.state->title);
    if (column == due) return row.due ? q(row.due->dashed()) : QString();
    return cell_text(row.cells[static_cast<std::size_t>(column - own)]);
}

QVariant RegisterModel::data(const QModelIndex& index, int role) const {
    const auto* one = row(index);
    if (one == nullptr) return {};
    if (role == BoardModel::mark_role) {
        const bool late = one->due && today_ && *one->due < *today_;
        return static_cast<int>(one->state->over ? Mark::plain : late ? Mark::act : one->due ? Mark::mind : Mark::good);
    }
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return text_at(*one, index.column());
    return {};
}

QVariant RegisterModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal || view_.book == nullptr) return {};
    if (section == number) return tr("編號");
    if (section == state) return tr("狀態");
    if (section == due) return tr("期限");
    return told(view_.book->title_of(view_.book->columns[static_cast<std::size_t>(section - own)]));
}

}  // namespace jcic::ui
