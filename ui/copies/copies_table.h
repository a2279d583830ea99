#pragma once
// The list of copies: a box that ticks the row, its next step as a button of the row's whole height, and "⋯" for
// everything else. Ticked rows are the list's selection; the current row may be ticked or not.

#include <QPersistentModelIndex>
#include <QTableView>

#include "ui/look/pressed_rows.h"
#include "ui/look/row_delegate.h"

namespace jcic::ui {

class CopiesDelegate : public RowDelegate {
    Q_OBJECT
public:
    explicit CopiesDelegate(QTableView* table);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Rectangles of the box, the step and "⋯" in that cell.
    [[nodiscard]] static QRect box_in(const QRect& cell);
    [[nodiscard]] static QRect step_in(const QRect& cell);
    [[nodiscard]] static QRect more_in(const QRect& cell);
    /// Sets the cell that the pointer hovers over, and whether over "⋯".
    void point_at(const QModelIndex& cell, bool more);

private:
    void paint_step(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paint_box(QPainter& painter, const QRect& cell, bool ticked) const;
    void paint_heading(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    QTableView& table_;
    QPersistentModelIndex pointed_;
    bool more_ = false;
};

class CopiesTable : public PressedRows<QTableView> {
    Q_OBJECT
public:
    explicit CopiesTable(QWidget* parent = nullptr);
    /// Below the current row.
    [[nodiscard]] QPoint menu_place() const;

Q_SIGNALS:
    // For the current row.
    void wants_step();
    void wants_more();
    void wants_view();
    void turned();  ///< the line above the recently closed ones was pressed

protected:
    [[nodiscard]] QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index,
                                                                       const QEvent* event) const override;
    void keyPressEvent(QKeyEvent* event) override;
    [[nodiscard]] int place_at(const QPoint& point) const override;
    void press(int place) override;
    void point_at(const QModelIndex& cell, int place) override;
    void double_click(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& now, const QModelIndex& before) override;

private:
    enum Place { box = 1, step, more, heading };
    CopiesDelegate* delegate_;
};

}  // namespace jcic::ui
