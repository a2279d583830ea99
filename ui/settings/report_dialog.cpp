#include "ui/settings/report_dialog.h"

#include <QFileDialog>
#include <QPlainTextEdit>

#include "app/desk/commands/report.h"
#include "ui/look/file_picker.h"
#include "ui/look/text.h"

namespace jcic::ui {

FormDialog* ReportForm::open(Commands& commands, QWidget* parent) {
    auto& form = *new FormDialog("reportDialog", "jcic::ui::ReportForm", {720, 500}, commands, parent);
    form.title(QT_TR_NOOP("系統診斷報告"));
    auto* text = form.shown_text(
        "reportText",
        QT_TR_NOOP("報告全部內容如下(&T)：版本、設定種類、狀態、錯誤代碼及時間；無姓名、號碼、密碼或檔名。"));
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setPlainText(tr("製作中…"));
    form.await(command::MakeReport{}, tr("報告製作中"),
               [text](const std::string& report) { text->setPlainText(q(report)); });
    form.leave_by_close();
    return form.act("saveReport", QT_TR_NOOP("存檔(&S)…"), [=, &commands, &form] {
        const auto* picker = open_save_picker(&form, tr("存報告"), tr("文字檔 (*.txt)"), QStringLiteral("txt"),
                                              dated(tr("診斷報告"), commands.snapshot()->now));
        QObject::connect(picker, &QFileDialog::fileSelected, &form, [text, &form](const QString& file) {
            form.send(command::SaveReport{file.toStdString(), text->toPlainText().toStdString()});
        });
    });
}

}  // namespace jcic::ui
