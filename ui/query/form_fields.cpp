#include "ui/query/form_fields.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <optional>

#include "app/words/words.h"
#include "ui/look/text.h"
#include "ui/query/form_words.h"
#include "ui/query/new_query_page_parts.h"

namespace jcic::ui {
namespace {

using inquiry::Field;
using inquiry::Form;

constexpr Field all_fields[]{Field::subject_id,  Field::subject_name,  Field::business,    Field::subject_kind,
                             Field::borrower_id, Field::borrower_name, Field::case_number, Field::borrower_checked,
                             Field::reason,      Field::authorisation, Field::items,       Field::year};

template <class Enum>
std::string number_of(const std::optional<Enum>& value) {
    return value ? std::to_string(static_cast<int>(*value)) : std::string();
}

/// To be compared; "" for an empty field.
std::string value_of(const Form& form, Field field) {
    switch (field) {
        case Field::subject_id:
            return form.subject_id;
        case Field::subject_name:
            return form.subject_name;
        case Field::business:
            return number_of(form.business);
        case Field::subject_kind:
            return number_of(form.subject_kind);
        case Field::borrower_id:
            return form.borrower_id;
        case Field::borrower_name:
            return form.borrower_name;
        case Field::borrower_checked:
            return form.borrower_checked;
        case Field::case_number:
            return form.case_number;
        case Field::reason:
            return form.reason;
        case Field::authorisation:
            return form.authorisation;
        case Field::items: {
            std::string out;
            for (const auto item : form.items) out += domain::code_of(item);
            return out;
        }
        case Field::year:
            return form.year;
    }
    return {};
}

}  // namespace

void FieldOrigins::note(const Form& before, const Form& now, Origin origin) {
    for (const auto field : all_fields)
        if (value_of(before, field) != value_of(now, field)) note(field, now, origin);
}

void FieldOrigins::note(Field field, const Form& now, Origin origin) {
    known_.insert_or_assign(field, Known{origin, value_of(now, field)});
}

QString FieldOrigins::of(Field field, const Form& now) const {
    const auto found = known_.find(field);
    const auto value = value_of(now, field);
    if (found == known_.end() || value.empty() || found->second.value != value) return {};
    switch (found->second.origin) {
        case Origin::authorisation:
            return field == Field::items  ? tr("依授權書勾選")
                   : field == Field::year ? tr("最新年度")
                                          : tr("取自授權書");
        case Origin::only_one:
            return tr("唯一相符，已帶入");
        case Origin::plain_form:
            return tr("已轉半形大寫");
        case Origin::last_case:
            return tr("取自前筆");
        case Origin::wording:
            return tr("分行範本");
        case Origin::pattern:
            return tr("依案號格式");
    }
    return {};
}

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

namespace {

/// What was typed of where another number was looked up says nothing of this one.
bool passes_no_check(const std::string& number) {
    const auto business = domain::BusinessNumber::looked_up(number);
    return business && business->rule() == domain::BusinessNumber::Rule::neither;
}

}  // namespace

FieldNotes::FieldNotes(Ui::NewQueryPage& page, FormFields& fields) : fields_(fields) {
    using inquiry::Field;
    lines_ = {{Field::subject_id, page.subjectIdNote},
              {Field::subject_name, page.subjectNameNote},
              {Field::business, page.businessNote},
              {Field::subject_kind, page.subjectKindNote},
              {Field::borrower_id, page.borrowerIdNote},
              {Field::borrower_name, page.borrowerNameNote},
              {Field::case_number, page.caseNumberNote},
              {Field::reason, page.reasonNote},
              {Field::authorisation, page.authorisationNote},
              {Field::items, page.itemsNote},
              {Field::year, page.yearNote}};
}

void FieldNotes::show(const inquiry::Verdict& verdict, const inquiry::Form& now, const FormMessage& authorisations) {
    for (const auto& [field, line] : lines_) {
        const auto said = said_of(field, verdict, now, authorisations);
        line->show_note(said.mark, said.text, said.advice);
        fields_.describe(field, said.text, said.wrong_at);
    }
    fields_.show_origins();
}

FormMessage FieldNotes::said_of(inquiry::Field field, const inquiry::Verdict& verdict, const inquiry::Form& now,
                                const FormMessage& authorisations) const {
    using inquiry::Field;
    auto found = verdict.faults.find(field);
    // Where its number was looked up is asked for under the number.
    if (field == Field::borrower_id && found == verdict.faults.end())
        found = verdict.faults.find(Field::borrower_checked);
    const auto* fault = found == verdict.faults.end() ? nullptr : &found->second;
    const bool missing = fault != nullptr && fault->code == FaultCode::input_missing;
    if (field == Field::authorisation && (fault == nullptr || missing) && !authorisations.text.isEmpty())
        return authorisations;
    if (fault == nullptr && field == Field::subject_id) return {Mark::good, FormWords::good_number(now.subject_id)};
    if (fault == nullptr && field == Field::borrower_id)
        return {passes_no_check(now.borrower_id) ? Mark::mind : Mark::good, FormWords::good_number(now.borrower_id)};
    if (fault == nullptr || (missing && !touched_.contains(field))) return {};
    // A number that is half typed is not wrong yet.
    if (const auto to_come = inquiry::still_to_come(now, field); to_come > 0)
        return {Mark::not_yet, FormWords::characters_to_come(to_come)};
    const auto told = words::words_for(*fault);
    return {Mark::barred, told.cause, told.advice, q(fault->detail("position")).toInt()};
}

}  // namespace jcic::ui
