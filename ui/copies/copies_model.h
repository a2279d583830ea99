#pragma once
// Printed copies, newest first: number, subject, present place and next step. Copies closed within the last days follow
// below a separate line.

#include <QAbstractTableModel>

#include "app/desk/rooms/snapshot.h"
#include "ui/lists/searched_rows.h"
#include "ui/look/mark.h"

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

}  // namespace jcic::ui
