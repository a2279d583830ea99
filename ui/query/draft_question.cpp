#include "ui/query/draft_question.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

#include "app/desk/commands/seat.h"

namespace jcic::ui {

void offer_draft(QWidget* parent, Commands& commands, Then<inquiry::Form> then) {
    auto* question = new QMessageBox(
        QMessageBox::Question, QCoreApplication::translate("jcic::ui::MainWindow", "未送出的查詢"),
        QCoreApplication::translate("jcic::ui::MainWindow",
                                    "上次離開座位時，有一筆填到一半的查詢。已加密保存，要取回繼續填嗎？"),
        QMessageBox::NoButton, parent);
    question->setObjectName(QStringLiteral("draftQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    auto* take =
        question->addButton(QCoreApplication::translate("jcic::ui::MainWindow", "取回(&T)"), QMessageBox::AcceptRole);
    question->addButton(QCoreApplication::translate("jcic::ui::MainWindow", "先不用(&N)"), QMessageBox::RejectRole);
    question->setDefaultButton(take);  // nothing is lost by either
    QObject::connect(take, &QPushButton::clicked, parent, [&commands, parent, then = std::move(then)] {
        commands.send(parent, command::TakeDraft{}, [then](Result<std::optional<inquiry::Form>> form) {
            if (!form) return then(tl::unexpected<Fault>(std::move(form).error()));
            if (*form) then(std::move(**form));
        });
    });
    question->open();
}

}  // namespace jcic::ui
