#pragma once
// The month of duties as a grid for viewing and moving by arrow keys: names stay at the left, days off are tinted,
// today is marked. It scrolls by itself if there is too little room.

#include <QTableView>

#include "ui/todo/duty_grid_model.h"

namespace jcic::ui {

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

}  // namespace jcic::ui
