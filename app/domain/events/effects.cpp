#include "app/domain/events/effects.h"

#include <algorithm>
#include <array>

#include "app/base/numbers.h"

namespace jcic::domain {
namespace {

constexpr std::array all_effects{effect::card_verify,         effect::card_pin_change, effect::card_unblock,
                                 effect::card_sign,           effect::host_sign_in,    effect::host_opening,
                                 effect::host_password_change};

/// An earlier version wrote this for whatever was not done.
ActOutcome outcome_of_failure(const Effect& act, const Entry& event) {
    const auto code = fault_code(event.value(field::problem));
    const auto usual = code ? usual_act_outcome(*code) : ActOutcome::not_known;
    // A card that was asked afterwards, and had lost no try.
    const bool none_lost = act.gives_password && code != FaultCode::card_pin_not_known &&
                           event.value(field::spent) == "0" && !event.value(field::tries_left).empty();
    return usual == ActOutcome::not_known && none_lost ? ActOutcome::not_sent : usual;
}

std::size_t count_after(const std::vector<std::uint64_t>& events, std::uint64_t sequence) {
    return static_cast<std::size_t>(std::ranges::count_if(events, [&](auto event) { return event > sequence; }));
}

}  // namespace

std::string_view Effect::ended(ActOutcome outcome) const {
    switch (outcome) {
        case ActOutcome::done:
            return done;
        case ActOutcome::not_done:
            return not_done;
        case ActOutcome::not_known:
            return not_known;
        case ActOutcome::not_sent:
            return not_sent;
        case ActOutcome::not_needed:
            break;
    }
    return {};
}

std::span<const Effect> effects() {
    return all_effects;
}

const Effect* effect_of(std::string_view action) {
    const auto* found = std::ranges::find_if(all_effects, [&](const Effect& act) {
        const std::array events{act.begins, act.done, act.not_done, act.not_known, act.not_sent};
        return std::ranges::find(events, action) != events.end();
    });
    return found == all_effects.end() ? nullptr : found;
}

std::optional<ActOutcome> outcome_told(const Entry& event) {
    const auto* act = effect_of(event.action);
    if (act == nullptr || event.action == act->begins) return std::nullopt;
    if (event.action == act->done) return ActOutcome::done;
    if (event.action == act->not_done) return outcome_of_failure(*act, event);
    return event.action == act->not_known ? ActOutcome::not_known : ActOutcome::not_sent;
}

bool is_wrong_password(const Entry& event) {
    const auto* act = effect_of(event.action);
    if (act == nullptr || !act->gives_password || event.action != act->not_done) return false;
    const auto& problem = event.value(field::problem);
    const bool refused =
        problem == code_text(FaultCode::card_pin_wrong) || problem == code_text(FaultCode::card_pin_blocked);
    return refused && event.value(field::spent) != "0";
}

void PasswordTries::apply(const Recorded& event) {
    const auto* act = effect_of(event.entry.action);
    if (act == nullptr || !act->gives_password) return;
    const auto& entry = event.entry;
    if (open_from_) {
        const auto left = whole_number<int>(entry.value(field::tries_left));
        if (left && *left >= *open_from_) not_known_.pop_back();
        open_from_.reset();
    }
    if (is_wrong_password(entry)) wrong_.push_back(event.sequence);
    if (outcome_told(entry) != ActOutcome::not_known) return;
    const auto before = whole_number<int>(entry.value(field::tries_before));
    const auto left = whole_number<int>(entry.value(field::tries_left));
    if (before && left && *left >= *before) return;
    not_known_.push_back(event.sequence);
    if (before && !left) open_from_ = before;
}

std::size_t PasswordTries::wrong(std::uint64_t after) const {
    return count_after(wrong_, after);
}

std::size_t PasswordTries::not_known(std::uint64_t after) const {
    return count_after(not_known_, after);
}

}  // namespace jcic::domain
