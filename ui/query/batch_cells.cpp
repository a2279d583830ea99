#include "ui/query/batch_cells.h"

#include <QPainter>

#include "ui/look/choice_box.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"

namespace jcic::ui {
namespace {

constexpr int beside_text = 8;    ///< pixels, as far as the header's words are from its edge
constexpr int edge_of_wrong = 3;  ///< pixels, at the left of its line

QWidget* box_of(const std::vector<std::string>& offered, QWidget* parent) {
    auto* box = new ChoiceBox(parent);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    for (const auto& one : offered) box->addItem(q(one));
    return box;
}

QStyleOptionViewItem upper_part(QStyleOptionViewItem option) {
    option.rect.setHeight(std::min(option.rect.height(), BatchCells::height));
    return option;
}

}  // namespace

void BatchCells::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& t = theme::tokens();
    const bool wrong = model_.has_words_below(index.row());
    if (wrong) painter->fillRect(option.rect, t.bad_ground);
    auto cell = upper_part(option);
    if (option.state.testFlag(QStyle::State_Selected)) painter->fillRect(cell.rect, t.chosen);
    cell.rect.adjust(beside_text, 0, 0, 0);
    QStyledItemDelegate::paint(painter, cell, index);
    if (wrong && index.column() == BatchModel::number)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(edge_of_wrong, option.rect.height())), t.bad);
    painter->setPen(t.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

QSize BatchCells::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return {QStyledItemDelegate::sizeHint(option, index).width() + 2 * beside_text, height};
}

QWidget* BatchCells::createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto column = BatchModel::cell_in(index.column());
    auto offered = inquiry::batch_choices(column);
    if (inquiry::batch_columns()[column].field == inquiry::Field::authorisation) offered = model_.line(index)->fitting;
    auto* editor = offered.empty() ? QStyledItemDelegate::createEditor(parent, option, index) : box_of(offered, parent);
    editor->setObjectName(QStringLiteral("batchCell"));
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    editor->setAccessibleDescription(model_.said_of(index));
    if (auto* box = qobject_cast<QComboBox*>(editor)) box->lineEdit()->setAccessibleName(editor->accessibleName());
    return editor;
}

void BatchCells::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const {
    auto place = upper_part(option).rect;
    place.setWidth(std::max(place.width(), editor->sizeHint().width()));  // what it offers is seen
    editor->setGeometry(place);
}

void BatchCells::setEditorData(QWidget* editor, const QModelIndex& index) const {
    if (editor->property("begun").toBool()) return;
    editor->setProperty("begun", true);
    QStyledItemDelegate::setEditorData(editor, index);
}

}  // namespace jcic::ui
