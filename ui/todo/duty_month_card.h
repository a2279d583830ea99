#pragma once
// The month of duties with its legend, and below the grid in words what stands in the chosen cell.

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
    /// What stands there; of several, the one that is chosen of a list of them.
    void open(const QModelIndex& cell);
    DutyGrid* grid_;
    ElidedLine* said_;
    std::vector<MarkLabel*> marks_;  ///< of the legend, by state
    ElidedLine* day_off_;
    QPushButton* list_;
};

}  // namespace jcic::ui
