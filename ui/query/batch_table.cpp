#include "ui/query/batch_table.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include "ui/look/elided_line.h"
#include "ui/look/row_delegate.h"
#include "ui/look/theme.h"
#include "ui/query/batch_cells.h"

namespace jcic::ui {
namespace {
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
    painter.setPen(theme::tokens().bad);
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
