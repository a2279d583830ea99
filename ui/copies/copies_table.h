#pragma once
// The list of copies: a box to tick a row by, its next step as a word whose
// target is the whole row's height, and "⋯" for all else. Which row is ticked
// is the list's selection; the keys stand on one row, ticked or not.

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
    /// Where in that cell the box, the step, "⋯" is pressed.
    [[nodiscard]] static QRect box_in(const QRect& cell);
    [[nodiscard]] static QRect step_in(const QRect& cell);
    [[nodiscard]] static QRect more_in(const QRect& cell);
    /// The pointer is over this place.
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
    // Of the current row.
    void wants_step();
    void wants_more();
    void wants_view();
    void turned();  ///< the line above those that were closed lately

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
