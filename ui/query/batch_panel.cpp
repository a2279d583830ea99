#include "ui/query/batch_panel.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFrame>
#include <QProgressBar>
#include <QString>
#include <algorithm>

#include "app/desk/commands/queries.h"
#include "app/desk/queries/batch_desk.h"
#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/help/fault_panel.h"
#include "ui/lists/list_ways.h"
#include "ui/look/buttons.h"
#include "ui/look/elided_line.h"
#include "ui/look/file_picker.h"
#include "ui/look/form_parts.h"
#include "ui/look/keys.h"
#include "ui/look/mark.h"
#include "ui/look/scroll_frame.h"
#include "ui/look/text.h"
#include "ui/look/work_panel.h"
#include "ui/query/after_sending.h"
#include "ui/query/batch_model.h"
#include "ui/query/batch_parts.h"
#include "ui/query/form_lines.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace Ui {

/// What stands in it, by name.
struct BatchPanel {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::BatchPanel)
public:
    explicit BatchPanel(QWidget& form);

    BatchSteps* batchSteps = nullptr;
    QLabel* batchFile = nullptr;
    ElidedLine* batchSource = nullptr;
    QPushButton* saveSample = nullptr;
    QPushButton* chooseBatch = nullptr;
    QPushButton* takeLaid = nullptr;
    QLabel* batchNote = nullptr;
    QHBoxLayout* chips = nullptr;
    BatchChips* standing = nullptr;
    BatchTable* batchLines = nullptr;
    QLabel* batchCellNote = nullptr;
    ui::FaultPanel* batchFault = nullptr;
    MarkLabel* batchState = nullptr;
    QProgressBar* batchBar = nullptr;
    QPushButton* stopBatch = nullptr;
    QPushButton* forgetBatch = nullptr;
    QPushButton* toApproval = nullptr;
    QPushButton* submitBatch = nullptr;
    RunningWork* running = nullptr;
    AfterSending* ahead = nullptr;
    WarningLines* aheadWarnings = nullptr;
};

/// From top to bottom.
BatchPanel::BatchPanel(QWidget& form) {
    auto& parts = *new FormParts(form);
    auto* grid = lay_out<QGridLayout>(form, -1);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    batchSteps = parts.make<BatchSteps>("batchSteps");
    grid->addWidget(batchSteps, 0, 0, 1, 2);
    auto* batchCard = parts.make<QFrame>("batchCard");
    batchCard->setProperty("kind", QStringLiteral("card"));
    auto* column = lay_out<QVBoxLayout>(*batchCard, 8, {18, 12, 18, 12});
    auto* row = add_layout<QHBoxLayout>(*column, 8);
    batchFile = put(*row, parts.make_line("batchFile", nullptr, "heading"));
    batchSource = put(*row, parts.make<ElidedLine>("batchSource"), 1);
    batchSource->setProperty("kind", QStringLiteral("small"));
    saveSample = put(*row, parts.make_button("saveSample", QT_TR_NOOP("存範例檔…(&E)")));
    chooseBatch = put(*row, parts.make_button("chooseBatch", QT_TR_NOOP("選擇檔案…(&F)")));
    takeLaid = put(*row, parts.make_button("takeLaid", QT_TR_NOOP("承作系統取件(&T)")));
    takeLaid->hide();
    batchNote = put(*column, parts.make_text("batchNote", nullptr, "soft"));
    chips = add_layout<QHBoxLayout>(*column, 8);
    standing = put(*chips, parts.make<BatchChips>("standing"));
    batchLines = put(*column, parts.make<BatchTable>("batchLines", QT_TR_NOOP("檔案的各列")), 1);
    batchCellNote = put(*column, parts.make_text("batchCellNote", nullptr, "note"));
    batchCellNote->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    batchFault = put(*column, parts.make<ui::FaultPanel>("batchFault"));
    auto* row2 = add_layout<QHBoxLayout>(*column, 8);
    batchState = put(*row2, parts.make<MarkLabel>("batchState"), 1);
    batchState->setWordWrap(true);
    batchBar = put(*row2, parts.make<QProgressBar>("batchBar", QT_TR_NOOP("進度")));
    batchBar->setMaximumWidth(160);
    stopBatch = put(*row2, parts.make_button("stopBatch", QT_TR_NOOP("停止(&X)")));
    forgetBatch = put(*row2, parts.make_button("forgetBatch", QT_TR_NOOP("清除(&Z)")));
    toApproval = put(*row2, parts.make_button("toApproval", QT_TR_NOOP("前往核准(&C)")));
    make_primary(*toApproval);
    submitBatch = put(*row2, parts.make_button("submitBatch", QT_TR_NOOP("送出核准(&K)")));
    make_primary(*submitBatch);
    grid->addWidget(batchCard, 1, 0);
    auto* batchSide = parts.make<DownScroll>("batchSide");
    auto* scrollContent = parts.make<QWidget>("scrollContent");
    auto* column2 = lay_out<QVBoxLayout>(*scrollContent, 16);
    running = put(*column2, parts.make<RunningWork>("running"));
    auto* aheadCard = put(*column2, parts.make<QFrame>("aheadCard"));
    aheadCard->setProperty("kind", QStringLiteral("card"));
    auto* column3 = lay_out<QVBoxLayout>(*aheadCard, 8, {18, 12, 18, 12});
    put(*column3, parts.make_line("aheadTitle", QT_TR_NOOP("本批送出後"), "heading"));
    ahead = put(*column3, parts.make<AfterSending>("ahead"));
    aheadWarnings = put(*column3, parts.make<WarningLines>("aheadWarnings"));
    column2->addStretch(1);
    batchSide->setWidget(scrollContent);
    grid->addWidget(batchSide, 1, 1);
    grid->setRowStretch(1, 1);
    grid->setColumnStretch(0, 1);
}

}  // namespace Ui

namespace {

/// What a batch says of itself.
class BatchWords {
    Q_DECLARE_TR_FUNCTIONS(BatchWords)
public:
    /// Its file's name.
    [[nodiscard]] static QString file(const inquiry::Batch& batch);
    /// 20 列 · 7 欄對上 · 編碼 Big5（cp950），自動辨識
    [[nodiscard]] static QString source(const inquiry::Batch& batch);
    /// How a file looks, before there is one.
    [[nodiscard]] static QString columns();
    /// 2 列須更正（F8）；其餘 18 列可先送出，須更正者保留。
    [[nodiscard]] static std::pair<Mark, QString> state(const BatchModel& model);
    /// Why nothing can be sent; "" where something can.
    [[nodiscard]] static QString why_not(const BatchModel& model);
    /// What became of the lines; `left`: others stay.
    [[nodiscard]] static QString sent(const desk::SentBatch& sent, bool left);
    /// T50 18 · T51 18 · T52 11
    [[nodiscard]] static AfterSending::Line items(const std::map<domain::Item, std::size_t>& counts);
    /// What was taken of what the loan system laid, and what was put aside.
    [[nodiscard]] static QString taken(const desk::TakenCases& taken);
    [[nodiscard]] static QString not_taken(const desk::LaidView& laid);
    [[nodiscard]] static QString refused(const desk::RefusedFile& one);
    [[nodiscard]] static QString left(const std::string& name, const Fault& why);
};

QString BatchWords::file(const inquiry::Batch& batch) {
    if (batch.source) return q(batch.source->file);
    const bool laid = std::ranges::none_of(batch.lines, [](const auto& line) { return line.reference.empty(); });
    if (laid && !batch.lines.empty()) return tr("承作系統送來的案件");
    return batch.lines.empty() ? tr("尚無檔案") : tr("前次未送出之資料列");
}

QString BatchWords::source(const inquiry::Batch& batch) {
    if (batch.lines.empty()) return {};
    if (!batch.source) return tr("%Ln 列", nullptr, words::counted(batch.lines.size()));
    const auto encoding = batch.source->encoding == Encoding::cp950   ? tr("Big5（cp950）")
                          : batch.source->encoding == Encoding::utf16 ? QStringLiteral("UTF-16")
                                                                      : QStringLiteral("UTF-8");
    return tr("%Ln 列 · %1 欄對上 · 編碼 %2，自動辨識", nullptr, words::counted(batch.lines.size()))
        .arg(batch.columns)
        .arg(encoding);
}

QString BatchWords::columns() {
    QStringList names;
    for (const auto& column : inquiry::batch_columns()) names << told(column.title);
    return tr("CSV "
              "檔，每列一筆查詢，第一列為欄名：%"
              "1。三個項目填是或否；授權書及其載明之欄位留白時，帶入登記簿上唯一相符者。不確定時請先儲存範例檔填寫。送"
              "出前逐列檢查，可於欄位內更正。")
        .arg(listed(names));
}

std::pair<Mark, QString> BatchWords::state(const BatchModel& model) {
    const auto& batch = model.batch();
    if (batch.lines.empty()) return {Mark::not_yet, {}};
    const auto wrong = model.count(BatchModel::Stands::wrong);
    const auto before = batch.submitted() > 0
                            ? tr("%Ln 列前已送出，不重複送出。", nullptr, words::counted(batch.submitted()))
                            : QString();
    const auto shown = static_cast<std::size_t>(model.rowCount());
    const auto hidden = shown < batch.lines.size()
                            ? tr("將送出檔案全部資料列，不限畫面所列 %Ln 列。", nullptr, words::counted(shown))
                            : QString();
    if (wrong == 0)
        return {Mark::good, tr("%Ln 列均可送出。", nullptr, words::counted(batch.ready())) + before + hidden};
    if (batch.ready() == 0)
        return {Mark::barred, tr("%Ln 列須更正，按 F8 移至須更正欄位。", nullptr, words::counted(wrong)) + before};
    return {Mark::barred, tr("%Ln 列須更正（F8）；其餘 %L1 列可先送出，須更正者保留。", nullptr, words::counted(wrong))
                                  .arg(batch.ready()) +
                              before + hidden};
}

QString BatchWords::why_not(const BatchModel& model) {
    if (model.batch().lines.empty()) return tr("請先選擇檔案");
    if (!model.waiting().empty()) return tr("尚有列待檢查");
    return model.batch().ready() == 0 ? tr("無可送出之資料列，請更正錯誤") : QString();
}

QString BatchWords::sent(const desk::SentBatch& sent, bool left) {
    QStringList out{tr("已送出 %Ln 列，待核准主管核准。", nullptr, words::counted(sent.submitted()))};
    if (!left) out.front() += tr("檔案含個人資料，使用後請刪除。");
    for (const auto& line : sent.lines)
        if (line.fault)
            out << tr("第 %1 列：%2").arg(QString::number(line.number), words::words_for(*line.fault).title);
    return out.join(QLatin1Char('\n'));
}

AfterSending::Line BatchWords::items(const std::map<domain::Item, std::size_t>& counts) {
    QStringList parts;
    for (const auto& [item, count] : counts) parts << QStringLiteral("%1 %L2").arg(q(domain::code_of(item))).arg(count);
    return {tr("項目"), parts.join(QStringLiteral(" · "))};
}

QString BatchWords::taken(const desk::TakenCases& taken) {
    QStringList out{tr("已取 %L1 份檔案、%L2 件，送出前請逐列核對。").arg(taken.files).arg(taken.cases)};
    for (const auto& one : taken.refused) out << refused(one);
    for (const auto& one : taken.left) out << left(one.name, one.why);
    if (taken.more) out << tr("尚有檔案未取：待送出者已達 5,000 列，請送出後再取。");
    return out.join(QLatin1Char('\n'));
}

QString BatchWords::not_taken(const desk::LaidView& laid) {
    QStringList out;
    for (const auto& one : laid.refused) out << refused(one);
    if (!out.isEmpty()) out << tr("不採用之檔案請由送件單位更正後重送。");
    for (const auto& one : laid.left) out << left(one.name, *one.fault);
    return out.join(QLatin1Char('\n'));
}

QString BatchWords::refused(const desk::RefusedFile& one) {
    return tr("%1 不採用：%2").arg(q(one.name), words::words_for(one.why).cause);
}

QString BatchWords::left(const std::string& name, const Fault& why) {
    return tr("%1 未取件，留置原處：%2").arg(q(name), words::words_for(why).cause);
}

}  // namespace

BatchPanel::BatchPanel(Commands& commands, QWidget* parent)
    : QWidget(parent), commands_(commands), ui_(std::make_unique<Ui::BatchPanel>(*this)) {
    build_list();
    connect(ui_->chooseBatch, &QPushButton::clicked, this, &BatchPanel::choose_file);
    connect(ui_->saveSample, &QPushButton::clicked, this, &BatchPanel::save_sample);
    connect(ui_->takeLaid, &QPushButton::clicked, this, &BatchPanel::take_laid);
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
    add_key(Qt::Key_F8, this, QT_TRANSLATE_NOOP("Keys", "下一個須更正欄位"), [this] { next_fault(); });
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
        return holds_lines() ? tr("查無符合之資料列，按「全部」顯示整份檔案。")
                             : tr("尚未匯入檔案：請按「選擇檔案…」，或先儲存範例檔填寫。");
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
    look_for_laid();
    give_keys();
}

/// To what comes next, so that Enter takes it: the first cell that is wrong, the sending, the approval, the cases that
/// the loan system laid; else a file is chosen.
void BatchPanel::give_keys() {
    if (!isVisible()) return;
    if (const auto wrong = model_.next_wrong(); wrong.isValid()) return ui_->batchLines->go_to(wrong);
    if (holds_lines()) ui_->batchLines->go_to(model_.index(0, BatchModel::state));  // in sight from the first one on
    for (auto* one : {ui_->toApproval, ui_->submitBatch, ui_->takeLaid})
        if (!one->isHidden() && one->isEnabled()) return one->setFocus();
    (holds_lines() ? static_cast<QWidget*>(ui_->batchLines) : ui_->chooseBatch)->setFocus();
}

/// Asked beside whatever runs: what it finds is said by the button.
void BatchPanel::look_for_laid() {
    commands_.send(this, command::LookLaid{}, [this, visit = visit_](const Result<desk::LaidView>& view) {
        if (visit_ != visit) return;
        if (!view) ui_->batchFault->show_fault(view.error());
        if (view) {
            laid_ = *view;
            if (done_.isEmpty()) done_ = BatchWords::not_taken(*laid_);
            show_count();
            if (ui_->chooseBatch->hasFocus()) give_keys();  // nobody began anything meanwhile
            return;
        }
        allow();
    });
}

void BatchPanel::take_laid() {
    busy_ = true;
    done_.clear();
    send(command::TakeLaid{}, &BatchPanel::show_taken);
}

void BatchPanel::show_taken(const desk::TakenCases& taken) {
    done_ = BatchWords::taken(taken);
    show_read(taken.batch);
    look_for_laid();
}

void BatchPanel::cover() {
    ++visit_;
    stopping_.request_stop();
    begun_ = busy_ = judging_ = unjudged_ = false;
    done_.clear();
    ui_->batchSteps->begin_anew();
    aids_.reset();
    laid_.reset();
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
    connect(picker, &QFileDialog::fileSelected, this, &BatchPanel::read_file);
}

void BatchPanel::save_sample() {
    auto* picker =
        open_save_picker(this, tr("存範例檔"), tr("表格 (*.csv)"), QStringLiteral("csv"), tr("多筆查詢範例"));
    connect(picker, &QFileDialog::fileSelected, this, [this](const QString& file) {
        commands_.send(this, command::SaveBatchSample{file.toStdString()},
                       [this, visit = visit_](Result<std::filesystem::path> saved) {
                           if (visit_ != visit) return;
                           if (!saved) return ui_->batchFault->show_fault(saved.error());
                           ui_->batchFault->clear();
                           done_ =
                               tr("已儲存：%1。請以受查人資料取代其中二列範例。").arg(q(saved->filename().string()));
                           show_count();
                       });
    });
}

void BatchPanel::read_file(const QString& file) {
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
    give_keys();
}

void BatchPanel::show_kept(const std::optional<inquiry::Batch>& kept) {
    if (!kept || kept->lines.empty()) {
        model_.show({});  // known to be empty, which the list then says
        allow();
        return give_keys();
    }
    done_ = tr("接續上次未送出的 %Ln 列。", nullptr, words::counted(kept->lines.size()));
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
    give_keys();
    if (sent.ended) ui_->batchFault->show_fault(*sent.ended);
}

void BatchPanel::show_count() {
    const auto& batch = model_.batch();
    ui_->batchFile->setText(BatchWords::file(batch));
    ui_->batchSource->setText(BatchWords::source(batch));
    ui_->chooseBatch->setText(batch.lines.empty() ? tr("選擇檔案…(&F)") : tr("更換檔案…(&F)"));
    const auto note = !done_.isEmpty() ? done_ : batch.lines.empty() ? BatchWords::columns() : QString();
    ui_->batchNote->setText(note);
    ui_->batchNote->setVisible(!note.isEmpty());
    ui_->standing->show_counts(model_);
    ui_->batchSteps->show_lines(model_);
    const auto [mark, said] = BatchWords::state(model_);
    ui_->batchState->show_state(mark, said);
    items_ready_ = batch.items_ready();
    ui_->aheadWarnings->show_remarks(batch.ahead());
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
                              : ready > 0 ? tr("送出核准 %Ln 列(&K)", nullptr, words::counted(ready))
                                          : tr("送出核准(&K)"));
    enable_unless(*ui_->submitBatch, !still, again ? QString() : BatchWords::why_not(model_));
    const bool over = ui_->batchSteps->sent_any() && still && ready == 0;
    ui_->toApproval->setVisible(over);
    ui_->submitBatch->setVisible(!over);
    ui_->chooseBatch->setEnabled(still);
    enable_unless(*ui_->forgetBatch, !still, holds_lines() ? QString() : tr("尚未匯入檔案"),
                  tr("上述資料列不再保留，已送出者不受影響。"));
    ui_->saveSample->setEnabled(!busy_);
    ui_->takeLaid->setVisible(laid_ && laid_->is_set);
    const auto lie = laid_ ? laid_->files.size() : 0;
    ui_->takeLaid->setText(lie > 0 ? tr("承作系統取件，%Ln 份(&T)", nullptr, words::counted(lie))
                                   : tr("承作系統取件(&T)"));
    enable_unless(*ui_->takeLaid, !still, lie > 0 ? QString() : tr("承作系統無新送案件"));
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
