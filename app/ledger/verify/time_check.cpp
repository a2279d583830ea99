#include "app/ledger/verify/rules.h"

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
    const auto before = set_back_.empty() ? Millis{} : set_back_.back().by;
    set_back_.push_back({written_.size(), before + std::chrono::seconds(*by)});
    std::erase_if(untold_, [&](const Back& one) { return one.by <= std::chrono::seconds(*by) + clocks_may_differ; });
}

bool TimeCheck::is_after(UtcTime signed_at, std::uint64_t earlier) const {
    if (earlier == 0 || earlier >= written_.size()) return true;  // found as what it is
    const auto floor = written_[earlier - 1] - clocks_may_differ;
    if (signed_at >= floor) return true;
    const auto since = std::ranges::upper_bound(set_back_, earlier, {}, &SetBack::place);
    if (since == set_back_.end()) return false;
    const auto before = since == set_back_.begin() ? Millis{} : std::prev(since)->by;
    return signed_at >= floor - (set_back_.back().by - before);
}

bool TimeCheck::signed_in_time(const Leaf& leaf, const Known& known) const {
    if (leaf.signatures.empty()) return true;
    const auto* demand = domain::events::demand_on(leaf.action);
    // Founders, and who is let in, are there with the event itself.
    const bool own_keys =
        leaf.person == "-" && (leaf.action == action::person_designated || leaf.action == action::person_recovered);
    const bool any_day = own_keys || (demand != nullptr && demand->any_day);
    const auto rests_on = leaf.rests_on();  // that cannot be read: told as "form"
    const auto may_be = [&](const domain::Signature& signature) {
        const auto at = that_can_be(signature.at);
        if (at != signature.at || at > that_can_be(leaf.at) + clocks_may_differ || !is_after(at, begun_)) return false;
        const auto after = [&](const domain::EarlierEvent& earlier) { return is_after(at, earlier.sequence); };
        if (rests_on && !std::ranges::all_of(*rests_on, after)) return false;
        const auto day = domain::roc_date_at(at);
        return any_day || day == domain::roc_date_at(that_can_be(leaf.at)) || known.is_in_force(signature.signer, day);
    };
    return std::ranges::all_of(leaf.signatures, may_be);
}

bool TimeCheck::judge_event(std::uint64_t place, const Leaf& leaf, const Known& known) {
    written_.resize(place, latest_);  // what could not be read says nothing
    written_.back() = that_can_be(leaf.at);
    pass(leaf.sequence, leaf.at);
    last_ = leaf.sequence;
    if (leaf.action == action::outer_clock_set) is_told(leaf);
    if (leaf.action == action::session_signed_in) {
        constexpr int taken_in_by = 2;
        for (auto& one : untold_)
            if (++one.sign_ins == taken_in_by) found_.push_back(one.sequence);
        std::erase_if(untold_, [&](const Back& one) { return one.sign_ins >= taken_in_by; });
    }
    const bool in_time = signed_in_time(leaf, known);
    if (!in_time) found_.push_back(leaf.sequence);
    begun_ = known.begun_in;
    const auto* demand = domain::events::demand_on(leaf.action);
    if (demand != nullptr && demand->any_day) return in_time;
    const auto day = domain::roc_date_at(leaf.at);  // after it is told as "signer"
    for (const auto& signature : leaf.signatures)
        if (const auto last_day = known.last_day_of(signature.signer); last_day && day <= *last_day)
            unsealed_.push_back({leaf.sequence, *last_day});
    return in_time;
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
