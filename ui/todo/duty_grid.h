#pragma once
// The month of duties, to be looked at and walked through by the arrow keys: names stay at the left, days off are
// tinted, today is marked. Where there is no room for all it scrolls within itself.

#include <QTableView>

#include "ui/todo/duty_grid_model.h"

namespace jcic::ui {

/// The ground of a day off, here and in the legend.
[[nodiscard]] QColor day_off_colour();

class DutyGrid : public QTableView {
    Q_OBJECT
public:
    explicit DutyGrid(QWidget* parent = nullptr);
    /// The cell that was chosen stays so; of another month, today's or the first.
    void show_month(std::optional<desk::DutyMonth> month);
    void retell();
    [[nodiscard]] const DutyGridModel& shown() const { return *model_; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Of the chosen cell, in words; "" where none is.
    void says(const QString& text);
    /// It has something in it.
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

}  // namespace jcic::ui
