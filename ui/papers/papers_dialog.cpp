#include "ui/papers/papers_dialog.h"

#include "app/words/papers.h"
#include "ui/commands/save_dialog.h"
#include "ui/look/file_picker.h"
#include "ui/look/text.h"
#include "ui/papers/answers_dialog.h"
#include "ui/papers/branch_reports_dialog.h"
#include "ui/papers/inspection_dialog.h"
#include "ui/papers/sheet_out.h"
#include "ui/papers/statistics_dialog.h"

namespace jcic::ui {

PapersDialog::PapersDialog(Commands& commands, QWidget* parent)
    : ListDialog("PapersDialog", {520, 430}, commands, parent) {
    build();
    fill_periods();
}

void PapersDialog::build() {
    parts_.title_window(QT_TR_NOOP("查核工作底稿"));
    paper_ = parts_.add_field<ChoiceBox>(column_, "paper", QT_TR_NOOP("底稿(&K)"));
    period_ = parts_.add_field<ChoiceBox>(column_, "paperPeriod", QT_TR_NOOP("查核期間(&P)"));
    reviewer_ = parts_.add_field<QLineEdit>(column_, "paperReviewer", QT_TR_NOOP("查核人(&R)"));
    paper_->addItem(tr("聯徵1 查核報告"), 1);
    paper_->addItem(tr("聯徵2 抽查紀錄"), 2);
    paper_->addItem(tr("聯徵3 查詢設備"), 3);
    paper_->addItem(tr("聯徵4 人員授權登記簿"), 4);
    parts_.add_text(column_, "", QT_TR_NOOP("依日誌及登記簿產生；須人工判斷者留白。"), "soft");
    auto* answers = make_way("fillAnswers", QT_TR_NOOP("填寫答覆…(&F)"), [this] { fill_answers(); });
    auto* lists = make_way("inspectionLists", QT_TR_NOOP("金融檢查清單…(&L)"), [this] { save_list(); });
    auto* reports = make_way("branchReports", QT_TR_NOOP("報總機構與彙總…(&H)"),
                             [this] { (new BranchReportsDialog(commands_, *period_, this))->open(); });
    auto* statistics = make_way("statistics", QT_TR_NOOP("產出統計…(&T)"), [this] { show_statistics(); });
    auto* saves = make_way("savePaper", QT_TR_NOOP("另存…(&S)"), [this] { save(); });
    make_primary(*saves);
    add_fault();
    column_.addStretch(1);
    add_row(column_, {lists, reports, statistics, nullptr});
    add_ways({answers, nullptr, saves, make_close()});
}

/// The half that goes on, the two before it, and both years: a check looks back.
void PapersDialog::fill_periods() {
    const auto today = domain::roc_date_at(commands_.snapshot()->now);
    constexpr int halves_looked_at = 3;
    auto half = desk::papers::half_at(today);
    for (int i = 0; i < halves_looked_at; ++i, half = half.before())
        period_->addItem(words::half_year(half.year, half.second), q(half.name()));
    for (const int year : {today.year(), today.year() - 1})
        period_->addItem(tr("%1 年全年").arg(year), QStringLiteral("%1").arg(year, 3, 10, QLatin1Char('0')));
}

void PapersDialog::fill_answers() {
    auto* dialog = new AnswersDialog(commands_, period_->currentData().toString().toStdString(), this);
    connect(dialog, &AnswersDialog::said, this, &PapersDialog::said);
    dialog->open();
}

void PapersDialog::save_list() {
    auto* dialog = new InspectionDialog(commands_, this);
    connect(dialog, &InspectionDialog::said, this, &PapersDialog::said);
    dialog->open();
}

void PapersDialog::show_statistics() {
    auto* dialog = new StatisticsDialog(commands_, this);
    connect(dialog, &StatisticsDialog::said, this, &PapersDialog::said);
    dialog->open();
}

void PapersDialog::save() {
    fault_->clear();
    const auto span = desk::papers::parse_span(period_->currentData().toString().toStdString());
    if (!span) return show_fault(span.error());
    desk::PaperWanted wanted{paper_->currentData().toInt(), *span};
    wanted.reviewer = from_typed(reviewer_->text());
    auto* dialog = new SaveDialog(random_, {"working-paper", dated(tr("工作底稿"), commands_.snapshot()->now)}, this);
    dialog->save_as(tr("加密 PDF (*.pdf);;Excel，加密壓縮 (*.zip)"), QStringLiteral("pdf"));
    offer_in_clear(*dialog, commands_, tr("PDF 文件 (*.pdf);;Excel 活頁簿 (*.xlsx)"), QStringLiteral("pdf"));
    connect(dialog, &SaveDialog::chosen, this, [this, dialog, wanted] {
        const auto saved = [this, in_clear = !dialog->in_clear().empty()](std::size_t) {
            Q_EMIT said(in_clear ? tr("底稿已儲存（未加密），使用後請刪除；查核結果及處理意見請人工填寫。")
                                 : tr("已存底稿，以密碼加密；查核結果與處理意見由人填寫。"));
            accept();
        };
        ask(command::SavePaper{wanted, dialog->file(), dialog->in_clear()}, saved, {},
            together(dialog->take_password()));
    });
    dialog->open();
}

}  // namespace jcic::ui
