#pragma once
// The board's rows: what waits at JCIC, what may be fetched, what is here.

#include <QAbstractTableModel>

#include "app/desk/snapshot.h"
#include "ui/desk_time.h"
#include "ui/mark.h"

namespace jcic::ui {

class BoardModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { item, subject, case_number, state, deadline, columns };
    enum Role {
        mark_role = Qt::UserRole,  ///< Mark, as int
        second_line_role,          ///< QString under the first line
        fraction_role,             ///< of the holding time that is left, 0 to 1; invalid where nothing is held
        sort_role,
        query_role  ///< QString: the query that the row is of
    };
    using QAbstractTableModel::QAbstractTableModel;

    void show(const desk::Snapshot& snapshot);
    void cover();
    /// Time passed: what depends on it is shown again.
    void tick();
    [[nodiscard]] const desk::BoardRow* row(const QModelIndex& index) const;
    [[nodiscard]] int find(const inquiry::QueryId& query, domain::Item item) const;
    [[nodiscard]] int ready() const;
    /// Something may still come of so many; what is over may stand in the list, too.
    [[nodiscard]] int open() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const desk::BoardRow& row, int column) const;
    [[nodiscard]] QVariant sort_key(const desk::BoardRow& row, int at, int column) const;
    std::vector<desk::BoardRow> rows_;
    desk::HostState host_{};
    DeskTime time_;
};

}  // namespace jcic::ui
