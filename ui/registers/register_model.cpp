#include "ui/registers/register_model.h"

#include <QCollator>
#include <algorithm>
#include <numeric>
#include <utility>

#include "ui/look/mark.h"
#include "ui/look/row_role.h"
#include "ui/look/text.h"
#include "ui/words/register_words.h"

namespace jcic::ui {

void RegisterModel::show(const desk::RegisterView& view, domain::RocDate today) {
    beginResetModel();
    if (view.book != view_.book) by_ = -1;
    view_ = view;
    today_ = today;
    put_in_order();
    endResetModel();
}

void RegisterModel::clear() {
    beginResetModel();
    view_ = {};
    put_in_order();
    endResetModel();
}

void RegisterModel::retell() {
    if (view_.book == nullptr) return;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const desk::RegisterRow* RegisterModel::row(const QModelIndex& index) const {
    return index.isValid() ? &view_.rows[order_[static_cast<std::size_t>(index.row())]] : nullptr;
}

std::optional<int> RegisterModel::row_of(const std::string& id) const {
    const auto found = std::ranges::find_if(order_, [&](std::size_t at) { return view_.rows[at].id == id; });
    if (found == order_.end()) return std::nullopt;
    return static_cast<int>(found - order_.begin());
}

desk::RowFilter RegisterModel::of_chosen(desk::RowFilter filter, const QModelIndexList& chosen) const {
    if (chosen.size() > 1)
        for (const auto& one : chosen) filter.only.insert(row(one)->id);
    return filter;
}

void RegisterModel::put_in_order() {
    order_.resize(view_.rows.size());
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    if (by_ < 0 || by_ >= columnCount()) return;
    static const QCollator by_words = [] {
        QCollator out;
        out.setNumericMode(true);  // 9 before 10
        return out;
    }();
    const bool down = how_ == Qt::DescendingOrder;
    std::vector<QString> texts;
    for (const auto& one : view_.rows) texts.push_back(text_at(one, by_));
    std::ranges::stable_sort(order_, [&](std::size_t a, std::size_t b) {
        // What is not said stands last, whichever way.
        if (texts[a].isEmpty() || texts[b].isEmpty()) return !texts[a].isEmpty() && texts[b].isEmpty();
        const int which = by_words.compare(texts[a], texts[b]);
        return down ? which > 0 : which < 0;
    });
}

void RegisterModel::sort(int column, Qt::SortOrder order) {
    if (std::exchange(by_, column) == column && how_ == order) return;
    how_ = order;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const auto before = order_;
    put_in_order();
    const auto old = persistentIndexList();
    QModelIndexList now;
    for (const auto& one : old) {
        const auto at = std::ranges::find(order_, before[static_cast<std::size_t>(one.row())]);
        now << index(static_cast<int>(at - order_.begin()), one.column());
    }
    changePersistentIndexList(old, now);
    Q_EMIT layoutChanged({}, VerticalSortHint);
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
    if (role == mark_role) {
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
