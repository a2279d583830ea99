#include "app/paper/sheets/jcic_letters.h"

namespace jcic::paper {

namespace {

FormKind form_about(CardLetter::About about) {
    switch (about) {
        case CardLetter::About::lost:
            return FormKind::letter_card_lost;
        case CardLetter::About::damaged:
            return FormKind::letter_card_damaged;
        case CardLetter::About::stopped:
            return FormKind::letter_card_stopped;
        case CardLetter::About::returned:
            return FormKind::letter_card_returned;
    }
    return FormKind::letter_card_lost;
}

const char* name_of(CardChangeForm::Kind kind) {
    switch (kind) {
        case CardChangeForm::Kind::issue:
            return "issue";
        case CardChangeForm::Kind::replace:
            return "replace";
        case CardChangeForm::Kind::stop:
            return "stop";
        case CardChangeForm::Kind::unlock:
            return "unlock";
    }
    return "";
}

const char* name_of(CardChangeForm::Reason reason) {
    switch (reason) {
        case CardChangeForm::Reason::lost:
            return "lost";
        case CardChangeForm::Reason::damaged:
            return "damaged";
        case CardChangeForm::Reason::locked:
            return "locked";
        case CardChangeForm::Reason::expired:
            return "expired";
        case CardChangeForm::Reason::other:
            return "other";
    }
    return "";
}

const char* name_of(PersonChangeForm::Kind kind) {
    switch (kind) {
        case PersonChangeForm::Kind::joins:
            return "joins";
        case PersonChangeForm::Kind::leaves:
            return "leaves";
        case PersonChangeForm::Kind::succeeds:
            return "succeeds";
    }
    return "";
}

const char* name_of(PersonChangeForm::PasswordWay way) {
    switch (way) {
        case PersonChangeForm::PasswordWay::by_member:
            return "member";
        case PersonChangeForm::PasswordWay::by_jcic:
            return "jcic";
    }
    return "";
}

const char* name_of(WorkstationForm::Kind kind) {
    switch (kind) {
        case WorkstationForm::Kind::moved:
            return "moved";
        case WorkstationForm::Kind::reinstalled:
            return "reinstalled";
    }
    return "";
}

/// The box that is ticked; "" for none.
template <class Choice>
const char* ticked(const std::optional<Choice>& choice) {
    return choice ? name_of(*choice) : "";
}

/// "中華民國 115 年 12 月 21 日"; blanks to write in where there is no date.
std::string formal_date(const std::optional<domain::RocDate>& date) {
    if (!date) return "中華民國　　年　　月　　日";
    const auto day = date->date();
    return "中華民國 " + std::to_string(date->year()) + " 年 " + std::to_string(static_cast<unsigned>(day.month())) +
           " 月 " + std::to_string(static_cast<unsigned>(day.day())) + " 日";
}

/// What is not said is left to be written by hand.
std::string or_blank(const std::string& text) {
    return text.empty() ? "　　　　　　　　" : text;
}

}  // namespace

Result<PdfBytes> lay_out(const CardLetter& letter, const Layouts& layouts) {
    Filling filling = begin_sheet(letter.head);
    Values& values = filling.values;
    values.set("card", letter.card);
    values.set("event-date", formal_date(letter.happened));
    values.set("circumstances", or_blank(letter.circumstances));
    values.set("letter-date", formal_date(letter.dated));
    values.set("letter-number", letter.number);
    values.set("contact", letter.contact);
    values.set("head", letter.unit_head);
    values.set("reference", letter.reference);
    return lay_out(form_about(letter.about), filling, layouts);
}

Result<PdfBytes> lay_out(const IncidentLetter& letter, const Layouts& layouts) {
    Filling filling = begin_sheet(letter.head);
    Values& values = filling.values;
    values.set("addressee", or_blank(letter.addressee));
    values.set("event-date", formal_date(letter.noticed));
    values.set("circumstances", or_blank(letter.circumstances));
    values.set("measures", or_blank(letter.measures));
    values.set("letter-date", formal_date(letter.dated));
    values.set("letter-number", letter.number);
    values.set("contact", letter.contact);
    values.set("head", letter.unit_head);
    values.set("reference", letter.reference);
    if (letter.to == IncidentLetter::To::subjects) return lay_out(FormKind::letter_incident_subjects, filling, layouts);
    values.set("certainty", letter.certainty);
    values.set("affected", or_blank(letter.affected));
    values.set("tax", letter.tax ? "涉及" : "未涉及");
    values.set("insurance", letter.t52 ? "涉及" : "未涉及");
    values.set("told", or_blank(letter.told));
    return lay_out(FormKind::letter_incident_notice, filling, layouts);
}

Result<PdfBytes> lay_out(const CardChangeForm& form, const Layouts& layouts) {
    Filling filling = begin_sheet(form.head);
    Values& values = filling.values;
    values.set("letter-date", formal_date(form.dated));
    values.set("kind", ticked(form.kind));
    values.set("reason", ticked(form.reason));
    values.set("other-reason", form.other_reason);
    values.set("card", form.card);
    values.set("user-name", form.user_name);
    values.set("title", form.user_title);
    values.set("wanted-date", date_text(form.wanted));
    values.set("contact", form.contact);
    values.set("head", form.unit_head);
    return lay_out(FormKind::form_card_change, filling, layouts);
}

Result<PdfBytes> lay_out(const WorkstationForm& form, const Layouts& layouts) {
    Filling filling = begin_sheet(form.head);
    Values& values = filling.values;
    values.set("letter-date", formal_date(form.dated));
    values.set("kind", ticked(form.kind));
    values.set("workstation", form.workstation);
    values.set("reader", form.reader);
    values.set("card", form.card);
    values.set("from-place", form.from_place);
    values.set("to-place", form.to_place);
    values.set("reason", form.reason);
    values.set("wanted-date", date_text(form.wanted));
    values.set("contact", form.contact);
    values.set("head", form.unit_head);
    return lay_out(FormKind::form_workstation, filling, layouts);
}

Result<PdfBytes> lay_out(const PersonChangeForm& form, const Layouts& layouts) {
    Filling filling = begin_sheet(form.head);
    Values& values = filling.values;
    values.set("letter-date", formal_date(form.dated));
    values.set("kind", ticked(form.kind));
    values.set("leaver-name", form.leaver_name);
    values.set("leaver-code", form.leaver_code);
    values.set("leaver-until", date_text(form.leaver_until));
    values.set("joiner-name", form.joiner_name);
    values.set("joiner-title", form.joiner_title);
    values.set("joiner-code", form.joiner_code);
    values.set("joiner-from", date_text(form.joiner_from));
    values.set("card", form.card);
    values.set("password-way", ticked(form.password_way));
    values.set("contact", form.contact);
    values.set("head", form.unit_head);
    return lay_out(FormKind::form_person_change, filling, layouts);
}

}  // namespace jcic::paper
