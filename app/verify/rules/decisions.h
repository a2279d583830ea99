#pragma once
// The branch's decisions up to an event, as far as this verifier needs them (docs/trust/sampling.md, "Settings";
// docs/trust/ledger-format.md, "The card's password").

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/verify/trail/leaf.h"

namespace jcic::verify {

/// A setting: the action of its decision, and its range.
struct Setting {
    std::string_view action;
    std::string_view field;
    std::string_view values;  ///< separated by commas; "": numbers from `least` to `most`, or hours of a week
    unsigned least = 0;
    unsigned most = 0;  ///< 0: hours of a week (hours.h)
};
inline constexpr Setting sample_percent{"policy.sample-percent", "sample_percent", "", 2, 100};
inline constexpr Setting sample_least{"policy.sample-least", "sample_least", "", 10, 10'000};
inline constexpr Setting sample_by{"policy.sample-by", "sample_by", "month,querier"};
inline constexpr Setting sample_outside{"policy.sample-outside", "sample_outside", "", 1, 10'000};
inline constexpr Setting office_hours{"policy.office-hours", "office_hours", ""};
inline constexpr Setting password_held{"policy.password-held", "password_held_by", "either,custodian,querier"};
inline constexpr Setting volume_stopped{"policy.volume-stopped", "volume_stopped", "", 0, 10'000};
inline constexpr Setting second_approver_above{"policy.second-approver-above", "second_approver_above", "", 0, 10'000};

[[nodiscard]] bool may_be(const Setting& setting, const std::string& value);

class Decisions {
public:
    /// Call with every event, in order.
    void follow_event(const Event& event);
    /// Returns the value on the event's day; null if undecided.
    [[nodiscard]] const std::string* in_force(const Setting& setting, const Event& event) const {
        return in_force(setting, event.at);
    }
    /// The same for the day of that moment.
    [[nodiscard]] const std::string* in_force(const Setting& setting, std::uint64_t at) const;

private:
    struct Decision {
        std::string from;  ///< first day, seven digits of the Republic's calendar
        std::string value;
    };
    std::set<std::string> rows_;                                         ///< subjects of decisions: each begins once
    std::map<std::string, std::vector<Decision>, std::less<>> decided_;  ///< by the decision's action
};

}  // namespace jcic::verify
