#include "app/verify/checks/corrections.h"

#include <string_view>

namespace jcic::verify {
namespace {

constexpr std::string_view a_correction = "case-correction:";

}  // namespace

std::string Corrections::judge_event(const Event& event) {
    if (event.action == "query.submitted" && !gone_under_.contains(event.subject))
        gone_under_[event.subject].push_back(event.plain("case-number"));
    if (event.action == "query.requesting" || event.action == "query.serial-taken-over")
        asked_for_.insert(event.subject);
    const bool first = event.action == "case-correction.entered";
    if ((!first && event.action != "case-correction.entered-anew") || !event.subject.starts_with(a_correction))
        return "";
    const auto query = "query:" + event.subject.substr(a_correction.size());
    if (!asked_for_.contains(query)) return "corrected";
    const auto numbers = gone_under_.find(query);
    const auto to = event.plain("case-number");
    if (numbers == gone_under_.end() || numbers->second.back() != event.plain("before")) return "corrected";
    if (to.empty() || to == numbers->second.back()) return "corrected";
    numbers->second.push_back(to);
    return "";
}

const std::vector<std::string>& Corrections::of(const std::string& query) const {
    static const std::vector<std::string> none;
    const auto found = gone_under_.find(query);
    return found == gone_under_.end() ? none : found->second;
}

}  // namespace jcic::verify
