// What may be decided now, what a decision still lacks, and how the page lies.

#include <algorithm>

#include "ui/approval/approval_page.h"
#include "ui/approval/approval_page_parts.h"
#include "ui/approval/approval_queue.h"
#include "ui/approval/form_link.h"
#include "ui/look/why_grey.h"
#include "ui/pages/attachment_dialog.h"

namespace jcic::ui {
namespace {

constexpr int room_for_both = 880;  ///< pixels of the page, items and what stands out beside each other

QString first_of(std::initializer_list<QString> reasons) {
    const auto* one = std::ranges::find_if(reasons, [](const QString& why) { return !why.isEmpty(); });
    return one == reasons.end() ? QString() : *one;
}

}  // namespace

void ApprovalPage::allow() {
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
    const auto signing = [&](bool gives_cause, bool gives_word) {
        return still_lacking({{gives_cause, ui_->cause},
                              {gives_word, ui_->remark},
                              {ui_->approver->currentIndex() >= 0, ui_->approver},
                              {!ui_->password->empty(), ui_->password}});
    };
    // What is not ticked is refused.
    const bool first =
        view_ && ui_->approver->currentIndex() >= 0 &&
        view_->is_first(approvers_[static_cast<std::size_t>(ui_->approver->currentIndex())].code, ui_->items->ticked());
    const auto lacking = all || first ? signing(true, enough) : signing(!cause.isEmpty(), word);
    ui_->approve->setText(first   ? tr("初核 %1 項(&Y)").arg(kept)
                          : view_ ? tr("核准 %1 項(&Y)").arg(kept)
                                  : tr("核准(&Y)"));
    enable_unless(*ui_->approve, busy_, first_of({none, stop, some, lacking}),
                  first ? tr("第一位主管簽署後，還要另一位核准")
                  : all ? QString()
                        : tr("勾選項目核准，未勾選項目不核准"));
    enable_unless(*ui_->refuse, busy_, first_of({none, signing(!cause.isEmpty(), word)}),
                  tr("不核准應選原因；原因為「其他」者，應填意見"));
    enable_unless(*ui_->fold, none, tr("逐行列出簽下去的全部內容：文件版本、查詢編號、機構代號、隨機碼"));
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

/// The form of this desk's own query is opened where it lies; of another desk's it comes from the hub.
void ApprovalPage::show_form() {
    using desk::ImageHere;
    const auto image = view_ ? view_->image : ImageHere::none;
    form_->setVisible(view_ && (!view_->form.empty() || image != ImageHere::none));
    if (!fetching_) form_->show_way(image == ImageHere::coming ? FormLink::Way::coming : FormLink::Way::open);
}

void ApprovalPage::follow_image(const desk::Snapshot& snapshot) {
    const auto row = std::ranges::find(snapshot.approvals, chosen_, &desk::ApprovalRow::query);
    if (!view_ || row == snapshot.approvals.end() || row->image == view_->image) return;
    view_->image = row->image;
    show_form();
}

/// Pressed again it stops.
void ApprovalPage::fetch_image() {
    if (fetching_) {
        fetch_.request_stop();
        return;
    }
    fetching_ = true;
    form_->show_way(FormLink::Way::stop);
    const auto is_this = [this, query = chosen_] { return fetching_ && chosen_ == query; };
    const auto told = [this, is_this](const desk::ImageProgress& far) {
        if (is_this() && far.of > 0) form_->show_way(FormLink::Way::stop, static_cast<int>(100 * far.done / far.of));
    };
    auto show = shown_over(commands_, this, [this](const Fault& fault) {
        if (fault.code != FaultCode::cancelled) Q_EMIT failed(fault);
    });
    fetch_ = commands_.send(this, command::OpenImage{chosen_}, told,
                            [this, is_this, show = std::move(show)](Result<desk::AttachedFile> file) {
                                // What came too late for who looks at another query by now is shown to nobody.
                                if (!is_this()) return;
                                fetching_ = false;
                                show_form();
                                show(std::move(file));
                            });
}

void ApprovalPage::say(const QString& what) {
    ui_->own->setText(what);
    ui_->own->setVisible(!what.isEmpty());
}

void ApprovalPage::show_parts(bool shown) {
    for (QWidget* one : std::initializer_list<QWidget*>{ui_->itemsTitle, ui_->standingTitle, ui_->ruleFacts})
        one->setVisible(shown);
    if (!shown) {
        form_->hide();
        ui_->standingOrder->hide();
    }
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

/// Where it goes when it is signed, of another desk's; else what is folded away, which the button's tip says, too.
void ApprovalPage::say_beside_fold() {
    const bool elsewhere = view_ && !view_->desk.empty();
    ui_->foldHint->setText(elsewhere ? tr("由 %1 送核，簽署後回送該櫃記入日誌").arg(q(view_->desk))
                                     : tr("文件版本、查詢編號、機構代號、隨機碼"));
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
