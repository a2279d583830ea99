#include "ui/copies/use_up_question.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/domain/events/names.h"
#include "app/domain/retention.h"
#include "ui/commands/act_question.h"
#include "ui/look/text.h"
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
    const auto snapshot = commands.snapshot();
    const bool filed = std::ranges::any_of(snapshot->board, [&row](const desk::BoardRow& one) {
        return one.filed && one.query == row.query && one.item == row.item;
    });
    std::vector<std::string_view> acts{action::record_used_up};
    if (filed) acts.push_back("record.withdraw-filing");  // R-PA-11: at any time, not only when the year is over
    ask_which_act(
        &over, commands,
        {"useUpQuestion", UseUp::tr("資料使用完竣"),
         UseUp::tr("是否登記 %1 %2 使用完竣？登記後不得更正。%3").arg(q(row.subject_name), item_text(row.item), after),
         acts},
        {row.query, row.item}, then);
}

}  // namespace jcic::ui
