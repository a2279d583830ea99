#include "ui/query/field_notes.h"

#include "app/words/words.h"
#include "ui/look/text.h"
#include "ui/query/form_words.h"
#include "ui/query/new_query_page_parts.h"

namespace jcic::ui {
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
