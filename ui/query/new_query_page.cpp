#include "ui/query/new_query_page.h"

#include <QEvent>

#include "ui/look/folding_lead.h"
#include "ui/look/keys.h"
#include "ui/query/example_forms.h"
#include "ui/query/field_notes.h"
#include "ui/query/form_words.h"
#include "ui/query/subject_authorisations.h"
#include "ui_new_query_page.h"

namespace jcic::ui {
namespace {

using inquiry::Field;
constexpr std::chrono::milliseconds query_typing_pause{150};

}  // namespace

NewQueryPage::NewQueryPage(Commands& commands, QWidget* parent)
    : Page(commands, parent), ui_(std::make_unique<Ui::NewQueryPage>()) {
    ui_->setupUi(this);
    new FoldingLead(*ui_->lead, *ui_->pageTitle);
    fields_ = std::make_unique<FormFields>(*ui_);
    notes_ = std::make_unique<FieldNotes>(*ui_, *fields_);
    authorisations_ = std::make_unique<SubjectAuthorisations>(commands_, *ui_->authorisation, *fields_);
    examples_ = std::make_unique<ExampleForms>(commands_, *ui_->examples);
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
    connect(examples_.get(), &ExampleForms::chosen, this, &NewQueryPage::fill);
    connect(authorisations_.get(), &SubjectAuthorisations::offered, this, &NewQueryPage::check);
    connect(authorisations_.get(), &SubjectAuthorisations::failed, this, &NewQueryPage::failed);
    connect(&wait_, &QTimer::timeout, this, &NewQueryPage::check);
    connect(ui_->submit, &QPushButton::clicked, this, &NewQueryPage::submit);
    connect(ui_->keep, &QPushButton::clicked, this, &NewQueryPage::keep);
    connect(ui_->take, &QPushButton::clicked, this, &NewQueryPage::take);
    connect(ui_->clear, &QPushButton::clicked, this, &NewQueryPage::clear_or_undo);
    connect(ui_->many, &QPushButton::clicked, this, &NewQueryPage::many);
    add_key(Qt::SHIFT | Qt::Key_F2, this, QT_TRANSLATE_NOOP("Keys", "由檔案送出多筆查詢"), [this] { many(); });
    connect(ui_->repeatLast, &QPushButton::clicked, this, &NewQueryPage::repeat_last);
    connect(ui_->goThere, &QPushButton::clicked, this, [this] {
        if (in_the_way_) fields_->go_to(*in_the_way_);
    });
    connect(ui_->toRegister, &QPushButton::clicked, this, [this] { Q_EMIT wants_register("authorisations", {}); });
}

void NewQueryPage::show_snapshot(const desk::Snapshot& snapshot) {
    examples_->show(snapshot.practice);
    ui_->take->setEnabled(snapshot.seat && snapshot.seat->draft_kept);
}

void NewQueryPage::cover() {
    ++visit_;
    aids_.reset();
    show_aids();
    fill({});
}

void NewQueryPage::arrive() {
    ui_->subjectId->setFocus();
    ask_aids();
    authorisations_->ask_again();
}

void NewQueryPage::fill(const inquiry::Form& form) {
    cleared_.reset();
    name_clear();
    fields_->show(form);
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
    notes_->touch({field});
    cleared_.reset();
    name_clear();
    ++generation_;
    wait_.start();
}

void NewQueryPage::check() {
    const auto asked = form();
    commands_.send(command::Check{asked}, [this, asked, generation = generation_](Result<inquiry::Verdict> verdict) {
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
    ui_->remarksTitle->setVisible(!verdict.remarks.empty());
    const bool borrower = now.business && now.subject_kind && domain::names_borrower(*now.business, *now.subject_kind);
    ui_->borrowerId->setEnabled(borrower);
    ui_->borrowerName->setEnabled(borrower);
    show_why();
}

void NewQueryPage::show_why() {
    const auto now = form();
    const auto against = inquiry::obstacles(now, verdict_);
    const auto authorisations = authorisations_->found(now);
    const bool begun = now != inquiry::Form{};
    const bool ready = verdict_.query && !busy_;
    const auto why = busy_                                ? tr("正在送出……")
                     : !begun                             ? tr("從受查人的證號開始填。")
                     : against.empty() && !verdict_.query ? tr("正在檢查……")
                                                          : FormWords::why_not(against, authorisations.text);
    ui_->submitWhy->show_state(ready ? Mark::good : begun ? Mark::mind : Mark::not_yet, why);
    ui_->submit->setEnabled(ready);
    ui_->submit->setAccessibleDescription(why);
    ui_->submit->setToolTip(why);
    in_the_way_ = begun && !against.empty() ? std::optional(against.front().field) : std::nullopt;
    ui_->goThere->setVisible(in_the_way_.has_value());
    if (in_the_way_) ui_->goThere->setText(tr("到「%1」(&O)").arg(FormWords::name_of(*in_the_way_)));
    ui_->toRegister->setVisible(authorisations.mark == Mark::act);
}

void NewQueryPage::submit() {
    if (busy_ || !verdict_.query) return;
    busy_ = true;
    show_why();
    commands_.send(command::Submit{form()}, [this, generation = generation_](Result<inquiry::QueryId> id) {
        busy_ = false;
        show_why();
        // Edited meanwhile: what stands there now is another query.
        if (generation != generation_ && id) return;
        if (!id) return Q_EMIT failed(id.error());
        fill({});
        Q_EMIT submitted(*id);
        Q_EMIT wants_page(PageId::approval);
    });
}

void NewQueryPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    ui_->retranslateUi(this);
    fields_->name_choices();
    name_clear();
    ui_->items->retell();
    ui_->authorisation->retell();
    show_aids();
    examples_->retell();
    show_verdict(verdict_);
}

}  // namespace jcic::ui
