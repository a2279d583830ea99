#include "ui/row_windows.h"

#include <QPointer>

#include "app/desk/commands/incidents.h"
#include "ui/affected_dialog.h"
#include "ui/register_dialog.h"
#include "ui/register_words.h"
#include "ui/weekly_sheet_dialog.h"

namespace jcic::ui {
namespace {

/// It is asked for first: who may not write letters is told so.
void open_letter(Commands& commands, const std::string& row, QWidget* parent,
                 const std::function<void(const Fault&)>& failed) {
    const QPointer<QWidget> over = parent;
    commands.send(command::IncidentLetter{row}, [&commands, over, failed](Result<desk::PrintedRegister> page) {
        if (!over) return;
        if (!page) return failed(page.error());
        auto* dialog = new RegisterDialog(commands, *std::move(page), over);
        dialog->setWindowTitle(told(domain::registers::letters.title));
        QObject::connect(dialog, &RegisterDialog::failed, over, failed);
        dialog->open();
    });
}

}  // namespace

QString RowWindows::title(command::Book book) {
    if (book == &domain::registers::weekly_sheets) return tr("開啟查詢紀錄單…");
    if (book == &domain::registers::incidents) return tr("受影響的資料…");
    if (book == &domain::registers::subject_access) return tr("所存的資料…");
    if (book == &domain::registers::letters) return tr("事件通報函稿…");
    return {};
}

void RowWindows::open(Commands& commands, command::Book book, const std::string& row, QWidget* parent,
                      const Told& tell) {
    if (book == &domain::registers::letters) return open_letter(commands, row, parent, tell.failed);
    if (book == &domain::registers::weekly_sheets) {
        auto* sheet = new WeeklySheetDialog(commands, row, parent);
        QObject::connect(sheet, &WeeklySheetDialog::changed, parent, tell.changed);
        return sheet->open();
    }
    auto* dialog = new AffectedDialog(commands, book, row, parent);
    QObject::connect(dialog, &AffectedDialog::changed, parent, tell.changed);
    dialog->open();
}

}  // namespace jcic::ui
