#include "ui/copies/use_up_question.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>
#include <algorithm>

#include "app/desk/commands/retention.h"
#include "app/domain/retention.h"
#include "ui/look/text.h"
#include "ui/look/text_question.h"
#include "ui/words/board_words.h"

namespace jcic::ui {
namespace {

class UseUp {
    Q_DECLARE_TR_FUNCTIONS(UseUp)
};

}  // namespace

/// There is no way back: the ledger keeps it, and from then on the record is
/// there to be deleted.
void ask_use_up(QWidget& over, Commands& commands, const desk::CopyRow& row, const std::function<Then<void>()>& then) {
    const auto last = domain::delete_by(domain::roc_date_at(commands.snapshot()->now));
    const auto after = domain::info(row.item).delete_within_month && last
                           ? UseUp::tr("最遲 %1 刪除（R-PA-6）。").arg(q(last->dashed()))
                           : UseUp::tr("之後可刪除。");
    auto* question = new QMessageBox(
        QMessageBox::NoIcon, UseUp::tr("資料使用完竣"),
        UseUp::tr("是否登記 %1 %2 使用完竣？登記後不得更正。%3").arg(q(row.subject_name), item_text(row.item), after),
        QMessageBox::Cancel, &over);
    question->setObjectName(QStringLiteral("useUpQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    auto* used = question->addButton(UseUp::tr("登記使用完竣(&W)"), QMessageBox::AcceptRole);
    used->setAutoDefault(false);
    question->setDefaultButton(QMessageBox::Cancel);  // Enter ends nothing
    const auto snapshot = commands.snapshot();
    const bool filed = std::ranges::any_of(snapshot->board, [&row](const desk::BoardRow& one) {
        return one.filed && one.query == row.query && one.item == row.item;
    });
    if (filed) {  // R-PA-11: withdrawn at any time, not only when the year is over
        auto* withdraw = question->addButton(UseUp::tr("撤銷附卷…(&X)"), QMessageBox::ActionRole);
        withdraw->setAutoDefault(false);
        QObject::connect(withdraw, &QPushButton::clicked, &over,
                         [&over, &commands, then, query = row.query, item = row.item] {
                             ask_text(&over, UseUp::tr("撤銷併案附卷"), UseUp::tr("撤銷事由"),
                                      [&over, &commands, then, query, item](const std::string& reason) {
                                          commands.send(&over, command::WithdrawFiling{query, item, reason}, then());
                                      });
                         });
    }
    QObject::connect(used, &QPushButton::clicked, &over, [&over, &commands, then, query = row.query, item = row.item] {
        commands.send(&over, command::UseUp{query, item}, then());
    });
    question->open();
}

}  // namespace jcic::ui
