#include "app/verify/checks/brought.h"

#include <algorithm>
#include <string_view>

#include "app/verify/rules/registers.h"
#include "app/verify/trail/lists.h"
#include "app/verify/trail/same_number.h"

namespace jcic::verify {
namespace {

constexpr std::string_view a_loan_end = "loan-end:";
constexpr std::string_view a_form = "authorisation:";

std::string line(std::string_view action, const std::string& subject, const std::string& on, const std::string& how) {
    return std::string(action) + " " + subject + " " + on + " " + how;
}

/// As one of those that are waited for would be.
std::string said_by(const Event& event) {
    const auto how = event.action == "query.relation-ended"  ? event.plain("relation")
                     : event.action == "authorisation.ended" ? event.plain("how")
                                                             : std::string();
    return line(event.action, event.subject, event.plain("on"), how);
}

}  // namespace

bool Brought::is_of(const std::string& query, const std::string& case_number) const {
    const auto& numbers = numbers_.of(query);
    return !numbers.empty() && same_number(numbers.back(), case_number);
}

void Brought::remember(const Event& event) {
    static_cast<void>(numbers_.judge_event(event));
    if (event.action == "query.submitted")
        queries_.try_emplace(event.subject,
                             Query{std::string(a_form) + event.plain("authorisation"), "", false, false});
    if (const auto found = queries_.find(event.subject); found != queries_.end()) {
        auto& query = found->second;
        query.gone = query.gone || event.action == "query.erased";
        query.taken_back = query.taken_back || event.action == "query.authorisation-revoked";
        if (event.action == "query.relation-ended") query.end = event.plain("relation") + " " + event.plain("on");
    }
    const auto* step = register_step(event.action);
    if (step != nullptr && !step->to.empty() && event.action.starts_with("authorisation.") &&
        event.subject.starts_with(a_form))
        standing_[event.subject] = !names("ended,revoked,mistaken,erased", step->to);
}

void Brought::wait_for_ends(const Event& event) {
    const auto number = event.subject.substr(a_loan_end.size());
    const auto on = event.plain("on"), how = event.plain("how");
    std::set<std::string> own, others;
    for (const auto& [subject, query] : queries_) {
        const bool is_its = is_of(subject, number);
        if (is_its)
            own.insert(query.form);
        else
            others.insert(number_form(query.form));
        if (is_its && !query.gone && query.end != how + " " + on)
            missing_.insert(line("query.relation-ended", subject, on, how));
    }
    for (const auto& form : own) {
        const auto found = standing_.find(form);
        if (found != standing_.end() && found->second && !others.contains(number_form(form)))
            missing_.insert(line("authorisation.ended", form, on, how));
    }
}

std::optional<std::uint64_t> Brought::judge_event(std::uint64_t number, const Event& event) {
    std::optional<std::uint64_t> out;
    const bool brought = missing_.erase(said_by(event)) > 0;
    if (!brought && !missing_.empty())
        out = step_;
    else if (!brought && event.action == "query.authorisation-revoked")
        out = number;
    if (!brought) {
        missing_.clear();
        step_ = number;
    }
    remember(event);
    const bool ends = event.action == "loan-end.entered" || event.action == "loan-end.entered-anew";
    if (ends && event.subject.starts_with(a_loan_end)) wait_for_ends(event);
    if (event.action == "authorisation.revoked" && event.subject.starts_with(a_form))
        for (const auto& [subject, query] : queries_)
            if (same_number(query.form, event.subject) && !query.gone && !query.taken_back)
                missing_.insert(line("query.authorisation-revoked", subject, event.plain("on"), ""));
    return out;
}

std::optional<std::uint64_t> Brought::finish() const {
    return missing_.empty() ? std::nullopt : std::optional(step_);
}

}  // namespace jcic::verify
