#include "ui/new_query_page.h"

#include <QEvent>
#include <QMenu>

#include "app/words/words.h"
#include "ui/enum_box.h"
#include "ui/form_words.h"
#include "ui/keys.h"
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
    places_ = {{Field::subject_id, ui_->subjectId},       {Field::subject_name, ui_->subjectName},
               {Field::business, ui_->business},          {Field::subject_kind, ui_->subjectKind},
               {Field::borrower_id, ui_->borrowerId},     {Field::borrower_name, ui_->borrowerName},
               {Field::case_number, ui_->caseNumber},     {Field::reason, ui_->reason},
               {Field::authorisation, ui_->authorisation}};
    name_choices();
    ui_->examples->setMenu(new QMenu(this));
    // The bar keeps its height: nothing moves under a hand that types.
    auto kept = ui_->goThere->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    ui_->goThere->setSizePolicy(kept);
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
    connect(ui_->authorisation, &QComboBox::activated, this, [this] {
        taken_alone_ = false;
        lean_on_chosen();
        edited(Field::authorisation);
    });
    connect(ui_->items, &ItemChoices::edited, this, [this] {
        touched_.insert(Field::year);
        edited(Field::items);
    });
    connect(&wait_, &QTimer::timeout, this, &NewQueryPage::check);
    connect(ui_->submit, &QPushButton::clicked, this, &NewQueryPage::submit);
    connect(ui_->keep, &QPushButton::clicked, this, &NewQueryPage::keep);
    connect(ui_->take, &QPushButton::clicked, this, &NewQueryPage::take);
    connect(ui_->clear, &QPushButton::clicked, this, &NewQueryPage::clear_or_undo);
    connect(ui_->many, &QPushButton::clicked, this, &NewQueryPage::many);
    add_key(Qt::SHIFT | Qt::Key_F2, this, QT_TRANSLATE_NOOP("Keys", "由檔案送出多筆查詢"), [this] { many(); });
    connect(ui_->repeatLast, &QPushButton::clicked, this, &NewQueryPage::repeat_last);
    connect(ui_->goThere, &QPushButton::clicked, this, &NewQueryPage::go_there);
    connect(ui_->toRegister, &QPushButton::clicked, this, [this] { Q_EMIT wants_register("authorisations", {}); });
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

void NewQueryPage::cover() {
    ++visit_;
    aids_.reset();
    show_aids();
    fill({});
}

void NewQueryPage::arrive() {
    ui_->subjectId->setFocus();
    ask_aids();
    // What was entered in the register meanwhile is offered. Forgotten first: nothing is given back.
    if (const auto of = std::exchange(authorisations_of_, {}); !of.empty()) ask_authorisations(of);
}

void NewQueryPage::show_form(const inquiry::Form& form) {
    // What stands there already is left alone: somebody may be composing a character in it.
    const auto put = [](QLineEdit* line, const std::string& text) {
        if (from_typed(line->text()) != text) line->setText(q(text));
    };
    put(ui_->subjectId, form.subject_id);
    put(ui_->subjectName, form.subject_name);
    choose(*ui_->business, form.business);
    choose(*ui_->subjectKind, form.subject_kind);
    put(ui_->borrowerId, form.borrower_id);
    put(ui_->borrowerName, form.borrower_name);
    put(ui_->caseNumber, form.case_number);
    put(ui_->reason, form.reason);
    ui_->items->fill(form.items, form.year);
}

void NewQueryPage::fill(const inquiry::Form& form) {
    cleared_.reset();
    name_clear();
    show_form(form);
    forget_authorisations(form.authorisation);
    taken_ = {};
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
    out.authorisation = ui_->authorisation->reference();
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
        if (!known && !authorisations_of_.empty()) {
            give_back_taken();
            return check();
        }
        show_verdict(*verdict);
        if (known && authorisations_of_ != asked.subject_id) ask_authorisations(asked.subject_id);
    });
}

void NewQueryPage::show_verdict(const inquiry::Verdict& verdict) {
    verdict_ = verdict;
    const auto now = form();
    for (const auto& [field, note] : notes_) show_note(field, now);
    ui_->items->show_verdict(verdict);
    ui_->remarks->show_remarks(verdict.remarks);
    ui_->remarksTitle->setVisible(!verdict.remarks.empty());
    const bool borrower = now.business && now.subject_kind && domain::names_borrower(*now.business, *now.subject_kind);
    ui_->borrowerId->setEnabled(borrower);
    ui_->borrowerName->setEnabled(borrower);
    show_why();
}

NewQueryPage::Said NewQueryPage::said_of(Field field, const inquiry::Form& now) const {
    const auto found = verdict_.faults.find(field);
    const auto* fault = found == verdict_.faults.end() ? nullptr : &found->second;
    const bool missing = fault != nullptr && fault->code == FaultCode::input_missing;
    if (field == Field::authorisation && (fault == nullptr || missing))
        if (auto known = found_authorisations(now); !known.text.isEmpty()) return known;
    if (fault == nullptr && field == Field::subject_id) return {Mark::good, FormWords::good_number(now.subject_id)};
    if (fault == nullptr && field == Field::borrower_id) return {Mark::good, FormWords::good_number(now.borrower_id)};
    if (fault == nullptr || (missing && !touched_.contains(field))) return {};
    // A number that is half typed is not wrong yet.
    if (const auto to_come = inquiry::still_to_come(now, field); to_come > 0)
        return {Mark::not_yet, FormWords::characters_to_come(to_come)};
    const auto told = words::words_for(*fault);
    return {Mark::act, told.cause, told.advice, q(fault->detail("position")).toInt()};
}

void NewQueryPage::show_note(Field field, const inquiry::Form& now) {
    const auto said = said_of(field, now);
    notes_.at(field)->show_state(said.mark, said.text);
    notes_.at(field)->setToolTip(said.advice);
    if (const auto place = places_.find(field); place != places_.end())
        place->second->setAccessibleDescription(said.text);
    if (field == Field::subject_id) ui_->subjectId->mark_wrong(said.wrong_at);
    if (field == Field::borrower_id) ui_->borrowerId->mark_wrong(said.wrong_at);
}

void NewQueryPage::show_why() {
    const auto now = form();
    const auto against = inquiry::obstacles(now, verdict_);
    const auto authorisations = found_authorisations(now);
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

void NewQueryPage::go_there() {
    if (!in_the_way_) return;
    if (*in_the_way_ == Field::items) return ui_->items->focus_items();
    if (*in_the_way_ == Field::year) return ui_->items->focus_year();
    places_.at(*in_the_way_)->setFocus();
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
    name_choices();
    name_clear();
    ui_->items->retell();
    ui_->authorisation->retell();
    show_aids();
    examples_asked_ = false;
    show_verdict(verdict_);
}

}  // namespace jcic::ui
