#pragma once
// The board's list: three groups, of which the last is folded away until a key opens it, and their cases.

#include <QTreeView>
#include <set>

#include "ui/lists/searched_rows.h"

class QAbstractButton;
class QLineEdit;

namespace jcic::ui {

class Commands;

/// The groups stay in their order, whatever the cases are sorted by.
class CaseOrder : public SearchedRows {
    Q_OBJECT
public:
    explicit CaseOrder(QObject* parent = nullptr);

protected:
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
};

class ListWays;

class CaseTree : public QTreeView {
    Q_OBJECT
public:
    explicit CaseTree(QWidget* parent = nullptr);
    /// Its model is BoardModel behind a CaseOrder. While something is looked for, no group hides it.
    void look_for(bool anything);
    /// Opens the group, or folds it.
    void turn(const QModelIndex& group);
    /// What every list has (ui/lists/list_ways.h), by the page's search and its box for one's own cases.
    void add_ways(QLineEdit& search, QAbstractButton& only_mine, Commands& commands);
    /// Its box for one's own cases as a person left it.
    void as_left();
    /// The row is seen, whatever group it is in.
    void choose(const QModelIndex& row);
    void reset() override;

protected:
    void rowsInserted(const QModelIndex& parent, int start, int end) override;

private:
    void arrange();
    void keep(const QModelIndex& group, bool open);
    ListWays* ways_ = nullptr;  ///< once they are added
    std::set<int> folded_;      ///< by the person's will
    bool searching_ = false;
    bool arranging_ = false;
};

}  // namespace jcic::ui
