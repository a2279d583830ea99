#include "ui/registers/papers_dialog.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "app/words/papers.h"
#include "ui/commands/save_dialog.h"
#include "ui/look/field_label.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/registers/answers_dialog.h"
#include "ui/registers/branch_reports_dialog.h"
#include "ui/registers/inspection_dialog.h"
#include "ui/registers/sheet_out.h"

namespace jcic::ui {

PapersDialog::PapersDialog(Commands& commands, QWidget* parent)
    : ActingDialog(parent),
      commands_(commands),
      paper_(new ChoiceBox(this)),
      period_(new ChoiceBox(this)),
      reviewer_(new QLineEdit(this)),
      answers_(new QPushButton(tr("填寫答覆…(&F)"), this)),
      lists_(new QPushButton(tr("檢查人員要的清單…(&L)"), this)),
      reports_(new QPushButton(tr("報總機構與彙總…(&H)"), this)),
      save_(new QPushButton(tr("另存…(&S)"), this)),
      close_(new QPushButton(tr("關閉(&C)"), this)),
      fault_(new FaultPanel(this)) {
    setObjectName(QStringLiteral("PapersDialog"));
    setWindowTitle(tr("查核工作底稿"));
    setAttribute(Qt::WA_DeleteOnClose);
    paper_->setObjectName(QStringLiteral("paper"));
    period_->setObjectName(QStringLiteral("paperPeriod"));
    reviewer_->setObjectName(QStringLiteral("paperReviewer"));
    paper_->addItem(tr("聯徵1 查核報告"), 1);
    paper_->addItem(tr("聯徵2 抽查紀錄"), 2);
    paper_->addItem(tr("聯徵3 查詢設備"), 3);
    paper_->addItem(tr("聯徵4 人員授權登記簿"), 4);
    fill_periods();
    auto* note = new QLabel(tr("由日誌及登記簿填寫；須由人判斷的留白。"), this);
    note->setProperty("kind", QStringLiteral("soft"));
    note->setWordWrap(true);
    answers_->setObjectName(QStringLiteral("fillAnswers"));
    answers_->setAutoDefault(false);
    lists_->setObjectName(QStringLiteral("inspectionLists"));
    lists_->setAutoDefault(false);
    reports_->setObjectName(QStringLiteral("branchReports"));
    reports_->setAutoDefault(false);
    save_->setObjectName(QStringLiteral("savePaper"));
    save_->setProperty("kind", QStringLiteral("primary"));
    close_->setObjectName(QStringLiteral("close"));
    close_->setAutoDefault(false);
    auto* column = new QVBoxLayout(this);
    column->addWidget(field_label(tr("底稿(&K)"), paper_, this));
    column->addWidget(paper_);
    column->addWidget(field_label(tr("查核期間(&P)"), period_, this));
    column->addWidget(period_);
    column->addWidget(field_label(tr("查核人(&R)"), reviewer_, this));
    column->addWidget(reviewer_);
    column->addWidget(note);
    column->addWidget(fault_);
    column->addStretch(1);
    auto* others = new QHBoxLayout;
    others->addWidget(lists_);
    others->addWidget(reports_);
    others->addStretch();
    column->addLayout(others);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(answers_);
    buttons->addStretch();
    buttons->addWidget(save_);
    buttons->addWidget(close_);
    column->addLayout(buttons);
    fault_->clear();
    open_at_size(*this, {520, 430});
    save_->setDefault(true);
    connect(answers_, &QPushButton::clicked, this, &PapersDialog::fill_answers);
    connect(lists_, &QPushButton::clicked, this, &PapersDialog::save_list);
    connect(reports_, &QPushButton::clicked, this,
            [this] { (new BranchReportsDialog(commands_, *period_, this))->open(); });
    connect(save_, &QPushButton::clicked, this, &PapersDialog::save);
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
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

void PapersDialog::set_busy(bool busy) {
    busy_ = busy;
    for (auto* button : {answers_, lists_, reports_, save_, close_}) button->setEnabled(!busy);
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

void PapersDialog::save() {
    fault_->clear();
    const auto span = desk::papers::parse_span(period_->currentData().toString().toStdString());
    if (!span) return fault_->show_fault(span.error());
    desk::PaperWanted wanted{paper_->currentData().toInt(), *span};
    wanted.reviewer = from_typed(reviewer_->text());
    auto* dialog = new SaveDialog(random_, this);
    dialog->save_as(tr("加密 PDF (*.pdf);;Excel，加密壓縮 (*.zip)"), QStringLiteral("pdf"));
    offer_in_clear(*dialog, commands_, tr("PDF 文件 (*.pdf);;Excel 活頁簿 (*.xlsx)"), QStringLiteral("pdf"));
    connect(dialog, &SaveDialog::chosen, this, [this, dialog, wanted] {
        set_busy(true);
        commands_.send(
            this, command::SavePaper{wanted, dialog->file(), dialog->in_clear()},
            [this, in_clear = !dialog->in_clear().empty()](Result<std::size_t> saved) {
                set_busy(false);
                if (!saved) return fault_->show_fault(saved.error());
                Q_EMIT said(in_clear ? tr("已存底稿，未加密：用完請刪除；查核結果與處理意見由人填寫。")
                                     : tr("已存底稿，以密碼加密；查核結果與處理意見由人填寫。"));
                accept();
            },
            together(dialog->take_password()));
    });
    dialog->open();
}

}  // namespace jcic::ui
