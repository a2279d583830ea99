// What becomes of a whole case on the board: withdrawn, or handed over to somebody else.
#include "app/desk/commands/acts.h"
#include "app/words/counted.h"
#include "ui/board/board_page.h"
#include "ui/board/board_page_parts.h"
#include "ui/look/text.h"
#include "ui/look/text_question.h"
#include "ui/record/print_case_dialog.h"
#include "ui/record/record_forms.h"

namespace jcic::ui {

void BoardPage::withdraw() {
    const auto* one = chosen();
    if (one == nullptr) return;
    const auto queries = one->to_withdraw();
    QStringList codes;
    for (const auto& item : one->items)
        if (queries.contains(item.row.query)) codes << q(domain::code_of(item.row.item));
    const auto what = queries.size() < 2 ? tr("請輸入撤回原因（記入日誌）。")
                                         : tr("將撤回本案查詢 %n 筆：%1。請輸入撤回原因（記入日誌）。", nullptr,
                                              words::counted(queries.size()))
                                               .arg(listed(codes));
    withdraw_why(queries, what);
}

void BoardPage::ask_anew(const std::set<inquiry::QueryId>& queries) {
    withdraw_why(queries, tr("本筆係核准予移交前承辦人員，不得由接辦人員發查（R-DU-6）。請撤回後按 F2 "
                             "以本人名義重新申請。請輸入撤回原因（記入日誌）。"));
}

void BoardPage::withdraw_why(const std::set<inquiry::QueryId>& queries, const QString& question) {
    ask_text(this, tr("撤回查詢"), question, [this, queries](const std::string& why) {
        take("query.withdraw", queries, {{"reason", why}});
    });
}

void BoardPage::take(const char* act, const std::set<inquiry::QueryId>& queries, const domain::acts::Values& typed) {
    command::TakeAct wanted{act, {}, typed};
    for (const auto& query : queries) wanted.on.insert({query});
    commands_.send(this, std::move(wanted), or_fail<void>());
}

void BoardPage::hand_over() {
    const auto* one = chosen();
    const auto* row = one == nullptr ? nullptr : one->to_hand_over(duties_);
    if (row != nullptr) RecordForms::hand_over_case(commands_, *row, this);
}

void BoardPage::print_case() {
    if (chosen() == nullptr) return;
    const auto query = chosen()->row().query;
    auto* dialog = new PrintCaseDialog(commands_, *chosen(), this, cover_);
    connect(dialog, &PrintCaseDialog::chose_cover, this, &BoardPage::chose_cover);
    // All of it is filed: with what the desk tells next, the case that comes first is chosen.
    connect(dialog, &QDialog::accepted, this, [this, query] {
        ui_->table->setCurrentIndex({});  // a current row would be kept where it goes
        kept_.reset();
        filed_ = query;
    });
    dialog->open();
}

}  // namespace jcic::ui
