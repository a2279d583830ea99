#pragma once
// Draws a case: two lines of text, a mark with shape, word and colour for each item, a bar for the remaining time, and
// the next step's button; and a group's line with its arrow.

#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QWidget>
#include <set>

#include "ui/lists/searched_rows.h"
#include "ui/look/row_delegate.h"

namespace jcic::ui {

class CaseDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Rectangle of the step's button in that cell.
    [[nodiscard]] static QRect button_in(const QRect& cell);
    /// Sets the cell whose step the pointer hovers over, if any.
    void point_at(const QModelIndex& cell) { pointed_ = cell; }

private:
    void paint_step(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    QPersistentModelIndex pointed_;
};

/// The usual width of a case number, and margins in pixels beside a cell's contents, with an item's mark.
inline const QString usual_case_number = QStringLiteral("2026-房貸-00417");
inline constexpr int case_side = 10, case_mark_room = 14, case_button_room = 34;

}  // namespace jcic::ui

// The board's list: three groups with their cases; the last is collapsed until the user opens it.

class QLineEdit;

namespace jcic::ui {

class Commands;

class CaseDelegate;
class ListWays;
class MineSwitch;

/// Keeps the groups' order, however the cases are sorted.
class CaseOrder : public SearchedRows {
    Q_OBJECT
public:
    explicit CaseOrder(QObject* parent = nullptr);

protected:
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
};

class CaseTree : public PressedRows<QTreeView> {
    Q_OBJECT
public:
    explicit CaseTree(QWidget* parent = nullptr);
    /// Its model must be BoardModel behind a CaseOrder. During a search no group is collapsed.
    void look_for(bool anything);
    /// Expands or collapses the group.
    void turn(const QModelIndex& group);
    /// Adds every list's functions (ui/lists/list_ways.h), with the page's search and switch to one's own cases.
    void add_ways(QLineEdit& search, MineSwitch& only_mine, Commands& commands);
    /// Width in which a line shows everything essential, with the items' columns named or as codes.
    [[nodiscard]] int least_width(bool named) const;
    void name_items(bool named);
    /// Restores the box for one's own cases as the person left it.
    void as_left();
    /// Makes the row visible and current, whatever its group.
    void choose(const QModelIndex& row);
    void reset() override;

Q_SIGNALS:
    void pressed_step();  ///< the button of the current row

protected:
    void rowsInserted(const QModelIndex& parent, int start, int end) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    [[nodiscard]] int place_at(const QPoint& point) const override;
    void press(int place) override;
    void point_at(const QModelIndex& cell, int place) override;

private:
    void arrange();
    void keep(const QModelIndex& group, bool open);
    /// Required width of each column, by section, in the current language and text size.
    [[nodiscard]] std::vector<int> needed(bool named) const;
    CaseDelegate* delegate_;
    ListWays* ways_ = nullptr;  ///< null until add_ways
    std::set<int> folded_;      ///< collapsed by the user
    bool named_ = true;
    bool searching_ = false;
    bool arranging_ = false;
};

// Shown instead of an empty list of cases to a person who may query: a drawing, a sentence, and two ways to begin.

class EmptyBoard : public QWidget {
    Q_OBJECT
public:
    explicit EmptyBoard(QWidget* parent = nullptr);
    [[nodiscard]] QPushButton& first() const { return *one_; }

Q_SIGNALS:
    void wants_one();
    void wants_many();  ///< from a file

private:
    QPushButton* one_;
};

}  // namespace jcic::ui
