#include "ui/query/draft_question.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

#include "app/desk/commands/seat.h"

namespace jcic::ui {

void offer_draft(QWidget* parent, Commands& commands, Then<inquiry::Form> then) {
    auto* question =
        new QMessageBox(QMessageBox::Question, QCoreApplication::translate("jcic::ui::MainWindow", "未送出的查詢"),
                        QCoreApplication::translate("jcic::ui::MainWindow",
                                                    "前次離座時有一筆未完成之查詢，已加密保存。是否取回繼續填寫？"),
                        QMessageBox::NoButton, parent);
    question->setObjectName(QStringLiteral("draftQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    auto* take =
        question->addButton(QCoreApplication::translate("jcic::ui::MainWindow", "取回(&T)"), QMessageBox::AcceptRole);
    question->addButton(QCoreApplication::translate("jcic::ui::MainWindow", "稍後處理(&N)"), QMessageBox::RejectRole);
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
