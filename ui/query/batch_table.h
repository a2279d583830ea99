#pragma once
// A batch's lines as a table; a faulty line's faults are written below its cells.

#include <QTableView>

#include "ui/query/batch_model.h"

namespace jcic::ui {

class BatchTable : public QTableView {
    Q_OBJECT
public:
    explicit BatchTable(QWidget* parent = nullptr);
    void show_model(BatchModel& model);
    /// Makes the cell current and edits it if possible.
    void go_to(const QModelIndex& cell);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    /// F2 edits a cell here, as in every table; elsewhere it opens the page of a new query.
    bool event(QEvent* event) override;
    /// Enter in a cell only ends the edit; it submits no line.
    void keyPressEvent(QKeyEvent* event) override;

private:
    void open(const QModelIndex& cell);
    void make_room();
    [[nodiscard]] int words_height() const;
    BatchModel* model_ = nullptr;
};

}  // namespace jcic::ui
