#include "ui/registers/branch_reports_dialog.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "app/desk/papers/gather.h"
#include "app/words/papers.h"
#include "ui/look/field_label.h"
#include "ui/look/file_picker.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"

namespace jcic::ui {

BranchReportsDialog::BranchReportsDialog(Commands& commands, const ChoiceBox& periods, QWidget* parent)
    : ActingDialog(parent),
      commands_(commands),
      period_(new ChoiceBox(this)),
      folder_(new QLineEdit(this)),
      choose_(new QPushButton(tr("選擇資料夾…(&D)"), this)),
      expect_(new QPushButton(tr("應報單位名單…(&E)"), this)),
      told_(new QPlainTextEdit(this)),
      write_(new QPushButton(tr("產出本單位的報告…(&W)"), this)),
      gather_(new QPushButton(tr("彙總…(&G)"), this)),
      close_(new QPushButton(tr("關閉(&C)"), this)),
      fault_(new FaultPanel(this)) {
    setObjectName(QStringLiteral("BranchReportsDialog"));
    setWindowTitle(tr("報總機構與彙總"));
    setAttribute(Qt::WA_DeleteOnClose);
    open_at_size(*this, {720, 480});
    build(periods);
    connect(choose_, &QPushButton::clicked, this, &BranchReportsDialog::choose_folder);
    connect(expect_, &QPushButton::clicked, this, &BranchReportsDialog::choose_expected);
    connect(write_, &QPushButton::clicked, this, [this] {
        auto* picker = open_save_picker(this, tr("產出本單位的報告"), tr("報告 (*.report)"), QStringLiteral("report"));
        connect(picker, &QFileDialog::fileSelected, this, &BranchReportsDialog::write);
    });
    connect(gather_, &QPushButton::clicked, this, [this] {
        auto* picker =
            open_save_picker(this, tr("彙總"), tr("Excel 活頁簿 (*.xlsx);;CSV (*.csv)"), QStringLiteral("xlsx"));
        connect(picker, &QFileDialog::fileSelected, this, &BranchReportsDialog::gather);
    });
    connect(folder_, &QLineEdit::textChanged, this, [this] { set_busy(busy_); });
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
    set_busy(false);
}

void BranchReportsDialog::build(const ChoiceBox& periods) {
    auto* column = new QVBoxLayout(this);
    period_->setObjectName(QStringLiteral("reportPeriod"));
    for (int i = 0; i < periods.count(); ++i) period_->addItem(periods.itemText(i), periods.itemData(i));
    period_->setCurrentIndex(periods.currentIndex());
    column->addWidget(field_label(tr("期間(&P)"), period_, this));
    column->addWidget(period_);
    folder_->setObjectName(QStringLiteral("reportFolder"));
    column->addWidget(field_label(tr("各單位報告所在的資料夾（總機構彙總用）(&R)"), folder_, this));
    auto* line = new QHBoxLayout;
    line->addWidget(folder_, 1);
    line->addWidget(choose_);
    line->addWidget(expect_);
    column->addLayout(line);
    told_->setObjectName(QStringLiteral("reportsTold"));
    told_->setAccessibleName(tr("結果"));
    told_->setReadOnly(true);
    told_->setTabChangesFocus(true);
    told_->setPlainText(
        tr("報告只有數字與答覆，不含任何人的個人資料，由工作站的金鑰簽署。"
           "沒有選應報單位名單時，有報的都採用，缺誰不知道。"));
    column->addWidget(told_, 1);
    column->addWidget(fault_);
    fault_->clear();
    choose_->setObjectName(QStringLiteral("chooseReports"));
    expect_->setObjectName(QStringLiteral("chooseExpected"));
    write_->setObjectName(QStringLiteral("writeReport"));
    gather_->setObjectName(QStringLiteral("gatherReports"));
    close_->setObjectName(QStringLiteral("close"));
    for (auto* button : {choose_, expect_, write_, gather_, close_}) button->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(write_);
    buttons->addWidget(gather_);
    buttons->addStretch();
    buttons->addWidget(close_);
    column->addLayout(buttons);
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
    fault_->clear();
    set_busy(true);
    commands_.send(this, command::LookAtExpected{file.toStdString()},
                   [this, file](Result<command::LookAtExpected::Answer> branches) {
                       set_busy(false);
                       if (!branches) return fault_->show_fault(branches.error());
                       show_expected(file, *branches);
                   });
}

void BranchReportsDialog::show_expected(const QString& file,
                                        const std::vector<desk::papers::ExpectedBranch>& branches) {
    expected_ = file;
    QStringList lines{
        tr("應報單位名單：%1，%L2 個單位。").arg(q(QFileInfo(file).fileName().toStdString())).arg(branches.size())};
    for (const auto& one : branches)
        lines << (one.fingerprint.empty() ? tr("%1 %2：沒有憑證指紋，不核對憑證") : QStringLiteral("%1 %2"))
                     .arg(q(one.institution), q(one.branch));
    told_->setPlainText(lines.join(QLatin1Char('\n')));
}

void BranchReportsDialog::write(const QString& file) {
    fault_->clear();
    set_busy(true);
    commands_.send(this, command::WriteBranchReport{half(), file.toStdString()},
                   [this](Result<desk::ReportWritten> written) {
                       set_busy(false);
                       if (!written) return fault_->show_fault(written.error());
                       show_written(*written);
                   });
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
    fault_->clear();
    set_busy(true);
    commands_.send(this,
                   command::GatherBranchReports{half(), folder_->text().toStdString(), expected_.toStdString(),
                                                file.toStdString()},
                   [this](Result<desk::papers::Gathered> gathered) {
                       set_busy(false);
                       if (!gathered) return fault_->show_fault(gathered.error());
                       show_gathered(*gathered);
                   });
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

void BranchReportsDialog::set_busy(bool busy) {
    busy_ = busy;
    for (auto* one : std::initializer_list<QWidget*>{period_, folder_, choose_, expect_, write_, close_})
        one->setEnabled(!busy);
    enable_unless(*gather_, busy, still_lacking({{!folder_->text().trimmed().isEmpty(), folder_}}));
}

}  // namespace jcic::ui
