#include "app/ledger/verify/authorisation_check.h"

#include <algorithm>

#include "app/domain/events/names.h"
#include "app/domain/registers/authorisations.h"
#include "app/domain/roc_date.h"

namespace jcic::ledger {
namespace {

constexpr std::string_view steps_of_rows = "authorisation.";

/// The field that names the items which lean on the authorisation no more; "" for an action that frees none.
std::string_view frees(std::string_view what) {
    if (what == action::query_decided) return field::refused;
    if (what == action::query_withdrawn) return field::items;
    return what == action::query_request_failed ? field::item : std::string_view();
}

}  // namespace

bool AuthorisationCheck::is_used(std::string_view authorisation) const {
    return std::ranges::any_of(queries_, [&](const auto& one) {
        const auto& query = one.second;
        return query.authorisation == authorisation && (query.issued || !query.leaning.empty());
    });
}

bool AuthorisationCheck::leans_another(const Leaf& submission, const std::string& authorisation) const {
    const auto others = of_.find(authorisation);
    if (others == of_.end()) return false;
    const auto items = submission.listed(field::items);
    return std::ranges::any_of(others->second, [&](const auto& subject) {
        const auto& leaning = queries_.find(subject)->second.leaning;
        return subject != submission.subject &&
               std::ranges::any_of(items, [&](const auto& item) { return leaning.contains(item); });
    });
}

void AuthorisationCheck::take_form(const Leaf& leaf, const std::string& number) {
    const auto known = domain::registers::step_of(leaf.action);
    if (!known || known->step->to.empty()) return;
    auto& form = forms_[number];
    if (known->step->begins()) form = {leaf.listed("items"), leaf.plain("signed"), leaf.plain("ends")};
    form.accepted = leaf.action == action::authorisation_accepted;
}

bool AuthorisationCheck::carries(const std::string& number, const std::set<std::string>& items,
                                 const std::string& day) const {
    const auto found = forms_.find(number);
    if (found == forms_.end() || !found->second.accepted || !std::ranges::includes(found->second.items, items))
        return false;
    return day.empty() || (found->second.signed_on <= day && day <= found->second.ends_on);
}

std::string_view AuthorisationCheck::take_in(const Leaf& leaf, bool follows) {
    if (leaf.action.starts_with(steps_of_rows)) return take_row(leaf, follows);
    if (leaf.action == action::query_submitted) {
        const auto number = leaf.plain(field::authorisation);
        if (number.empty()) return "";
        const auto before = used_before_.find(number);
        const bool listed = before != used_before_.end() &&
                            std::ranges::any_of(leaf.listed(field::items),
                                                [&](const auto& item) { return before->second.contains(item); });
        const bool again = listed || leans_another(leaf, number);
        if (queries_.try_emplace(leaf.subject, Query{number, leaf.listed(field::items)}).second)
            of_[number].push_back(leaf.subject);
        if (again || taken_back_.contains(number)) return "used";
        return carries(number, leaf.listed(field::items), domain::roc_date_at(leaf.at).text()) ? "" : "authorisation";
    }
    const auto found = queries_.find(leaf.subject);
    if (found == queries_.end()) return "";
    if (leaf.action == action::query_serial || leaf.action == action::query_serial_taken_over)
        found->second.issued = true;
    if (const auto freed = frees(leaf.action); !freed.empty())
        for (const auto& item : leaf.listed(freed)) found->second.leaning.erase(item);
    const auto& form = found->second.authorisation;
    if (leaf.action == action::query_requesting &&
        !carries(form, leaf.listed(field::items), domain::roc_date_at(leaf.at).text()))
        return "authorisation";
    // Of the day on which JCIC gave the number: it may be taken over when the form's term is over.
    if (leaf.action == action::query_serial_taken_over && !carries(form, leaf.listed(field::item), ""))
        return "authorisation";
    return "";
}

std::string_view AuthorisationCheck::take_row(const Leaf& leaf, bool follows) {
    const auto about = domain::registers::authorisations.about;
    if (!leaf.subject.starts_with(about)) return "";
    const auto number = leaf.subject.substr(about.size());
    if (follows) take_form(leaf, number);
    const auto items = leaf.listed(domain::registers::used_before_field);
    if (leaf.action == action::authorisation_signed || leaf.action == action::authorisation_certified)
        used_before_.try_emplace(number, items);
    if (leaf.action == action::authorisation_use_corrected && follows) used_before_.insert_or_assign(number, items);
    if (leaf.action != action::authorisation_mistaken) return "";
    taken_back_.insert(number);
    return is_used(number) ? "used" : "";
}

}  // namespace jcic::ledger
