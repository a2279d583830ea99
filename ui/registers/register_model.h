#pragma once
// A register's rows: number, state, what is owed when, and the columns of its description.

#include <QAbstractTableModel>

#include "app/desk/registers/register_desk.h"

namespace jcic::ui {

class RegisterModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { number, state, due, own };  ///< from `own` on: those of the description
    using QAbstractTableModel::QAbstractTableModel;

    void show(const desk::RegisterView& view, domain::RocDate today);
    void clear();
    void retell();
    [[nodiscard]] const desk::RegisterRow* row(const QModelIndex& index) const;
    /// Where the row of that id stands; nullopt where it is not listed.
    [[nodiscard]] std::optional<int> row_of(const std::string& id) const;
    /// The filter, narrowed to what is chosen where that are several rows.
    [[nodiscard]] desk::RowFilter of_chosen(desk::RowFilter filter, const QModelIndexList& chosen) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    /// The rows that are listed, by what a column means: numbers as numbers, no day after every day. -1: newest first.
    void sort(int column, Qt::SortOrder order) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text_at(const desk::RegisterRow& row, int column) const;
    void put_in_order();
    desk::RegisterView view_;
    std::vector<std::size_t> order_;  ///< which row of the view stands where
    int by_ = -1;
    Qt::SortOrder how_ = Qt::AscendingOrder;
    std::optional<domain::RocDate> today_;
};

}  // namespace jcic::ui
