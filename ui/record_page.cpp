#include "ui/record_page.h"

#include <QEvent>
#include <algorithm>

#include "ui/board_words.h"
#include "ui/doubt_dialog.h"
#include "ui/save_dialog.h"
#include "ui/text.h"
#include "ui/text_question.h"
#include "ui_record_page.h"

namespace jcic::ui {

RecordPage::RecordPage(Commands& commands, QWidget* parent)
    : Page(commands, parent), ui_(std::make_unique<Ui::RecordPage>()) {
    ui_->setupUi(this);
    connect(ui_->print, &QPushButton::clicked, this, &RecordPage::print);
    connect(ui_->printed, &QPushButton::clicked, this, [this] { confirm(true); });
    connect(ui_->notPrinted, &QPushButton::clicked, this, [this] { confirm(false); });
    connect(ui_->save, &QPushButton::clicked, this, &RecordPage::save);
    connect(ui_->reveal, &QPushButton::clicked, this, &RecordPage::reveal);
    connect(ui_->doubt, &QPushButton::clicked, this, &RecordPage::note_doubt);
    connect(ui_->back, &QPushButton::clicked, this, [this] { Q_EMIT wants_page(PageId::board); });
    cover();
}

RecordPage::~RecordPage() = default;

void RecordPage::show_snapshot(const desk::Snapshot& snapshot) {
    QStringList queues;
    for (const auto& queue : snapshot.printer.queues) queues << q(queue);
    QStringList shown;
    for (int i = 0; i < ui_->queue->count(); ++i) shown << ui_->queue->itemText(i);
    if (queues != shown) {
        ui_->queue->clear();
        ui_->queue->addItems(queues);
        ui_->queue->setCurrentText(q(snapshot.printer.queue));
    }
    ui_->queueState->show_state(snapshot.printer.state == desk::PrinterState::ready ? Mark::good : Mark::mind,
                                snapshot.printer.state == desk::PrinterState::ready     ? tr("可列印")
                                : snapshot.printer.state == desk::PrinterState::stopped ? tr("印表機已停止")
                                                                                        : tr("沒有印表機"));
    show_paper();
    if (record_ && snapshot.ledger.events != events_) show_story();
    events_ = snapshot.ledger.events;
}

void RecordPage::open(const inquiry::QueryId& query, domain::Item item) {
    cover();
    query_ = query;
    item_ = item;
    const auto snapshot = commands_.snapshot();
    const bool numbered_before = std::any_of(snapshot->copies.begin(), snapshot->copies.end(),
                                             [&](const auto& row) { return row.query == query && row.item == item; });
    if (!numbered_before) return open_with({});
    ask_text(this, tr("再看一次"), tr("這筆資料已有編號的份數。為什麼再要一份？"),
             [this](const std::string& reason) { open_with(reason); });
}

void RecordPage::open_with(const std::string& reason) {
    const auto first = [this, generation = generation_](const std::shared_ptr<const Bytes>& pdf) {
        if (generation == generation_) show_first(pdf);
    };
    const auto whole = [this, generation = generation_](Result<desk::OpenRecord> record) {
        if (generation != generation_) {
            // Too late: it was never seen, so its number becomes void.
            if (record) commands_.close_record(*record, [](Result<void>) {});
            return;
        }
        if (!record) {
            Q_EMIT failed(record.error());
            return Q_EMIT wants_page(PageId::board);
        }
        show_record(*record);
    };
    commands_.open_record(query_, item_, reason, first, whole);
}

void RecordPage::show_first(const std::shared_ptr<const Bytes>& pdf) {
    first_seen_ = ui_->pdf->open(pdf);
    show_paper();
}

void RecordPage::show_record(const desk::OpenRecord& record) {
    record_ = record;
    first_seen_ = false;
    paper_ = Paper::preview;
    if (!ui_->pdf->open(record.pdf)) {
        Q_EMIT failed(Fault{FaultCode::paper_layout, "ui.preview", {}});
        return Q_EMIT wants_page(PageId::board);
    }
    show_paper();
    show_story();
    ui_->print->setFocus();
}

void RecordPage::show_paper() {
    const bool open = record_.has_value();
    ui_->notice->setText(q(domain::tax_notice));
    // Tax data on screen, be it one page of many: the notice stands with it (R-PA-3), and its help (R-PA-8).
    const bool tax_data = (open || first_seen_) && domain::info(item_).tax_data;
    ui_->notice->setVisible(tax_data);
    ui_->doubtHelp->setVisible(tax_data);
    ui_->doubt->setEnabled(open);
    ui_->pageTitle->setText(open || first_seen_ ? item_text(item_) : tr("資料"));
    ui_->copy->setText(open ? tr("第 %1 份，共 %2 頁").arg(record_->copy).arg(ui_->pdf->pages()) : QString());
    ui_->print->setText(open ? tr("列印第 %1 份(&P)").arg(record_->copy) : tr("列印(&P)"));
    const bool preview = open && !busy_ && paper_ == Paper::preview;
    ui_->print->setEnabled(preview && ui_->queue->count() > 0);
    ui_->save->setEnabled(preview);
    ui_->printed->setEnabled(open && !busy_ && paper_ == Paper::at_printer);
    ui_->notPrinted->setEnabled(ui_->printed->isEnabled());
    ui_->reveal->setEnabled(open);
    ui_->paperState->setText(first_seen_                ? tr("其餘各頁排版中…")
                             : !open                    ? QString()
                             : paper_ == Paper::preview ? tr("還沒列印；不印就離開，這個號碼作廢。")
                             : paper_ == Paper::at_printer ? tr("已送印。請到印表機取件，再回來確認。")
                                                           : tr("已交代。到「列印與份數」登記歸檔或銷毀。"));
}

void RecordPage::show_story() {
    commands_.story(query_, [this, generation = generation_](Result<std::vector<desk::StoryLine>> story) {
        if (story && generation == generation_) ui_->story->show_story(*story);
    });
}

void RecordPage::print() {
    if (!record_ || busy_) return;
    busy_ = true;
    show_paper();
    commands_.print(*record_, ui_->queue->currentText().toStdString(),
                    [this, generation = generation_](Result<void> sent) {
                        if (generation != generation_) return;
                        busy_ = false;
                        if (!sent) {
                            // A number that the printer did not take is void: the next try has its own.
                            Q_EMIT failed(sent.error());
                            return Q_EMIT wants_page(PageId::board);
                        }
                        paper_ = Paper::at_printer;
                        show_paper();
                        ui_->printed->setFocus();
                    });
}

void RecordPage::confirm(bool printed) {
    if (!record_ || busy_) return;
    busy_ = true;
    show_paper();
    commands_.confirm_copy({query_, item_, record_->copy}, printed,
                           [this, generation = generation_](Result<void> done) {
                               if (generation != generation_) return;
                               busy_ = false;
                               if (done) paper_ = Paper::settled;
                               show_paper();
                               if (!done) Q_EMIT failed(done.error());
                           });
}

void RecordPage::save() {
    if (!record_) return;
    auto* dialog = new SaveDialog(random_, this);
    connect(dialog, &SaveDialog::chosen, this, [this, dialog, generation = generation_] {
        if (generation != generation_ || !record_) return;
        commands_.save_encrypted(*record_, dialog->file(), dialog->take_password(),
                                 [this, generation](Result<void> saved) {
                                     if (generation != generation_) return;
                                     if (!saved) return Q_EMIT failed(saved.error());
                                     ui_->paperState->setText(tr("加密檔已存好。"));
                                 });
    });
    dialog->open();
}

void RecordPage::reveal() {
    commands_.reveal_serial(query_, item_, [this, generation = generation_](Result<std::string> serial) {
        if (generation != generation_) return;
        if (!serial) return Q_EMIT failed(serial.error());
        ui_->serial->setText(q(*serial));
    });
}

void RecordPage::note_doubt() {
    if (!record_) return;
    auto* dialog = new DoubtDialog(this);
    connect(dialog, &DoubtDialog::noted, this, [this, generation = generation_](const inquiry::Doubt& doubt) {
        if (generation != generation_) return;
        commands_.note_doubt(query_, item_, doubt, [this, generation](Result<void> noted) {
            if (generation != generation_) return;
            if (!noted) return Q_EMIT failed(noted.error());
            show_story();
        });
    });
    dialog->open();
}

void RecordPage::cover() {
    ++generation_;
    if (record_ && paper_ == Paper::preview) commands_.close_record(*record_, [](Result<void>) {});
    record_.reset();
    first_seen_ = false;
    busy_ = false;
    ui_->pdf->close_document();
    ui_->story->clear();
    ui_->serial->setText(tr("調閱序號已遮蔽"));
    show_paper();
}

void RecordPage::arrive() {
    ui_->pdf->setFocus();
}

void RecordPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    ui_->retranslateUi(this);
    show_paper();
    if (record_) show_story();
}

}  // namespace jcic::ui
