#include "app/verify/checks/sample_settings.h"

#include <array>

#include "app/verify/rules/hours.h"

namespace jcic::verify {
namespace {

/// A setting, what the rule says, and the field of a draw that says who set it.
struct Known {
    const Setting& setting;
    std::string_view by_rule;
    std::string_view from;
};
constexpr std::array all_known{Known{sample_percent, "2", "percent-from"}, Known{sample_least, "10", "least-from"},
                               Known{sample_by, "month", "by-from"}, Known{sample_outside, "10", "outside-from"}};

/// As the draw did it; "" where that is not said.
std::string value_in(const Known& known, const Event& draw) {
    if (&known.setting == &sample_percent) return draw.plain("percent");
    if (&known.setting == &sample_least) return draw.plain("least");
    if (&known.setting == &sample_outside) return draw.plain("outside-most");
    const auto algorithm = draw.plain("algorithm");
    return algorithm == "jcic-desk sample 1" ? "month" : algorithm == "jcic-desk sample 2" ? "querier" : "";
}

}  // namespace

bool SampleSettings::in_office_hours(std::uint64_t at) const {
    const auto* decided = decisions_.in_force(office_hours, at);
    const auto hours = week_hours(decided == nullptr ? std::string_view("1-5 08:30-17:30") : *decided);
    return hours && in_hours(*hours, at);
}

bool SampleSettings::in_force(const Event& event) const {
    for (const auto& known : all_known) {
        const auto value = value_in(known, event);
        const auto said = event.plain(known.from);
        if (!may_be(known.setting, value)) return false;
        if (said == "policy-file") continue;
        const auto* decided = decisions_.in_force(known.setting, event);
        if (said != (decided == nullptr ? "rule" : "decision")) return false;
        if (value != (decided == nullptr ? known.by_rule : std::string_view(*decided))) return false;
    }
    return true;
}

}  // namespace jcic::verify
