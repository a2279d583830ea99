#pragma once
// The month of duties with its legend, and the selected cell's text below the grid.

#include <QFrame>
#include <QPushButton>
#include <vector>

#include "ui/look/elided_line.h"
#include "ui/look/mark_label.h"
#include "ui/todo/duty_grid.h"

namespace jcic::ui {

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
