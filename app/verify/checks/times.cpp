#include "app/verify/checks/times.h"

#include <algorithm>

#include "app/base/numbers.h"
#include "app/verify/rules/duties.h"

namespace jcic::verify {
namespace {

constexpr std::uint64_t minute = 60'000;
constexpr std::uint64_t never_seconds = std::uint64_t{1} << 40U;
constexpr std::uint64_t end_of_times = 29'695'075'200'000;  // 2911-01-01: what a time that is later counts as

}  // namespace

void Times::step(std::uint64_t number, std::uint64_t said) {
    const auto at = std::min(said, end_of_times);
    if (at + minute < latest_) {
        auto& earlier = not_told_[number];
        earlier.by = std::max(earlier.by, latest_ - at);
        latest_ = at;
    }
    latest_ = std::max(latest_, at);
}

bool Times::precedes(std::uint64_t signed_at, std::uint64_t place) const {
    if (place == 0 || place > written_.size()) return false;
    const auto& earlier = written_[place - 1];
    return signed_at + minute + (set_back_ - earlier.set_back) < earlier.at;
}

bool Times::signed_out_of_time(const Event& event, std::uint64_t begun) const {
    return std::ranges::any_of(event.signatures, [&](const Signature& signature) {
        if (signature.at > std::min(event.at, end_of_times) + minute || precedes(signature.at, begun)) return true;
        return std::ranges::any_of(event.fields, [&](const Field& field) {
            if (!field.plain || field.name != "rests-on") return false;
            const auto place = whole_number<std::uint64_t>(field.text.substr(0, field.text.find(':')));
            return place && precedes(signature.at, *place);
        });
    });
}

bool Times::judge_event(std::uint64_t number, const Event& event, const TimesOfSigners& signers) {
    number_ = number;
    step(number, event.at);
    const bool in_time = !signers.signed_while_away && !signed_out_of_time(event, signers.begun);
    if (!in_time) found_.insert(number);
    written_.resize(number, {latest_, set_back_});
    if (event.action == "outer.clock-set" && event.plain("direction") == "back") {
        const auto seconds = whole_number<std::uint64_t>(event.plain("seconds"), 0, never_seconds);
        if (seconds) set_back_ += *seconds * 1'000;
        if (seconds)
            std::erase_if(not_told_, [&](const auto& one) { return one.second.by <= *seconds * 1'000 + minute; });
    }
    written_.back() = {std::min(event.at, end_of_times), set_back_};
    if (event.action == "session.signed-in")
        for (auto one = not_told_.begin(); one != not_told_.end();) {
            if (++one->second.sign_ins < 2) {
                ++one;
                continue;
            }
            found_.insert(one->first);
            one = not_told_.erase(one);
        }
    if (!signers.last_days.empty()) not_sealed_[number] = *signers.last_days.begin();
    return in_time;
}

void Times::take_seal(std::string_view at) {
    const auto when = moment_of(at);
    if (!when) return;
    step(number_, *when);
    const auto day = day_of(*when);
    for (const auto& [number, last_day] : not_sealed_)
        if (last_day < day) found_.insert(number);
    not_sealed_.clear();
}

std::set<std::uint64_t> Times::finish() {
    for (const auto& one : not_told_) found_.insert(one.first);
    return std::move(found_);
}

}  // namespace jcic::verify
