#pragma once
// The month of duties as a table: one row for each person, one column for each day, then the month's sum. Each cell's
// tool tip and accessible text explain its mark.

#include <QAbstractTableModel>
#include <QFrame>
#include <QPushButton>
#include <QTableView>
#include <optional>
#include <vector>

#include "app/desk/registers/duty_month.h"
#include "ui/look/elided_line.h"
#include "ui/look/mark.h"
#include "ui/look/row_delegate.h"

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

// The month of duties as a grid for viewing and moving by arrow keys: names stay at the left, days off are tinted,
// today is marked. It scrolls by itself if there is too little room.

/// Ground colour of a day off, also in the legend.
[[nodiscard]] QColor day_off_colour();

class DutyGrid : public QTableView {
    Q_OBJECT
public:
    explicit DutyGrid(QWidget* parent = nullptr);
    /// Keeps the selected cell; in another month selects today's or the first.
    void show_month(std::optional<desk::DutyMonth> month);
    void retell();
    [[nodiscard]] const DutyGridModel& shown() const { return *model_; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Text of the selected cell; "" if none is selected.
    void says(const QString& text);
    /// The cell has contents and was activated.
    void opens(const QModelIndex& cell);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void currentChanged(const QModelIndex& now, const QModelIndex& before) override;

private:
    void lay_out();
    [[nodiscard]] int row_height() const;
    [[nodiscard]] int height_of(int rows) const;
    DutyGridModel* model_;
};

// The month of duties with its legend, and the selected cell's text below the grid.

class DutyMonthCard : public QFrame {
    Q_OBJECT
public:
    explicit DutyMonthCard(QWidget* parent = nullptr);
    void show_month(std::optional<desk::DutyMonth> month);
    void retell();
    [[nodiscard]] DutyGrid& grid() { return *grid_; }

Q_SIGNALS:
    void wants_row(const std::string& book, const std::string& row);
    void wants_list();

private:
    [[nodiscard]] QLayout* legend();
    /// Opens the cell's row; if there are several, the one chosen from a menu.
    void open(const QModelIndex& cell);
    DutyGrid* grid_;
    ElidedLine* said_;
    std::vector<MarkLabel*> marks_;  ///< of the legend, by state
    ElidedLine* day_off_;
    QPushButton* list_;
};

}  // namespace jcic::ui
