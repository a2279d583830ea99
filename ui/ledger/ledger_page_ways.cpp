// From the ledger's page on: to an event's case or row, and to what else is done with the ledger.
#include "app/domain/registers/register.h"
#include "app/inquiry/book/written.h"
#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/ledger/deletions_dialog.h"
#include "ui/ledger/head_dialog.h"
#include "ui/ledger/ledger_page.h"
#include "ui/ledger/ledger_page_parts.h"
#include "ui/ledger/paper_dialog.h"
#include "ui/ledger/values_export_dialog.h"
#include "ui/lists/list_ways.h"
#include "ui/look/file_picker.h"
#include "ui/look/progress.h"
#include "ui/look/text.h"

namespace jcic::ui {

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
