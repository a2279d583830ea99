#include "app/verify/sample_settings.h"

#include <array>

#include "app/base/numbers.h"
#include "app/verify/duties.h"
#include "app/verify/lists.h"
#include "app/verify/registers.h"

namespace jcic::verify {
namespace {

/// A setting: how it is decided, what it may be, what the rule says, and the field of a draw that says who set it.
struct Known {
    std::string_view action;
    std::string_view field;
    std::string_view values;  ///< with commas between them; "": numbers from `least` to `most`
    unsigned least = 0;
    unsigned most = 0;
    std::string_view by_rule;
    std::string_view from;
};
constexpr std::array all_known{Known{"policy.sample-percent", "sample_percent", "", 2, 100, "2", "percent-from"},
                               Known{"policy.sample-least", "sample_least", "", 10, 10'000, "10", "least-from"},
                               Known{"policy.sample-by", "sample_by", "month,querier", 0, 0, "month", "by-from"}};

bool may_be(const Known& known, const std::string& value) {
    if (!known.values.empty()) return !value.empty() && names(known.values, value);
    const auto number = whole_number<unsigned>(value);
    return number && std::to_string(*number) == value && known.least <= *number && *number <= known.most;
}

/// As the draw did it; "" where that is not said.
std::string value_in(const Known& known, const Event& draw) {
    if (known.field == "sample_percent") return draw.plain("percent");
    if (known.field == "sample_least") return draw.plain("least");
    const auto algorithm = draw.plain("algorithm");
    return algorithm == "jcic-desk sample 1" ? "month" : algorithm == "jcic-desk sample 2" ? "querier" : "";
}

}  // namespace

void SampleSettings::take(const Event& event) {
    const bool decides = event.action.starts_with("policy.") && register_step(event.action) != nullptr;
    if (!decides || !event.subject.starts_with("policy:") || !rows_.insert(event.subject).second) return;
    for (const auto& known : all_known) {
        if (event.action != known.action) continue;
        Decision decision{event.plain("from"), event.plain(known.field)};
        if (is_day(decision.from) && may_be(known, decision.value))
            decided_[event.action].push_back(std::move(decision));
    }
}

bool SampleSettings::in_force(const Event& event) const {
    const auto today = day_of(event.at);
    for (const auto& known : all_known) {
        const auto value = value_in(known, event);
        const auto said = event.plain(known.from);
        if (!may_be(known, value)) return false;
        if (said == "policy-file") continue;
        const Decision* last = nullptr;
        if (const auto decisions = decided_.find(std::string(known.action)); decisions != decided_.end())
            for (const auto& one : decisions->second)
                if (one.from <= today && (last == nullptr || last->from <= one.from)) last = &one;
        if (said != (last == nullptr ? "rule" : "decision")) return false;
        if (value != (last == nullptr ? known.by_rule : std::string_view(last->value))) return false;
    }
    return true;
}

}  // namespace jcic::verify
