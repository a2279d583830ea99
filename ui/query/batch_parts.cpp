#include "ui/query/batch_parts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>

#include "app/words/counted.h"
#include "ui/look/choice_box.h"
#include "ui/look/elided_line.h"
#include "ui/look/row_delegate.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/query/batch_model.h"

namespace jcic::ui {

using Stands = BatchModel::Stands;

BatchChips::BatchChips(QWidget* parent) : QWidget(parent) {
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    add(all, "batchAll");
    add(int(Stands::wrong), "batchWrong");
    add(int(Stands::mind), "batchMind");
    add(int(Stands::ready), "batchReady");
    choose_all();
    connect(&group_, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT chosen(id == all ? std::nullopt : std::optional(static_cast<Stands>(id))); });
}

void BatchChips::add(int id, const char* name) {
    auto* button = new QPushButton(this);
    button->setObjectName(QLatin1String(name));
    button->setProperty("kind", QStringLiteral("chip"));
    button->setCheckable(true);
    button->setAutoDefault(false);
    group_.addButton(button, id);
    layout()->addWidget(button);
}

void BatchChips::show_counts(const BatchModel& model) {
    const auto show_count = [this](int id, const QString& sign, const QString& text, std::size_t count) {
        const auto said = QStringLiteral("%1 %L2").arg(text).arg(count);
        group_.button(id)->setText(sign + said);
        group_.button(id)->setAccessibleName(said);
    };
    show_count(all, {}, tr("全部"), model.batch().lines.size());
    show_count(int(Stands::wrong), QStringLiteral("▲ "), tr("有誤"), model.count(Stands::wrong));
    show_count(int(Stands::mind), QStringLiteral("■ "), tr("注意"), model.count(Stands::mind));
    show_count(int(Stands::ready), QStringLiteral("● "), tr("可送出"), model.count(Stands::ready));
}

namespace {
enum Step : std::size_t { read_in, checked, approved, retrieved, summed_up };
}

BatchSteps::BatchSteps(QWidget* parent) : StepLine(parent) {
    retell();
}

void BatchSteps::begin_anew() {
    queries_.clear();
    sent_ = {};
    retell();
}

void BatchSteps::take_sent(const desk::SentBatch& sent) {
    for (const auto& line : sent.lines)
        if (line.query && queries_.insert(*line.query).second) ++sent_.wait;  // until a snapshot tells of it
    retell();
}

void BatchSteps::show_lines(const BatchModel& lines) {
    lines_ = lines.batch().lines.size();
    wrong_ = lines.count(BatchModel::Stands::wrong);
    retell();
}

void BatchSteps::show_snapshot(const desk::Snapshot& snapshot) {
    using domain::ItemState;
    if (queries_.empty()) return;
    Sent now;
    for (const auto& row : snapshot.board) {
        if (!queries_.contains(row.query)) continue;
        switch (row.state) {
            case ItemState::draft:
            case ItemState::submitted:
                ++now.wait;
                break;
            case ItemState::approved:
            case ItemState::requesting:
            case ItemState::unsettled:
            case ItemState::serial_held:
                ++now.under_way;
                break;
            case ItemState::retrieved:
                ++now.retrieved;
                break;
            case ItemState::refused:
            case ItemState::expired:
            case ItemState::failed:
            case ItemState::withdrawn:
                ++now.ended;
                break;
        }
    }
    if (now.all() == 0 || now == sent_) return;  // it comes with the next
    sent_ = now;
    retell();
}

void BatchSteps::changeEvent(QEvent* event) {
    StepLine::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retell();
}

std::size_t BatchSteps::in_front() const {
    if (lines_ > 0) return checked;
    if (queries_.empty()) return read_in;
    return sent_.wait > 0 ? approved : sent_.under_way > 0 ? retrieved : summed_up;
}

void BatchSteps::retell() {
    std::vector<WayStep> steps{{Mark::not_yet, tr("匯入")},
                               {Mark::not_yet, tr("檢查與修正")},
                               {Mark::not_yet, tr("核准")},
                               {Mark::not_yet, tr("發查與調閱")},
                               {Mark::not_yet, tr("彙總")}};
    const auto front = in_front();
    for (std::size_t i = 0; i < front; ++i) steps[i].mark = Mark::good;
    steps[front].in_front = true;
    steps[front].mark = Mark::plain;
    if (lines_ > 0) steps[read_in].note = tr("%Ln 列", nullptr, words::counted(lines_));
    if (wrong_ > 0) {
        steps[checked].note = tr("%L1 列須更正").arg(wrong_);
        steps[checked].mark = Mark::barred;
    }
    if (sent_.wait > 0) steps[approved].note = tr("%L1 項待核准").arg(sent_.wait);
    if (sent_.under_way > 0) steps[retrieved].note = tr("%L1／%L2 項").arg(sent_.retrieved).arg(sent_.all());
    if (front == summed_up) {
        steps[summed_up].mark = sent_.ended > 0 ? Mark::act : Mark::good;
        steps[summed_up].note =
            sent_.ended > 0 ? tr("已調閱 %Ln 項，未調閱 %L1 項，詳各案件", nullptr, words::counted(sent_.retrieved))
                                  .arg(sent_.ended)
                            : tr("調閱 %L1 項").arg(sent_.retrieved);
    }
    show_steps(steps);
}

namespace {

/// A cell of a batch, painted and written in: a line with something wrong is tinted, and leaves room below its cells
/// for what that is (ui/query/batch_parts.h); what a cell may hold is offered where it is written.
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
