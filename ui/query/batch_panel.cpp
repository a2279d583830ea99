#include "ui/query/batch_panel.h"

#include <QEvent>

#include "app/desk/commands/queries.h"
#include "app/words/counted.h"
#include "ui/lists/list_ways.h"
#include "ui/look/elided_line.h"
#include "ui/look/file_picker.h"
#include "ui/look/keys.h"
#include "ui/look/progress.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"
#include "ui/query/batch_panel_parts.h"
#include "ui/query/batch_words.h"

namespace jcic::ui {

BatchPanel::BatchPanel(Commands& commands, QWidget* parent)
    : QWidget(parent), commands_(commands), ui_(std::make_unique<Ui::BatchPanel>(*this)) {
    build_list();
    connect(ui_->chooseBatch, &QPushButton::clicked, this, &BatchPanel::choose_file);
    connect(ui_->saveSample, &QPushButton::clicked, this, &BatchPanel::save_sample);
    connect(ui_->forgetBatch, &QPushButton::clicked, this, &BatchPanel::forget);
    connect(ui_->stopBatch, &QPushButton::clicked, this, [this] { stopping_.request_stop(); });
    connect(ui_->toApproval, &QPushButton::clicked, this, &BatchPanel::wants_approval);
    connect(ui_->submitBatch, &QPushButton::clicked, this, &BatchPanel::submit);
    connect(ui_->standing, &BatchChips::chosen, this, &BatchPanel::show_only);
    const auto told = [this](Result<void> done) {
        if (!done) Q_EMIT failed(done.error());
    };
    connect(ui_->running, &RunningWork::wants_end, this,
            [this, told](bool put_away) { commands_.send(this, command::EndWork{put_away}, told); });
    connect(ui_->running, &RunningWork::wants_pause, this,
            [this, told](bool paused) { commands_.send(this, command::PauseWork{paused}, told); });
    add_key(Qt::Key_F8, this, QT_TRANSLATE_NOOP("Keys", "下一個要改的格子"), [this] { next_fault(); });
    ui_->batchFault->clear();
    ui_->batchSource->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    ui_->batchCellNote->setMinimumHeight(2 * line_height(ui_->batchCellNote->font()));
    show_count();
}

BatchPanel::~BatchPanel() = default;

void BatchPanel::build_list() {
    ui_->batchLines->show_model(model_);
    // All lines are submitted, seen or not: the search hides none.
    ways_ = new ListWays(*ui_->batchLines, QStringLiteral("batch"));
    ways_->when_empty([this] {
        return holds_lines() ? tr("沒有這樣的列：按「全部」看整份。")
                             : tr("還沒有讀入檔案：按「選擇檔案…」，或先存範例檔來填。");
    });
    ui_->chips->addWidget(ways_->add_finder(), 1);
    ui_->batchLines->resizeColumnsToContents();  // the headers, before there is a line
    connect(ui_->batchLines->selectionModel(), &QItemSelectionModel::currentChanged, this, &BatchPanel::show_cell);
    connect(&model_, &BatchModel::corrected, this, &BatchPanel::judge);
    connect(&model_, &QAbstractItemModel::dataChanged, this, &BatchPanel::show_cell);
}

void BatchPanel::arrive() {
    if (!std::exchange(begun_, true)) {
        busy_ = true;
        send(command::KeptBatch{}, &BatchPanel::show_kept);
    }
    (holds_lines() ? static_cast<QWidget*>(ui_->batchLines) : ui_->chooseBatch)->setFocus();
}

void BatchPanel::cover() {
    ++visit_;
    stopping_.request_stop();
    begun_ = busy_ = judging_ = unjudged_ = false;
    done_.clear();
    ui_->batchSteps->begin_anew();
    aids_.reset();
    model_.hold(false);
    model_.show({});
    ways_->forget_search();
    ui_->batchFault->clear();
    ui_->running->cover();
    show_only(std::nullopt);
}

void BatchPanel::show_snapshot(const desk::Snapshot& snapshot) {
    ui_->running->show_snapshot(snapshot);
    ui_->batchSteps->show_snapshot(snapshot);
    show_ahead();
}

void BatchPanel::show_aids(const desk::FormAids* aids) {
    aids_ = aids == nullptr ? std::nullopt : std::optional(*aids);
    show_ahead();
}

template <class C>
void BatchPanel::send(C command, void (BatchPanel::*then)(const typename C::Answer&)) {
    ui_->batchFault->clear();
    const auto visit = visit_;
    const auto answered = [this, then, visit](Result<typename C::Answer> answer) {
        if (visit_ != visit) return;
        busy_ = judging_ = false;
        model_.hold(false);
        if (answer)
            (this->*then)(*answer);
        else
            ui_->batchFault->show_fault(answer.error());
        allow();
    };
    const auto told = [this, visit](const typename C::Progress& progress) {
        if (visit_ == visit) show_progress(*ui_->batchBar, progress.done, progress.total);
    };
    show_progress(*ui_->batchBar, 0, 0);
    stopping_ = commands_.send(this, std::move(command), told, answered);
    allow();
}

void BatchPanel::choose_file() {
    auto* picker = open_file_picker(this, tr("選擇檔案"), tr("表格 (*.csv)"));
    connect(picker, &QFileDialog::fileSelected, this, &BatchPanel::read);
}

void BatchPanel::save_sample() {
    auto* picker = open_save_picker(this, tr("存範例檔"), tr("表格 (*.csv)"), QStringLiteral("csv"));
    connect(picker, &QFileDialog::fileSelected, this, [this](const QString& file) {
        commands_.send(this, command::SaveBatchSample{file.toStdString()},
                       [this, visit = visit_](Result<std::filesystem::path> saved) {
                           if (visit_ != visit) return;
                           if (!saved) return ui_->batchFault->show_fault(saved.error());
                           ui_->batchFault->clear();
                           done_ = tr("已存：%1。兩列範例請換成要查的人。").arg(q(saved->filename().string()));
                           show_count();
                       });
    });
}

void BatchPanel::read(const QString& file) {
    busy_ = true;
    done_.clear();
    send(command::ReadBatch{file.toStdString()}, &BatchPanel::show_read);
}

void BatchPanel::show_read(const inquiry::Batch& batch) {
    unjudged_ = false;
    ui_->batchSteps->begin_anew();
    show_only(std::nullopt);
    model_.show(batch);
    ui_->batchLines->resizeColumnsToContents();
    show_count();
    if (!isVisible()) return;
    const auto wrong = model_.next_wrong();
    ui_->batchLines->go_to(wrong.isValid() ? wrong : model_.index(0, BatchModel::state));
}

void BatchPanel::show_kept(const std::optional<inquiry::Batch>& kept) {
    if (!kept || kept->lines.empty()) {
        model_.show({});  // known to be empty, which the list then says
        allow();
        if (isVisible()) ui_->chooseBatch->setFocus();
        return;
    }
    done_ = tr("接續上次沒有送出的 %Ln 列。", nullptr, words::counted(kept->lines.size()));
    show_read(*kept);
}

void BatchPanel::forget() {
    unjudged_ = false;
    done_.clear();
    model_.show({});
    show_only(std::nullopt);
    commands_.send(command::KeepBatch{});
}

void BatchPanel::show_only(std::optional<BatchModel::Stands> which) {
    if (!which) ui_->standing->choose_all();
    model_.show_only(which);
    show_count();
}

void BatchPanel::next_fault() {
    const auto next = model_.next_wrong(ui_->batchLines->currentIndex());
    if (next.isValid()) ui_->batchLines->go_to(next);
}

void BatchPanel::judge() {
    if (busy_ || judging_ || model_.waiting().empty()) return;
    judge_lines(unjudged_ ? std::set<std::size_t>() : model_.waiting());
}

void BatchPanel::judge_lines(const std::set<std::size_t>& only) {
    judging_ = unjudged_ = true;
    send(command::JudgeBatch{model_.batch(), only}, &BatchPanel::take_judged);
}

void BatchPanel::take_judged(const inquiry::Batch& batch) {
    unjudged_ = false;
    model_.take_judged(batch);
    show_count();
    judge();  // what was corrected meanwhile
}

void BatchPanel::submit() {
    if (!ui_->submitBatch->isEnabled()) return;
    if (unjudged_) return judge_lines({});
    busy_ = true;
    model_.hold(true);
    send(command::SubmitBatch{model_.batch()}, &BatchPanel::show_sent);
}

void BatchPanel::show_sent(const desk::SentBatch& sent) {
    std::set<std::size_t> done;
    for (const auto& line : sent.lines)
        if (line.query) done.insert(line.number);
    ui_->batchSteps->take_sent(sent);
    model_.remove(done);
    done_ = BatchWords::sent(sent, holds_lines());
    show_count();
    // What is left may be refused for what went: that is told at its cells.
    if (holds_lines())
        judge_lines({});
    else
        commands_.send(command::KeepBatch{});
    if (sent.ended) ui_->batchFault->show_fault(*sent.ended);
}

void BatchPanel::show_count() {
    const auto& batch = model_.batch();
    ui_->batchFile->setText(BatchWords::file(batch));
    ui_->batchSource->setText(BatchWords::source(batch));
    ui_->chooseBatch->setText(batch.lines.empty() ? tr("選擇檔案…(&F)") : tr("換檔案…(&F)"));
    const auto note = !done_.isEmpty() ? done_ : batch.lines.empty() ? BatchWords::columns() : QString();
    ui_->batchNote->setText(note);
    ui_->batchNote->setVisible(!note.isEmpty());
    ui_->standing->show_counts(model_);
    ui_->batchSteps->show_lines(model_);
    const auto [mark, said] = BatchWords::state(model_);
    ui_->batchState->show_state(mark, said);
    items_ready_ = batch.items_ready();
    ui_->aheadWarnings->show_remarks(BatchWords::days_off(batch));
    show_ahead();
    show_cell();
    allow();
}

void BatchPanel::show_ahead() {
    std::set<domain::Item> items;
    for (const auto& [item, count] : items_ready_) items.insert(item);
    const auto* aids = aids_ ? &*aids_ : nullptr;
    ui_->ahead->show_lines({AfterSending::approver(*commands_.snapshot(), aids), BatchWords::items(items_ready_),
                            AfterSending::answers(items), AfterSending::fetch_by(items, aids)});
}

void BatchPanel::show_cell() {
    ui_->batchCellNote->setText(model_.said_of(ui_->batchLines->currentIndex()));
    ui_->batchCellNote->setVisible(holds_lines());  // its place is kept from cell to cell
}

void BatchPanel::allow() {
    const auto ready = model_.batch().ready();
    const bool still = !busy_ && !judging_;
    // Where the lines could not be judged, nothing else would ask for it once more.
    const bool again = still && unjudged_;
    ui_->submitBatch->setText(again       ? tr("再檢查(&K)")
                              : ready > 0 ? tr("送 %Ln 列核准(&K)", nullptr, words::counted(ready))
                                          : tr("送核准(&K)"));
    enable_unless(*ui_->submitBatch, !still, again ? QString() : BatchWords::why_not(model_));
    const bool over = ui_->batchSteps->sent_any() && still && ready == 0;
    ui_->toApproval->setVisible(over);
    ui_->submitBatch->setVisible(!over);
    ui_->chooseBatch->setEnabled(still);
    enable_unless(*ui_->forgetBatch, !still, holds_lines() ? QString() : tr("還沒有讀進檔案"),
                  tr("這些列不再保留；送出的不受影響。"));
    ui_->saveSample->setEnabled(!busy_);
    ui_->batchBar->setVisible(busy_);
    ui_->stopBatch->setVisible(busy_);
}

void BatchPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    if (!holds_lines()) ui_->batchLines->resizeColumnsToContents();  // the headers, in their language
    show_snapshot(*commands_.snapshot());
    show_count();
}

}  // namespace jcic::ui
