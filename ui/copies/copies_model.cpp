#include "ui/copies/copies_model.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include "app/domain/case_number.h"
#include "app/domain/roc_date.h"
#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/copies/copy_ways.h"
#include "ui/look/mark.h"
#include "ui/look/row_role.h"
#include "ui/look/text.h"
#include "ui/words/board_words.h"
#include "ui/words/copy_words.h"
#include "ui/words/due_mark.h"
#include "ui/words/job_words.h"

namespace jcic::ui {
namespace {

constexpr std::chrono::days lately{7};

bool same(const desk::CopyRow& a, const desk::CopyRow& b) {
    return a.query == b.query && a.item == b.item && a.copy == b.copy && a.record == b.record &&
           a.delete_by == b.delete_by && a.hold == b.hold && a.job == b.job;
}

CopiesModel::Place place_of(const desk::CopyRow& row, UtcTime now) {
    if (!domain::accounted_for(row.copy.state)) return CopiesModel::open;
    const auto first = domain::start_of(domain::roc_date_at(now)) - lately;
    return row.copy.moved_at && *row.copy.moved_at >= first ? CopiesModel::lately_closed : CopiesModel::closed;
}

}  // namespace

/// What becomes of the record that the copy shows: R-PA-6's last day stands
/// with it.
QString CopiesModel::end_of(const desk::CopyRow& row) {
    const auto number = tr("第 %1 份").arg(row.copy.number);
    const auto end = row.record == domain::RecordState::erased ? tr("資料已刪除")
                     : !row.hold.empty()                       ? held_text(row.hold)
                     : row.delete_by                           ? tr("%1 前刪除資料").arg(roc_time(*row.delete_by))
                     : row.record == domain::RecordState::used_up ? tr("資料使用完竣")
                                                                  : QString();
    return end.isEmpty() ? number : number + QStringLiteral(" · ") + end;
}

void CopiesModel::show(const std::vector<desk::CopyRow>& rows, UtcTime now, const std::optional<domain::PersonId>& me,
                       bool head, bool accounts) {
    std::vector<Place> places;
    for (const auto& row : rows) places.push_back(place_of(row, now));
    const bool same_day = domain::roc_date_at(now) == domain::roc_date_at(now_);
    now_ = now;
    if (same_day && me == me_ && head == head_ && accounts == accounts_ && places == places_ &&
        std::equal(rows.begin(), rows.end(), rows_.begin(), rows_.end(), same))
        return;
    beginResetModel();
    rows_ = rows;
    places_ = std::move(places);
    me_ = me;
    head_ = head;
    accounts_ = accounts;
    endResetModel();
}

void CopiesModel::retell() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int CopiesModel::count(domain::CopyState wanted) const {
    return static_cast<int>(std::ranges::count(rows_, wanted, [](const auto& row) { return row.copy.state; }));
}

int CopiesModel::count(Place place) const {
    return static_cast<int>(std::ranges::count(places_, place));
}

const desk::CopyRow* CopiesModel::row(const QModelIndex& index) const {
    return index.isValid() && index.row() < copies() ? &rows_[static_cast<std::size_t>(index.row())] : nullptr;
}

int CopiesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : copies() + (count(lately_closed) > 0 ? 1 : 0);
}
int CopiesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

/// It can be the current one, to be folded by its keys, and is never ticked.
Qt::ItemFlags CopiesModel::flags(const QModelIndex& index) const {
    const bool line = index.isValid() && row(index) == nullptr;
    return line ? Qt::ItemFlags(Qt::ItemIsEnabled) : QAbstractTableModel::flags(index);
}

QVariant CopiesModel::heading_data(const QModelIndex& index, int role) const {
    if (role == place_role) return heading;
    if (role == group_role) return 0;
    if (index.column() != item) return {};
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    return tr("近七日結案 %n", nullptr, words::counted(count(lately_closed)));
}

/// A copy that is still to be accounted for goes before its record does.
Mark CopiesModel::mark_of(const desk::CopyRow& row) const {
    const auto stands = ui::mark_of(row.copy.state);
    return stands == Mark::not_yet && row.delete_by && row.hold.empty() ? due_mark(*row.delete_by, now_) : stands;
}

QString CopiesModel::step_text(const desk::CopyRow& row) const {
    const auto way = next_step(row, head_);
    if (!way || !accounts_) return {};
    return *way == CopyWay::view && job_open(row) ? tr("檢視列印") : text_of(*way, &row);
}

QVariant CopiesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto* one = row(index);
    if (one == nullptr) return heading_data(index, role);
    if (role == place_role) return places_[static_cast<std::size_t>(index.row())];
    if (role == mine_role) return me_ && (one->copy.by == *me_ || one->copy.moved_by == me_);
    if (role == query_role) return q(one->query);
    if (role == mark_role) return static_cast<int>(mark_of(*one));
    if (role == second_line_role && index.column() == state) return one->job ? job_text(*one) : q(one->copy.where);
    if (role == second_line_role && index.column() == item) return end_of(*one);
    if (role == sort_role && index.column() == at)
        return QVariant::fromValue<qlonglong>(one->copy.reserved_at.time_since_epoch().count());
    if (role == number_role) return one->copy.number;
    if (role == act_role && index.column() == step) return step_text(*one);
    if (role != Qt::DisplayRole && role != sort_role) return {};
    return cell_text_of(*one, index.column());
}

QString CopiesModel::cell_text_of(const desk::CopyRow& row, int column) const {
    switch (column) {
        case item:
            return item_text(row.item);
        case subject:
            return row.subject_name.empty() ? tr("（不可讀）") : q(row.subject_name);
        case case_number:
            return q(domain::starred(row.case_number, row.case_number_before));
        case state:
            return words::word_for(row.copy.state);
        case at:
            return roc_time(row.copy.reserved_at);
        case step:
            return step_text(row);
        default:
            return {};
    }
}

QVariant CopiesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role == column_role && orientation == Qt::Horizontal) {
        static constexpr std::array keys{"item", "subject", "case", "state", "at", "step"};
        return QLatin1String(keys.at(static_cast<std::size_t>(section)));
    }
    if (role == Qt::TextAlignmentRole && section == step) return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) return {};
    switch (section) {
        case item:
            return tr("項目");
        case subject:
            return tr("受查人");
        case case_number:
            return tr("案號");
        case state:
            return tr("狀態");
        case at:
            return tr("編號時間");
        case step:
            return tr("下一步驟");
        default:
            return {};
    }
}

void CopyOrder::show_only_open(bool open) {
    if (std::exchange(open_, open) == open) return;
    invalidate();
}

void CopyOrder::look_for(const QString& text) {
    const bool looking = !text.trimmed().isEmpty();
    if (std::exchange(looking_, looking) != looking) invalidate();
}

void CopyOrder::turn() {
    folded_ = !folded_;
    invalidateFilter();
}

void CopyOrder::as_left() {
    open_ = true;
    looking_ = folded_ = false;
    invalidate();
}

bool CopyOrder::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const int place = sourceModel()->index(row, 0, parent).data(CopiesModel::place_role).toInt();
    if (!in_parts() && place == CopiesModel::heading) return false;
    if (in_parts() && (place == CopiesModel::closed || (folded_ && place == CopiesModel::lately_closed))) return false;
    return SearchedRows::filterAcceptsRow(row, parent);
}

bool CopyOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    if (!in_parts()) return SearchedRows::lessThan(left, right);
    const int first = left.data(CopiesModel::place_role).toInt(), second = right.data(CopiesModel::place_role).toInt();
    if (first == second) return SearchedRows::lessThan(left, right);
    return sortOrder() == Qt::AscendingOrder ? first < second : second < first;
}

}  // namespace jcic::ui
