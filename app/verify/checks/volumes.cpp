#include "app/verify/checks/volumes.h"

#include <algorithm>

#include "app/base/numbers.h"
#include "app/verify/rules/duties.h"
#include "app/verify/trail/lists.h"

namespace jcic::verify {
namespace {

unsigned count_of(const std::string& items) {
    return items.empty() ? 0 : static_cast<unsigned>(1 + std::ranges::count(items, ','));
}

bool all_among(const std::string& items, const std::string& known) {
    bool out = true;
    each_name(items, [&](std::string_view item) {
        out = out && names(known, item);
        return out;
    });
    return out;
}

}  // namespace

unsigned Volumes::decided(const Setting& setting, const Event& event) const {
    const auto* value = decisions_.in_force(setting, event);
    return value == nullptr ? 0 : whole_number<unsigned>(*value).value_or(0);
}

bool Volumes::judge_event(const Event& event) {
    decisions_.follow_event(event);
    if (event.action == "query.submitted") return submits(event);
    if (event.action == "query.decided") return approves(event);
    if (event.action == "volume.allowed" && event.subject.starts_with("volume:")) {
        auto& most = signed_for_[{event.person, event.plain("day")}];
        most = std::max(most, whole_number<unsigned>(event.plain("up-to")).value_or(0));
    }
    if (event.action == "query.first-approved") {
        auto& first = first_[event.subject];
        first = {{}, event.plain("approved")};
        for (const auto& signature : event.signatures) first.signers.insert(signature.signer);
    }
    return true;
}

bool Volumes::submits(const Event& event) {
    const Day day{event.person, day_of(event.at)};
    auto& count = submitted_[day];
    count += count_of(event.plain("items"));
    of_query_.emplace(event.subject, count);
    const auto most = decided(volume_stopped, event);
    if (most == 0 || count <= most) return true;
    const auto further = signed_for_.find(day);
    return further != signed_for_.end() && count <= further->second;
}

bool Volumes::approves(const Event& event) const {
    const auto approved = event.plain("approved");
    const auto above = decided(second_approver_above, event);
    const auto count = of_query_.find(event.subject);
    if (approved.empty() || above == 0 || count == of_query_.end() || count->second <= above) return true;
    const auto first = first_.find(event.subject);
    if (first == first_.end() || !all_among(approved, first->second.items)) return false;
    return std::ranges::none_of(event.signatures,
                                [&](const Signature& one) { return first->second.signers.contains(one.signer); });
}

}  // namespace jcic::verify
