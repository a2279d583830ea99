#include "ui/board_model.h"

#include <algorithm>
#include <limits>

#include "app/words/words.h"
#include "ui/board_words.h"
#include "ui/text.h"

namespace jcic::ui {

void BoardModel::show(const desk::Snapshot& snapshot) {
    host_ = snapshot.host.state;
    time_.set(snapshot.now);
    const bool same_places =
        std::equal(rows_.begin(), rows_.end(), snapshot.board.begin(), snapshot.board.end(),
                   [](const auto& a, const auto& b) { return a.query == b.query && a.item == b.item; });
    // The same rows in the same order keep selection and scroll position.
    if (same_places) {
        rows_ = snapshot.board;
        tick();
        return;
    }
    beginResetModel();
    rows_ = snapshot.board;
    endResetModel();
}

void BoardModel::cover() {
    beginResetModel();
    rows_.clear();
    endResetModel();
}

void BoardModel::tick() {
    if (!rows_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

const desk::BoardRow* BoardModel::row(const QModelIndex& index) const {
    return index.isValid() ? &rows_[static_cast<std::size_t>(index.row())] : nullptr;
}

int BoardModel::find(const inquiry::QueryId& query, domain::Item wanted) const {
    const auto at =
        std::find_if(rows_.begin(), rows_.end(), [&](const auto& r) { return r.query == query && r.item == wanted; });
    return at == rows_.end() ? -1 : static_cast<int>(at - rows_.begin());
}

int BoardModel::ready() const {
    return static_cast<int>(std::count_if(rows_.begin(), rows_.end(), [](const auto& r) { return r.ready; }));
}

int BoardModel::open() const {
    return static_cast<int>(std::ranges::count_if(rows_, [](const auto& row) {
        const auto step = next_step(row);
        return step != NextStep::none && step != NextStep::open_record;
    }));
}

int BoardModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}
int BoardModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QString BoardModel::text(const desk::BoardRow& row, int column) const {
    switch (column) {
        case item:
            return item_text(row.item, row.year);
        case subject:
            return row.subject_name.empty() ? tr("（不可讀）") : q(row.subject_name);
        case case_number:
            return q(row.case_number);
        case state:
            return state_of(row, host_, time_.now()).text;
        case deadline:
            return row.deadline && row.state == domain::ItemState::serial_held
                       ? words::time_left(*row.deadline - time_.now())
                       : QStringLiteral("—");
        default:
            return {};
    }
}

QVariant BoardModel::sort_key(const desk::BoardRow& row, int at, int column) const {
    if (column != deadline) return text(row, column);
    return row.deadline ? QVariant::fromValue<qlonglong>(row.deadline->time_since_epoch().count())
                        : QVariant::fromValue(std::numeric_limits<qlonglong>::max() - rowCount() + at);
}

QVariant BoardModel::data(const QModelIndex& index, int role) const {
    const auto* one = row(index);
    if (one == nullptr) return {};
    switch (role) {
        case Qt::DisplayRole:
            return text(*one, index.column());
        case Qt::AccessibleTextRole:
            return QStringLiteral("%1 %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                               text(*one, index.column()));
        case mark_role:
            return static_cast<int>(state_of(*one, host_, time_.now()).mark);
        case second_line_role:
            return index.column() == subject ? q(one->subject_masked) : QString();
        case sort_role:
            return sort_key(*one, index.row(), index.column());
        case query_role:
            return q(one->query);
        case fraction_role: {
            if (index.column() != deadline || !one->deadline || one->state != domain::ItemState::serial_held) return {};
            const std::chrono::duration<double> left = *one->deadline - time_.now(), all = domain::info(one->item).held;
            return std::clamp(left / all, 0.0, 1.0);
        }
        default:
            return {};
    }
}

QVariant BoardModel::headerData(int section, Qt::Orientation orientation, int role) const {
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
        case deadline:
            return tr("聯徵暫存至刪除");
        default:
            return {};
    }
}

}  // namespace jcic::ui
