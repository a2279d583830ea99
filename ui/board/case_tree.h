#pragma once
// The board's list: three groups, of which the last is folded away until a key opens it, and their cases.

#include <QTreeView>
#include <set>

#include "ui/lists/searched_rows.h"
#include "ui/look/pressed_rows.h"

class QLineEdit;

namespace jcic::ui {

class Commands;

class CaseDelegate;
class ListWays;
class MineSwitch;

/// The groups stay in their order, whatever the cases are sorted by.
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
    /// Its model is BoardModel behind a CaseOrder. While something is looked for, no group hides it.
    void look_for(bool anything);
    /// Opens the group, or folds it.
    void turn(const QModelIndex& group);
    /// What every list has (ui/lists/list_ways.h), by the page's search and its switch to one's own cases.
    void add_ways(QLineEdit& search, MineSwitch& only_mine, Commands& commands);
    /// In which a line shows all that must be read whole, its items' columns called by their names or by their codes.
    [[nodiscard]] int least_width(bool named) const;
    void name_items(bool named);
    /// Its box for one's own cases as a person left it.
    void as_left();
    /// The row is seen, whatever group it is in.
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
    /// What each column needs, by section, in the language and the letters of now.
    [[nodiscard]] std::vector<int> needed(bool named) const;
    CaseDelegate* delegate_;
    ListWays* ways_ = nullptr;  ///< once they are added
    std::set<int> folded_;      ///< by the person's will
    bool named_ = true;
    bool searching_ = false;
    bool arranging_ = false;
};

}  // namespace jcic::ui
