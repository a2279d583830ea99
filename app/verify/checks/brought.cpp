#include "app/verify/checks/brought.h"

#include <algorithm>
#include <string_view>

#include "app/verify/trail/same_number.h"

namespace jcic::verify {
namespace {

constexpr std::string_view a_loan_end = "loan-end:";
constexpr std::string_view relation_ended = "query.relation-ended";
constexpr std::string_view authorisation_ended = "authorisation.ended";
constexpr std::string_view authorisation_revoked = "query.authorisation-revoked";

std::string line(std::string_view action, const std::string& subject, const std::string& on, const std::string& how) {
    return std::string(action) + " " + subject + " " + on + " " + how;
}

/// As one of those that are waited for would be.
std::string said_by(const Event& event) {
    const auto how = event.action == relation_ended        ? event.plain("relation")
                     : event.action == authorisation_ended ? event.plain("how")
                                                           : std::string();
    return line(event.action, event.subject, event.plain("on"), how);
}

}  // namespace

void Brought::await_ends(const Event& event) {
    const auto on = event.plain("on"), how = event.plain("how");
    const auto form = number_form(name_in(event.subject, a_loan_end));
    const auto of_case = form.empty() ? book_.of_case.end() : book_.of_case.find(form);
    if (of_case == book_.of_case.end()) return;
    const auto is_its = [&](const Query* query) { return query->case_numbers.back().form == form; };
    for (const auto* query : of_case->second) {
        if (!is_its(query)) continue;
        if (!query->erased && query->relation_end != how + " " + on)
            missing_.insert(line(relation_ended, query->subject, on, how));
        const auto row = book_.authorisations.find(query->authorisation.text);
        if (row != book_.authorisations.end() && row->second.standing &&
            std::ranges::all_of(row->second.uses.queries, is_its))
            missing_.insert(line(authorisation_ended, std::string(an_authorisation) + row->first, on, how));
    }
}

void Brought::await_revocations(const Event& event) {
    const auto* uses = book_.uses_of(TypedNumber(name_in(event.subject, an_authorisation)));
    if (uses == nullptr) return;
    for (const auto* query : uses->queries)
        if (!query->erased && !query->revoked)
            missing_.insert(line(authorisation_revoked, query->subject, event.plain("on"), ""));
}

std::optional<std::uint64_t> Brought::judge_event(std::uint64_t number, const Event& event) {
    if (!missing_.empty() && missing_.erase(said_by(event)) > 0) return std::nullopt;
    std::optional<std::uint64_t> out;
    if (!missing_.empty())
        out = step_;
    else if (event.action == authorisation_revoked)
        out = number;
    missing_.clear();
    step_ = number;
    if (event.action == "loan-end.entered" || event.action == "loan-end.entered-anew") await_ends(event);
    if (event.action == "authorisation.revoked") await_revocations(event);
    return out;
}

std::optional<std::uint64_t> Brought::finish() const {
    return missing_.empty() ? std::nullopt : std::optional(step_);
}

}  // namespace jcic::verify
