// What may be decided now, what a decision still lacks, and how the page lies.

#include <algorithm>

#include "app/words/counted.h"
#include "ui/approval/approval_page.h"
#include "ui/approval/approval_page_parts.h"
#include "ui/approval/approval_queue.h"
#include "ui/approval/form_link.h"
#include "ui/approval/in_sight.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"

namespace jcic::ui {
namespace {

constexpr int room_for_both = 880;  ///< pixels of the page, items and what stands out beside each other

QString first_of(std::initializer_list<QString> reasons) {
    const auto* one = std::ranges::find_if(reasons, [](const QString& why) { return !why.isEmpty(); });
    return one == reasons.end() ? QString() : *one;
}

}  // namespace

void ApprovalPage::allow() {
    say_beside_fold();
    const auto kept = ui_->items->ticked().size();
    const bool all = kept == ui_->items->count();
    const bool said = !ui_->remark->text().trimmed().isEmpty();
    const bool enough = said || !danger_;
    // A refusal stays readable for ever, and so says why.
    const auto cause = ui_->cause->currentData().toString();
    const bool word = enough && (said || cause != QLatin1String("other"));
    const auto none = view_ ? QString() : tr("請於左側選取查詢。");
    const auto stop = stopped() ? tr("停止查詢中，不得核准（R-LO-6）") : QString();
    const auto some = kept > 0 ? QString() : tr("未勾選項目，請按「不核准」");
    // What is not ticked is refused.
    const bool first = is_first(ui_->items->ticked());
    const bool refusing = ui_->refuse->isChecked();
    show_cause(refusing || (view_ && !all && !first));
    const auto signing = [&](bool gives_cause, bool gives_word) {
        return still_lacking({{gives_cause, ui_->cause},
                              {gives_word, ui_->remark},
                              {ui_->approver->currentIndex() >= 0, ui_->approver},
                              {!ui_->password->empty(), ui_->password}});
    };
    const auto lacking = all || first ? signing(true, enough) : signing(!cause.isEmpty(), word);
    // Before all of it was in sight the button shows the rest, and signs nothing.
    const auto rest = sight_->rest();
    ui_->approve->setText(rest > 0 ? tr("檢視其餘 %n 項(&Y)", nullptr, words::counted(rest))
                          : first  ? tr("初核 %1 項(&Y)").arg(kept)
                          : view_  ? tr("核准 %1 項(&Y)").arg(kept)
                                   : tr("核准(&Y)"));
    enable_unless(*ui_->approve, busy_, rest > 0 ? first_of({none, stop}) : first_of({none, stop, some, lacking}),
                  rest > 0 ? tr("查詢項目及應注意事項均列示後，始得核准")
                  : first  ? tr("第一位核准主管簽署後，須由另一位核准")
                  : all    ? QString()
                           : tr("勾選項目核准，未勾選項目不核准"));
    enable_unless(*ui_->refuse, busy_, none, tr("不核准應選原因；原因為「其他」者，應填意見"));
    enable_unless(*ui_->refuseNow, busy_, first_of({none, signing(!cause.isEmpty(), word)}));
    enable_unless(*ui_->fold, none, tr("逐行列示簽署之全部內容：文件版本、查詢編號、機構代號、隨機碼"));
}

bool ApprovalPage::is_first(const std::set<domain::Item>& ticked) const {
    const int at = ui_->approver->currentIndex();
    return view_ && at >= 0 && view_->is_first(approvers_[static_cast<std::size_t>(at)].code, ticked);
}

void ApprovalPage::turn_refusal(bool refusing) {
    ui_->refuse->setText(refusing ? tr("返回(&D)") : tr("不核准(&D)…"));
    ui_->refuseNow->setVisible(refusing);
    ui_->approve->setVisible(!refusing);
    allow();
    lay_out();
    if (view_) (refusing ? static_cast<QWidget*>(ui_->cause) : ui_->password)->setFocus();
}

/// Of what nobody is asked for, nothing stays chosen.
void ApprovalPage::show_cause(bool wanted) {
    if (ui_->causePart->isHidden() != wanted) return;
    ui_->causePart->setVisible(wanted);
    const QSignalBlocker quiet(ui_->cause);
    if (!wanted) ui_->cause->setCurrentIndex(0);
    lay_out();
}

/// Of what is ticked something must not be approved now; to refuse it is never stopped.
bool ApprovalPage::stopped() const {
    const auto* row = queue_->row_of(chosen_);
    const auto ticked = ui_->items->ticked();
    return row != nullptr && std::ranges::any_of(stops_, [&](const desk::StopView& one) {
               return std::ranges::any_of(ticked, [&](auto item) { return one.stop.forbids(item, row->querier); });
           });
}

void ApprovalPage::name_the_rest() {
    form_->retell();
    say_beside_fold();
    const auto count = view_ ? view_->remarks.size() : 0;
    ui_->standingTitle->setText(count == 0 ? tr("應注意事項") : tr("應注意事項 %1").arg(count));
    ui_->standingOrder->setVisible(count > 1);
    unfold(ui_->fold->isChecked());
}

void ApprovalPage::show_text(const QString& what) {
    ui_->own->setText(what);
    ui_->own->setVisible(!what.isEmpty());
}

void ApprovalPage::show_parts(bool shown) {
    for (QWidget* one : std::initializer_list<QWidget*>{ui_->itemsTitle, ui_->standingTitle, ui_->ruleFacts})
        one->setVisible(shown);
    if (!shown) ui_->standingOrder->hide();
    // Where there is nothing to be decided there is nothing to be typed.
    ui_->facts->setVisible(shown);
    ui_->sign->setVisible(!queue_->empty());
}

void ApprovalPage::unfold(bool open) {
    ui_->fold->setText((open ? QStringLiteral("⌄ ") : QStringLiteral("› ")) + tr("簽署內容(&T)"));
    ui_->page->setVisible(open);
    if (!open) return;
    ui_->page->parentWidget()->layout()->activate();
    ui_->scroll->ensureWidgetVisible(ui_->page, 0, 0);
}

/// Where it goes when it is signed, of another desk's; else whether all of it was in sight.
void ApprovalPage::say_beside_fold() {
    const bool elsewhere = view_ && !view_->desk.empty();
    const auto rest = sight_->rest();
    ui_->foldHint->setText(elsewhere  ? tr("由 %1 送核，簽署後回送該櫃記入日誌").arg(q(view_->desk))
                           : rest > 0 ? tr("尚有 %n 項未列示", nullptr, words::counted(rest))
                           : view_    ? tr("全部項目及事項均已列示")
                                      : QString());
    ui_->foldHint->setVisible(elsewhere || width() >= room_for_both);
}

/// Items and what stands out lie beside each other where there is room for both, and so do fields and buttons.
void ApprovalPage::lay_out() {
    const auto beside = [](QBoxLayout& layout, bool fits) {
        layout.setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    };
    beside(*ui_->below, width() >= room_for_both);
    say_beside_fold();
    const int list = ui_->listCard->minimumSizeHint().width();
    beside(*ui_->layout15, width() - ui_->layout1->contentsMargins().left() - ui_->layout1->contentsMargins().right() -
                                   ui_->layout3->spacing() - list >=
                               sign_width(true));
}

/// What fields and buttons need, beside each other or not.
int ApprovalPage::sign_width(bool beside) const {
    const auto margins = ui_->layoutSignInside->contentsMargins();
    const int fields = ui_->layoutFields->minimumSize().width(), buttons = ui_->layoutButtons->minimumSize().width();
    const int both = beside ? fields + ui_->layout15->spacing() + buttons : std::max(fields, buttons);
    return both + margins.left() + margins.right() + 2;
}

/// The buttons may go below.
QSize ApprovalPage::minimumSizeHint() const {
    const auto out = Page::minimumSizeHint();
    if (ui_->layout15->direction() == QBoxLayout::TopToBottom) return out;
    return {out.width() - sign_width(true) + sign_width(false), out.height()};
}

void ApprovalPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    lay_out();
}

}  // namespace jcic::ui
