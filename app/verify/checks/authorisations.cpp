#include "app/verify/checks/authorisations.h"

#include <algorithm>

#include "app/verify/rules/duties.h"
#include "app/verify/rules/registers.h"
#include "app/verify/trail/lists.h"
#include "app/verify/trail/same_number.h"

namespace jcic::verify {
namespace {

constexpr std::string_view about_authorisation = "authorisation:";

}  // namespace

bool Authorisations::leans(const Query& query) {
    return query.has_number || !each_name(query.items, [&](std::string_view item) { return names(query.freed, item); });
}

void Authorisations::take_row(const Event& event) {
    const auto* step = register_step(event.action);
    if (step == nullptr || step->to.empty() || !event.subject.starts_with(about_authorisation)) return;
    auto& form = forms_[event.subject.substr(about_authorisation.size())];
    if (step->from.empty()) form = {event.plain("items"), event.plain("signed"), event.plain("ends")};
    form.accepted = step->to == "accepted";
}

bool Authorisations::carries(const std::string& number, std::string_view items, const std::string& day) const {
    const auto found = forms_.find(number);
    if (found == forms_.end() || !found->second.accepted) return false;
    const auto& form = found->second;
    return each_name(items, [&](std::string_view item) { return names(form.items, item); }) &&
           (day.empty() || (form.from <= day && day <= form.until));
}

std::string Authorisations::judge_event(const Event& event, bool follows) {
    if (follows) take_row(event);
    if (event.action == "authorisation.mistaken") {
        if (!event.subject.starts_with(about_authorisation)) return "";
        const auto number = number_form(event.subject.substr(about_authorisation.size()));
        taken_back_.insert(number);
        return std::ranges::any_of(queries_[number], [](const auto& one) { return leans(one.second); }) ? "used" : "";
    }
    if (event.action == "authorisation.signed" || event.action == "authorisation.certified") {
        if (!event.subject.starts_with(about_authorisation)) return "";
        const auto [before, first] = used_before_.try_emplace(
            number_form(event.subject.substr(about_authorisation.size())), event.plain("used-before"));
        if (!first && follows) before->second += "," + event.plain("used-before");  // the same number in another row
        return "";
    }
    if (event.action == "authorisation.use-corrected") {
        if (follows && event.subject.starts_with(about_authorisation))
            used_before_[number_form(event.subject.substr(about_authorisation.size()))] = event.plain("used-before");
        return "";
    }
    if (event.action == "query.submitted") {
        const auto as_written = event.plain("authorisation");
        const auto number = number_form(as_written);
        if (number.empty()) return "";
        const auto before = used_before_.find(number);
        const bool again = before != used_before_.end() && !each_name(event.plain("items"), [&](std::string_view item) {
                               return !names(before->second, item);
                           });
        const bool elsewhere = std::ranges::any_of(queries_[number], [&](const auto& one) {
            return one.first != event.subject && !each_name(event.plain("items"), [&](std::string_view item) {
                       return !(names(one.second.items, item) && !names(one.second.freed, item));
                   });
        });
        if (leans_on_.try_emplace(event.subject, as_written).second)
            queries_[number].try_emplace(event.subject, Query{event.plain("items")});
        if (again || elsewhere || taken_back_.contains(number)) return "used";
        return carries(as_written, event.plain("items"), day_of(event.at)) ? "" : "authorisation";
    }
    const auto which = leans_on_.find(event.subject);
    if (which == leans_on_.end()) return "";
    auto& query = queries_[number_form(which->second)][event.subject];
    if (event.action == "query.serial" || event.action == "query.serial-taken-over") query.has_number = true;
    if (event.action == "query.decided") query.freed += event.plain("refused") + ",";
    if (event.action == "query.withdrawn") query.freed += event.plain("items") + ",";
    if (event.action == "query.request-failed") query.freed += event.plain("item") + ",";
    if (event.action == "query.requesting" && !carries(which->second, event.plain("items"), day_of(event.at)))
        return "authorisation";
    // Of the day on which JCIC gave the number: it may be taken over when the form's term is over.
    if (event.action == "query.serial-taken-over" && !carries(which->second, event.plain("item"), ""))
        return "authorisation";
    return "";
}

}  // namespace jcic::verify
