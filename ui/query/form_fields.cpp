#include "ui/query/form_fields.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <optional>
#include "app/words/words.h"
#include "ui/look/text.h"
#include "ui/query/new_query_page_parts.h"

namespace jcic::ui {
namespace {

/// The value chosen in a combo box of an enum's values; nullopt for none.
template <class Enum>
std::optional<Enum> chosen(const QComboBox& box) {
    const auto value = box.currentData();
    return value.isValid() ? std::optional(static_cast<Enum>(value.toInt())) : std::nullopt;
}

template <class Enum>
void choose(QComboBox& box, std::optional<Enum> value) {
    box.setCurrentIndex(value ? box.findData(static_cast<int>(*value)) : -1);
}

/// Fills the box again in the current language, keeping the selection.
template <class Enum, std::size_t N>
void name(QComboBox& box, const Enum (&values)[N]) {
    const QSignalBlocker quiet(box);
    const auto kept = chosen<Enum>(box);
    box.clear();
    for (const auto value : values) box.addItem(words::word_for(value), static_cast<int>(value));
    choose(box, kept);
}

}  // namespace

FormFields::FormFields(Ui::NewQueryPage& page) : page_(page) {
    using inquiry::Field;
    places_ = {{Field::subject_id, page_.subjectId},        {Field::subject_name, page_.subjectName},
               {Field::business, page_.business},           {Field::subject_kind, page_.subjectKind},
               {Field::borrower_id, page_.borrowerId},      {Field::borrower_name, page_.borrowerName},
               {Field::case_number, page_.caseNumber},      {Field::reason, page_.reason},
               {Field::authorisation, page_.authorisation}, {Field::borrower_checked, page_.borrowerChecked}};
    from_ = {{Field::subject_id, page_.subjectIdFrom},        {Field::subject_name, page_.subjectNameFrom},
             {Field::business, page_.businessFrom},           {Field::subject_kind, page_.subjectKindFrom},
             {Field::borrower_id, page_.borrowerIdFrom},      {Field::borrower_name, page_.borrowerNameFrom},
             {Field::case_number, page_.caseNumberFrom},      {Field::reason, page_.reasonFrom},
             {Field::authorisation, page_.authorisationFrom}, {Field::items, page_.itemsFrom}};
    name_choices();
    listen();
}

void FormFields::name_choices() {
    name(*page_.business, domain::all_businesses);
    name(*page_.subjectKind, domain::all_subject_kinds);
}

void FormFields::listen() {
    for (const auto& [field, place] : places_) {
        if (auto* line = qobject_cast<QLineEdit*>(place)) {
            connect(line, &QLineEdit::textEdited, this, [this, field = field] { Q_EMIT edited(field); });
            connect(line, &QLineEdit::editingFinished, this, [this, field = field] {
                if (form() != inquiry::Form{}) Q_EMIT edited(field);
            });
        } else if (auto* picker = qobject_cast<QComboBox*>(place)) {
            connect(picker, &QComboBox::activated, this, [this, field = field] { Q_EMIT edited(field); });
        }
    }
    connect(page_.items, &ItemChoices::edited, this, [this] { Q_EMIT edited(inquiry::Field::items); });
}

void FormFields::show(const inquiry::Form& form) {
    // What stands there already is left alone: somebody may be composing a character in it.
    const auto put = [](QLineEdit* line, const std::string& text) {
        if (from_typed(line->text()) != text) line->setText(q(text));
    };
    put(page_.subjectId, form.subject_id);
    put(page_.subjectName, form.subject_name);
    choose(*page_.business, form.business);
    choose(*page_.subjectKind, form.subject_kind);
    put(page_.borrowerId, form.borrower_id);
    put(page_.borrowerName, form.borrower_name);
    put(page_.borrowerChecked, form.borrower_checked);
    put(page_.caseNumber, form.case_number);
    put(page_.reason, form.reason);
    page_.items->fill(form.items, form.year);
}

void FormFields::fill(const inquiry::Form& wanted, Origin origin) {
    const auto before = form();
    show(wanted);
    origins_.note(before, form(), origin);
}

void FormFields::forget_origins() {
    origins_.begin_anew();
    page_.subjectId->note_made_plain(false);
    page_.borrowerId->note_made_plain(false);
}

void FormFields::show_origins() {
    const auto now = form();
    for (const auto& [field, line] : std::initializer_list<std::pair<inquiry::Field, const ui::IdLine*>>{
             {inquiry::Field::subject_id, page_.subjectId}, {inquiry::Field::borrower_id, page_.borrowerId}})
        if (line->made_plain()) origins_.note(field, now, Origin::plain_form);
    for (const auto& [field, line] : from_) {
        const auto said = origins_.of(field, now);
        line->setText(said);
        line->setToolTip(said);
    }
    page_.items->show_origin_of_year(origins_.of(inquiry::Field::year, now));
}

inquiry::Form FormFields::form() const {
    inquiry::Form out;
    out.subject_id = from_typed(page_.subjectId->text());
    out.subject_name = from_typed(page_.subjectName->text());
    out.business = chosen<domain::Business>(*page_.business);
    out.subject_kind = chosen<domain::SubjectKind>(*page_.subjectKind);
    out.borrower_id = from_typed(page_.borrowerId->text());
    out.borrower_name = from_typed(page_.borrowerName->text());
    out.borrower_checked = from_typed(page_.borrowerChecked->text());
    out.case_number = from_typed(page_.caseNumber->text());
    out.reason = from_typed(page_.reason->text());
    out.authorisation = page_.authorisation->reference();
    out.items = page_.items->items();
    out.year = page_.items->year();
    return out;
}

void FormFields::go_to(inquiry::Field field) {
    if (field == inquiry::Field::items) return page_.items->focus_items();
    if (field == inquiry::Field::year) return page_.items->focus_year();
    places_.at(field)->setFocus();
}

void FormFields::describe(inquiry::Field field, const QString& text, int wrong_at) {
    if (const auto place = places_.find(field); place != places_.end()) place->second->setAccessibleDescription(text);
    if (field == inquiry::Field::subject_id) page_.subjectId->mark_wrong(wrong_at);
    if (field == inquiry::Field::borrower_id) page_.borrowerId->mark_wrong(wrong_at);
}

}  // namespace jcic::ui
