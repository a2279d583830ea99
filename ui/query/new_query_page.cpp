#include "ui/query/new_query_page.h"

#include <QEvent>
#include <QMenu>
#include <QPushButton>

#include "app/desk/commands/practice.h"
#include "app/desk/commands/queries.h"
#include "app/desk/commands/seat.h"
#include "app/words/words.h"
#include "ui/look/buttons.h"
#include "ui/look/elided_line.h"
#include "ui/look/keys.h"
#include "ui/look/text.h"
#include "ui/query/batch_panel.h"
#include "ui/query/form_fields.h"
#include "ui/query/form_words.h"
#include "ui/query/new_query_page_parts.h"
#include "ui/query/subject_authorisations.h"
#include "ui/query/typing_keeper.h"

namespace jcic::ui {

SubmitFoot::SubmitFoot(Ui::NewQueryPage& page) : page_(page) {
    connect(page_.goThere, &QPushButton::clicked, this, [this] {
        if (in_the_way_) Q_EMIT wants_field(*in_the_way_);
    });
}

void SubmitFoot::show(const inquiry::Form& now, const inquiry::Verdict& verdict, bool busy,
                      const FormMessage& authorisations) {
    const auto against = inquiry::obstacles(now, verdict);
    const bool begun = now != inquiry::Form{};
    const bool ready = verdict.query && !busy;
    const auto none = FormWords::none_permitted(verdict);
    const auto why = busy                                ? tr("送出中…")
                     : !begun                            ? tr("請先輸入受查人身分證字號。")
                     : against.empty() && !verdict.query ? tr("檢核中…")
                                                         : FormWords::why_not(against, authorisations.text, none);
    page_.submit->setEnabled(ready);
    page_.submit->setAccessibleDescription(why);
    page_.submit->setToolTip(why);
    in_the_way_ = begun && !against.empty() ? std::optional(against.front().field) : std::nullopt;
    // What forbids it is no field: where it is said stands beside each item.
    if (in_the_way_ == inquiry::Field::items && !none.isEmpty()) in_the_way_.reset();
    // Not a field to fill in, but a rule.
    const bool barred = begun && !busy && !ready && !against.empty() && !in_the_way_;
    page_.submitWhy->show_state(ready ? Mark::good : barred ? Mark::barred : Mark::not_yet, why);
    page_.goThere->setVisible(in_the_way_.has_value());
    // Enter leads from field to field until the last one is filled in, and then sends.
    page_.goThere->setDefault(in_the_way_.has_value());
    page_.submit->setDefault(!in_the_way_);
    if (in_the_way_) page_.goThere->setText(tr("移至「%1」(&O)").arg(FormWords::name_of(*in_the_way_)));
    page_.toRegister->setVisible(authorisations.mark == Mark::barred);
}

ExampleForms::ExampleForms(Commands& commands, QPushButton& button) : commands_(commands), button_(button) {
    button_.setMenu(new QMenu(&button_));
}

void ExampleForms::show(bool practice) {
    button_.setVisible(practice);
    if (!practice || asked_) return;
    asked_ = true;
    commands_.send(this, command::Practice{}, [this](Result<desk::PracticeFacts> world) {
        if (!world) return;
        button_.menu()->clear();
        for (const auto& form : world->examples) {
            const auto kind = form.subject_kind ? words::word_for(*form.subject_kind) : QString();
            const auto title = QStringLiteral("%1 · %2").arg(q(form.subject_name), kind);
            connect(button_.menu()->addAction(title), &QAction::triggered, this, [this, form] { Q_EMIT chosen(form); });
        }
    });
}

KnownAids::KnownAids(Commands& commands, Ui::NewQueryPage& page) : commands_(commands), page_(page) {}

void KnownAids::ask() {
    commands_.send(this, command::Aids{}, [this, visit = visit_](Result<desk::FormAids> aids) {
        if (visit != visit_) return;
        if (!aids) return Q_EMIT failed(aids.error());
        aids_ = *std::move(aids);
        show();
        Q_EMIT came();
    });
}

void KnownAids::cover() {
    ++visit_;
    aids_.reset();
    show();
}

void KnownAids::show() {
    page_.chips->show_templates(aids_ ? aids_->templates : std::vector<domain::registers::ReasonTemplate>(),
                                *page_.reasons, *page_.reason);
    const bool again = aids_ && aids_->last;
    enable_unless(*page_.repeatLast, again ? QString() : tr("本人尚未送出查詢。"),
                  again ? tr("帶入本人前筆案號、事由及項目：%1").arg(q(aids_->last->case_number)) : QString());
    page_.items->show_procedure(aids_ ? FormWords::procedures(aids_->for_t52) : QString(),
                                aids_ && !aids_->for_t52.empty());
    show_after();
}

void KnownAids::show_after() {
    const auto items = page_.items->items();
    const auto& snapshot = *commands_.snapshot();
    page_.after->show_lines({AfterSending::approver(snapshot, aids()), AfterSending::card(snapshot),
                             AfterSending::answers(items), AfterSending::fetch_by(items, aids())});
}

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

// The form of a new query: what it takes from what the branch knows already, drafts, and many at once.

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
