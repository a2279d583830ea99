#pragma once
// The lines of a batch as a table: below the cells of a line with something wrong stands in words what that is.

#include <QTableView>

#include "ui/query/batch_model.h"

namespace jcic::ui {

class BatchTable : public QTableView {
    Q_OBJECT
public:
    explicit BatchTable(QWidget* parent = nullptr);
    void show_model(BatchModel& model);
    /// The cell is the current one, and written in where it can be.
    void go_to(const QModelIndex& cell);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    /// F2 writes in a cell here, as in every table; elsewhere it opens the page of a new query.
    bool event(QEvent* event) override;
    /// Enter in a cell is for the cell: it sends no line.
    void keyPressEvent(QKeyEvent* event) override;

private:
    void open(const QModelIndex& cell);
    void make_room();
    [[nodiscard]] int words_height() const;
    BatchModel* model_ = nullptr;
};

}  // namespace jcic::ui
