#include "ui/todo/duty_grid_model.h"

#include "ui/look/text.h"
#include "ui/words/duty_words.h"

namespace jcic::ui {

void DutyGridModel::show_month(std::optional<desk::DutyMonth> month) {
    beginResetModel();
    month_ = std::move(month);
    endResetModel();
}

void DutyGridModel::retell() {
    if (!month_) return;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() == 0) return;
    Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

std::vector<desk::DutyLine> DutyGridModel::lines(const QModelIndex& cell) const {
    std::vector<desk::DutyLine> out;
    if (!month_ || !cell.isValid()) return out;
    const auto& days = month_->people.at(static_cast<std::size_t>(cell.row())).days;
    const auto day = static_cast<std::size_t>(cell.column());
    if (day < days.size())
        for (const auto at : days[day].lines) out.push_back(month_->lines.at(at));
    return out;
}

int DutyGridModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !month_ ? 0 : static_cast<int>(month_->people.size());
}

int DutyGridModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !month_ ? 0 : static_cast<int>(month_->days.size()) + 1;
}

QVariant DutyGridModel::data(const QModelIndex& cell, int role) const {
    if (!month_ || !cell.isValid()) return {};
    const auto row = static_cast<std::size_t>(cell.row()), column = static_cast<std::size_t>(cell.column());
    const auto& person = month_->people.at(row);
    const bool sum = column == month_->days.size();
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole) return duty_cell_text(*month_, row, column);
    if (role == Qt::DisplayRole) return !sum ? QString() : person.sum.count > 0 ? sum_text(person.sum) : tr("—");
    if (role == mark_role) {
        if (sum)
            return person.sum.count > 0 ? QVariant(static_cast<int>(mark_of(person.sum.state, person.sum.today)))
                                        : QVariant();
        const auto& there = person.days.at(column);
        return there.lines.empty()
                   ? QVariant()
                   : QVariant(static_cast<int>(mark_of(there.state, month_->days.at(column).day == month_->today)));
    }
    return sum ? QVariant() : of_day(column, role);
}

QVariant DutyGridModel::of_person(std::size_t person, int role) const {
    const auto& whose = month_->people.at(person);
    const auto duties = duties_text(whose);
    if (role == Qt::DisplayRole) return q(whose.name);
    if (role == duties_role) return duties;
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return QStringLiteral("%1 %2").arg(q(whose.name), duties);
    return {};
}

QVariant DutyGridModel::of_day(std::size_t day, int role) const {
    const auto& [date, off] = month_->days.at(day);
    if (role == Qt::DisplayRole)
        return QStringLiteral("%1\n%2").arg(static_cast<unsigned>(date.date().day())).arg(weekday_text(date).left(1));
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) return day_text(*month_, day);
    if (role == off_role) return off;
    if (role == today_role) return date == month_->today;
    return {};
}

QVariant DutyGridModel::headerData(int section, Qt::Orientation way, int role) const {
    if (!month_ || section < 0) return {};
    const auto at = static_cast<std::size_t>(section);
    if (way == Qt::Vertical) return at < month_->people.size() ? of_person(at, role) : QVariant();
    if (at < month_->days.size()) return of_day(at, role);
    return role == Qt::DisplayRole && at == month_->days.size() ? QVariant(tr("本月")) : QVariant();
}

}  // namespace jcic::ui
