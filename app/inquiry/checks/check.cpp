#include "app/inquiry/checks/check.h"

#include <algorithm>

#include "app/base/text.h"
#include "app/domain/compared.h"
#include "app/domain/own_words.h"
#include "app/domain/typed_text.h"

namespace jcic::inquiry {
namespace {

using domain::Item;

tl::unexpected<Fault> missing(std::string field) {
    return fail(FaultCode::input_missing, "form", {{"field", std::move(field)}});
}

/// The parts of a form that stand: what the later checks lean on. Absent where the form does not give it.
struct Parts {
    std::optional<domain::PersonalId> subject;
    std::optional<Borrower> borrower;
    const domain::Authorisation* authorisation = nullptr;
    std::optional<int> year;
};

class Checker {
public:
    Checker(const Form& form, const CheckContext& context)
        : form_(form), context_(context), today_(domain::roc_date_at(context.now)) {}

    Verdict run() {
        note(Field::subject_id, subject());
        note(Field::subject_name, line(form_.subject_name, "subject-name"));
        note(Field::business, form_.business ? Result<void>{} : missing("business"));
        note(Field::subject_kind, form_.subject_kind ? Result<void>{} : missing("subject-kind"));
        borrower();
        note(Field::case_number, case_number());
        note(Field::reason, reason());
        note(Field::authorisation, authorisation());
        items();
        note(Field::year, year());
        if (verdict_.faults.empty()) complete();
        return std::move(verdict_);
    }

private:
    void note(Field field, const Result<void>& judged) {
        if (!judged) verdict_.faults.emplace(field, judged.error());
    }

    /// One line of what must be said.
    static Result<void> line(const std::string& typed, const char* field) {
        if (domain::says_nothing(typed)) return missing(field);
        return domain::typed_text(typed, field, domain::longest_line);
    }

    Result<void> subject() {
        if (domain::says_nothing(form_.subject_id)) return missing("subject-id");
        JCIC_TRY(parts_.subject, domain::PersonalId::parse(form_.subject_id));
        return {};
    }

    /// R-EL-8: a guarantor or responsible person is asked about beside the borrower, and never as the borrower.
    void borrower() {
        if (!form_.business || !form_.subject_kind) return;
        if (!domain::names_borrower(*form_.business, *form_.subject_kind)) return;
        auto id = borrower_id();
        if (!id) {
            verdict_.faults.emplace(Field::borrower_id, id.error());
        } else {
            parts_.borrower = Borrower{*std::move(id), form_.borrower_name};
            note(Field::borrower_checked, checked(*parts_.borrower));
        }
        note(Field::borrower_name, line(form_.borrower_name, "borrower-name"));
    }

    /// ID-BUSINESS: who types a number that passes neither rule says where it was looked up. The approver sees it.
    Result<void> checked(Borrower& borrower) const {
        const auto* number = std::get_if<domain::BusinessNumber>(&borrower.id);
        if (number == nullptr || number->rule() != domain::BusinessNumber::Rule::neither) return {};
        if (domain::says_nothing(form_.borrower_checked))
            return fail(FaultCode::rule_id_business, "form", {{"reason", "not-looked-up"}, {"number", number->text()}});
        JCIC_CHECK(line(form_.borrower_checked, "borrower-checked"));
        JCIC_CHECK(domain::gives_reason(form_.borrower_checked, "borrower-checked"));
        borrower.checked = form_.borrower_checked;
        return {};
    }

    Result<std::variant<domain::PersonalId, domain::BusinessNumber>> borrower_id() const {
        if (domain::says_nothing(form_.borrower_id)) return fail(FaultCode::rule_el_8, "form", {{"reason", "missing"}});
        if (auto business = domain::BusinessNumber::looked_up(form_.borrower_id)) return *std::move(business);
        auto person = domain::PersonalId::parse(form_.borrower_id);
        if (!person) return tl::unexpected<Fault>(borrower_id_fault(person.error()));
        if (parts_.subject == *person) return fail(FaultCode::rule_el_8, "form", {{"reason", "same"}});
        if (domain::borrower_is_enterprise(*form_.subject_kind))
            return fail(FaultCode::rule_el_8, "form", {{"reason", "person"}});
        return *std::move(person);
    }

    /// Digits alone were meant as a 統一編號, anything else as a person's number.
    Fault borrower_id_fault(const Fault& as_person) const {
        const bool digits = form_.borrower_id.find_first_not_of("0123456789 ") == std::string::npos;
        return digits ? domain::BusinessNumber::looked_up(form_.borrower_id).error() : as_person;
    }

    /// The case number stands in clear in the trail (R-LO-1 wants it found), so nothing personal may be in it.
    Result<void> case_number() const {
        JCIC_CHECK(line(form_.case_number, "case-number"));
        JCIC_CHECK(domain::says_enough(form_.case_number, "case-number"));
        const bool names_subject = !domain::says_nothing(form_.subject_name) &&
                                   form_.case_number.find(form_.subject_name) != std::string::npos;
        if (names_subject || domain::holds_personal_id(form_.case_number))
            return fail(FaultCode::input_form, "form", {{"field", "case-number"}, {"reason", "personal"}});
        return {};
    }

    Result<void> reason() const {
        if (domain::says_nothing(form_.reason)) return missing("reason");
        return domain::gives_reason(form_.reason, "reason");
    }

    Result<void> authorisation() {
        if (domain::says_nothing(form_.authorisation)) return missing("authorisation");
        const auto& held = context_.authorisation;
        if (!held || !domain::same_reference(held->reference, form_.authorisation))
            return fail(FaultCode::input_form, "form", {{"field", "authorisation"}, {"reason", "unknown"}});
        parts_.authorisation = &*held;
        if (!form_.business || !form_.subject_kind) return {};
        return domain::application_name_fits(*form_.business, *form_.subject_kind, held->application_name);
    }

    void items() {
        for (const auto item : domain::all_items) verdict_.items.emplace(item, judge(item));
        if (form_.items.empty()) note(Field::items, missing("items"));
        for (const auto item : form_.items) {
            const auto& judged = verdict_.items.at(item);
            if (!judged) verdict_.faults.emplace(Field::items, judged.error());
        }
    }

    /// Business and subject first: what may never be asked is said before what the authorisation lacks.
    Result<FaultCode> judge(Item item) const {
        if (!form_.business) return missing("business");
        if (!form_.subject_kind) return missing("subject-kind");
        JCIC_TRY(const auto rule, domain::may_query(*form_.business, *form_.subject_kind, item, today_));
        if (context_.querier) JCIC_CHECK(domain::not_stopped(context_.stops, item, *context_.querier));
        if (parts_.authorisation != nullptr && parts_.subject) {
            const AuthorisationUses uses{context_.book, context_.elsewhere, context_.form_once, {}};
            JCIC_CHECK(may_lean_on(*parts_.authorisation, *parts_.subject, item, today_, uses));
        }
        return rule;
    }

    Result<void> year() {
        const bool needed = std::any_of(form_.items.begin(), form_.items.end(),
                                        [](Item item) { return domain::info(item).needs_year; });
        if (!needed) return {};
        JCIC_TRY(parts_.year, domain::parse_query_year(form_.year, today_.year()));
        return {};
    }

    void complete() {
        std::map<Item, FaultCode> allowed;
        for (const auto item : form_.items) allowed.emplace(item, *verdict_.items.at(item));
        verdict_.query = Query{*parts_.subject,     form_.subject_name,    *form_.business,
                               *form_.subject_kind, parts_.borrower,       domain::typed_reference(form_.case_number),
                               form_.reason,        *parts_.authorisation, std::move(allowed),
                               parts_.year};
    }

    const Form& form_;
    const CheckContext& context_;
    domain::RocDate today_;
    Parts parts_;
    Verdict verdict_;
};

}  // namespace

Result<void> may_lean_on(const domain::Authorisation& authorisation, const domain::PersonalId& subject, Item item,
                         domain::RocDate on, const AuthorisationUses& uses) {
    const auto& reference = authorisation.reference;
    const bool used = uses.book.authorisation_used(reference, item, uses.except);
    JCIC_CHECK(domain::carries(authorisation, subject, item, on, used));
    JCIC_CHECK(domain::unused_elsewhere(uses.elsewhere, item));
    if (!uses.form_once) return {};
    if (!authorisation.used_before.empty() || uses.book.form_used(reference, uses.except))
        return fail(FaultCode::rule_au_5, "authorisation", {{"reason", "whole-form"}});
    for (const auto any : domain::all_items) JCIC_CHECK(domain::unused_elsewhere(uses.elsewhere, any));
    return {};
}

Verdict check(const Form& form, const CheckContext& context) {
    return Checker(form, context).run();
}

}  // namespace jcic::inquiry
