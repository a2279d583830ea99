#include "ui/query/batch_table.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include "ui/look/choice_box.h"
#include "ui/look/elided_line.h"
#include "ui/look/row_delegate.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/query/batch_model.h"

namespace jcic::ui {
namespace {

/// A cell of a batch, painted and written in: a line with something wrong is tinted, and leaves room below its cells
/// for what that is (ui/query/batch_table.h); what a cell may hold is offered where it is written.
class BatchCells : public QStyledItemDelegate {
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

void BatchCells::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& t = theme::tokens();
    const bool wrong = model_.has_words_below(index.row());
    if (wrong) painter->fillRect(option.rect, t.line);
    auto cell = upper_part(option);
    if (option.state.testFlag(QStyle::State_Selected)) painter->fillRect(cell.rect, t.chosen);
    cell.rect.adjust(beside_text, 0, 0, 0);
    QStyledItemDelegate::paint(painter, cell, index);
    if (wrong && index.column() == BatchModel::number)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(edge_of_wrong, option.rect.height())), t.ink);
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

constexpr int words_from = 12;
constexpr int below_words = 8;
}  // namespace

BatchTable::BatchTable(QWidget* parent) : QTableView(parent) {
    setTabKeyNavigation(false);
    setShowGrid(false);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                    QAbstractItemView::AnyKeyPressed);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(BatchCells::height);
    verticalHeader()->setDefaultSectionSize(BatchCells::height);
    horizontalHeader()->setResizeContentsPrecision(50);  // rows that widths are taken from, of some thousands
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    connect(this, &QTableView::activated, this, &BatchTable::open);
}

void BatchTable::show_model(BatchModel& model) {
    model_ = &model;
    setModel(&model);
    setItemDelegate(new BatchCells(model, this));
    connect(&model, &QAbstractItemModel::modelReset, this, &BatchTable::make_room);
    connect(&model, &QAbstractItemModel::dataChanged, this, &BatchTable::make_room);
}

void BatchTable::open(const QModelIndex& cell) {
    if (cell.isValid() && cell.flags().testFlag(Qt::ItemIsEditable)) edit(cell);
}

void BatchTable::go_to(const QModelIndex& cell) {
    setFocus();
    setCurrentIndex(cell);
    open(cell);
}

int BatchTable::words_height() const {
    return line_height(small_of(font())) + below_words;
}

void BatchTable::make_room() {
    auto* lines = verticalHeader();
    const int words = words_height();
    for (int row = 0; row < model_->rowCount(); ++row) {
        const int wanted = BatchCells::height + (model_->has_words_below(row) ? words : 0);
        if (lines->sectionSize(row) != wanted) lines->resizeSection(row, wanted);
    }
}

void BatchTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && model_ != nullptr) make_room();
}

void BatchTable::keyPressEvent(QKeyEvent* event) {
    QTableView::keyPressEvent(event);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) event->accept();
}

bool BatchTable::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool opens = key->key() == Qt::Key_F2 && key->modifiers() == Qt::NoModifier;
        if (opens && currentIndex().flags().testFlag(Qt::ItemIsEditable)) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void BatchTable::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    if (model_ == nullptr) return;
    QPainter painter(viewport());
    painter.setFont(small_of(font()));
    painter.setPen(theme::tokens().ink);
    const int last = rowAt(viewport()->height() - 1);
    for (int row = std::max(0, rowAt(0)); row < model_->rowCount() && (last < 0 || row <= last); ++row) {
        const auto words = model_->words_below(row);
        if (words.isEmpty()) continue;
        const QRect room(words_from, rowViewportPosition(row) + BatchCells::height,
                         viewport()->width() - 2 * words_from, words_height() - below_words);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(words, Qt::ElideRight, room.width()));
    }
}

}  // namespace jcic::ui
