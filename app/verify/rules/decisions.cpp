#include "app/verify/rules/decisions.h"

#include <array>

#include "app/base/numbers.h"
#include "app/verify/rules/duties.h"
#include "app/verify/rules/hours.h"
#include "app/verify/rules/registers.h"
#include "app/verify/trail/lists.h"

namespace jcic::verify {
namespace {

constexpr std::array all_settings{sample_percent, sample_least,  sample_by,      sample_outside,
                                  office_hours,   password_held, volume_stopped, second_approver_above};

}  // namespace

bool may_be(const Setting& setting, const std::string& value) {
    if (!setting.values.empty()) return !value.empty() && names(setting.values, value);
    if (setting.most == 0) return week_hours(value).has_value();
    const auto number = whole_number<unsigned>(value);
    return number && std::to_string(*number) == value && setting.least <= *number && *number <= setting.most;
}

void Decisions::follow_event(const Event& event) {
    const bool decides = event.action.starts_with("policy.") && register_step(event.action) != nullptr;
    if (!decides || !event.subject.starts_with("policy:") || !rows_.insert(event.subject).second) return;
    for (const auto& setting : all_settings) {
        if (event.action != setting.action) continue;
        Decision decision{event.plain("from"), event.plain(setting.field)};
        if (is_day(decision.from) && may_be(setting, decision.value))
            decided_[event.action].push_back(std::move(decision));
    }
}

const std::string* Decisions::in_force(const Setting& setting, std::uint64_t at) const {
    const auto decisions = decided_.find(setting.action);
    if (decisions == decided_.end()) return nullptr;
    const auto today = day_of(at);
    const Decision* last = nullptr;
    for (const auto& one : decisions->second)
        if (one.from <= today && (last == nullptr || last->from <= one.from)) last = &one;
    return last == nullptr ? nullptr : &last->value;
}

}  // namespace jcic::verify
