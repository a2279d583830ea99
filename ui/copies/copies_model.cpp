#include "ui/copies/copies_model.h"

#include <algorithm>
#include <array>

#include "app/domain/case_number.h"
#include "app/words/words.h"
#include "ui/look/mark.h"
#include "ui/look/row_role.h"
#include "ui/look/text.h"
#include "ui/words/board_words.h"
#include "ui/words/copy_words.h"
#include "ui/words/job_words.h"

namespace jcic::ui {
namespace {

bool same(const desk::CopyRow& a, const desk::CopyRow& b) {
    return a.query == b.query && a.item == b.item && a.copy == b.copy && a.record == b.record &&
           a.delete_by == b.delete_by && a.job == b.job;
}

}  // namespace

/// What becomes of the record that the copy shows: R-PA-6's last day stands with it.
QString CopiesModel::end_of(const desk::CopyRow& row) {
    if (row.record == domain::RecordState::erased) return tr("資料已刪除");
    if (row.delete_by) return tr("%1 前刪除資料").arg(roc_time(*row.delete_by));
    return row.record == domain::RecordState::used_up ? tr("資料使用完竣") : QString();
}

void CopiesModel::show(const std::vector<desk::CopyRow>& rows, const std::optional<domain::PersonId>& me) {
    if (me == me_ && std::equal(rows.begin(), rows.end(), rows_.begin(), rows_.end(), same)) return;
    beginResetModel();
    rows_ = rows;
    me_ = me;
    endResetModel();
}

void CopiesModel::retell() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (!rows_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int CopiesModel::count(domain::CopyState wanted) const {
    return static_cast<int>(std::ranges::count(rows_, wanted, [](const auto& row) { return row.copy.state; }));
}

const desk::CopyRow* CopiesModel::row(const QModelIndex& index) const {
    return index.isValid() ? &rows_[static_cast<std::size_t>(index.row())] : nullptr;
}

int CopiesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}
int CopiesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QVariant CopiesModel::data(const QModelIndex& index, int role) const {
    const auto* one = row(index);
    if (one == nullptr) return {};
    if (role == mine_role) return me_ && (one->copy.by == *me_ || one->copy.moved_by == me_);
    if (role == query_role) return q(one->query);
    if (role == mark_role) return static_cast<int>(mark_of(one->copy.state));
    if (role == second_line_role && index.column() == state) return one->job ? job_text(*one) : q(one->copy.where);
    if (role == second_line_role && index.column() == item) return end_of(*one);
    if (role == sort_role && index.column() == at)
        return QVariant::fromValue<qlonglong>(one->copy.reserved_at.time_since_epoch().count());
    if (role != Qt::DisplayRole && role != sort_role) return {};
    switch (index.column()) {
        case item:
            return item_text(one->item);
        case subject:
            return one->subject_name.empty() ? tr("（不可讀）") : q(one->subject_name);
        case case_number:
            return q(domain::starred(one->case_number, one->case_number_before));
        case number:
            return role == Qt::DisplayRole ? QVariant(tr("第 %1 份").arg(one->copy.number))
                                           : QVariant(one->copy.number);
        case state:
            return words::word_for(one->copy.state);
        case at:
            return roc_time(one->copy.reserved_at);
        default:
            return {};
    }
}

QVariant CopiesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role == column_role && orientation == Qt::Horizontal) {
        static constexpr std::array keys{"item", "subject", "case", "number", "state", "at"};
        return QLatin1String(keys.at(static_cast<std::size_t>(section)));
    }
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) return {};
    switch (section) {
        case item:
            return tr("項目");
        case subject:
            return tr("受查人");
        case case_number:
            return tr("案號");
        case number:
            return tr("份號");
        case state:
            return tr("位置");
        case at:
            return tr("編號時間");
        default:
            return {};
    }
}

}  // namespace jcic::ui
