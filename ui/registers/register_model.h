#pragma once
// A register's rows: number, the columns of its description, some two in a cell (Column::below), and at the end the
// state with what is owed when.

#include <QAbstractTableModel>

#include "app/desk/registers/register_desk.h"
#include "ui/look/mark.h"

namespace jcic::ui {

/// Of a row in that state: whether it is as it should be, waits, or is over.
[[nodiscard]] Mark mark_of(const domain::registers::State& state);
/// What has to be done by then, where it is late or soon (urgency.h); not yet where it is later.
[[nodiscard]] Mark mark_of(domain::registers::Urgency urgency, domain::RocDate until, domain::RocDate today);
/// By what it owes first, else by its state.
[[nodiscard]] Mark mark_of(const desk::RegisterRow& row, domain::RocDate today);

class RegisterModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { number, own };  ///< from `own` on those of the description, the state after them
    using QAbstractTableModel::QAbstractTableModel;

    void show(const desk::RegisterView& view, domain::RocDate today);
    void clear();
    void retell();
    [[nodiscard]] const desk::RegisterRow* row(const QModelIndex& index) const;
    /// Where the row of that id stands; nullopt where it is not listed.
    [[nodiscard]] std::optional<int> row_of(const std::string& id) const;
    /// The filter, narrowed to what is chosen where that are several rows.
    [[nodiscard]] desk::RowFilter of_chosen(desk::RowFilter filter, const QModelIndexList& chosen) const;

    /// The column of the state: the last.
    [[nodiscard]] int state() const { return columnCount() - 1; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    /// The rows that are listed, by what a column means: numbers as numbers, no day after every day; by the state,
    /// what is owed first on top. -1: as they came.
    void sort(int column, Qt::SortOrder order) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text_at(const desk::RegisterRow& row, int column) const;
    [[nodiscard]] QString key_of(int section) const;
    [[nodiscard]] QString below_at(const desk::RegisterRow& row, int column) const;
    [[nodiscard]] QString when_due(const desk::RegisterRow& row) const;
    /// Of the description's columns the one that a cell shows first, and, where there is one, the one below.
    struct Cell {
        std::size_t first;
        std::optional<std::size_t> below;
    };
    std::vector<Cell> cells_;
    void put_in_order();
    desk::RegisterView view_;
    std::vector<std::size_t> order_;  ///< which row of the view stands where
    int by_ = -1;
    Qt::SortOrder how_ = Qt::AscendingOrder;
    std::optional<domain::RocDate> today_;
};

}  // namespace jcic::ui
