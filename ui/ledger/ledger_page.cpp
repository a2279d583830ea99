#include "ui/ledger/ledger_page.h"

#include <QEvent>
#include <QHeaderView>
#include <algorithm>
#include <utility>

#include "app/domain/registers/register.h"
#include "app/domain/trail_access.h"
#include "app/inquiry/book/written.h"
#include "app/words/counted.h"
#include "app/words/damage.h"
#include "app/words/words.h"
#include "ui/ledger/deletions_dialog.h"
#include "ui/ledger/head_dialog.h"
#include "ui/ledger/ledger_model.h"
#include "ui/ledger/ledger_page_parts.h"
#include "ui/ledger/paper_dialog.h"
#include "ui/ledger/values_export_dialog.h"
#include "ui/lists/list_ways.h"
#include "ui/look/buttons.h"
#include "ui/look/file_picker.h"
#include "ui/look/text.h"
#include "ui/look/work_panel.h"

namespace jcic::ui {
namespace {

QString verifying(desk::VerifyStage stage) {
    switch (stage) {
        case desk::VerifyStage::events:
            return LedgerPage::tr("驗證中：各筆號碼、雜湊及簽章");
        case desk::VerifyStage::indexes:
            return LedgerPage::tr("驗證中：檔案各頁、索引與事件");
        case desk::VerifyStage::search:
            return LedgerPage::tr("驗證中：搜尋索引與事件");
    }
    return {};
}

/// The first bad event; where none is, what is.
QString backing_up(desk::BackupStage stage) {
    if (stage == desk::BackupStage::copying) return LedgerPage::tr("備份中：複製日誌");
    return stage == desk::BackupStage::packing ? LedgerPage::tr("備份中：寫備份檔")
                                               : LedgerPage::tr("備份中：由備份檔還原驗證");
}

QString agreed(const desk::Verification& found, const command::Verify& against) {
    auto said = LedgerPage::tr("%Ln 筆全部相符，樹根 %1", nullptr, words::counted(found.events))
                    .arg(q(found.head.substr(0, 16)));
    if (!against.fingerprint.empty()) said += LedgerPage::tr("；與總行留存之指紋相符");
    if (!against.anchor.empty()) said += LedgerPage::tr("；與留存之錨相符，日誌由其延續");
    // No fault, and told all the same: whoever looks at it later is not to find it by themselves.
    for (const auto& one : found.told) {
        QStringList who;
        for (const auto& name : one.who) who += q(name);
        const auto sentence = words::sentence_told(one.reason, listed(who), roc_time(one.at), one.why);
        said += one.sequence == 0 ? LedgerPage::tr("。%1").arg(sentence)
                                  : LedgerPage::tr("。第 %1 筆：%2").arg(QString::number(one.sequence), sentence);
    }
    if (found.not_compared > 0)
        said +=
            LedgerPage::tr("。未核對：%Ln 項個人資料，無資料金鑰可供開啟", nullptr, words::counted(found.not_compared));
    return said;
}

/// The small files of which nothing else was found than that no copy was left. Damage on the disk looks like what
/// somebody does who hides something: the words name both, and keep what there is to look at.
QString damaged(const std::vector<Fault>& faults) {
    QStringList files;
    const Fault* then = &faults.front();
    for (const auto& fault : faults) {
        const auto file = q(fault.detail("file"));
        if (!file.isEmpty() && !files.contains(file)) files.append(file);
        if (fault.detail("sequence") == "0") then = nullptr;
    }
    if (then == nullptr)
        return LedgerPage::
            tr("檔案 %1 的二份均損壞：磁碟損壞或遭更動。請先通知資訊人員與單位主管；查明前請保留整個資料夾，請勿還原。")
                .arg(listed(files));
    return LedgerPage::tr(
               "檔案 %1 當時二份均損壞（第 %2 "
               "筆），其後日誌正常：磁碟損壞或遭更動。請通知資訊人員與單位主管查明，無須還原。")
        .arg(listed(files), q(then->detail("sequence")));
}

QString wrong(const desk::Verification& found) {
    if (found.only_look_ups())
        return LedgerPage::tr("事件全部相符；惟查閱索引與事件不符，請按「重建搜尋」，並通知稽核人員。");
    // A file that was damaged once is told for ever, and hides nothing that comes after it.
    const auto other =
        std::ranges::find_if(found.faults, [](const Fault& fault) { return fault.detail("reason") != "file-damaged"; });
    if (other == found.faults.end() && !found.faults.empty()) return damaged(found.faults);
    const auto foremost = other == found.faults.end() ? std::string_view{} : other->detail("reason");
    if (foremost == "anchor")
        return LedgerPage::tr(
            "與留存的錨不符：本日誌非由當時之日誌延續，可能遭置換為舊版。請立即停止作業，並通知單位主管及稽核人員。");
    if (foremost == "first-key")
        return LedgerPage::tr(
            "與總行留存之指紋不符：本日誌並非總行留存指紋之日誌。請立即停止作業，並通知單位主管及稽核人員。");
    const auto first = other == found.faults.end() ? QString() : q(other->detail("sequence"));
    if (first == QStringLiteral("0"))
        return LedgerPage::tr("驗證不符：日誌的檔案或索引。請立即停止作業，並通知單位主管及稽核人員。");
    return LedgerPage::tr("驗證不符（自第 %1 筆起），請立即停止作業，並通知單位主管及稽核人員。").arg(first);
}

}  // namespace

LedgerPage::LedgerPage(Commands& commands, QWidget* parent)
    : Page(commands, parent), ui_(std::make_unique<Ui::LedgerPage>(*this)), model_(commands) {
    ui_->table->setModel(&model_);
    ui_->table->setItemDelegate(new LedgerDelegate(this));
    lay_out_table();
    connect(ui_->looking, &LedgerSearch::changed, this, &LedgerPage::read_events);
    connect(&model_, &LedgerModel::answered, this, &LedgerPage::show_found);
    connect(ui_->verify, &QPushButton::clicked, this, [this] { verify({}); });
    add_ways();
    connect(ui_->stop, &QPushButton::clicked, this, [this] {
        if (working_) working_->request_stop();
    });
    connect(&model_, &LedgerModel::failed, this, &Page::failed);
    set_busy(false);
}

void LedgerPage::lay_out_table() {
    ui_->table->verticalHeader()->hide();
    auto* header = ui_->table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    // R-LO-1's machine is one key away: who reads a day's work looks for it once a year.
    header->setSectionHidden(LedgerModel::machine, true);
    // One height for all: a million rows cannot be measured.
    auto* rows = ui_->table->verticalHeader();
    rows->setSectionResizeMode(QHeaderView::Fixed);
    rows->setMinimumSectionSize(0);
    rows->setDefaultSectionSize(LedgerDelegate::row_height(ui_->table->font()));
}

/// Number and time whole at the window's least width; what is done, about whom and how share the rest.
std::vector<int> LedgerPage::shares_of_width() const {
    const auto metrics = ui_->table->fontMetrics();
    const int around = 22, letter = metrics.horizontalAdvance(QChar(0x53D7));  // of Chinese
    std::vector<int> out(static_cast<std::size_t>(LedgerModel::columns), 6 * letter);
    out[LedgerModel::sequence] = metrics.horizontalAdvance(QStringLiteral("18,204,000")) + around;
    out[LedgerModel::at] = metrics.horizontalAdvance(QStringLiteral("115-12-21 14:06:00")) + around + 16;
    out[LedgerModel::person] = metrics.horizontalAdvance(QStringLiteral("L03")) + 4 * letter + around;
    out[LedgerModel::action] = 7 * letter + around;
    out[LedgerModel::subject] = 9 * letter + around;
    out[LedgerModel::fields] = 9 * letter + around;
    return out;
}

LedgerPage::~LedgerPage() = default;

void LedgerPage::show_snapshot(const desk::Snapshot& snapshot) {
    ui_->looking->show_people(snapshot);
    ui_->ways->show_snapshot(snapshot);
    ui_->banner->show_snapshot(snapshot);
    own_only_ = snapshot.seat && !domain::lists_events(snapshot.seat->person.duties);
    const bool grew = snapshot.ledger.events != events_;
    events_ = snapshot.ledger.events;
    if (grew && isVisible()) read_events();
}

void LedgerPage::read_events() {
    if (const auto filter = ui_->looking->filter()) model_.show(*filter);
}

void LedgerPage::show_found(std::uint64_t rows, bool more, const desk::IndexState& index) {
    if (indexing_) return;
    if (!index.complete() && !paused_) return make_index(false);
    if (!index.complete())
        ui_->found->setText(tr("搜尋索引建立至第 %L1 筆").arg(index.done));
    else
        show_count(more ? tr("%Ln 筆以上", nullptr, words::counted(rows))
                        : tr("%Ln 筆", nullptr, words::counted(rows)));
}

void LedgerPage::show_count(QString count) {
    if (own_only_) count += QLatin1Char(' ') + tr("僅列示本人辦理之事件。");
    ui_->found->setText(count);
}

void LedgerPage::press_index() {
    if (indexing_) {
        indexing_ = false;
        paused_ = true;
        making_.request_stop();
        show_index({});
        return read_events();
    }
    make_index(!std::exchange(paused_, false) || anew_);
}

/// A slice at a time on the conductor's thread, so that whoever works meanwhile waits for one slice at most; and for
/// the listing, where that is to be made anew first.
void LedgerPage::make_index(bool anew) {
    indexing_ = true;
    anew_ = anew;
    show_index({});
    const auto show = [this](const desk::IndexState& now) {
        if (indexing_) ui_->found->setText(tr("查閱索引重建中：%L1／%L2 筆").arg(now.done).arg(now.total));
    };
    making_ = commands_.send(this, command::MakeIndex{anew}, show, [this](Result<desk::IndexState> index) {
        if (!index && index.error().code == FaultCode::cancelled) return;
        anew_ = false;
        if (!indexing_) return;
        indexing_ = index && !index->complete();
        if (!index) return Q_EMIT failed(index.error());
        if (indexing_) make_index(false);
        show_index(*index);
        if (!indexing_) read_events();
    });
}

void LedgerPage::show_index(const desk::IndexState& index) {
    using Index = LedgerWays::Index;
    ui_->ways->show_index(indexing_ ? Index::stop : paused_ ? Index::go_on : Index::anew);
    if (indexing_ && index.total > 0)
        ui_->found->setText(tr("搜尋索引建立中：%L1／%L2 筆，較新事件尚無法搜尋").arg(index.done).arg(index.total));
}

void LedgerPage::set_busy(bool busy) {
    ui_->verify->setEnabled(!busy);
    ui_->ways->set_busy(busy);
    enable_stop(*ui_->stop, busy);
    ui_->stop->setVisible(busy);
    ui_->progress->setVisible(busy);
}

void LedgerPage::start_work(const QString& what) {
    ui_->progress->setRange(0, 0);
    set_busy(true);
    ui_->banner->show_text(Mark::not_yet, what);
}

void LedgerPage::end_work() {
    working_.reset();
    set_busy(false);
}

void LedgerPage::verify(const command::Verify& against) {
    if (working_) return;
    start_work(verifying(desk::VerifyStage::events));
    const auto show = [this](const command::Verify::Progress& now) {
        if (!working_) return;
        ui_->banner->show_text(Mark::not_yet, verifying(now.stage));
        show_progress(*ui_->progress, now.done, now.total);
    };
    working_ = commands_.send(this, command::Verify{against}, show, [this, against](Result<desk::Verification> result) {
        end_work();
        show_result(result, against);
    });
}

void LedgerPage::choose_backup() {
    const auto* picker = open_save_picker(this, tr("備份日誌"), tr("日誌備份 (*.backup)"), QStringLiteral("backup"),
                                          dated(tr("日誌備份"), commands_.snapshot()->now));
    connect(picker, &QFileDialog::fileSelected, this, &LedgerPage::back_up);
}

void LedgerPage::back_up(const QString& file) {
    if (working_) return;
    start_work(tr("備份中"));
    const auto show = [this](const command::BackUp::Progress& now) {
        if (!working_) return;
        ui_->banner->show_text(Mark::not_yet, backing_up(now.stage));
        show_progress(*ui_->progress, now.done, now.total);
    };
    working_ =
        commands_.send(this, command::BackUp{file.toStdString()}, show, [this](Result<desk::BackupSummary> made) {
            end_work();
            show_backup(made);
        });
}

void LedgerPage::show_backup(const Result<desk::BackupSummary>& made) {
    if (made) {
        ui_->banner->show_text(Mark::good,
                               tr("已備份 %Ln 筆，並由備份檔還原驗證", nullptr, words::counted(made->events)));
        return;
    }
    const auto words = words::words_for(made.error());
    ui_->banner->show_text(Mark::mind, words.title + QStringLiteral(" ") + words.advice);
}

void LedgerPage::show_result(const Result<desk::Verification>& result, const command::Verify& against) {
    if (!result) {
        ui_->banner->show_text(Mark::mind, words::words_for(result.error()).title);
    } else if (result->ok) {
        ui_->banner->show_text(Mark::good, agreed(*result, against));
    } else {
        ui_->banner->show_text(Mark::act, wrong(*result));
    }
    if (result && result->unwritten) Q_EMIT failed(*result->unwritten);
    if (result && result->labels_unread) Q_EMIT failed(*result->labels_unread);
}

void LedgerPage::cover() {
    if (working_) working_->request_stop();
    making_.request_stop();
    indexing_ = paused_ = anew_ = false;
    show_index({});
    ui_->found->clear();
    ui_->looking->cover();
    ui_->banner->cover();
    model_.cover();
}

void LedgerPage::arrive() {
    read_events();
    ui_->looking->setFocus();
}

void LedgerPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    show_index({});
    model_.retell();
}

// From the ledger's page on: to an event's case or row, and to what else is done with the ledger.

void LedgerPage::add_ways() {
    connect(ui_->table, &QTableView::activated, this, &LedgerPage::open_row);
    auto* list = new ListWays(*ui_->table, QStringLiteral("ledger"), ListWays::Widths::shared);
    list->columns().share_by(shares_of_width());
    ui_->looking->serve(*list);
    list->when_empty([] { return tr("本人尚無辦理紀錄。"); });
    connect(ui_->ways, &LedgerWays::wants_head, this, [this] {
        auto* dialog = new HeadDialog(commands_, this);
        connect(dialog, &HeadDialog::wants_verify, this, [this](const QString& anchor, const QString& fingerprint) {
            verify({anchor.toStdString(), fingerprint.toStdString()});
        });
        dialog->open();
    });
    connect(ui_->ways, &LedgerWays::wants_deletions, this, [this] { (new DeletionsDialog(commands_, this))->open(); });
    connect(ui_->ways, &LedgerWays::wants_paper, this, [this] { (new PaperDialog(commands_, this))->open(); });
    connect(ui_->ways, &LedgerWays::wants_values_export, this,
            [this] { (new ValuesExportDialog(commands_, this))->open(); });
    connect(ui_->ways, &LedgerWays::wants_export, this, &LedgerPage::choose_export);
    connect(ui_->ways, &LedgerWays::wants_backup, this, &LedgerPage::choose_backup);
    connect(ui_->ways, &LedgerWays::wants_index, this, &LedgerPage::press_index);
}

void LedgerPage::look_for_case(const QString& number) {
    ui_->looking->look_for_case(number);
}

void LedgerPage::choose_export() {
    const auto* picker = open_save_picker(this, tr("匯出日誌供稽核"), tr("日誌匯出檔 (*.export)"),
                                          QStringLiteral("export"), dated(tr("日誌匯出"), commands_.snapshot()->now));
    connect(picker, &QFileDialog::fileSelected, this, &LedgerPage::export_to);
}

void LedgerPage::export_to(const QString& file) {
    if (working_) return;
    start_work(tr("匯出中"));
    const auto show = [this](const command::ExportLedger::Progress& now) {
        if (working_) show_progress(*ui_->progress, now.done, now.total);
    };
    working_ =
        commands_.send(this, command::ExportLedger{file.toStdString()}, show, [this](Result<desk::ExportSummary> made) {
            end_work();
            if (!made) {
                const auto words = words::words_for(made.error());
                return ui_->banner->show_text(Mark::mind, words.title + QLatin1Char(' ') + words.advice);
            }
            ui_->banner->show_text(
                Mark::good, tr("已匯出 %Ln 筆事件（封印 %L1 個），無個人資料；以 jcic-ledger-verify 驗證。", nullptr,
                               words::counted(made->events))
                                .arg(made->seals));
        });
}

/// To the case of a query's event, to the row of a register's; of any other there is nothing behind it.
void LedgerPage::open_row(const QModelIndex& index) {
    const auto* event = model_.row(index);
    if (event == nullptr) return;
    if (const auto query = inquiry::query_of(event->subject)) return open_case(*query);
    for (const auto* book : domain::registers::all())
        if (event->subject.size() > book->about.size() && event->subject.starts_with(book->about))
            return Q_EMIT wants_register(std::string(book->name), event->subject.substr(book->about.size()));
    ui_->banner->show_text(Mark::plain, tr("本事件不屬任何案件或登記簿。"));
}

/// Its number stands in its first event.
void LedgerPage::open_case(const inquiry::QueryId& query) {
    if (!may_see(PageId::board, *commands_.snapshot()))
        return ui_->banner->show_text(Mark::plain, tr("本案請於案件頁，由得閱覽紀錄內容之人員開啟。"));
    desk::EventFilter first;
    first.subject = "query:" + query;
    first.kind = action::query_submitted;
    commands_.send(this, command::Events{first, 0, 1}, [this, query](const Result<desk::EventList>& events) {
        if (!events) return Q_EMIT failed(events.error());
        if (events->rows.empty()) return ui_->banner->show_text(Mark::plain, tr("無法檢視本案送出紀錄，查無案號。"));
        for (const auto& [name, value] : events->rows.front().fields)
            if (name == field::case_number) return Q_EMIT wants_case(query, q(value));
    });
}

}  // namespace jcic::ui
