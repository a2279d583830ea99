#pragma once
// By which settings a month's sample was to be drawn: what the branch decided by then, by its decisions in the trail
// (docs/sampling.md, "Settings"; R-LO-8).

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/verify/leaf.h"

namespace jcic::verify {

class SampleSettings {
public:
    /// Every event, in order.
    void take(const Event& event);
    /// Of an event sample.drawn: each setting is the one that was in force, and comes from where it says.
    [[nodiscard]] bool in_force(const Event& event) const;

private:
    struct Decision {
        std::string from;  ///< first day, seven digits of the Republic's calendar
        std::string value;
    };
    std::set<std::string> rows_;                            ///< subjects of decisions: each is begun once
    std::map<std::string, std::vector<Decision>> decided_;  ///< by the decision's action
};

}  // namespace jcic::verify
