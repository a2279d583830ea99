// What the board's to-do asks about people: first whether it is them.
#include <QMessageBox>
#include <QPushButton>

#include "app/desk/commands/seat.h"
#include "ui/board_page.h"

namespace jcic::ui {

void BoardPage::unlock(const domain::PersonId& person, const QString& name) {
    ask_first(tr("解鎖帳號"), tr("先當面確認是%1本人請求解鎖，不是別人在試密碼。解鎖會記在日誌裡。").arg(name),
              tr("解鎖(&K)"), [this, person] { commands_.send(command::UnlockAccount{person}, or_fail<void>()); });
}

void BoardPage::confirm_recovered(const domain::PersonId& person, const QString& name) {
    ask_first(tr("確認是本人"),
              tr("先當面確認這次恢復是%1本人請求的。確認之前，這個人的簽署一概不算；確認會記在日誌裡。").arg(name),
              tr("確認是本人(&K)"),
              [this, person] { commands_.send(command::ConfirmRecovered{person}, or_fail<void>()); });
}

void BoardPage::ask_first(const QString& title, const QString& text, const QString& act, std::function<void()> then) {
    auto* question = new QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question->addButton(act, QMessageBox::AcceptRole), &QPushButton::clicked, this, std::move(then));
    question->setDefaultButton(QMessageBox::Cancel);  // Enter confirms nobody
    question->open();
}

}  // namespace jcic::ui
