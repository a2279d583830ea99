// What becomes of a whole case on the board: withdrawn, or handed over to somebody else.
#include "app/desk/commands/queries.h"
#include "ui/board_page.h"
#include "ui/hand_over_case_dialog.h"
#include "ui/text.h"
#include "ui/text_question.h"

namespace jcic::ui {

void BoardPage::withdraw() {
    const auto* one = chosen();
    if (one == nullptr) return;
    const auto queries = one->to_withdraw();
    QStringList codes;
    for (const auto& item : one->items)
        if (queries.contains(item.row.query)) codes << q(domain::code_of(item.row.item));
    const auto what =
        queries.size() < 2
            ? tr("為什麼撤回？會記在日誌裡。")
            : tr("會撤回這一案的 %1 筆查詢：%2。為什麼撤回？會記在日誌裡。").arg(queries.size()).arg(listed(codes));
    ask_text(this, tr("撤回查詢"), what, [this, queries](const std::string& why) {
        for (const auto& query : queries) commands_.send(command::Withdraw{query, why}, or_fail<void>());
    });
}

void BoardPage::hand_over() {
    const auto* one = chosen();
    const auto* row = one == nullptr ? nullptr : one->to_hand_over(duties_);
    if (row != nullptr) (new HandOverCaseDialog(commands_, *row, this))->open();
}

}  // namespace jcic::ui
