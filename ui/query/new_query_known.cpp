// The form of a new query: what it takes from what the branch knows already, drafts, and many at once.
#include <QMenu>

#include "app/desk/commands/seat.h"
#include "ui/look/text.h"
#include "ui/query/batch_dialog.h"
#include "ui/query/field_notes.h"
#include "ui/query/form_words.h"
#include "ui/query/new_query_page.h"
#include "ui_new_query_page.h"

namespace jcic::ui {

void NewQueryPage::ask_aids() {
    commands_.send(command::Aids{}, [this, visit = visit_](Result<desk::FormAids> aids) {
        if (visit != visit_) return;
        if (!aids) return Q_EMIT failed(aids.error());
        aids_ = *std::move(aids);
        show_aids();
    });
}

void NewQueryPage::show_aids() {
    delete ui_->reasons->menu();
    auto* menu = new QMenu(this);
    if (aids_)
        for (const auto& one : aids_->templates)
            connect(menu->addAction(tr("%1：%2").arg(q(one.title), q(one.text))), &QAction::triggered, this,
                    [this, text = one.text] {
                        ui_->reason->setText(q(text));
                        edited(inquiry::Field::reason);
                        ui_->reason->setFocus();
                    });
    if (menu->isEmpty()) menu->addAction(tr("還沒有範本：由主管登記到常用事由簿"))->setEnabled(false);
    ui_->reasons->setMenu(menu);
    ui_->reasons->setToolTip(tr("主管登記在常用事由簿的事由；照用不算照抄。"));
    const bool again = aids_ && aids_->last;
    ui_->repeatLast->setEnabled(again);
    ui_->repeatLast->setToolTip(again ? tr("帶入你上一件的案號、事由與項目：%1").arg(q(aids_->last->case_number))
                                      : tr("你還沒有送出過查詢。"));
    ui_->items->show_procedure(aids_ ? FormWords::procedures(aids_->for_t52) : QString(),
                               aids_ && !aids_->for_t52.empty());
}

void NewQueryPage::repeat_last() {
    if (!aids_ || !aids_->last) return;
    fields_->show(inquiry::as_last_time(*aids_->last, form()));
    notes_->touch({inquiry::Field::case_number, inquiry::Field::reason});
    edited(inquiry::Field::items);
    // What the last case does not say: whom this one is about.
    if (ui_->subjectId->text().isEmpty())
        ui_->subjectId->setFocus();
    else
        ui_->caseNumber->setFocus();
}

void NewQueryPage::many() {
    if (findChild<BatchDialog*>() != nullptr) return;
    auto* dialog = new BatchDialog(commands_, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (dialog->submitted() > 0) Q_EMIT wants_page(PageId::board);
    });
    dialog->open();
}

void NewQueryPage::clear_or_undo() {
    const auto back = std::exchange(cleared_, std::nullopt);
    auto typed = back ? std::nullopt : unsent();
    fill(back.value_or(inquiry::Form{}));
    cleared_ = std::move(typed);
    name_clear();
    ui_->subjectId->setFocus();
}

void NewQueryPage::name_clear() {
    ui_->clear->setText(cleared_ ? tr("復原(&Z)") : tr("清除(&Z)"));
    ui_->clear->setToolTip(cleared_ ? tr("剛才清除的再放回來") : tr("全部清空；按錯了可以馬上復原"));
}

void NewQueryPage::keep() {
    const auto typed = unsent();
    if (!typed) return;
    commands_.send(command::KeepDraft{*typed}, [this](Result<void> kept) {
        if (!kept) return Q_EMIT failed(kept.error());
        fill({});
    });
}

void NewQueryPage::take() {
    commands_.send(command::TakeDraft{}, [this](Result<std::optional<inquiry::Form>> draft) {
        if (!draft) return Q_EMIT failed(draft.error());
        if (*draft) take_draft(**draft);
    });
}

void NewQueryPage::take_draft(const inquiry::Form& draft) {
    fill(draft);
    // Only what stands on the screen is no longer kept.
    commands_.send(command::DropDraft{}, [this](Result<void> dropped) {
        if (!dropped) Q_EMIT failed(dropped.error());
    });
}

}  // namespace jcic::ui
