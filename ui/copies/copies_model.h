#pragma once
// Printed copies, newest first: number, whose, where each is now.

#include <QAbstractTableModel>

#include "app/desk/rooms/snapshot.h"

namespace jcic::ui {

class CopiesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { item, subject, case_number, number, state, at, columns };
    using QAbstractTableModel::QAbstractTableModel;

    /// `me`: who is signed in.
    void show(const std::vector<desk::CopyRow>& rows, const std::optional<domain::PersonId>& me = {});
    void retell();
    [[nodiscard]] int count(domain::CopyState wanted) const;
    [[nodiscard]] const desk::CopyRow* row(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString end_of(const desk::CopyRow& row);
    std::vector<desk::CopyRow> rows_;
    std::optional<domain::PersonId> me_;
};

}  // namespace jcic::ui
