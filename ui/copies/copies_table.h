#pragma once
// Printed copies, newest first: number, subject, present place and next step. Copies closed within the last days follow
// below a separate line.

#include <QAbstractTableModel>
#include <QPersistentModelIndex>
#include <QTableView>

#include "app/desk/rooms/snapshot.h"
#include "ui/lists/searched_rows.h"
#include "ui/look/mark.h"
#include "ui/look/row_delegate.h"

namespace jcic::ui {

class CopiesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { item, subject, case_number, state, at, step, columns };
    /// Section of the list that a row belongs to.
    enum Place { open, heading, lately_closed, closed };
    static constexpr int place_role = Qt::UserRole + 40;
    static constexpr int number_role = place_role + 1;  ///< of the copy: shown below its item
    using QAbstractTableModel::QAbstractTableModel;

    /// `me`: the signed-in person; `head`: they are a unit head; `accounts`: they may account for copies.
    void show(const std::vector<desk::CopyRow>& rows, UtcTime now, const std::optional<domain::PersonId>& me = {},
              bool head = false, bool accounts = true);
    void retell();
    [[nodiscard]] int count(domain::CopyState wanted) const;
    [[nodiscard]] int count(Place place) const;
    [[nodiscard]] int copies() const { return static_cast<int>(rows_.size()); }
    /// nullptr for the line above the recently closed ones.
    [[nodiscard]] const desk::CopyRow* row(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    [[nodiscard]] static QString end_of(const desk::CopyRow& row);
    [[nodiscard]] QVariant heading_data(const QModelIndex& index, int role) const;
    [[nodiscard]] Mark mark_of(const desk::CopyRow& row) const;
    [[nodiscard]] QString step_text(const desk::CopyRow& row) const;
    [[nodiscard]] QString cell_text_of(const desk::CopyRow& row, int column) const;
    std::vector<desk::CopyRow> rows_;
    std::vector<Place> places_;  ///< one for each row
    UtcTime now_{};
    std::optional<domain::PersonId> me_;
    bool head_ = false;
    bool accounts_ = true;
};

/// Sorts open copies before recently closed ones, whatever the sorting; all together if all are shown or searched.
class CopyOrder : public SearchedRows {
    Q_OBJECT
public:
    using SearchedRows::SearchedRows;
    void show_only_open(bool open);
    void look_for(const QString& text);
    /// Collapses or expands the recently closed ones.
    void turn();
    [[nodiscard]] bool folded() const { return folded_; }
    void as_left();

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    [[nodiscard]] bool in_parts() const { return open_ && !looking_; }
    bool open_ = true;
    bool looking_ = false;
    bool folded_ = false;
};

// The list of copies: a box that ticks the row, its next step as a button of the row's whole height, and "⋯" for
// everything else. Ticked rows are the list's selection; the current row may be ticked or not.

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
