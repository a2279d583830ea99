#pragma once
// Where a cell of a batch is written: what it may hold is offered there, words of its column, authorisations that fit.

#include <QStyledItemDelegate>

#include "ui/look/choice_box.h"
#include "ui/look/text.h"
#include "ui/query/batch_model.h"

namespace jcic::ui {

class BatchCellEditor : public QStyledItemDelegate {
public:
    BatchCellEditor(const BatchModel& model, QObject* parent) : QStyledItemDelegate(parent), model_(model) {}

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override {
        const auto column = static_cast<std::size_t>(index.column() - BatchModel::cells);
        auto offered = inquiry::batch_choices(column);
        if (inquiry::batch_columns()[column].field == inquiry::Field::authorisation)
            offered = model_.line(index)->fitting;
        auto* editor =
            offered.empty() ? QStyledItemDelegate::createEditor(parent, option, index) : box_of(offered, parent);
        editor->setObjectName(QStringLiteral("batchCell"));
        editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
        return editor;
    }
    /// Once: a line that is judged meanwhile takes nothing from under a hand that types.
    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        if (editor->property("begun").toBool()) return;
        editor->setProperty("begun", true);
        QStyledItemDelegate::setEditorData(editor, index);
    }

private:
    static QWidget* box_of(const std::vector<std::string>& offered, QWidget* parent) {
        auto* box = new ChoiceBox(parent);
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        for (const auto& one : offered) box->addItem(q(one));
        return box;
    }
    const BatchModel& model_;
};

}  // namespace jcic::ui
