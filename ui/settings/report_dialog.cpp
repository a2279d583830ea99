#include "ui/settings/report_dialog.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/desk/commands/report.h"
#include "ui/help/fault_panel.h"
#include "ui/look/file_picker.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"

namespace jcic::ui {

ReportDialog::ReportDialog(Commands& commands, QWidget* parent)
    : QDialog(parent),
      commands_(commands),
      text_(new QPlainTextEdit(this)),
      save_(new QPushButton(tr("存檔(&S)…"), this)) {
    setObjectName(QStringLiteral("reportDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("系統診斷報告"));
    open_at_size(*this, {720, 500});
    auto* column = new QVBoxLayout(this);
    auto* about =
        new QLabel(tr("報告全部內容如下(&T)：版本、設定種類、狀態、錯誤代碼及時間；無姓名、號碼、密碼或檔名。"), this);
    about->setWordWrap(true);
    about->setBuddy(text_);
    column->addWidget(about);
    text_->setObjectName(QStringLiteral("reportText"));
    text_->setReadOnly(true);
    text_->setTabChangesFocus(true);
    text_->setLineWrapMode(QPlainTextEdit::NoWrap);
    text_->setPlainText(tr("製作中…"));
    column->addWidget(text_);
    auto* buttons = new QDialogButtonBox(this);
    save_->setObjectName(QStringLiteral("saveReport"));
    enable_unless(*save_, tr("報告製作中"));
    buttons->addButton(save_, QDialogButtonBox::ActionRole);
    auto* close = buttons->addButton(QDialogButtonBox::Close);
    close->setText(tr("關閉(&C)"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(save_, &QPushButton::clicked, this, [this] {
        const auto* picker = open_save_picker(this, tr("存報告"), tr("文字檔 (*.txt)"), QStringLiteral("txt"),
                                              dated(tr("診斷報告"), commands_.snapshot()->now));
        connect(picker, &QFileDialog::fileSelected, this, &ReportDialog::save_to);
    });
    stop_ = commands_.send(this, command::MakeReport{}, [this](const Result<std::string>& report) {
        if (!report) return show_fault_over(this, report.error());
        text_->setPlainText(q(*report));
        save_->setEnabled(true);
    });
}

ReportDialog::~ReportDialog() {
    stop_.request_stop();
}

void ReportDialog::save_to(const QString& file) {
    commands_.send(this, command::SaveReport{file.toStdString(), text_->toPlainText().toStdString()},
                   [this](Result<void> saved) {
                       if (!saved) return show_fault_over(this, saved.error());
                       accept();
                   });
}

}  // namespace jcic::ui
