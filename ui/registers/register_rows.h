#pragma once
// A register's rows: number, the columns of its description, some with two in a cell (Column::below), and finally the
// state with the next deadline.

#include <QAbstractTableModel>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <array>

#include "app/desk/registers/register_desk.h"
#include "ui/lists/list_ways.h"
#include "ui/look/mark.h"

namespace jcic::ui {

/// For a row in that state: in order, waiting, or over.
[[nodiscard]] Mark mark_of(const domain::registers::State& state);
/// For a deadline: overdue or soon (urgency.h); not_yet if later.
[[nodiscard]] Mark mark_of(domain::registers::Urgency urgency, domain::RocDate until, domain::RocDate today);
/// By its obligation first, else by its state.
[[nodiscard]] Mark mark_of(const desk::RegisterRow& row, domain::RocDate today);

class RegisterModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { number, own };  ///< from `own` on: the description's columns, then the state
    using QAbstractTableModel::QAbstractTableModel;

    void show(const desk::RegisterView& view, domain::RocDate today);
    void clear();
    void retell();
    [[nodiscard]] const desk::RegisterRow* row(const QModelIndex& index) const;
    /// Position of the row with that id; nullopt if it is not listed.
    [[nodiscard]] std::optional<int> row_of(const std::string& id) const;
    /// Restricts the filter to the selected rows if there are several.
    [[nodiscard]] desk::RowFilter of_chosen(desk::RowFilter filter, const QModelIndexList& chosen) const;

    /// The column of the state: the last.
    [[nodiscard]] int state() const { return columnCount() - 1; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    /// Sorts by a column's values: numbers as numbers, missing days last; by state with the earliest deadline first.
    /// -1: original order.
    void sort(int column, Qt::SortOrder order) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text_at(const desk::RegisterRow& row, int column) const;
    [[nodiscard]] QString key_of(int section) const;
    [[nodiscard]] QString below_at(const desk::RegisterRow& row, int column) const;
    [[nodiscard]] QString when_due(const desk::RegisterRow& row) const;
    /// The description's columns in one cell: the first, and the one below if any.
    struct Cell {
        std::size_t first;
        std::optional<std::size_t> below;
    };
    std::vector<Cell> cells_;
    void put_in_order();
    desk::RegisterView view_;
    std::vector<std::size_t> order_;  ///< maps positions to rows of the view
    int by_ = -1;
    Qt::SortOrder how_ = Qt::AscendingOrder;
    std::optional<domain::RocDate> today_;
};

}  // namespace jcic::ui

// A register's rows: filtered by state, listed, with their number and the register's windows below.

class QHBoxLayout;

namespace jcic::ui {

/// Filter chips with counts: open, overdue, due soon, under legal hold, and all; one is selected.
class StateChips : public QWidget {
    Q_OBJECT
public:
    enum Chip { open, late, due_soon, held, all };
    explicit StateChips(QWidget* parent = nullptr);
    /// `pressing`: rows of this register can have deadlines.
    void show_counts(const desk::RowCounts& counts, bool pressing);
    void choose(Chip chip);
    [[nodiscard]] Chip chosen() const { return chosen_; }
    void narrow(desk::RowFilter& filter) const;
    void retell();

Q_SIGNALS:
    void changed();  ///< by the user

protected:
    void changeEvent(QEvent* event) override;

private:
    desk::RowCounts counts_;
    Chip chosen_ = all;
    std::array<QPushButton*, 5> chips_;
};

class RegisterRows : public QFrame {
    Q_OBJECT
public:
    explicit RegisterRows(QWidget* parent);
    void add_to_foot(QWidget* one, int stretch = 0);
    void show_view(const desk::RegisterView& view, domain::RocDate today);
    /// Whether that register's rows have arrived, even if none.
    [[nodiscard]] bool is_told(const domain::registers::Register* book) const { return told_ == book; }
    void show_text(const QString& what) { found_->setText(what); }
    void clear();
    void retell();
    [[nodiscard]] RegisterModel& model() { return model_; }
    [[nodiscard]] QTableView& table() { return *table_; }
    [[nodiscard]] StateChips& chips() { return *chips_; }
    [[nodiscard]] ListWays& ways() { return *list_; }
    /// Restricts the filter to the selected rows' ids if there are several.
    [[nodiscard]] desk::RowFilter of_chosen(desk::RowFilter filter) const;

protected:
    void changeEvent(QEvent* event) override;

private:
    const domain::registers::Register* told_ = nullptr;  ///< the register whose rows have arrived
    bool begins_a_row_ = false;                          ///< the person may begin a row
    RegisterModel model_;
    StateChips* chips_;
    QTableView* table_;
    QLabel* found_;
    QHBoxLayout* foot_;
    ListWays* list_ = nullptr;
};

}  // namespace jcic::ui
