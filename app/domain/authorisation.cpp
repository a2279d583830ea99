#include "app/domain/authorisation.h"

#include <algorithm>

#include "app/base/text.h"
#include "app/domain/folding.h"

namespace jcic::domain {
namespace {

Fault fault(FaultCode code, std::string_view field, const char* reason) {
    return {code, "authorisation.form", {{"field", std::string{field}}, {"reason", reason}}};
}

/// Appends the fault of a date as written; gives the day where it is one.
std::optional<RocDate> check_date(std::string_view field, const std::string& written, std::vector<Fault>& faults) {
    const auto text = folded(written);
    const bool seven_digits = text.size() == 7 && std::all_of(text.begin(), text.end(), is_digit);
    if (!seven_digits) {
        faults.push_back(fault(FaultCode::rule_au_4, field, "unpadded"));
        return std::nullopt;
    }
    const auto day = RocDate::parse(written);
    if (!day) {
        faults.push_back(fault(FaultCode::rule_roc_date, field, "no-day"));
        return std::nullopt;
    }
    return *day;
}

void check_number(std::string_view field, Result<void> parsed, std::vector<Fault>& faults) {
    if (parsed) return;
    auto wrong = std::move(parsed).error();
    wrong.details.push_back({"field", std::string{field}});
    faults.push_back(std::move(wrong));
}

/// An item that the form does not mention is ticked neither way.
Tick tick_of(const AuthorisationForm& form, Item item) {
    const auto found =
        std::find_if(form.items.begin(), form.items.end(), [&](const auto& row) { return row.first == item; });
    return found == form.items.end() ? Tick::neither : found->second;
}

}  // namespace

std::vector<Fault> check_form(const AuthorisationForm& form) {
    std::vector<Fault> faults;
    check_number("subject", PersonalId::parse(form.subject_id).map([](const auto&) {}), faults);
    check_number("institution", InstitutionCode::parse(form.institution).map([](const auto&) {}), faults);
    const auto signed_on = check_date("signed-on", form.signed_on, faults);
    const auto ends_on = check_date("ends-on", form.ends_on, faults);
    if (signed_on && ends_on && *ends_on < *signed_on)
        faults.push_back(fault(FaultCode::rule_au_4, "ends-on", "order"));
    if (!form.read_box) faults.push_back(fault(FaultCode::rule_au_4, "read-box", "not-ticked"));
    for (const Item item : all_items) {
        const auto tick = tick_of(form, item);
        if (tick == Tick::neither) faults.push_back(fault(FaultCode::rule_au_4, code_of(item), "no-choice"));
        if (tick == Tick::both) faults.push_back(fault(FaultCode::rule_au_4, code_of(item), "both"));
    }
    return faults;
}

std::vector<Fault> check_against_descriptor(const AuthorisationForm& form, const AuthorisationForm& descriptor) {
    std::vector<Fault> faults;
    const auto compare = [&](std::string_view field, const std::string& one, const std::string& other) {
        if (folded_upper(one) != folded_upper(other)) faults.push_back(fault(FaultCode::rule_au_4, field, "differs"));
    };
    compare("subject", form.subject_id, descriptor.subject_id);
    compare("institution", form.institution, descriptor.institution);
    compare("signed-on", form.signed_on, descriptor.signed_on);
    compare("ends-on", form.ends_on, descriptor.ends_on);
    compare("application-name", form.application_name, descriptor.application_name);
    for (const Item item : all_items)
        if (tick_of(form, item) != tick_of(descriptor, item))
            faults.push_back(fault(FaultCode::rule_au_4, code_of(item), "differs"));
    return faults;
}

bool is_reference(std::string_view text) {
    constexpr std::size_t longest = 64;
    return !text.empty() && text.size() <= longest && visible_line(text) == text && without_blanks(text) == text &&
           !holds_personal_id(text);
}

Result<void> carries(const Authorisation& authorisation, const PersonalId& subject, Item item, RocDate on,
                     bool already_used) {
    const auto refused = [&](const char* reason) {
        return fail(FaultCode::rule_au_1, "authorisation", {{"reason", reason}, {"item", std::string{code_of(item)}}});
    };
    if (authorisation.revoked) return refused("revoked");
    if (authorisation.reply_code.empty()) return refused("no-reply");
    if (authorisation.reply_code != accepted_reply) return refused("refused");
    if (authorisation.subject_id != subject.text()) return refused("other-subject");
    if (!authorisation.items.contains(item)) return refused("not-ticked");
    if (on < authorisation.signed_on) return refused("not-yet");
    if (on > authorisation.ends_on) return refused("ended");
    if (authorisation.used_before.contains(item))
        return fail(FaultCode::rule_au_5, "authorisation",
                    {{"item", std::string{code_of(item)}},
                     {"reason", "used-before"},
                     {"on", authorisation.used_on ? authorisation.used_on->dashed() : std::string()}});
    if (already_used) return fail(FaultCode::rule_au_5, "authorisation", {{"item", std::string{code_of(item)}}});
    return {};
}

}  // namespace jcic::domain
