#include <algorithm>

#include "app/base/numbers.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/policy.h"
#include "app/domain/registers/volumes.h"
#include "app/ledger/verify/rules.h"

namespace jcic::ledger {

namespace books = domain::registers;

std::string_view VolumeCheck::judge_event(const Leaf& leaf, const Decisions& decisions) {
    if (leaf.action == books::volume_allowed_step) {
        const auto day = domain::RocDate::written(leaf.plain(books::volume_day));
        const auto up_to = whole_number<int>(leaf.plain(books::volume_up_to));
        if (!day || !up_to || !leaf.subject.starts_with(books::volumes.about)) return "";
        auto& allowed = allowed_[{leaf.person, *day}];
        allowed = std::max(allowed, *up_to);
    }
    if (leaf.action == action::query_submitted) return submit(leaf, decisions);
    if (leaf.action == action::query_first_approved) {
        First first{{}, leaf.listed(field::approved)};
        for (const auto& signature : leaf.signatures) first.by.insert(signature.signer);
        first_.insert_or_assign(leaf.subject, std::move(first));
    }
    return leaf.action == action::query_decided ? approve(leaf, decisions) : "";
}

std::string_view VolumeCheck::submit(const Leaf& leaf, const Decisions& decisions) {
    const auto today = domain::roc_date_at(leaf.at);
    const Day day{leaf.person, today};
    auto& items = items_[day];
    items += static_cast<int>(leaf.listed(field::items).size());
    number_.try_emplace(leaf.subject, items);
    const int most = decisions.number_on(books::volume_stopped_setting, today);
    const auto allowed = allowed_.find(day);
    const int limit = std::max(most, allowed == allowed_.end() ? 0 : allowed->second);
    return most > 0 && items > limit ? "volume" : "";
}

std::string_view VolumeCheck::approve(const Leaf& leaf, const Decisions& decisions) const {
    const auto approved = leaf.listed(field::approved);
    const int above = decisions.number_on(books::second_approver_above_setting, domain::roc_date_at(leaf.at));
    const auto number = number_.find(leaf.subject);
    if (approved.empty() || above == 0 || number == number_.end() || number->second <= above) return "";
    const auto first = first_.find(leaf.subject);
    if (first == first_.end() || !std::ranges::includes(first->second.items, approved)) return "volume";
    const bool same = std::ranges::any_of(
        leaf.signatures, [&](const domain::Signature& one) { return first->second.by.contains(one.signer); });
    return same ? "volume" : "";
}

}  // namespace jcic::ledger
