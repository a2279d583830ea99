// The form of a new query: what it takes from what the branch knows already, drafts, and many at once.
#include "app/desk/commands/seat.h"
#include "ui/look/text.h"
#include "ui/query/batch_panel.h"
#include "ui/query/field_notes.h"
#include "ui/query/known_aids.h"
#include "ui/query/new_query_page.h"
#include "ui/query/new_query_page_parts.h"
#include "ui/query/typing_keeper.h"

namespace jcic::ui {

void NewQueryPage::take_template(const std::string& text) {
    ui_->reason->setText(q(text));
    fields_->origins().note(inquiry::Field::reason, form(), Origin::wording);
    edited(inquiry::Field::reason);
    ui_->reason->setFocus();
}

void NewQueryPage::repeat_last() {
    const auto* aids = aids_->aids();
    if (aids == nullptr || !aids->last) return;
    fields_->fill(inquiry::as_last_time(*aids->last, form()), Origin::last_case);
    notes_->touch({inquiry::Field::case_number, inquiry::Field::reason});
    edited(inquiry::Field::items);
    // What the last case does not say: whom this one is about.
    if (ui_->subjectId->text().isEmpty())
        ui_->subjectId->setFocus();
    else
        ui_->caseNumber->setFocus();
}

void NewQueryPage::show_many(bool many) {
    (many ? ui_->many : ui_->single)->setChecked(true);
    ui_->ways->setCurrentWidget(many ? static_cast<QWidget*>(batch_) : ui_->oneQuery);
    ui_->oneTools->setVisible(!many);
    name_way();
    if (!isVisible()) return;
    if (many)
        batch_->arrive();
    else
        ui_->subjectId->setFocus();
}

void NewQueryPage::name_way() {
    const bool many = ui_->many->isChecked();
    ui_->pageTitle->setText(many ? tr("新查詢 · 整批") : tr("新查詢"));
    // Of many, their steps say it (BatchSteps).
    ui_->lead->setText(many ? QString() : tr("請先輸入身分證字號；自動帶入之欄位於右上方註明來源，均可修改。"));
}

void NewQueryPage::clear_or_undo() {
    const auto back = std::exchange(cleared_, std::nullopt);
    auto typed = back ? std::nullopt : unsent();
    fill(back.value_or(inquiry::Form{}));
    keeper_->edited();
    cleared_ = std::move(typed);
    name_clear();
    ui_->subjectId->setFocus();
}

void NewQueryPage::name_clear() {
    ui_->clear->setText(cleared_ ? tr("復原(&Z)") : tr("清除(&Z)"));
    ui_->clear->setToolTip(cleared_ ? tr("復原已清除內容") : tr("清除全部欄位，可立即復原"));
}

void NewQueryPage::keep() {
    const auto typed = unsent();
    if (!typed) return;
    commands_.send(this, command::KeepDraft{*typed}, [this](Result<void> kept) {
        if (!kept) return Q_EMIT failed(kept.error());
        keeper_->let_go();
        fill({});
    });
}

void NewQueryPage::load_draft() {
    commands_.send(this, command::TakeDraft{}, [this](Result<std::optional<inquiry::Form>> draft) {
        if (!draft) return Q_EMIT failed(draft.error());
        if (*draft) take_draft(**draft);
    });
}

void NewQueryPage::take_draft(const inquiry::Form& draft) {
    fill(draft);
    keeper_->keep();
    // Only what stands on the screen is no longer kept.
    commands_.send(this, command::DropDraft{}, [this](Result<void> dropped) {
        if (!dropped) Q_EMIT failed(dropped.error());
    });
}

}  // namespace jcic::ui
