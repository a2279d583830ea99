#pragma once
// The month of duties as a table: one row for each person, one column for each day, then the month's sum. Each cell's
// tool tip and accessible text explain its mark.

#include <QAbstractTableModel>
#include <optional>

#include "app/desk/registers/duty_month.h"
#include "ui/look/row_role.h"

namespace jcic::ui {

class DutyGridModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { off_role = mine_role + 1, today_role, duties_role };

    using QAbstractTableModel::QAbstractTableModel;
    /// nullopt: clears the table.
    void show_month(std::optional<desk::DutyMonth> month);
    void retell();
    [[nodiscard]] const std::optional<desk::DutyMonth>& month() const { return month_; }
    /// Lines of that cell; none for the sum.
    [[nodiscard]] std::vector<desk::DutyLine> lines(const QModelIndex& cell) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& cell, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation way, int role) const override;

private:
    [[nodiscard]] QVariant of_person(std::size_t person, int role) const;
    [[nodiscard]] QVariant of_day(std::size_t day, int role) const;
    std::optional<desk::DutyMonth> month_;
};

}  // namespace jcic::ui
