#include "ui/new_query_page.h"

#include <QEvent>
#include <QMenu>

#include "app/desk/commands/queries.h"
#include "app/desk/commands/seat.h"
#include "app/domain/roc_date.h"
#include "app/words/words.h"
#include "ui/enum_box.h"
#include "ui/text.h"
#include "ui_new_query_page.h"

namespace jcic::ui {
namespace {

using inquiry::Field;
constexpr std::chrono::milliseconds typing_pause{150};

}  // namespace

NewQueryPage::NewQueryPage(Commands& commands, QWidget* parent)
    : Page(commands, parent), ui_(std::make_unique<Ui::NewQueryPage>()) {
    ui_->setupUi(this);
    notes_ = {{Field::subject_id, ui_->subjectIdNote},
              {Field::subject_name, ui_->subjectNameNote},
              {Field::business, ui_->businessNote},
              {Field::subject_kind, ui_->subjectKindNote},
              {Field::borrower_id, ui_->borrowerIdNote},
              {Field::borrower_name, ui_->borrowerNameNote},
              {Field::case_number, ui_->caseNumberNote},
              {Field::reason, ui_->reasonNote},
              {Field::authorisation, ui_->authorisationNote},
              {Field::items, ui_->itemsNote},
              {Field::year, ui_->yearNote}};
    name_choices();
    add_reasons();
    ui_->examples->setMenu(new QMenu(this));
    wait_.setSingleShot(true);
    wait_.setInterval(typing_pause);
    listen();
    cover();
}

NewQueryPage::~NewQueryPage() = default;

void NewQueryPage::name_choices() {
    name(*ui_->business, domain::all_businesses);
    name(*ui_->subjectKind, domain::all_subject_kinds);
}

void NewQueryPage::add_reasons() {
    delete ui_->reasons->menu();
    auto* menu = new QMenu(this);
    for (const auto& reason : {tr("房貸申請人償債能力審查"), tr("信用貸款申請人償債能力審查"),
                               tr("房貸保證人償債能力審查"), tr("授信企業負責人資力審查"), tr("信用卡額度調整審查")})
        connect(menu->addAction(reason), &QAction::triggered, this, [this, reason] {
            ui_->reason->setText(reason);
            edited(Field::reason);
            ui_->reason->setFocus();
        });
    ui_->reasons->setMenu(menu);
}

void NewQueryPage::listen() {
    const auto line = [this](QLineEdit* edit, Field field) {
        connect(edit, &QLineEdit::textEdited, this, [this, field] { edited(field); });
        connect(edit, &QLineEdit::editingFinished, this, [this, field] {
            if (unsent()) edited(field);
        });
    };
    line(ui_->subjectId, Field::subject_id);
    line(ui_->subjectName, Field::subject_name);
    line(ui_->borrowerId, Field::borrower_id);
    line(ui_->borrowerName, Field::borrower_name);
    line(ui_->caseNumber, Field::case_number);
    line(ui_->reason, Field::reason);
    const auto box = [this](QComboBox* picker, Field field) {
        connect(picker, &QComboBox::activated, this, [this, field] { edited(field); });
    };
    box(ui_->business, Field::business);
    box(ui_->subjectKind, Field::subject_kind);
    box(ui_->authorisation, Field::authorisation);
    connect(ui_->items, &ItemChoices::edited, this, [this] {
        touched_.insert(Field::year);
        edited(Field::items);
    });
    connect(&wait_, &QTimer::timeout, this, &NewQueryPage::check);
    connect(ui_->submit, &QPushButton::clicked, this, &NewQueryPage::submit);
    connect(ui_->keep, &QPushButton::clicked, this, &NewQueryPage::keep);
    connect(ui_->take, &QPushButton::clicked, this, &NewQueryPage::take);
    connect(ui_->clear, &QPushButton::clicked, this, [this] { fill({}); });
}

void NewQueryPage::show_snapshot(const desk::Snapshot& snapshot) {
    ui_->examples->setVisible(snapshot.practice);
    ui_->take->setEnabled(snapshot.seat && snapshot.seat->draft_kept);
    if (!snapshot.practice || examples_asked_) return;
    examples_asked_ = true;
    commands_.send(command::Practice{}, [this](Result<desk::PracticeFacts> world) {
        if (world) show_examples(*world);
    });
}

void NewQueryPage::show_examples(const desk::PracticeFacts& world) {
    ui_->examples->menu()->clear();
    for (const auto& form : world.examples) {
        const auto kind = form.subject_kind ? words::word_for(*form.subject_kind) : QString();
        const auto title = QStringLiteral("%1 · %2").arg(q(form.subject_name), kind);
        connect(ui_->examples->menu()->addAction(title), &QAction::triggered, this, [this, form] { fill(form); });
    }
}

void NewQueryPage::cover() {
    fill({});
}

void NewQueryPage::arrive() {
    ui_->subjectId->setFocus();
}

void NewQueryPage::fill(const inquiry::Form& form) {
    ui_->subjectId->setText(q(form.subject_id));
    ui_->subjectName->setText(q(form.subject_name));
    choose(*ui_->business, form.business);
    choose(*ui_->subjectKind, form.subject_kind);
    ui_->borrowerId->setText(q(form.borrower_id));
    ui_->borrowerName->setText(q(form.borrower_name));
    ui_->caseNumber->setText(q(form.case_number));
    ui_->reason->setText(q(form.reason));
    ui_->authorisation->clear();
    authorisations_of_.clear();
    wanted_authorisation_ = form.authorisation;
    ui_->items->fill(form.items, form.year);
    touched_.clear();
    ++generation_;
    wait_.stop();
    busy_ = false;
    show_verdict({});
    if (form != inquiry::Form{}) check();
}

inquiry::Form NewQueryPage::form() const {
    inquiry::Form out;
    out.subject_id = from_typed(ui_->subjectId->text());
    out.subject_name = from_typed(ui_->subjectName->text());
    out.business = chosen<domain::Business>(*ui_->business);
    out.subject_kind = chosen<domain::SubjectKind>(*ui_->subjectKind);
    out.borrower_id = from_typed(ui_->borrowerId->text());
    out.borrower_name = from_typed(ui_->borrowerName->text());
    out.case_number = from_typed(ui_->caseNumber->text());
    out.reason = from_typed(ui_->reason->text());
    const auto reference = ui_->authorisation->currentData();
    out.authorisation = reference.isValid() ? reference.toString().toStdString() : wanted_authorisation_;
    out.items = ui_->items->items();
    out.year = ui_->items->year();
    return out;
}

std::optional<inquiry::Form> NewQueryPage::unsent() const {
    auto typed = form();
    return typed == inquiry::Form{} ? std::nullopt : std::optional(std::move(typed));
}

void NewQueryPage::edited(Field field) {
    touched_.insert(field);
    ++generation_;
    wait_.start();
}

void NewQueryPage::check() {
    const auto asked = form();
    commands_.send(command::Check{asked}, [this, asked, generation = generation_](Result<inquiry::Verdict> verdict) {
        if (generation != generation_) return;
        if (!verdict) return Q_EMIT failed(verdict.error());
        show_verdict(*verdict);
        const bool known = !asked.subject_id.empty() && !verdict->faults.contains(Field::subject_id);
        if (known && authorisations_of_ != asked.subject_id) ask_authorisations(asked.subject_id);
    });
}

void NewQueryPage::ask_authorisations(const std::string& subject) {
    authorisations_of_ = subject;
    commands_.send(command::Authorisations{subject}, [this, subject](Result<std::vector<domain::Authorisation>> held) {
        if (!held || authorisations_of_ != subject) return;
        show_authorisations(*held);
        check();
    });
}

void NewQueryPage::show_authorisations(const std::vector<domain::Authorisation>& held) {
    auto& box = *ui_->authorisation;
    if (const auto now = box.currentData(); now.isValid()) wanted_authorisation_ = now.toString().toStdString();
    box.clear();
    for (const auto& one : held) {
        QStringList items;
        for (const auto item : one.items) items << q(domain::code_of(item));
        const auto reply = one.reply_code.empty() ? tr("未回覆") : q(one.reply_code);
        box.addItem(tr("%1 · %2 · %3 至 %4 · %5 · %6")
                        .arg(q(one.reference), words::word_for(one.kind), q(one.signed_on.dashed()),
                             q(one.ends_on.dashed()), items.join(QLatin1Char(' ')), reply),
                    q(one.reference));
    }
    // A single one is what the officer means; of several, the one that the form named.
    box.setCurrentIndex(held.size() == 1 ? 0 : box.findData(q(wanted_authorisation_)));
}

void NewQueryPage::show_verdict(const inquiry::Verdict& verdict) {
    verdict_ = verdict;
    for (const auto& [field, note] : notes_) {
        const auto fault = verdict.faults.find(field);
        show_note(field, fault == verdict.faults.end() ? nullptr : &fault->second);
    }
    ui_->items->show_verdict(verdict);
    ui_->remarks->show_remarks(verdict.remarks);
    ui_->submit->setEnabled(verdict.query.has_value() && !busy_);
    const auto business = chosen<domain::Business>(*ui_->business);
    const auto kind = chosen<domain::SubjectKind>(*ui_->subjectKind);
    const bool borrower = business && kind && domain::names_borrower(*business, *kind);
    ui_->borrowerId->setEnabled(borrower);
    ui_->borrowerName->setEnabled(borrower);
}

void NewQueryPage::show_note(Field field, const Fault* fault) {
    const bool quiet = fault == nullptr || (fault->code == FaultCode::input_missing && !touched_.contains(field));
    notes_.at(field)->show_state(Mark::act, quiet ? QString() : words::words_for(*fault).cause);
    notes_.at(field)->setToolTip(quiet ? QString() : words::words_for(*fault).advice);
    if (field != Field::subject_id && field != Field::borrower_id) return;
    auto* line = field == Field::subject_id ? ui_->subjectId : ui_->borrowerId;
    line->mark_wrong(quiet ? 0 : q(fault->detail("position")).toInt());
    line->setAccessibleDescription(notes_.at(field)->text());
}

void NewQueryPage::submit() {
    if (busy_ || !verdict_.query) return;
    busy_ = true;
    ui_->submit->setEnabled(false);
    commands_.send(command::Submit{form()}, [this, generation = generation_](Result<inquiry::QueryId> id) {
        busy_ = false;
        // Edited meanwhile: what stands there now is another query.
        if (generation != generation_ && id) return ui_->submit->setEnabled(verdict_.query.has_value());
        ui_->submit->setEnabled(verdict_.query.has_value());
        if (!id) return Q_EMIT failed(id.error());
        fill({});
        Q_EMIT wants_page(PageId::approval);
    });
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

void NewQueryPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    ui_->retranslateUi(this);
    name_choices();
    add_reasons();
    ui_->items->retell();
    examples_asked_ = false;
    show_verdict(verdict_);
}

}  // namespace jcic::ui
