#pragma once
// A cell of a batch, painted and written in: a line with something wrong is tinted, and leaves room below its cells for
// what that is (ui/query/batch_table.h); what a cell may hold is offered where it is written.

#include <QStyledItemDelegate>

#include "ui/query/batch_model.h"

namespace jcic::ui {

class BatchCells : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int height = 36;  ///< pixels of the cells of a line: a field fits into it

    BatchCells(const BatchModel& model, QObject* parent) : QStyledItemDelegate(parent), model_(model) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    /// Once: a line that is judged meanwhile takes nothing from under a hand that types.
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;

private:
    const BatchModel& model_;
};

}  // namespace jcic::ui
