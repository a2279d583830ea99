#include "app/ledger/verify/time_check.h"

#include <algorithm>

#include "app/base/numbers.h"
#include "app/domain/catalogue/catalogue.h"

namespace jcic::ledger {

namespace {

/// No number of a file's overflows.
UtcTime that_can_be(UtcTime at) {
    constexpr UtcTime end_of_days = std::chrono::sys_days(std::chrono::year{2911} / 1 / 1);
    return std::clamp(at, UtcTime{}, end_of_days);
}

}  // namespace

void TimeCheck::pass(std::uint64_t blamed, UtcTime said) {
    const auto at = that_can_be(said);
    if (at + clocks_may_differ < latest_) {
        untold_.push_back({blamed, latest_ - at});
        latest_ = at;
    } else {
        latest_ = std::max(latest_, at);
    }
}

void TimeCheck::is_told(const Leaf& clock_set) {
    constexpr std::int64_t most = std::int64_t{1} << 40;  // what no clock was ever set back by
    const auto by = whole_number<std::int64_t>(clock_set.plain(field::seconds), 0, most);
    if (clock_set.plain(field::direction) != "back" || !by) return;
    std::erase_if(untold_, [&](const Back& one) { return one.by <= std::chrono::seconds(*by) + clocks_may_differ; });
}

void TimeCheck::take_in(const Leaf& leaf, const LastDayOf& last_day_of) {
    pass(leaf.sequence, leaf.at);
    last_ = leaf.sequence;
    if (leaf.action == action::outer_clock_set) is_told(leaf);
    if (leaf.action == action::session_signed_in) {
        constexpr int taken_in_by = 2;
        for (auto& one : untold_)
            if (++one.sign_ins == taken_in_by) found_.push_back(one.sequence);
        std::erase_if(untold_, [&](const Back& one) { return one.sign_ins >= taken_in_by; });
    }
    const auto* demand = domain::events::demand_on(leaf.action);
    if (demand != nullptr && demand->any_day) return;
    const auto day = domain::roc_date_at(leaf.at);  // after it is told as "signer"
    for (const auto& signature : leaf.signatures)
        if (const auto last_day = last_day_of(signature.signer); last_day && day <= *last_day)
            unsealed_.push_back({leaf.sequence, *last_day});
}

void TimeCheck::sealed(UtcTime at) {
    pass(last_, at);
    const auto day = domain::roc_date_at(at);
    for (const auto& one : unsealed_)
        if (one.last_day < day) found_.push_back(one.sequence);
    unsealed_.clear();
}

std::vector<std::uint64_t> TimeCheck::finish() {
    for (const auto& one : untold_) found_.push_back(one.sequence);
    std::ranges::sort(found_);
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    return std::move(found_);
}

}  // namespace jcic::ledger
