#include "ui/registers/row_windows.h"

#include "app/desk/commands/incidents.h"
#include "app/domain/registers/self_checks.h"
#include "ui/papers/answers_dialog.h"
#include "ui/papers/register_dialog.h"
#include "ui/registers/affected_dialog.h"
#include "ui/registers/review_dialog.h"
#include "ui/registers/weekly_sheet_dialog.h"
#include "ui/seat/card_password_dialog.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

/// It is asked for first: who may not write letters is told so.
void open_letter(Commands& commands, const std::string& row, QWidget* over,
                 const std::function<void(const Fault&)>& failed) {
    commands.send(over, command::IncidentLetter{row}, [&commands, over, failed](Result<desk::PrintedRegister> page) {
        if (!page) return failed(page.error());
        auto* dialog = new RegisterDialog(commands, *std::move(page), over);
        dialog->setWindowTitle(told(domain::registers::letters.title));
        QObject::connect(dialog, &RegisterDialog::failed, over, failed);
        dialog->open();
    });
}

/// Its half is what the row says of itself.
void open_answers(Commands& commands, const std::string& row, QWidget* over, const RowWindows::Callbacks& tell) {
    namespace self_check = domain::registers::self_check;
    commands.send(over, command::Row{&domain::registers::self_checks, row},
                  [&commands, over, tell](Result<desk::RowView> view) {
                      if (!view) return tell.failed(view.error());
                      std::string year;
                      std::string part;
                      for (const auto& value : view->values) {
                          if (value.field->name == self_check::year) year = value.written;
                          if (value.field->name == self_check::part) part = value.written;
                      }
                      if (part != self_check::whole_year) year += part;
                      auto* dialog = new AnswersDialog(commands, std::move(year), over);
                      QObject::connect(dialog, &QDialog::accepted, over, tell.changed);
                      dialog->open();
                  });
}

/// R-DU-5: of the card in the reader. That it was done, by whom, which way and since when, is the row's own step.
void change_password(Commands& commands, QWidget* parent, const RowWindows::Callbacks& tell) {
    const auto snapshot = commands.snapshot();
    if (snapshot->card.state != desk::CardState::present)
        return tell.failed(snapshot->card.fault.value_or(Fault{FaultCode::card_none, "card.password", {}}));
    // Only who has it out: in the window nothing would say why it does nothing.
    if (snapshot->card.wanted != snapshot->card.number)
        return tell.failed({FaultCode::card_custody, "card.password", {{"card", snapshot->card.number}}});
    auto* dialog = new CardPasswordDialog(commands, CardPasswordDialog::Purpose::change, parent);
    QObject::connect(dialog, &QDialog::accepted, parent, tell.changed);
    dialog->open();
}

}  // namespace

SheetButton::SheetButton(Commands& commands, QWidget* parent) : QPushButton(parent), commands_(commands) {
    setObjectName(QStringLiteral("showSheet"));
    setProperty("kind", QStringLiteral("step"));
    hide();
}

void SheetButton::name(command::Book book) {
    setText(RowWindows::title(book));
}

void SheetButton::open(command::Book book, const std::string& row) {
    if (row.empty() || RowWindows::title(book).isEmpty()) return;
    RowWindows::open(commands_, book, row, parentWidget(),
                     {[this] { Q_EMIT changed(); }, [this](const Fault& fault) { Q_EMIT failed(fault); }});
}

QString RowWindows::title(command::Book book) {
    if (book == &domain::registers::weekly_sheets) return tr("開啟查詢紀錄單…");
    if (book == &domain::registers::incidents) return tr("清查受影響資料…");
    if (book == &domain::registers::subject_access) return tr("檢視所存資料…");
    if (book == &domain::registers::self_checks) return tr("填寫聯徵1 答覆…");
    if (book == &domain::registers::letters) return tr("開啟函稿或申請書…");
    if (book == &domain::registers::reviews) return tr("開啟查核頁…");
    if (book == &domain::registers::envelopes) return tr("變更晶片卡密碼…");
    return {};
}

void RowWindows::open(Commands& commands, command::Book book, const std::string& row, QWidget* parent,
                      const Callbacks& tell) {
    if (book == &domain::registers::envelopes) return change_password(commands, parent, tell);
    if (book == &domain::registers::letters) return open_letter(commands, row, parent, tell.failed);
    if (book == &domain::registers::self_checks) return open_answers(commands, row, parent, tell);
    if (book == &domain::registers::weekly_sheets) {
        auto* sheet = new WeeklySheetDialog(commands, row, parent);
        QObject::connect(sheet, &WeeklySheetDialog::changed, parent, tell.changed);
        return sheet->open();
    }
    if (book == &domain::registers::reviews) {
        auto* review = new ReviewDialog(commands, row, parent);
        QObject::connect(review, &ReviewDialog::changed, parent, tell.changed);
        return review->open();
    }
    auto* dialog = new AffectedDialog(commands, book, row, parent);
    QObject::connect(dialog, &AffectedDialog::changed, parent, tell.changed);
    dialog->open();
}

}  // namespace jcic::ui
