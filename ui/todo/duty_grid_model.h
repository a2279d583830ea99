#pragma once
// The month of duties as a table: a row a person, a column a day, the month's sum last. Every cell says in words what
// its mark means, for who hears it and for who points at it.

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
    /// None: nobody's month.
    void show_month(std::optional<desk::DutyMonth> month);
    void retell();
    [[nodiscard]] const std::optional<desk::DutyMonth>& month() const { return month_; }
    /// What stands in that cell; none of the sum's.
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
