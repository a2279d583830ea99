#include "ui/query/batch_dialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPointer>
#include <QVBoxLayout>

#include "app/words/words.h"
#include "ui/lists/list_ways.h"
#include "ui/look/file_picker.h"
#include "ui/look/progress.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"
#include "ui/query/batch_cell_editor.h"
#include "ui/words/register_words.h"

namespace jcic::ui {

BatchDialog::BatchDialog(Commands& commands, QWidget* parent)
    : ActingDialog(parent),
      commands_(commands),
      choose_(new QPushButton(tr("選擇檔案…(&F)"), this)),
      sample_(new QPushButton(tr("存範例檔…(&E)"), this)),
      forget_(new QPushButton(tr("清除(&Z)"), this)),
      note_(new QLabel(this)),
      table_(new QTableView(this)),
      cell_(new QLabel(this)),
      bar_(new QProgressBar(this)),
      fault_(new FaultPanel(this)),
      stop_(new QPushButton(tr("停止(&X)"), this)),
      close_(new QPushButton(tr("關閉(&C)"), this)),
      submit_(new QPushButton(this)) {
    setObjectName(QStringLiteral("BatchDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("由檔案送出多筆查詢"));
    build();
    connect(choose_, &QPushButton::clicked, this, &BatchDialog::choose_file);
    connect(sample_, &QPushButton::clicked, this, &BatchDialog::save_sample);
    connect(forget_, &QPushButton::clicked, this, &BatchDialog::forget);
    connect(stop_, &QPushButton::clicked, this, [this] { stopping_.request_stop(); });
    connect(close_, &QPushButton::clicked, this, &QDialog::accept);
    connect(submit_, &QPushButton::clicked, this, &BatchDialog::submit);
    connect(&model_, &BatchModel::corrected, this, &BatchDialog::judge);
    connect(&model_, &QAbstractItemModel::dataChanged, this, &BatchDialog::show_cell);
    show_count();
    open_at_size(*this, {940, 540});
    busy_ = true;
    send(command::KeptBatch{}, &BatchDialog::show_kept);
}

void BatchDialog::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    choose_->setObjectName(QStringLiteral("chooseBatch"));
    sample_->setObjectName(QStringLiteral("saveSample"));
    auto* tools = new QHBoxLayout;
    tools->addWidget(choose_);
    tools->addWidget(sample_);
    forget_->setObjectName(QStringLiteral("forgetBatch"));
    forget_->setToolTip(tr("這些列不再保留；送出的不受影響。"));
    tools->addStretch();
    tools->addWidget(forget_);
    column->addLayout(tools);
    note_->setObjectName(QStringLiteral("batchNote"));
    note_->setProperty("kind", QStringLiteral("soft"));
    cell_->setObjectName(QStringLiteral("batchCellNote"));
    for (auto* label : {note_, cell_}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    column->addWidget(note_);
    build_table();
    // All lines are submitted, seen or not: none is hidden.
    auto* ways = new ListWays(*table_, QStringLiteral("batch"));
    ways->when_empty([] { return tr("還沒有讀入檔案：按「選擇檔案…」，或先存範例檔來填。"); });
    column->addWidget(ways->add_finder());
    column->addWidget(table_, 1);
    column->addWidget(cell_);
    column->addWidget(fault_);
    bar_->setObjectName(QStringLiteral("batchBar"));
    bar_->setAccessibleName(tr("進度"));
    bar_->setTextVisible(false);
    bar_->setMaximumWidth(200);
    stop_->setObjectName(QStringLiteral("stopBatch"));
    close_->setObjectName(QStringLiteral("closeBatch"));
    submit_->setObjectName(QStringLiteral("submitBatch"));
    submit_->setProperty("kind", QStringLiteral("primary"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(bar_);
    buttons->addWidget(stop_);
    buttons->addStretch();
    buttons->addWidget(close_);
    buttons->addWidget(submit_);
    column->addLayout(buttons);
    // Enter ends what is written in a cell, and would reach a default button as well: nothing is submitted by it.
    for (auto* button : findChildren<QPushButton*>()) button->setAutoDefault(false);
}

void BatchDialog::build_table() {
    table_->setObjectName(QStringLiteral("batchLines"));
    table_->setAccessibleName(tr("檔案的各列"));
    table_->setModel(&model_);
    table_->setItemDelegate(new BatchCellEditor(model_, table_));
    table_->setTabKeyNavigation(false);
    table_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed);
    table_->verticalHeader()->hide();
    table_->horizontalHeader()->setResizeContentsPrecision(50);  // rows that widths are taken from, of some thousands
    table_->resizeColumnsToContents();                           // the headers, before there is a line
    connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this, &BatchDialog::show_cell);
    connect(table_, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (model_.flags(index).testFlag(Qt::ItemIsEditable)) table_->edit(index);
    });
}

template <class C>
void BatchDialog::send(C command, void (BatchDialog::*then)(const typename C::Answer&)) {
    fault_->clear();
    const QPointer<BatchDialog> self = this;
    const auto answered = [self, then](Result<typename C::Answer> answer) {
        if (!self) return;
        self->busy_ = self->judging_ = false;
        self->model_.hold(false);
        if (answer)
            (self.data()->*then)(*answer);
        else
            self->fault_->show_fault(answer.error());
        self->allow();
    };
    if constexpr (requires { typename C::Progress; }) {
        const auto told = [self](const typename C::Progress& progress) {
            if (self) show_progress(*self->bar_, progress.done, progress.total);
        };
        show_progress(*bar_, 0, 0);
        stopping_ = commands_.send(std::move(command), told, answered);
    } else {
        commands_.send(std::move(command), answered);
    }
    allow();
}

void BatchDialog::choose_file() {
    auto* picker = open_file_picker(this, tr("選擇檔案"), tr("表格 (*.csv)"));
    connect(picker, &QFileDialog::fileSelected, this, &BatchDialog::read);
}

void BatchDialog::save_sample() {
    auto* picker = open_save_picker(this, tr("存範例檔"), tr("表格 (*.csv)"), QStringLiteral("csv"));
    connect(picker, &QFileDialog::fileSelected, this, [this](const QString& file) {
        const QPointer<BatchDialog> self = this;
        commands_.send(command::SaveBatchSample{file.toStdString()}, [self](Result<std::filesystem::path> saved) {
            if (!self) return;
            if (!saved) return self->fault_->show_fault(saved.error());
            self->fault_->clear();
            self->note_->setText(tr("已存：%1。兩列範例請換成要查的人。").arg(q(saved->filename().string())));
        });
    });
}

void BatchDialog::read(const QString& file) {
    busy_ = true;
    done_.clear();
    send(command::ReadBatch{file.toStdString()}, &BatchDialog::show_read);
}

void BatchDialog::show_read(const inquiry::Batch& batch) {
    unjudged_ = false;
    model_.show(batch);
    table_->resizeColumnsToContents();
    const auto wrong = model_.first_wrong();
    table_->setCurrentIndex(wrong.isValid() ? wrong : model_.index(0, BatchModel::state));
    table_->setFocus();
    show_count();
}

void BatchDialog::show_kept(const std::optional<inquiry::Batch>& kept) {
    if (!kept || kept->lines.empty()) return model_.show({});  // known to be empty, which the list then says
    done_ = tr("接續上次沒有送出的 %L1 列。").arg(kept->lines.size());
    show_read(*kept);
}

void BatchDialog::forget() {
    unjudged_ = false;
    done_.clear();
    model_.show({});
    show_count();
    commands_.send(command::KeepBatch{});
}

void BatchDialog::judge() {
    if (busy_ || judging_ || model_.waiting().empty()) return;
    judge_lines(unjudged_ ? std::set<std::size_t>() : model_.waiting());
}

void BatchDialog::judge_lines(const std::set<std::size_t>& only) {
    judging_ = unjudged_ = true;
    send(command::JudgeBatch{model_.batch(), only}, &BatchDialog::take_judged);
}

void BatchDialog::take_judged(const inquiry::Batch& batch) {
    unjudged_ = false;
    model_.take_judged(batch);
    show_count();
    judge();  // what was corrected meanwhile
}

void BatchDialog::submit() {
    if (!submit_->isEnabled()) return;
    if (unjudged_) return judge_lines({});
    busy_ = true;
    model_.hold(true);
    send(command::SubmitBatch{model_.batch()}, &BatchDialog::show_sent);
}

void BatchDialog::show_sent(const desk::SentBatch& sent) {
    std::set<std::size_t> done;
    QStringList refused;
    for (const auto& line : sent.lines) {
        if (line.query) done.insert(line.number);
        if (line.fault)
            refused << tr("第 %1 列：%2").arg(QString::number(line.number), words::words_for(*line.fault).title);
    }
    submitted_ += done.size();
    model_.remove(done);
    done_ = tr("已送出 %L1 列，等主管核准。").arg(done.size());
    if (model_.batch().lines.empty()) done_ += tr("檔案裡有個資，用畢請刪除。");
    if (!refused.isEmpty()) done_ += QLatin1Char('\n') + refused.join(QLatin1Char('\n'));
    show_count();
    // What is left may be refused for what went: that is told at its cells.
    if (model_.batch().lines.empty())
        commands_.send(command::KeepBatch{});
    else
        judge_lines({});
    if (sent.ended) fault_->show_fault(*sent.ended);
}

void BatchDialog::show_count() {
    const auto& batch = model_.batch();
    QString said;
    if (!batch.lines.empty()) {
        const auto wrong = batch.lines.size() - batch.ready() - batch.submitted();
        said = tr("%L1 列：%L2 列可以送出，%L3 列有誤。").arg(batch.lines.size()).arg(batch.ready()).arg(wrong);
        if (batch.submitted() > 0) said += tr("%L1 列先前已送出，不再送。").arg(batch.submitted());
        if (wrong > 0) said += tr("選到有 ▲ 的格子按 F2 就能改，改完立刻再檢查。");
    } else if (done_.isEmpty()) {
        QStringList columns;
        for (const auto& column : inquiry::batch_columns()) columns << told(column.title);
        said = tr("CSV 檔，第一列是欄名：%1。三個項目填是或否；授權書與它寫明的欄位留白時，"
                  "帶入登記簿上唯一相符的一份。不確定時先存範例檔來填。送出前會逐列檢查，可以在格子裡改。")
                   .arg(listed(columns));
    }
    note_->setText(done_.isEmpty() ? said : done_ + QLatin1Char('\n') + said);
    show_cell();
    allow();
}

void BatchDialog::show_cell() {
    const auto said = model_.said_of(table_->currentIndex());
    cell_->setText(said);
    cell_->setVisible(!said.isEmpty());
}

void BatchDialog::allow() {
    const auto ready = model_.batch().ready();
    const bool still = !busy_ && !judging_;
    // Where the lines could not be judged, nothing else would ask for it once more.
    const bool again = still && unjudged_;
    submit_->setText(again ? tr("再檢查(&S)") : ready > 0 ? tr("送出 %L1 列(&S)").arg(ready) : tr("送出(&S)"));
    const auto why = again                          ? QString()
                     : model_.batch().lines.empty() ? tr("先選擇檔案")
                     : !model_.waiting().empty()    ? tr("還有列在檢查")
                     : ready == 0                   ? tr("沒有可以送出的列：更正有問題的列")
                                                    : QString();
    enable_unless(*submit_, !still, why);
    close_->setEnabled(!busy_);
    choose_->setEnabled(still);
    enable_unless(*forget_, !still, model_.batch().lines.empty() ? tr("還沒有讀進檔案") : QString());
    sample_->setEnabled(!busy_);
    bar_->setVisible(busy_);
    stop_->setVisible(busy_);
}

}  // namespace jcic::ui
