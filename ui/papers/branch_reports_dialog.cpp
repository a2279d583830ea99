#include "ui/papers/branch_reports_dialog.h"

#include <QFileInfo>

#include "app/desk/papers/gather.h"
#include "app/words/papers.h"
#include "ui/look/file_picker.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"

namespace jcic::ui {

BranchReportsDialog::BranchReportsDialog(Commands& commands, const ChoiceBox& periods, QWidget* parent)
    : ListDialog("BranchReportsDialog", {720, 480}, commands, parent) {
    build(periods);
    connect(folder_, &QLineEdit::textChanged, this, &BranchReportsDialog::allow);
    allow();
}

void BranchReportsDialog::build(const ChoiceBox& periods) {
    parts_.title_window(QT_TR_NOOP("報總機構與彙總"));
    period_ = parts_.add_field<ChoiceBox>(column_, "reportPeriod", QT_TR_NOOP("期間(&P)"));
    for (int i = 0; i < periods.count(); ++i) period_->addItem(periods.itemText(i), periods.itemData(i));
    period_->setCurrentIndex(periods.currentIndex());
    folder_ = parts_.make<QLineEdit>("reportFolder", QT_TR_NOOP("各單位報告所在的資料夾（總機構彙總用）(&R)"));
    column_.addWidget(parts_.make_label(*folder_, QT_TR_NOOP("各單位報告所在的資料夾（總機構彙總用）(&R)")));
    hold({period_, folder_});
    auto* choose = make_way("chooseReports", QT_TR_NOOP("選擇資料夾…(&D)"), [this] { choose_folder(); });
    auto* expected = make_way("chooseExpected", QT_TR_NOOP("選擇應報名單…(&E)"), [this] { choose_expected(); });
    add_row(column_, {folder_, choose, expected})->setStretchFactor(folder_, 1);
    told_ = parts_.make<QPlainTextEdit>("reportsTold", QT_TR_NOOP("結果"));
    told_->setReadOnly(true);
    told_->setTabChangesFocus(true);
    told_->setPlainText(
        tr("報告僅含統計數字及答覆，不含個人資料，由工作站金鑰簽署。未選應報單位名單者，採用全部已送報告，無法判斷未送"
           "單位。"));
    column_.addWidget(told_, 1);
    auto* writes = make_way("writeReport", QT_TR_NOOP("產出本單位的報告…(&W)"), [this] {
        auto* picker = open_save_picker(this, tr("產出本單位的報告"), tr("報告 (*.report)"), QStringLiteral("report"),
                                        dated(tr("單位報告"), commands_.snapshot()->now));
        connect(picker, &QFileDialog::fileSelected, this, &BranchReportsDialog::write);
    });
    const auto gather = [this] {
        auto* picker = open_save_picker(this, tr("彙總"), tr("Excel 活頁簿 (*.xlsx);;CSV (*.csv)"),
                                        QStringLiteral("xlsx"), dated(tr("單位報告彙總"), commands_.snapshot()->now));
        connect(picker, &QFileDialog::fileSelected, this, &BranchReportsDialog::gather);
    };
    auto* gathers = make_way("gatherReports", QT_TR_NOOP("彙總…(&G)"), gather, [this] {
        return still_lacking({{!folder_->text().trimmed().isEmpty(), folder_}});
    });
    add_ways({writes, gathers, nullptr, make_close()});
}

void BranchReportsDialog::choose_folder() {
    auto* picker = open_folder_picker(this, tr("選擇資料夾"));
    connect(picker, &QFileDialog::fileSelected, folder_, &QLineEdit::setText);
}

void BranchReportsDialog::choose_expected() {
    auto* picker = open_file_picker(this, tr("應報單位名單"), tr("表格 (*.csv)"));
    connect(picker, &QFileDialog::fileSelected, this, &BranchReportsDialog::expect);
}

void BranchReportsDialog::expect(const QString& file) {
    ask(command::LookAtExpected{file.toStdString()},
        [this, file](const command::LookAtExpected::Answer& branches) { show_expected(file, branches); });
}

void BranchReportsDialog::show_expected(const QString& file,
                                        const std::vector<desk::papers::ExpectedBranch>& branches) {
    expected_ = file;
    QStringList lines{
        tr("應報單位名單：%1，%L2 個單位。").arg(q(QFileInfo(file).fileName().toStdString())).arg(branches.size())};
    for (const auto& one : branches)
        lines << (one.fingerprint.empty() ? tr("%1 %2：無憑證指紋，未核對憑證") : QStringLiteral("%1 %2"))
                     .arg(q(one.institution), q(one.branch));
    told_->setPlainText(lines.join(QLatin1Char('\n')));
}

void BranchReportsDialog::write(const QString& file) {
    ask(command::WriteBranchReport{half(), file.toStdString()},
        [this](const desk::ReportWritten& written) { show_written(written); });
}

void BranchReportsDialog::show_written(const desk::ReportWritten& written) {
    auto text = tr("已產出報總機構的檔案：%L1 個月，答覆 %L2 項；不含任何人的個人資料。\n簽署憑證的指紋：%3")
                    .arg(written.said.months.size())
                    .arg(written.said.answers.size())
                    .arg(q(written.fingerprint));
    if (desk::papers::is_early(written.said)) text += QLatin1Char('\n') + words::report_is_early();
    told_->setPlainText(text);
}

void BranchReportsDialog::gather(const QString& file) {
    ask(command::GatherBranchReports{half(), folder_->text().toStdString(), expected_.toStdString(),
                                     file.toStdString()},
        [this](const desk::papers::Gathered& gathered) { show_gathered(gathered); });
}

void BranchReportsDialog::show_gathered(const desk::papers::Gathered& gathered) {
    QStringList lines{tr("採用 %L1 個單位，不採用 %L2 個檔案，缺 %L3 個單位。")
                          .arg(gathered.taken.size())
                          .arg(gathered.refused.size())
                          .arg(gathered.missing.size())};
    for (const auto& one : gathered.refused)
        lines << tr("%1：%2").arg(q(one.file), words::why_report_not_taken(one.reason, q(one.what)));
    for (const auto& one : gathered.missing) lines << tr("未送：%1 %2").arg(q(one.institution), q(one.branch));
    told_->setPlainText(lines.join(QLatin1Char('\n')));
}

}  // namespace jcic::ui
