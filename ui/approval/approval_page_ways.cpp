// What may be decided now, and what a decision still lacks.

#include <QCheckBox>
#include <algorithm>

#include "ui/approval/approval_page.h"
#include "ui/approval/approval_rows.h"
#include "ui/look/why_grey.h"
#include "ui_approval_page.h"

namespace jcic::ui {
namespace {

QString first_of(std::initializer_list<QString> reasons) {
    const auto* one = std::ranges::find_if(reasons, [](const QString& why) { return !why.isEmpty(); });
    return one == reasons.end() ? QString() : *one;
}

/// Of those that are ticked alone.
QString why_not_some(long kept, bool all) {
    if (all) return ApprovalPage::tr("每一項都勾了：按「核准」");
    return kept == 0 ? ApprovalPage::tr("一項都沒有勾：按「不核准」") : QString();
}

/// Several at once: so many are ticked, and some may be.
void allow_together(const Ui::ApprovalPage& ui, std::size_t ticked, bool some_may) {
    ui.together->setText(ticked == 0 ? ApprovalPage::tr("一起核准(&B)…")
                                     : ApprovalPage::tr("一起核准 %1 件(&B)…").arg(ticked));
    enable_unless(*ui.together, ticked == 0 ? ApprovalPage::tr("先勾選沒有特別事項的查詢") : QString(),
                  ApprovalPage::tr("逐件列出再簽：一次密碼，每件各有自己的簽章"));
    enable_unless(*ui.tickAll,
                  some_may ? QString() : ApprovalPage::tr("沒有可以一起簽的：每一件都有特別事項，要單獨看"),
                  ApprovalPage::tr("勾選所有沒有特別事項的查詢"));
}

}  // namespace

void ApprovalPage::allow() {
    const auto kept = std::count_if(ticks_.begin(), ticks_.end(), [](const auto& t) { return t.second->isChecked(); });
    const bool all = kept == static_cast<long>(ticks_.size());
    const bool said = !ui_->remark->text().trimmed().isEmpty();
    const bool enough = said || !danger_;
    // A refusal stays readable for ever, and so says why.
    const auto cause = ui_->cause->currentData().toString();
    const bool word = enough && (said || cause != QLatin1String("other"));
    const auto none = view_ ? QString() : tr("從左邊選一筆查詢。");
    const auto ticked_all = all ? QString() : tr("有項目沒有勾：按「只核准勾選的」，或不核准");
    const auto ticked_some = why_not_some(kept, all);
    const auto signing = [&](bool gives_cause, bool gives_word) {
        return still_lacking({{gives_cause, ui_->cause},
                              {gives_word, ui_->remark},
                              {ui_->approver->currentIndex() >= 0, ui_->approver},
                              {!ui_->password->empty(), ui_->password}});
    };
    enable_unless(*ui_->approve, busy_, first_of({none, ticked_all, signing(true, enough)}));
    enable_unless(*ui_->part, busy_, first_of({none, ticked_some, signing(!cause.isEmpty(), word)}));
    enable_unless(*ui_->refuse, busy_, first_of({none, signing(!cause.isEmpty(), word)}),
                  tr("不核准要選原因，意見可不寫；原因選「其他」時要寫"));
    ui_->fold->setEnabled(view_.has_value());
    allow_together(*ui_, ticked().size(), std::ranges::any_of(rows_, may_be_together));
}

}  // namespace jcic::ui
