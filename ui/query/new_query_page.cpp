#include "ui/query/new_query_page.h"

#include <QEvent>

#include "ui/look/folding_lead.h"
#include "ui/look/keys.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"
#include "ui/query/batch_panel.h"
#include "ui/query/example_forms.h"
#include "ui/query/field_notes.h"
#include "ui/query/form_words.h"
#include "ui/query/known_aids.h"
#include "ui/query/new_query_page_parts.h"
#include "ui/query/subject_authorisations.h"
#include "ui/query/submit_foot.h"
#include "ui/query/typing_keeper.h"

namespace jcic::ui {
namespace {

using inquiry::Field;
constexpr std::chrono::milliseconds query_typing_pause{150};

}  // namespace

NewQueryPage::NewQueryPage(Commands& commands, QWidget* parent)
    : Page(commands, parent), ui_(std::make_unique<Ui::NewQueryPage>(*this)) {
    batch_ = new BatchPanel(commands_, this);
    ui_->ways->addWidget(batch_);
    new FoldingLead(*ui_->lead, *ui_->pageTitle);
    fields_ = std::make_unique<FormFields>(*ui_);
    notes_ = std::make_unique<FieldNotes>(*ui_, *fields_);
    authorisations_ = std::make_unique<SubjectAuthorisations>(commands_, *ui_->authorisation, *fields_);
    examples_ = std::make_unique<ExampleForms>(commands_, *ui_->examples);
    foot_ = std::make_unique<SubmitFoot>(*ui_);
    aids_ = std::make_unique<KnownAids>(commands_, *ui_);
    keeper_ = std::make_unique<TypingKeeper>(commands_, *ui_->draftState, [this] { return unsent(); });
    wait_.setSingleShot(true);
    wait_.setInterval(query_typing_pause);
    listen();
    cover();
}

NewQueryPage::~NewQueryPage() = default;

void NewQueryPage::listen() {
    connect(fields_.get(), &FormFields::edited, this, [this](Field field) {
        if (field == Field::items) notes_->touch({Field::year});
        edited(field);
    });
    connect(examples_.get(), &ExampleForms::chosen, this, [this](const inquiry::Form& form) {
        fill(form);
        keeper_->edited();
    });
    connect(ui_->chips, &ReasonChips::chosen, this, &NewQueryPage::take_template);
    connect(ui_->chips, &ReasonChips::wants_register, this, [this] { Q_EMIT wants_register("reasons", {}); });
    connect(authorisations_.get(), &SubjectAuthorisations::offered, this, &NewQueryPage::check);
    connect(authorisations_.get(), &SubjectAuthorisations::failed, this, &NewQueryPage::failed);
    connect(&wait_, &QTimer::timeout, this, &NewQueryPage::check);
    connect(ui_->submit, &QPushButton::clicked, this, &NewQueryPage::submit);
    connect(ui_->keep, &QPushButton::clicked, this, &NewQueryPage::keep);
    connect(ui_->take, &QPushButton::clicked, this, &NewQueryPage::load_draft);
    connect(ui_->clear, &QPushButton::clicked, this, &NewQueryPage::clear_or_undo);
    connect(ui_->single, &QPushButton::clicked, this, [this] { show_many(false); });
    connect(ui_->many, &QPushButton::clicked, this, [this] { show_many(true); });
    connect(batch_, &BatchPanel::wants_approval, this, [this] { Q_EMIT wants_page(PageId::approval); });
    connect(batch_, &BatchPanel::failed, this, &NewQueryPage::failed);
    connect(aids_.get(), &KnownAids::came, this, [this] { batch_->show_aids(aids_->aids()); });
    connect(ui_->repeatLast, &QPushButton::clicked, this, &NewQueryPage::repeat_last);
    connect(foot_.get(), &SubmitFoot::wants_field, fields_.get(), &FormFields::go_to);
    connect(aids_.get(), &KnownAids::failed, this, &NewQueryPage::failed);
    connect(ui_->toRegister, &QPushButton::clicked, this, [this] { Q_EMIT wants_register("authorisations", {}); });
}

void NewQueryPage::show_snapshot(const desk::Snapshot& snapshot) {
    examples_->show(snapshot.practice);
    enable_unless(*ui_->take, snapshot.seat && snapshot.seat->draft_kept ? QString() : tr("無保留之草稿"));
    aids_->show_after();
    batch_->show_snapshot(snapshot);
}

void NewQueryPage::cover() {
    batch_->cover();
    show_many(false);
    keeper_->cover();
    aids_->cover();
    fill({});
}

void NewQueryPage::arrive() {
    show_many(ui_->many->isChecked() && batch_->holds_lines());
    aids_->ask();
    authorisations_->ask_again();
}

void NewQueryPage::fill(const inquiry::Form& form) {
    proposed_ = form != inquiry::Form{};
    cleared_.reset();
    name_clear();
    fields_->show(form);
    fields_->forget_origins();
    authorisations_->forget(form.authorisation);
    notes_->begin_anew();
    ++generation_;
    wait_.stop();
    busy_ = false;
    show_verdict({});
    if (form != inquiry::Form{}) check();
}

inquiry::Form NewQueryPage::form() const {
    return fields_->form();
}

std::optional<inquiry::Form> NewQueryPage::unsent() const {
    auto typed = form();
    return typed == inquiry::Form{} ? std::nullopt : std::optional(std::move(typed));
}

void NewQueryPage::edited(Field field) {
    if (field == Field::subject_id) propose_case_number();
    notes_->touch({field});
    cleared_.reset();
    name_clear();
    ++generation_;
    wait_.start();
    keeper_->edited();
    fields_->show_origins();
}

/// Once a form, when somebody begins to say whom it is about: a form in which nothing was typed stays empty.
void NewQueryPage::propose_case_number() {
    const auto* aids = aids_->aids();
    if (proposed_ || aids == nullptr || aids->case_number.empty() || ui_->subjectId->text().isEmpty()) return;
    proposed_ = true;
    if (!ui_->caseNumber->text().isEmpty()) return;
    ui_->caseNumber->setText(q(aids->case_number));
    fields_->origins().note(Field::case_number, form(), Origin::pattern);
}

void NewQueryPage::check() {
    const auto asked = form();
    commands_.send(this, command::Check{asked},
                   [this, asked, generation = generation_](Result<inquiry::Verdict> verdict) {
                       if (generation != generation_) return;
                       if (!verdict) return Q_EMIT failed(verdict.error());
                       const bool known = !asked.subject_id.empty() && !verdict->faults.contains(Field::subject_id);
                       if (!known && !authorisations_->of().empty()) {
                           authorisations_->give_back();
                           return check();
                       }
                       show_verdict(*verdict);
                       if (known && authorisations_->of() != asked.subject_id) authorisations_->ask(asked.subject_id);
                   });
}

void NewQueryPage::show_verdict(const inquiry::Verdict& verdict) {
    verdict_ = verdict;
    const auto now = form();
    notes_->show(verdict_, now, authorisations_->found(now));
    ui_->items->show_verdict(verdict);
    ui_->remarks->show_remarks(verdict.remarks);
    ui_->remarksNone->setVisible(verdict.remarks.empty());
    ui_->remarksNone->show_state(verdict.query ? Mark::good : Mark::not_yet,
                                 verdict.query ? tr("無提醒事項") : tr("填妥後列示核准主管將審核之事項"));
    ui_->reasonCount->setText(FormWords::length_of_reason(now.reason));
    const bool borrower = now.business && now.subject_kind && domain::names_borrower(*now.business, *now.subject_kind);
    ui_->borrowerId->setEnabled(borrower);
    ui_->borrowerName->setEnabled(borrower);
    const auto number = domain::BusinessNumber::looked_up(now.borrower_id);
    ui_->borrowerCheckedRow->setVisible(borrower && number && number->rule() == domain::BusinessNumber::Rule::neither);
    show_why();
    aids_->show_after();
}

void NewQueryPage::show_why() {
    const auto now = form();
    foot_->show(now, verdict_, busy_, authorisations_->found(now));
}

void NewQueryPage::submit() {
    if (busy_ || !verdict_.query) return;
    busy_ = true;
    show_why();
    commands_.send(this, command::Submit{form()}, [this, generation = generation_](Result<inquiry::QueryId> id) {
        busy_ = false;
        show_why();
        // Edited meanwhile: what stands there now is another query.
        if (generation != generation_ && id) return;
        if (!id) return Q_EMIT failed(id.error());
        keeper_->let_go();
        fill({});
        Q_EMIT submitted(*id);
        Q_EMIT wants_page(PageId::approval);
    });
}

void NewQueryPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    name_way();
    fields_->name_choices();
    name_clear();
    ui_->items->retell();
    ui_->authorisation->retell();
    aids_->show();
    examples_->retell();
    keeper_->retell();
    show_verdict(verdict_);
}

}  // namespace jcic::ui
